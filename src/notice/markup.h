/* Markdown inside a text: bold, italic, links, escapes. */
#ifndef NOTICE_MARKUP_H
#define NOTICE_MARKUP_H

#include "base/arena.h"
#include "base/str.h"

struct span {
    uint32_t start, end; /* bytes of the plain text */
};

struct link_span {
    struct span span;
    Str url; /* "#" and "" are kept: they are dead links */
};

struct marked_text {
    Str plain;
    const struct span *bold;
    const struct link_span *links;
    size_t bold_count, link_count;
    const uint32_t *origin; /* where plain byte i stood in the raw text; NULL: at i */
    size_t unbalanced_at;   /* raw byte of a bold mark without its partner; STR_NONE: all are paired */
};

/* The text without its marks and with runs of white space made one space; everything lives in `a`. */
struct marked_text markup_read(struct arena *a, Str raw);

/* Whether a bold mark stands open at the end of the text. */
bool markup_is_open(Str raw);

#endif
