/* What a client prefers (RFC 9110 §12.5) and what it has already (§13.1.2). */
#ifndef HTTP_NEGOTIATE_H
#define HTTP_NEGOTIATE_H

#include "language/text.h"

enum representation {
#define REPRESENTATION(name, extension, asked, sent) name,
#include "http/representation.tbl.h"
#undef REPRESENTATION
    REPRESENTATION_COUNT
};

Str representation_extension(enum representation r); /* "json"; "" for HTML */
Str representation_type(enum representation r);      /* "application/json; charset=utf-8" */

/* The best of a non-empty `offered` (bits 1u << representation) for an Accept header: by quality,
 * then the table's order. When nothing offered is acceptable, the first offered, which RFC 9110
 * §12.5.1 prefers to a refusal. */
enum representation representation_negotiate(Str accept, unsigned offered);

/* Whether gzip is acceptable and not liked less than the plain bytes. */
bool accepts_gzip(Str accept_encoding);

/* Whether an If-None-Match header names `etag` (with its quotes) or is "*": weak comparison. */
bool etag_matches(Str if_none_match, Str etag);

/* The language in which to answer: that of the path's first segment ("/fr/…", as it travels), else
 * the best for Accept-Language, else `otherwise`. */
enum language language_of_request(Str target, Str accept_language, enum language otherwise);

#endif
