/* C expressions inside tags: cut, never understood; the C compiler has the last word, on the template's line.
 */
#ifndef TPLGEN_EXPRESSION_H
#define TPLGEN_EXPRESSION_H

#include "compile.h"

/* Refuses what is not one expression: empty, unbalanced brackets or quotes, ; { } comments, a comma outside
 * brackets. `at` is the tag. */
must_check Status expression_check(struct compile *c, size_t at, Str expression);

/* Cuts at the first / last comma outside brackets and quotes: what is before it, and *rest after it.
 * Without one: all, and *rest is empty; or for the last, nothing and *rest is all. */
Str expression_cut(Str *rest);
Str expression_cut_last(Str *rest);

bool is_identifier(Str s);

/* The identifier at the end: the name in "const struct session_view *v". */
Str last_identifier(Str s);

#endif
