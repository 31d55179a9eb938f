/* Addresses and forms as they travel: percent-encoding, paths, name=value pairs (WHATWG URL). */
#ifndef HTTP_FIELDS_H
#define HTTP_FIELDS_H

#include "base/str.h"

struct field {
    Str name, value;
};
struct fields {
    struct field *items;
    size_t count;
};

/* Whether all bytes are such as an address may hold, as it travels (RFC 3986 §2). */
bool is_visible_ascii(Str target);

/* The path of an address, decoded, in `a`. E_INVALID: not starting with '/', a bad percent-encoding,
 * an encoded '/', a control byte, not UTF-8, or a segment "." or "..". */
must_check Status path_decode(struct arena *a, Str raw, Str *out);

/* A decoded path as it is written in an address; '/' stays. */
Str path_encode(struct arena *a, Str path);

/* "a=1&b=%C3%A9+x" -> pairs, in order, decoded, in `a`. Empty pairs are skipped, a pair without '='
 * has an empty value. E_INVALID: a bad percent-encoding, NUL, not UTF-8. E_LIMIT: more than `most`. */
must_check Status fields_decode(struct arena *a, Str pairs, size_t most, struct fields *out);

/* The first value under that name; "" when there is none. */
Str fields_value(const struct fields *f, Str name);

#endif
