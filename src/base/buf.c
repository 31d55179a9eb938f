#include "base/buf.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BYTES = 1024 };

struct buf buf_in(struct arena *a)
{
    return (struct buf){.arena = a};
}

static void reserve(struct buf *b, size_t extra)
{
    if (b->capacity - b->len >= extra)
        return;
    size_t capacity = b->capacity ? b->capacity * 2 : FIRST_BYTES;
    while (capacity - b->len < extra)
        capacity *= 2;
    char *grown = arena_array(b->arena, char, capacity);
    if (b->len)
        memcpy(grown, b->data, b->len);
    b->data = grown;
    b->capacity = capacity;
}

void buf_add(struct buf *b, Str s)
{
    if (s.len == 0)
        return;
    reserve(b, s.len);
    memcpy(b->data + b->len, s.data, s.len);
    b->len += s.len;
}

void buf_add_char(struct buf *b, char c)
{
    reserve(b, 1);
    b->data[b->len++] = c;
}

void buf_add_int(struct buf *b, int64_t n)
{
    char digits[21]; /* "-9223372036854775808" */
    char *at = digits + sizeof digits;
    uint64_t rest = n < 0 ? -(uint64_t)n : (uint64_t)n;
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (n < 0)
        *--at = '-';
    buf_add(b, (Str){at, (size_t)(digits + sizeof digits - at)});
}

void buf_addf(struct buf *b, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (len < 0)
        abort();
    reserve(b, (size_t)len + 1);
    vsnprintf(b->data + b->len, (size_t)len + 1, fmt, again);
    va_end(again);
    b->len += (size_t)len;
}

Str buf_str(const struct buf *b)
{
    return (Str){b->data ? b->data : "", b->len};
}
