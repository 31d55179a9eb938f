/* One region of memory per request, job or test: many allocations, freed all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* Blocks of `block_bytes` come from the heap as needed. Never NULL: when memory ends, so does the
 * process, with a message (docs/ARCHITECTURE.md, "Memory"). */
struct arena *arena_new(size_t block_bytes);
void arena_free(struct arena *a); /* NULL is fine */

/* Runs the deferred calls, newest first, and forgets every allocation; keeps one block for reuse. */
void arena_reset(struct arena *a);

/* Zeroed memory for `count` things of `size` bytes, aligned for any type, valid until the arena is
 * reset or freed. An overflowing product ends the process. */
void *arena_alloc(struct arena *a, size_t count, size_t size) __attribute__((malloc, alloc_size(2, 3)));

/* Calls close(what) when the arena is reset or freed: files, statements, sockets. */
void arena_defer(struct arena *a, void (*close)(void *what), void *what);

/* Bytes taken from the heap so far, for tests and limits. */
size_t arena_bytes(const struct arena *a);

#define arena_new_of(a, type)   ((type *)arena_alloc((a), 1, sizeof(type)))
#define arena_array(a, type, n) ((type *)arena_alloc((a), (n), sizeof(type)))

#endif
