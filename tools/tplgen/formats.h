/* The formats, by the ending of the template's file, and what they share. */
#ifndef TPLGEN_FORMATS_H
#define TPLGEN_FORMATS_H

#include "compile.h"

const struct format *format_of(Str file); /* NULL: no such ending */

/* ---- json.c: also for the JSON within an HTML script ---- */
Status json_literal(struct compile *c, Str text, size_t at);
Status json_control(struct compile *c, size_t at);
Status json_value(struct compile *c, size_t at, enum value_word word, enum place *place);
Status json_include(struct compile *c, size_t at);
bool json_join(const struct context *one, const struct context *other, struct context *both);
Str json_describe(struct compile *c, const struct context *context);
Status json_finish(struct compile *c, size_t at);

/* ---- markup.c: HTML and XML ---- */
Status markup_literal(struct compile *c, Str text, size_t at);
Status markup_finish(struct compile *c, size_t at);

/* ---- markup_value.c ---- */
Status markup_control(struct compile *c, size_t at);
Status markup_value(struct compile *c, size_t at, enum value_word word, enum place *place);
Status markup_include(struct compile *c, size_t at);
bool markup_join(const struct context *one, const struct context *other, struct context *both);
Str markup_describe(struct compile *c, const struct context *context);
bool markup_is_inside(const struct markup *m, Str element, bool is_xml);

/* ---- lines.c: CSV, iCalendar, plain text ---- */
Status csv_literal(struct compile *c, Str text, size_t at);
Status csv_control(struct compile *c, size_t at);
Status csv_value(struct compile *c, size_t at, enum value_word word, enum place *place);
Status csv_finish(struct compile *c, size_t at);
Status ics_literal(struct compile *c, Str text, size_t at);
Status ics_control(struct compile *c, size_t at);
Status ics_value(struct compile *c, size_t at, enum value_word word, enum place *place);
Status ics_finish(struct compile *c, size_t at);
Status line_include(struct compile *c, size_t at);
bool line_join(const struct context *one, const struct context *other, struct context *both);
Str csv_describe(struct compile *c, const struct context *context);
Str ics_describe(struct compile *c, const struct context *context);

/* ---- url.c: addresses in attributes and iCalendar ---- */

/* Moves past one literal byte. E_INVALID: the address may run a script. */
must_check Status url_step(struct compile *c, enum url_position *url, size_t value_at, size_t at);
/* What a value here becomes: `whole` for {{url}}. */
must_check Status url_value(struct compile *c, size_t at, enum value_word word, enum url_position *url,
                            enum place whole, enum place *place);
const char *url_describe(enum url_position url); /* "" where there is nothing to say */
enum url_position url_join(enum url_position one, enum url_position other);

#endif
