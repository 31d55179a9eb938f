/* Growing text inside an arena, for building pages, mails and files. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

struct buf {
    struct arena *arena;
    char *data;
    size_t len, capacity;
};

struct buf buf_in(struct arena *a);
void buf_add(struct buf *b, Str s);
void buf_add_char(struct buf *b, char c);
void buf_add_int(struct buf *b, int64_t n);
void buf_addf(struct buf *b, const char *fmt, ...) printf_like(2, 3);
Str buf_str(const struct buf *b); /* valid until the next addition */

#endif
