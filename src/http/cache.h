/* Finished public pages, kept until one of their topics moves or room is needed. Knows nothing of
 * what it keeps. All functions may be called from any thread; each holds the lock for a look-up's
 * time, and frees outside it. */
#ifndef HTTP_CACHE_H
#define HTTP_CACHE_H

#include "http/negotiate.h"

#include <stdatomic.h>

/* Begins whatever is kept. Freed by `free` when the last reference goes. */
struct cached {
    atomic_uint references; /* 1 when made: its maker's */
    size_t bytes;           /* what it costs to keep */
    void (*free)(struct cached *what);
};
void cached_release(struct cached *what); /* NULL is fine */

struct cache_key {
    Str path, query; /* as they travel */
    enum language language;
    enum representation representation;
};

struct cache;
struct cache *cache_new(size_t most_bytes); /* of keys and what is kept; never NULL */
void cache_free(struct cache *c);           /* NULL is fine */

/* How far topics have moved: to be taken before a page begins to read its data. */
uint64_t cache_clock(struct cache *c);

/* With a reference for the caller; NULL when there is none that is still right. */
struct cached *cache_get(struct cache *c, const struct cache_key *key);

/* Keeps `what` (taking a reference of its own) in place of what was under that key. It is not kept
 * when it is larger than the whole cache, or when a topic moved after `clock`: then the page may
 * show what was before. The least recently used make room. */
void cache_put(struct cache *c, const struct cache_key *key, uint64_t clock, const Str *topics, size_t count,
               struct cached *what);

/* Nothing kept under this topic is right any more. Its memory is reused as room is needed. */
void cache_move(struct cache *c, Str topic);

/* Bytes in use, outdated pages included. */
size_t cache_bytes(struct cache *c);

/* What keeping `what` under `key` costs. */
size_t cache_cost(const struct cache_key *key, size_t topics, const struct cached *what);

#endif
