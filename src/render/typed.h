/* The functions among which the macros of render/render.h choose by type; nothing else calls them. */
#ifndef RENDER_TYPED_H
#define RENDER_TYPED_H

#include "render/render.h"

/* Templates' own text, as it stands. */
void render_literal(struct render *r, Str literal);

/* Numbers in plain digits, wherever they stand. */
void render_signed(struct render *r, int64_t n);
void render_unsigned(struct render *r, uint64_t n);

Str render_plain_signed(struct render *r, int64_t n);
Str render_plain_unsigned(struct render *r, uint64_t n);
Str render_plain_str(struct render *r, Str text);
Str render_plain_chars(struct render *r, const char *text);
Str render_plain_text(struct render *r, Text text);
Str render_plain_name(struct render *r, Name name);
Str render_plain_day(struct render *r, struct day day); /* "" for no day */

/* With the directions that it leaves open closed (render/escape.h). */
Str render_closed_str(struct render *r, Str text);
Str render_closed_chars(struct render *r, const char *text);
Str render_closed_text(struct render *r, Text text);
Str render_closed_name(struct render *r, Name name);

Str render_number_signed(struct render *r, int64_t n);
Str render_number_unsigned(struct render *r, uint64_t n);

int64_t render_integer_signed(int64_t n);
int64_t render_integer_unsigned(uint64_t n); /* at most INT64_MAX */
size_t render_count_signed(int64_t n);
size_t render_count_unsigned(uint64_t n);

Str render_value_of_text(Text text);
Str render_value_of_name(Name name);
void render_lang_text(struct render *r, Text text);
void render_xml_lang_text(struct render *r, Text text);

void render_markup_str(struct render *r, Str text);
void render_markup_chars(struct render *r, const char *text);
void render_markup_day(struct render *r, struct day day);
void render_html_text(struct render *r, Text text);
void render_html_name(struct render *r, Name name);
void render_html_safe(struct render *r, SafeHtml markup);
void render_html_number_signed(struct render *r, int64_t n);
void render_html_number_unsigned(struct render *r, uint64_t n);

/* At the start of a segment, what would change the path around it ("", ".", "..") is written "-". */
void render_url_segment_str(struct render *r, Str text);
void render_url_part_str(struct render *r, Str text);
void render_link_str(struct render *r, Str url);

void render_json_str(struct render *r, Str text);
void render_json_chars(struct render *r, const char *text); /* NULL: null */
void render_json_key_chars(struct render *r, const char *text);
void render_json_bool(struct render *r, bool truth);
void render_json_text(struct render *r, Text text);
void render_json_name(struct render *r, Name name);
void render_json_day(struct render *r, struct day day); /* no day: null */
void render_json_optional_str(struct render *r, Str text);
void render_json_part_str(struct render *r, Str text);

/* A comma right after what was written last (white space aside), unless that opens an array or object, or is
 * a comma or colon. */
void render_json_comma(struct render *r);

void render_csv_str(struct render *r, Str text);
void render_csv_chars(struct render *r, const char *text);
void render_csv_text(struct render *r, Text text);
void render_csv_name(struct render *r, Name name);
void render_csv_day(struct render *r, struct day day);

Str render_ics_day(struct render *r, struct day day);
void render_vcf_str(struct render *r, Str text);
void render_ics_str(struct render *r, Str text);
void render_ics_parameter_str(struct render *r, Str text);
void render_ics_link_str(struct render *r, Str url);

/* An instant as RFC 3339 and as iCalendar write it in UTC: 2021-02-08T13:00:00Z, 20210208T130000Z. */
Str render_instant(struct render *r, Time t);
Str render_ics_instant(struct render *r, Time t);

/* Content lines (RFC 5545 §3.1) of what was written from byte `start` of the output: each ends in CRLF
 * and is folded to at most 75 octets, never within a character. What is folded already stays. */
void render_fold_ics(struct render *r, size_t start);

void render_txt_str(struct render *r, Str text);
void render_txt_chars(struct render *r, const char *text);
void render_txt_bool(struct render *r, bool truth);
void render_txt_text(struct render *r, Text text);
void render_txt_name(struct render *r, Name name);
void render_txt_day(struct render *r, struct day day);

#endif
