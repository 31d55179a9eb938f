#include "base/random.h"

#include "base/arena.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

void random_bytes(void *out, size_t count)
{
    unsigned char *at = out;
    while (count > 0) {
        ssize_t got = getrandom(at, count, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            perror("getrandom");
            abort();
        }
        at += got;
        count -= (size_t)got;
    }
}

Str random_hex(struct arena *a, size_t bytes)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char *raw = arena_array(a, unsigned char, bytes);
    char *text = arena_array(a, char, bytes * 2 + 1);
    random_bytes(raw, bytes);
    for (size_t i = 0; i < bytes; i++) {
        text[i * 2] = digits[raw[i] >> 4];
        text[i * 2 + 1] = digits[raw[i] & 15];
    }
    return (Str){text, bytes * 2};
}
