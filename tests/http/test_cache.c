#include "base/arena.h"
#include "base/hash.h"
#include "http/cache.h"
#include "support/check.h"

#include <pthread.h>

struct thing {
    struct cached cached;
    int number;
    bool is_freed; /* its memory is the test's */
};

static void thing_free(struct cached *cached)
{
    ((struct thing *)cached)->is_freed = true;
}

static struct thing *thing_new(struct arena *a, size_t bytes, int number)
{
    struct thing *t = arena_new_of(a, struct thing);
    atomic_init(&t->cached.references, 1);
    t->cached.bytes = bytes;
    t->cached.free = thing_free;
    t->number = number;
    return t;
}

static struct cache_key key_of(const char *path)
{
    return (struct cache_key){.path = str_of(path), .query = STR(""), .language = LANGUAGE_FR};
}

/* What is kept under the key: its number, or -1. */
static int number_at(struct cache *c, struct cache_key key)
{
    struct thing *t = (struct thing *)cache_get(c, &key);
    int number = t ? t->number : -1;
    if (t)
        cached_release(&t->cached);
    return number;
}

static struct thing *keep(struct arena *a, struct cache *c, struct cache_key key, int number,
                          const char *topic)
{
    struct thing *t = thing_new(a, 1000, number);
    Str topics[] = {str_of(topic)};
    cache_put(c, &key, cache_clock(c), topics, 1, &t->cached);
    cached_release(&t->cached);
    return t;
}

TEST(every_part_of_the_key_counts)
{
    struct cache *c = cache_new(100 * 1000);
    struct cache_key keys[] = {key_of("/a"), key_of("/b"), key_of("/a"),
                               key_of("/a"), key_of("/a"), key_of("/a?")};
    keys[2].query = STR("x=1");
    keys[3].language = LANGUAGE_ES;
    keys[4].representation = JSON;
    for (int i = 0; i < (int)ARRAY_LEN(keys); i++)
        keep(a, c, keys[i], i, "t");
    for (int i = 0; i < (int)ARRAY_LEN(keys); i++)
        CHECK_INT(number_at(c, keys[i]), i);
    keep(a, c, keys[0], 10, "t");
    CHECK_INT(number_at(c, keys[0]), 10);
    CHECK_INT(number_at(c, key_of("/c")), -1);
    cache_free(c);
}

TEST(a_moved_topic_takes_its_pages_with_it)
{
    struct cache *c = cache_new(100 * 1000);
    struct thing *old = keep(a, c, key_of("/a"), 1, "session/4");
    keep(a, c, key_of("/b"), 2, "session/5");
    cache_move(c, STR("session/4"));
    CHECK_INT(number_at(c, key_of("/a")), -1);
    CHECK(old->is_freed);
    CHECK_INT(number_at(c, key_of("/b")), 2);
    keep(a, c, key_of("/a"), 3, "session/4");
    CHECK_INT(number_at(c, key_of("/a")), 3);
    cache_free(c);
}

TEST(a_page_begun_before_a_move_is_not_kept)
{
    struct cache *c = cache_new(100 * 1000);
    struct thing *t = thing_new(a, 1000, 1);
    struct cache_key key = key_of("/a");
    Str topics[] = {STR("x"), STR("session/4")};
    uint64_t begun = cache_clock(c);
    cache_move(c, STR("session/4"));
    cache_put(c, &key, begun, topics, 2, &t->cached);
    CHECK_INT(number_at(c, key), -1);
    cache_put(c, &key, cache_clock(c), topics, 2, &t->cached);
    CHECK_INT(number_at(c, key), 1);
    CHECK_INT(t->cached.references, 2);
    cache_free(c);
    CHECK(!t->is_freed);
    cached_release(&t->cached);
    CHECK(t->is_freed);
}

TEST(the_least_recently_used_makes_room)
{
    struct cache_key one = key_of("/1");
    struct thing *sample = thing_new(a, 1000, 0);
    struct cache *c = cache_new(3 * cache_cost(&one, 1, &sample->cached));
    keep(a, c, one, 1, "t");
    keep(a, c, key_of("/2"), 2, "t");
    keep(a, c, key_of("/3"), 3, "t");
    CHECK_INT(number_at(c, one), 1);
    keep(a, c, key_of("/4"), 4, "t");
    CHECK_INT(number_at(c, key_of("/2")), -1);
    CHECK_INT(number_at(c, one), 1);
    CHECK_INT(number_at(c, key_of("/3")), 3);
    CHECK_INT(number_at(c, key_of("/4")), 4);
    struct thing *huge = thing_new(a, 1000 * 1000, 5);
    cache_put(c, &one, cache_clock(c), NULL, 0, &huge->cached);
    CHECK_INT(number_at(c, one), 1);
    CHECK_INT(huge->cached.references, 1);
    cache_free(c);
}

/* The same cache as a list searched from end to end, newest first. */
enum { KEYS = 12, TOPICS = 5, STEPS = 20000, ROOM = 6000 };

struct model_page {
    int key, number, topics[2];
    size_t cost;
    uint64_t clock;
};
struct model {
    struct model_page pages[KEYS + 1];
    size_t count, bytes;
    uint64_t clock, moved_at[TOPICS];
};

static size_t model_find(const struct model *m, int key)
{
    size_t i = 0;
    while (i < m->count && m->pages[i].key != key)
        i++;
    return i;
}

