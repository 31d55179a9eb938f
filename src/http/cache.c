#include "http/cache.h"

#include "base/arena.h"
#include "base/hash.h"

#include <assert.h>
#include <pthread.h>

/* Powers of two. Topics share a slot when their hashes do: then one moving outdates the other's pages
 * too, which costs a rendering and is never wrong. */
enum { BUCKETS = 4096, TOPIC_SLOTS = 8192 };

struct entry {
    struct arena *arena; /* of this entry */
    struct cache_key key;
    uint64_t hash, clock;
    const uint32_t *topics; /* slots */
    size_t topic_count, cost;
    struct cached *what;
    struct entry *next_in_bucket, *older, *newer;
};

struct cache {
    pthread_mutex_t lock;
    struct arena *arena; /* of the cache itself */
    struct entry *buckets[BUCKETS];
    uint64_t clock, moved_at[TOPIC_SLOTS];
    struct entry *newest, *oldest;
    size_t bytes, most_bytes;
};

static uint32_t slot_of(Str topic)
{
    return (uint32_t)(hash64(topic) & (TOPIC_SLOTS - 1));
}

static uint64_t key_hash(const struct cache_key *key)
{
    const char rest[] = {'?', (char)key->language, (char)key->representation};
    return hash64_add(hash64_add(hash64(key->path), (Str){rest, sizeof rest}), key->query);
}

static bool key_eq(const struct cache_key *x, const struct cache_key *y)
{
    return x->language == y->language && x->representation == y->representation && str_eq(x->path, y->path) &&
           str_eq(x->query, y->query);
}

void cached_release(struct cached *what)
{
    if (what && atomic_fetch_sub_explicit(&what->references, 1, memory_order_acq_rel) == 1)
        what->free(what);
}

size_t cache_cost(const struct cache_key *key, size_t topics, const struct cached *what)
{
    return sizeof(struct entry) + key->path.len + key->query.len + topics * sizeof(uint32_t) + what->bytes;
}

struct cache *cache_new(size_t most_bytes)
{
    struct arena *a = arena_new(sizeof(struct cache));
    struct cache *c = arena_new_of(a, struct cache);
    c->arena = a;
    c->most_bytes = most_bytes;
    pthread_mutex_init(&c->lock, NULL);
    return c;
}

static void entry_free(struct entry *e)
{
    cached_release(e->what);
    arena_free(e->arena);
}

/* Frees a list chained by `older`. */
static void entries_free(struct entry *e)
{
    while (e) {
        struct entry *older = e->older;
        entry_free(e);
        e = older;
    }
}

void cache_free(struct cache *c)
{
    if (!c)
        return;
    entries_free(c->newest);
    pthread_mutex_destroy(&c->lock);
    arena_free(c->arena);
}

static void unlink_by_age(struct cache *c, struct entry *e)
{
    *(e->newer ? &e->newer->older : &c->newest) = e->older;
    *(e->older ? &e->older->newer : &c->oldest) = e->newer;
}

static void link_newest(struct cache *c, struct entry *e)
{
    e->newer = NULL;
    e->older = c->newest;
    *(c->newest ? &c->newest->newer : &c->oldest) = e;
    c->newest = e;
}

static struct entry **place_of(struct cache *c, uint64_t hash, const struct cache_key *key)
{
    struct entry **place = &c->buckets[hash & (BUCKETS - 1)];
    while (*place && ((*place)->hash != hash || !key_eq(&(*place)->key, key)))
        place = &(*place)->next_in_bucket;
    return place;
}

/* Takes the entry out and puts it before the list `dropped`, to be freed without the lock. */
static void drop(struct cache *c, struct entry **place, struct entry **dropped)
{
    struct entry *e = *place;
    assert(e);
    *place = e->next_in_bucket;
    unlink_by_age(c, e);
    c->bytes -= e->cost;
    e->older = *dropped;
    *dropped = e;
}

static bool is_right(const struct cache *c, const struct entry *e)
{
    for (size_t i = 0; i < e->topic_count; i++)
        if (c->moved_at[e->topics[i]] > e->clock)
            return false;
    return true;
}

uint64_t cache_clock(struct cache *c)
{
    pthread_mutex_lock(&c->lock);
    uint64_t clock = c->clock;
    pthread_mutex_unlock(&c->lock);
    return clock;
}

struct cached *cache_get(struct cache *c, const struct cache_key *key)
{
    uint64_t hash = key_hash(key);
    struct cached *what = NULL;
    struct entry *dropped = NULL;
    pthread_mutex_lock(&c->lock);
    struct entry **place = place_of(c, hash, key);
    struct entry *e = *place;
    if (e && is_right(c, e)) {
        what = e->what;
        atomic_fetch_add_explicit(&what->references, 1, memory_order_relaxed);
        unlink_by_age(c, e);
        link_newest(c, e);
    } else if (e) {
        drop(c, place, &dropped);
    }
    pthread_mutex_unlock(&c->lock);
    entries_free(dropped);
    return what;
}

static struct entry *entry_new(const struct cache_key *key, uint64_t clock, const Str *topics, size_t count,
                               struct cached *what)
{
    struct arena *a = arena_new(cache_cost(key, count, what) - what->bytes);
    struct entry *e = arena_new_of(a, struct entry);
    uint32_t *slots = arena_array(a, uint32_t, count);
    for (size_t i = 0; i < count; i++)
        slots[i] = slot_of(topics[i]);
    *e = (struct entry){.arena = a,
                        .key = *key,
                        .hash = key_hash(key),
                        .clock = clock,
                        .topics = slots,
                        .topic_count = count,
                        .cost = cache_cost(key, count, what),
                        .what = what};
    e->key.path = str_copy(a, key->path);
    e->key.query = str_copy(a, key->query);
    return e;
}

static void make_room(struct cache *c, size_t bytes, struct entry **dropped)
{
    while (c->most_bytes - c->bytes < bytes)
        drop(c, place_of(c, c->oldest->hash, &c->oldest->key), dropped);
}

void cache_put(struct cache *c, const struct cache_key *key, uint64_t clock, const Str *topics, size_t count,
               struct cached *what)
{
    if (cache_cost(key, count, what) > c->most_bytes)
        return;
    struct entry *e = entry_new(key, clock, topics, count, what), *dropped = NULL;
    atomic_fetch_add_explicit(&what->references, 1, memory_order_relaxed);
    pthread_mutex_lock(&c->lock);
    if (is_right(c, e)) {
        struct entry **place = place_of(c, e->hash, key);
        if (*place)
            drop(c, place, &dropped);
        make_room(c, e->cost, &dropped);
        struct entry **bucket = &c->buckets[e->hash & (BUCKETS - 1)];
        e->next_in_bucket = *bucket;
        *bucket = e;
        link_newest(c, e);
        c->bytes += e->cost;
    } else {
        dropped = e;
    }
    pthread_mutex_unlock(&c->lock);
    entries_free(dropped);
}

void cache_move(struct cache *c, Str topic)
{
    uint32_t slot = slot_of(topic);
    pthread_mutex_lock(&c->lock);
    c->moved_at[slot] = ++c->clock;
    pthread_mutex_unlock(&c->lock);
}

size_t cache_bytes(struct cache *c)
{
    pthread_mutex_lock(&c->lock);
    size_t bytes = c->bytes;
    pthread_mutex_unlock(&c->lock);
    return bytes;
}
