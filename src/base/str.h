/* Borrowed text: a pointer and a length. Owns nothing, may hold any byte, need not end in NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

typedef struct {
    const char *data;
    size_t len;
} Str;

#define STR_INIT(literal)                                                                                    \
    {                                                                                                        \
        "" literal, sizeof(literal) - 1                                                                      \
    } /* for static tables, where a compound literal is no constant */
#define STR(literal) ((Str)STR_INIT(literal))
#define STR_FMT(s)   (int)(s).len, (s).data /* printf("%.*s", STR_FMT(s)) */

Str str_of(const char *c_string); /* NULL gives the empty Str */

bool str_eq(Str a, Str b);
bool str_eq_nocase(Str a, Str b); /* ASCII letters only */
int str_compare(Str a, Str b);    /* by bytes, like memcmp; a prefix comes first */
bool str_starts(Str s, Str prefix);
bool str_ends(Str s, Str suffix);
bool str_contains(Str s, Str part);

#define STR_NONE SIZE_MAX
/* Where `part` first begins at or after byte `from`; STR_NONE when it does not. */
size_t str_find(Str s, Str part, size_t from);

Str str_from(Str s, size_t at);             /* s without its first `at` bytes; "" past the end */
Str str_slice(Str s, size_t at, size_t len); /* clamped to s */
Str str_trim(Str s);                         /* without ASCII white space at both ends */
Str str_trim_end(Str s);

/* Splits at the first sep: returns what is before it and moves *rest past it. Without one, all is
 * returned and *rest is empty. */
Str str_cut(Str *rest, char sep);

/* Whole-string decimal number. E_INVALID: empty, stray bytes, or outside int64_t. */
must_check Status str_int(Str s, int64_t *out);

/* The copies live in `a` and end in NUL (not counted). */
Str str_copy(struct arena *a, Str s);
const char *str_c(struct arena *a, Str s);
Str str_format(struct arena *a, const char *fmt, ...) printf_like(2, 3);
Str str_join(struct arena *a, const Str *parts, size_t count, Str between);
Str str_lower_ascii(struct arena *a, Str s);

#endif
