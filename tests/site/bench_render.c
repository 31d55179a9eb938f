/* What the session page costs when it is made anew: CPU and statements, on the example record.
 * Printed for benchmarks/render. */
#include "db/db.h"
#include "http/page.h"
#include "support/site.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUNDS = 2000 };

static double cpu_milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

TEST(render)
{
    struct site *s = site_with_examples(a);
    const char *path = str_c(a, site_get(s, "/fr/sessions/1").location);
    uint64_t statements = db_statement_count(site_reader(s));
    size_t bytes = 0;
    double before = cpu_milliseconds();
    for (int i = 0; i < ROUNDS; i++) {
        struct arena *request = arena_new(64 * 1024);
        struct response res = site_get_in(s, request, path);
        bytes += site_body(&res).len;
        arena_free(request);
    }
    double each = (cpu_milliseconds() - before) / ROUNDS;
    uint64_t after = db_statement_count(site_reader(s));
    struct response page = site_get(s, path);
    Str packed;
    before = cpu_milliseconds();
    for (int i = 0; i < ROUNDS; i++) {
        struct arena *request = arena_new(64 * 1024);
        CHECK(gzip_bytes(request, site_body(&page), &packed));
        arena_free(request);
    }
    double gzip = (cpu_milliseconds() - before) / ROUNDS;
    printf("# %zu bytes a page\ncpu_ms %.3f\ngzip_ms %.3f\nstatements %.0f\n", bytes / ROUNDS, each, gzip,
           (double)(after - statements) / ROUNDS);
}
