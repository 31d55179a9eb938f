/* The first lines of a request, checked before anything acts on them. The rules are those whose
 * breach lets two programs in a row read one stream as different requests (RFC 9112 §5, §6, §11.2). */
#ifndef HTTP_HEAD_H
#define HTTP_HEAD_H

#include "http/message.h"

enum head_field {
#define HEAD_FIELD(name, header, is_list) name,
#include "http/head.tbl.h"
#undef HEAD_FIELD
    HEAD_FIELD_COUNT
};

struct head_limits {
    size_t target_bytes, header_bytes, header_count;
    int64_t body_bytes;
};

struct head {
    Str fields[HEAD_FIELD_COUNT]; /* "" when absent; of a repeated list, the first */
    unsigned present;             /* bits 1u << enum head_field */
    int64_t content_length;
};

/* 0, or the HTTP status of the refusal; out is written in both cases, as far as it was understood:
 *   400  a byte that no target or header may have; no Host (in HTTP/1.1) or a bad one; a repeated
 *        single header; a Content-Length that is no number, or beside Transfer-Encoding, or on GET
 *   411  Transfer-Encoding: this server takes bodies of a told length only (RFC 9112 §6.3)
 *   413, 414, 431  longer or more than `limits` */
int head_read(Str target, const struct fields *headers, enum method method, bool is_http_1_1,
              const struct head_limits *limits, struct head *out);

/* The target in origin form: of "http://host/path?x" (RFC 9112 §3.2.2) what follows the host. A query
 * without a path stays one, which head_read refuses. */
Str target_origin_form(Str target);

#endif
