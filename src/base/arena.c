#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Under AddressSanitizer what was not handed out is poisoned, so an overrun inside the arena is
 * reported like one on the heap. */
#if defined(__SANITIZE_ADDRESS__)
#define ARENA_POISONS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISONS 1
#endif
#endif
#ifdef ARENA_POISONS
#include <sanitizer/asan_interface.h>
#define poison(p, n)   ASAN_POISON_MEMORY_REGION((p), (n))
#define unpoison(p, n) ASAN_UNPOISON_MEMORY_REGION((p), (n))
#else
#define poison(p, n)   ((void)(p), (void)(n))
#define unpoison(p, n) ((void)(p), (void)(n))
#endif

struct block {
    struct block *older;
    size_t used, size;
    alignas(max_align_t) unsigned char data[];
};

struct deferred {
    struct deferred *older;
    void (*close)(void *);
    void *what;
};

struct arena {
    size_t block_bytes, total_bytes;
    struct block *newest;
    struct deferred *deferred;
};

static void *must_have(void *p, size_t bytes)
{
    if (!p) {
        fprintf(stderr, "out of memory (%zu bytes)\n", bytes);
        abort();
    }
    return p;
}

struct arena *arena_new(size_t block_bytes)
{
    struct arena *a = must_have(calloc(1, sizeof *a), sizeof *a);
    a->block_bytes = block_bytes;
    return a;
}

static struct block *block_add(struct arena *a, size_t need)
{
    size_t size = need > a->block_bytes ? need : a->block_bytes;
    struct block *b = must_have(malloc(sizeof *b + size), size);
    *b = (struct block){.older = a->newest, .size = size};
    poison(b->data, size);
    a->newest = b;
    a->total_bytes += size;
    return b;
}

/* A zero-byte allocation still gets an address of its own. */
static size_t rounded_up(size_t bytes)
{
    size_t unit = alignof(max_align_t);
    return bytes == 0 ? unit : (bytes + unit - 1) / unit * unit;
}

void *arena_alloc(struct arena *a, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2)
        must_have(NULL, SIZE_MAX);
    size_t rounded = rounded_up(bytes);
    struct block *b = a->newest;
    if (!b || b->size - b->used < rounded)
        b = block_add(a, rounded);
    void *p = b->data + b->used;
    b->used += rounded;
    unpoison(p, bytes);
    memset(p, 0, bytes);
    return p;
}

void arena_defer(struct arena *a, void (*close)(void *), void *what)
{
    struct deferred *d = arena_new_of(a, struct deferred);
    *d = (struct deferred){.older = a->deferred, .close = close, .what = what};
    a->deferred = d;
}

size_t arena_bytes(const struct arena *a)
{
    return a->total_bytes;
}

static void block_free(struct arena *a, struct block *b)
{
    unpoison(b->data, b->size);
    a->total_bytes -= b->size;
    free(b);
}

void arena_reset(struct arena *a)
{
    for (struct deferred *d = a->deferred; d; d = d->older)
        d->close(d->what);
    a->deferred = NULL;
    while (a->newest && (a->newest->older || a->newest->size > a->block_bytes)) {
        struct block *older = a->newest->older;
        block_free(a, a->newest);
        a->newest = older;
    }
    if (a->newest) {
        a->newest->used = 0;
        poison(a->newest->data, a->newest->size);
    }
}

void arena_free(struct arena *a)
{
    if (!a)
        return;
    arena_reset(a);
    if (a->newest)
        block_free(a, a->newest);
    free(a);
}
