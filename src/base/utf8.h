/* UTF-8 (RFC 3629): decoding with every malformed form refused, and encoding. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

#define UTF8_BAD UINT32_MAX

/* The code point at byte *at, and moves *at past it. A malformed, overlong, surrogate or too large
 * sequence gives UTF8_BAD and moves one byte. Precondition: *at < s.len. */
uint32_t utf8_next(Str s, size_t *at);

/* Writes 1 to 4 bytes to `out`; returns how many. `point` is a Unicode scalar value. */
size_t utf8_put(char out[4], uint32_t point);

bool utf8_is_valid(Str s);
size_t utf8_length(Str s); /* code points; each bad byte counts as one */

/* The longest prefix of at most `bytes` bytes that does not split a code point. */
Str utf8_prefix(Str s, size_t bytes);

#endif
