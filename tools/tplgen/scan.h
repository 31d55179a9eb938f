/* Cuts a template into literals and tags. */
#ifndef TPLGEN_SCAN_H
#define TPLGEN_SCAN_H

#include "compile.h"

struct token {
    bool is_tag;
    Str text;  /* of a tag: what is inside, trimmed */
    size_t at; /* the first byte, of a tag its {{ */
};

typedef LIST_OF(struct token) Tokens;

/* A line that holds nothing but {{if}}, {{else}}, {{end}}, {{each}}, {{include}}, {{template}} and
 * comments, with white space, gives no literal: the page does not show how its template is laid out. */
must_check Status scan(struct compile *c, Tokens *out);

/* Whether a tag begins with this word, and the rest after it. */
bool tag_has_word(Str tag, Str word, Str *rest);

#endif
