/* What the parts of the template compiler share: the place reached, the code written so far, refusals. */
#ifndef TPLGEN_COMPILE_H
#define TPLGEN_COMPILE_H

#include "base/buf.h"
#include "base/list.h"
#include "context.h"
#include "template.h"

/* ---- what a value becomes ---- */

#define PLACE(place, macro) place,
enum place {
#include "places.tbl.h"
};
#undef PLACE

enum value_word { WORD_NONE, WORD_URL, WORD_LANG, WORD_OPTIONAL };

/* ---- the compiler ---- */

typedef LIST_OF(Str) Names;

struct compile;

/* One kind of file. Each function moves c->here, and refuses what cannot be made safe. */
struct format {
    const char *ending;
    Status (*literal)(struct compile *c, Str text, size_t at);
    Status (*control)(struct compile *c, size_t at); /* before {{if}}, {{each}}, {{else}}, {{end}} */
    Status (*value)(struct compile *c, size_t at, enum value_word word, enum place *place);
    Status (*include)(struct compile *c, size_t at);
    bool (*join)(const struct context *one, const struct context *other, struct context *both);
    Str (*describe)(struct compile *c, const struct context *context);
    Status (*finish)(struct compile *c, size_t at);
    bool is_markup, is_xml, is_ics, is_vcf, is_csv; /* is_ics: vCard too */
};

enum block_kind { BLOCK_IF, BLOCK_EACH, BLOCK_SENTENCE };

struct sentence; /* message.c */

struct block {
    enum block_kind kind;
    bool has_else;
    size_t at;                 /* its {{if}} or {{each}} */
    size_t branch_at;          /* the tag with which the branch being read begins */
    Str item, index;           /* of an {{each}} */
    struct sentence *sentence; /* of a {{sentence}} */
    struct context begin;
    bool has_joined;
    struct context joined; /* what the finished branches end in */
    struct block *outer;
};

struct emitter {
    struct buf code;
    struct buf literal; /* not yet written */
    size_t literal_at;
    unsigned depth;
    size_t line;
};

struct compile {
    struct arena *arena;
    const struct template_job *job;
    const struct format *format;
    struct context here;
    struct block *block; /* innermost, NULL outside all */
    struct emitter emit;
    Names headers;
    Names opens, closes; /* elements of a layout's first and second half */
    struct template_error *error;
};

/* Says why and where (byte `at` of the text), and is always E_INVALID. */
must_check Status refuse(struct compile *c, size_t at, const char *fmt, ...) printf_like(3, 4);
size_t line_of(const struct compile *c, size_t at);

/* ---- emit.c ---- */

void emit_literal(struct compile *c, Str text, size_t at);
/* A comma right after the last literal or value, before the white space that follows it. */
void emit_comma(struct compile *c, size_t at);
/* A statement, or with emit_open/emit_close one that begins or ends a block, on the line of byte `at`. */
void emit(struct compile *c, size_t at, const char *fmt, ...) printf_like(3, 4);
void emit_open(struct compile *c, size_t at, const char *fmt, ...) printf_like(3, 4);
void emit_close(struct compile *c, size_t at, const char *fmt, ...) printf_like(3, 4);
void emit_flush(struct compile *c);

#endif
