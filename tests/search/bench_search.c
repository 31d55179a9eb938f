/* bench_search RECORD SEED COUNT: a plausible mix of searches, the same again for a seed, each asked by rank
 * and newest first, below the socket. Prints one line per search, "rank|newest MILLISECONDS STATEMENTS
 * ADDRESS", and with it the words alone, for the comparison of benchmarks/search. */
#include "app/routes.h"
#include "base/arena.h"
#include "base/buf.h"
#include "bench.sql.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "http/router.h"
#include "language/text.h"
#include "language/words.h"
#include "render/escape.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct bench {
    struct arena *a;
    struct site_context context;
    struct bench_sizes_row sizes;
    struct bench_councils_row *councils;
    struct bench_nodes_row *nodes;
    size_t council_count, node_count;
    uint64_t state;
};

static uint64_t random_below(struct bench *b, uint64_t n)
{
    b->state ^= b->state << 13;
    b->state ^= b->state >> 7;
    b->state ^= b->state << 17;
    return n > 0 ? b->state % n : 0;
}

static void must(Status s, const char *what)
{
    if (s == OK)
        return;
    fprintf(stderr, "bench_search: %s: %s\n", what, status_name(s));
    exit(1);
}

/* Some text of the record. */
static Str some_text(struct bench *b)
{
    struct bench_text_row *rows;
    size_t count = 0;
    int64_t first = 1 + (int64_t)random_below(b, (uint64_t)b->sizes.last_text);
    must(q_bench_text(b->context.db, b->a, first, &rows, &count), "a text");
    return count > 0 ? rows[0].value : STR("culture");
}

/* So many of its words, one behind the other: common words come as often as they are. */
static Str some_words(struct bench *b, size_t wanted)
{
    for (;;) {
        struct word *words;
        Str text = some_text(b);
        size_t count = text_words(b->a, text, &words);
        if (count < wanted)
            continue;
        size_t first = random_below(b, count - wanted + 1), last = first + wanted - 1;
        size_t end = words[last].at + words[last].len;
        if (end > words[first].at)
            return str_slice(text, words[first].at, end - words[first].at);
    }
}

static void add_words(struct bench *b, struct buf *out, const char *before, Str words, const char *after)
{
    Str all = str_format(b->a, "%s%.*s%s", before, STR_FMT(words), after);
    escape_url_part(out, all);
}

static struct bench_person_row some_person(struct bench *b)
{
    struct bench_person_row *rows;
    size_t count = 0;
    int64_t first = 1 + (int64_t)random_below(b, (uint64_t)b->sizes.last_person);
    must(q_bench_person(b->context.db, b->a, first, &rows, &count), "a person");
    if (count == 0)
        must(E_NOT_FOUND, "a person");
    return rows[0];
}

enum shape {
    ONE_WORD,
    TWO_WORDS,
    THREE_WORDS,
    WORDS_APART,
    PHRASE,
    PREFIX,
    PERSON,
    WITHOUT,
    OF_KIND,
    OF_COUNCIL,
    OF_FRAMEWORK,
    OF_SPEAKER,
    IN_LANGUAGE,
    SHAPES
};

static const char *const kinds[] = {"session", "item", "priority", "person", "organisation"};