static void model_drop(struct model *m, size_t at)
{
    m->bytes -= m->pages[at].cost;
    for (m->count--; at < m->count; at++)
        m->pages[at] = m->pages[at + 1];
}

static void model_add(struct model *m, struct model_page page)
{
    for (size_t i = m->count++; i > 0; i--)
        m->pages[i] = m->pages[i - 1];
    m->pages[0] = page;
    m->bytes += page.cost;
}

static bool model_is_right(const struct model *m, const struct model_page *page)
{
    return m->moved_at[page->topics[0]] <= page->clock && m->moved_at[page->topics[1]] <= page->clock;
}

static int model_get(struct model *m, int key)
{
    size_t at = model_find(m, key);
    if (at == m->count)
        return -1;
    struct model_page page = m->pages[at];
    model_drop(m, at);
    if (!model_is_right(m, &page))
        return -1;
    model_add(m, page);
    return page.number;
}

static void model_put(struct model *m, struct model_page page)
{
    if (page.cost > ROOM || !model_is_right(m, &page))
        return;
    size_t at = model_find(m, page.key);
    if (at < m->count)
        model_drop(m, at);
    while (m->bytes + page.cost > ROOM)
        model_drop(m, m->count - 1);
    model_add(m, page);
}

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static struct cache_key nth_key(struct arena *a, int n)
{
    return (struct cache_key){.path = str_format(a, "/%d", n / 4),
                              .query = STR(""),
                              .language = n & 1 ? LANGUAGE_AR : LANGUAGE_EN,
                              .representation = n & 2 ? JSON : HTML};
}

static void put_in_both(struct arena *a, struct cache *c, struct model *m, uint32_t *random, int number)
{
    int which = (int)(next_random(random) % KEYS);
    int topics[] = {(int)(next_random(random) % TOPICS), (int)(next_random(random) % TOPICS)};
    Str names[] = {str_format(a, "topic/%d", topics[0]), str_format(a, "topic/%d", topics[1])};
    struct cache_key key = nth_key(a, which);
    struct thing *t =
        thing_new(a, next_random(random) % 2000 + (next_random(random) % 50 ? 0 : ROOM), number);
    uint64_t behind = next_random(random) % 3, clock = m->clock > behind ? m->clock - behind : 0;
    cache_put(c, &key, clock, names, 2, &t->cached);
    model_put(m, (struct model_page){
                     which, number, {topics[0], topics[1]}, cache_cost(&key, 2, &t->cached), clock});
    cached_release(&t->cached);
}

TEST(the_cache_does_what_a_naive_model_does)
{
    struct cache *c = cache_new(ROOM);
    struct model m = {0};
    uint32_t random = 2463534242u;
    int hits = 0;
    for (int step = 0; step < STEPS; step++) {
        uint32_t what = next_random(&random) % 10;
        if (what < 5) {
            int key = (int)(next_random(&random) % KEYS), want = model_get(&m, key);
            CHECK_INT(number_at(c, nth_key(a, key)), want);
            hits += want >= 0;
        } else if (what < 9) {
            put_in_both(a, c, &m, &random, step);
        } else {
            uint32_t topic = next_random(&random) % TOPICS;
            cache_move(c, str_format(a, "topic/%u", topic));
            m.moved_at[topic] = ++m.clock;
        }
        CHECK_INT(cache_bytes(c), m.bytes);
        CHECK_INT(cache_clock(c), m.clock);
    }
    CHECK(hits > STEPS / 50);
    cache_free(c);
}

enum { THREADS = 4, TURNS = 3000 };

struct racer {
    struct cache *cache;
    uint32_t seed;
    atomic_int *wrong;
};

/* Things here carry the clock at which they were made: none may outlive the topic's next move. */
struct stamped {
    struct cached cached;
    uint64_t clock;
    struct arena *arena;
};

static void stamped_free(struct cached *cached)
{
    arena_free(((struct stamped *)cached)->arena);
}

static void *race(void *arg)
{
    struct racer *r = arg;
    struct cache_key key = {.path = STR("/race"), .query = STR("")};
    const Str topic = STR("race");
    for (int turn = 0; turn < TURNS; turn++) {
        uint64_t before = cache_clock(r->cache);
        struct cached *kept = cache_get(r->cache, &key);
        if (kept) {
            atomic_fetch_add(r->wrong, ((struct stamped *)kept)->clock < before);
            cached_release(kept);
        } else {
            struct arena *a = arena_new(256);
            struct stamped *s = arena_new_of(a, struct stamped);
            *s = (struct stamped){
                .cached = {.references = 1, .bytes = 10, .free = stamped_free}, .clock = before, .arena = a};
            cache_put(r->cache, &key, before, &topic, 1, &s->cached);
            cached_release(&s->cached);
        }
        if (next_random(&r->seed) % 8 == 0)
            cache_move(r->cache, topic);
    }
    return NULL;
}

TEST(threads_never_see_a_page_from_before_a_move)
{
    struct cache *c = cache_new(10 * 1000);
    atomic_int wrong = 0;
    struct racer racers[THREADS];
    pthread_t threads[THREADS];
    for (uint32_t i = 0; i < THREADS; i++) {
        racers[i] = (struct racer){c, i + 1, &wrong};
        CHECK_INT(pthread_create(&threads[i], NULL, race, &racers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    CHECK_INT(wrong, 0);
    cache_free(c);
}
