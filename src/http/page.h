/* An answer made ready to be sent many times: its bytes plain and compressed, its entity tags. Each
 * Str in a page, but for the bodies, is followed by NUL. */
#ifndef HTTP_PAGE_H
#define HTTP_PAGE_H

#include "http/message.h"

#include <stdatomic.h>

enum encoding { IDENTITY, GZIP };
enum { ENCODING_COUNT = GZIP + 1 };

struct page {
    atomic_uint references; /* 1 when made: its maker's */
    struct arena *arena;    /* of everything here, the page itself too */
    int status;
    Str type, language, location;
    struct fields headers;
    unsigned vary;  /* bits of enum vary */
    bool is_public; /* may be kept: a GET's answer that declared its topics */
    Str bodies[ENCODING_COUNT];
    Str etags[ENCODING_COUNT]; /* with quotes; "" where the page cannot be asked for conditionally */
    bool has_gzip;
};

/* A copy of the response that depends on nothing else. Public text longer than a packet's worth is
 * compressed, once and as well as zlib can; private pages never are, because the length of secrets
 * compressed together with what a stranger chose gives them away (BREACH). */
struct page *page_new(const struct response *res);
/* A page over static bytes; gzip may be "". */
struct page *page_of_bytes(Str type, Str bytes, Str gzip);

struct page *page_retain(struct page *page);
void page_release(struct page *page); /* NULL is fine */

/* Bytes compressed as gzip (RFC 1952), in `a`; false when that would not make them shorter. */
bool gzip_bytes(struct arena *a, Str plain, Str *out);

/* Whether text of this media type shrinks: "text/html; charset=utf-8", "image/svg+xml" … */
bool type_is_text(Str type);

/* A strong entity tag for these bytes in this encoding, in `a`. */
Str etag_of(struct arena *a, Str body, enum encoding encoding);

#endif