/* "q=…&kind=…" */
static Str some_query(struct bench *b, enum shape shape)
{
    struct buf out = buf_in(b->a);
    buf_add(&out, STR("q="));
    switch (shape) {
    case ONE_WORD: add_words(b, &out, "", some_words(b, 1), ""); break;
    case TWO_WORDS: add_words(b, &out, "", some_words(b, 2), ""); break;
    case THREE_WORDS: add_words(b, &out, "", some_words(b, 3), ""); break;
    case WORDS_APART:
        add_words(b, &out, "", some_words(b, 1), " ");
        add_words(b, &out, "", some_words(b, 1), "");
        break;
    case PHRASE: add_words(b, &out, "\"", some_words(b, 2), "\""); break;
    case PREFIX: {
        Str word = some_words(b, 1);
        add_words(b, &out, "", str_slice(word, 0, 3 + random_below(b, 3)), "*");
        break;
    }
    case PERSON: add_words(b, &out, "", some_person(b).name, ""); break;
    case WITHOUT:
        add_words(b, &out, "", some_words(b, 1), " -");
        add_words(b, &out, "", some_words(b, 1), "");
        break;
    case OF_KIND:
        add_words(b, &out, "", some_words(b, 1 + random_below(b, 2)), "");
        buf_addf(&out, "&kind=%s", kinds[random_below(b, ARRAY_LEN(kinds))]);
        break;
    case OF_COUNCIL:
        add_words(b, &out, "", some_words(b, 1), "");
        buf_addf(&out, "&council=%.*s&since=%d&until=2024",
                 STR_FMT(b->councils[random_below(b, b->council_count)].slug),
                 (int)(2015 + random_below(b, 8)));
        break;
    case OF_FRAMEWORK: {
        const struct bench_nodes_row *node = &b->nodes[random_below(b, b->node_count)];
        add_words(b, &out, "", some_words(b, 1), "");
        buf_addf(&out, "&framework=%.*s/%.*s", STR_FMT(node->framework), STR_FMT(node->code));
        break;
    }
    case OF_SPEAKER:
        add_words(b, &out, "", some_words(b, 1), "");
        buf_addf(&out, "&speaker=%" PRId64, some_person(b).id.n);
        break;
    case IN_LANGUAGE:
        add_words(b, &out, "", some_words(b, 1), "");
        buf_addf(&out, "&language=%.*s",
                 STR_FMT(language_tag((enum language)random_below(b, LANGUAGE_COUNT))));
        break;
    case SHAPES: break;
    }
    return buf_str(&out);
}

/* Of this process: what other processes do meanwhile is no cost of the search. */
static double cpu_milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void ask(struct bench *b, const char *order, enum language language, Str query)
{
    struct arena *a = arena_new(256 * 1024);
    Str tag = language_tag(language);
    struct request req = {
        .arena = a,
        .method = GET,
        .target = str_format(a, "/%.*s/search?%.*s&order=%s", STR_FMT(tag), STR_FMT(query), order),
        .now = time_now(),
        .context = &b->context};
    struct response res;
    uint64_t statements = db_statement_count(b->context.db);
    double before = cpu_milliseconds();
    route_request(&site_router, &req, &res);
    double after = cpu_milliseconds();
    printf("%s %.3f %" PRIu64 " %d %.*s\n", order, after - before,
           db_statement_count(b->context.db) - statements, res.status, STR_FMT(req.target));
    arena_free(a);
}

int main(int argc, char **argv)
{
    struct bench b = {.a = arena_new(1 << 20), .state = 88172645463325252U};
    int64_t seed = 0, count = 0;
    if (argc != 4 || str_int(str_of(argv[2]), &seed) != OK || str_int(str_of(argv[3]), &count) != OK) {
        fputs("usage: bench_search RECORD SEED COUNT\n", stderr);
        return 64;
    }
    b.state ^= (uint64_t)seed * 0x9E3779B97F4A7C15U;
    must(db_open(argv[1], DB_READ_ONLY, &b.context.db), argv[1]);
    must(q_bench_sizes(b.context.db, b.a, &b.sizes), "sizes");
    must(q_bench_councils(b.context.db, b.a, &b.councils, &b.council_count), "councils");
    must(q_bench_nodes(b.context.db, b.a, &b.nodes, &b.node_count), "nodes");
    printf("# %" PRId64 " sessions, %" PRId64 " texts, %" PRId64 " entries\n", b.sizes.sessions,
           b.sizes.texts, b.sizes.entries);
    for (int64_t i = 0; i < count; i++) {
        Str query = some_query(&b, (enum shape)(i % SHAPES));
        enum language language = (enum language)random_below(&b, LANGUAGE_COUNT);
        ask(&b, "rank", language, query);
        ask(&b, "newest", language, query);
    }
    db_close(b.context.db);
    arena_free(b.a);
    return 0;
}
