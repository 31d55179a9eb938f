/* What each kind of page costs when it is made anew, on the record in the file $RECORD. Prints
 * "page cpu_ms statements bytes name" for benchmarks/growth. */
#include "base/list.h"
#include "db/db.h"
#include "http/page.h"
#include "site_growth.sql.h"
#include "support/site.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SAMPLES = 5, MOST_REDIRECTS = 3, REQUEST_BYTES = 64 * 1024 };
static const double least_milliseconds = 30;

enum how { PAGE_ALONE, PAGE_OF_EACH, PAGE_OF_MOST, PAGE_LINKED };

static const struct {
    const char *name;
    enum how how;
    const char *one, *two, *three;
} pages[] = {
#define PAGE(name, address)              {name, PAGE_ALONE, address, "", ""},
#define EACH(name, kind, folder, tail)   {name, PAGE_OF_EACH, kind, folder, tail},
#define MOST(name, kind, folder, tail)   {name, PAGE_OF_MOST, kind, folder, tail},
#define LINKED(name, from, prefix, tail) {name, PAGE_LINKED, from, prefix, tail},
#include "growth_pages.tbl.h"
#undef PAGE
#undef EACH
#undef MOST
#undef LINKED
};

typedef LIST_OF(const char *) Addresses;

static void by_id(struct site *s, struct arena *a, size_t page, Addresses *out)
{
    struct largest_id_row largest;
    if (q_largest_id(site_reader(s), a, str_of(pages[page].one), &largest) != OK)
        abort();
    for (int64_t i = 0; i < SAMPLES; i++)
        *list_add(a, out) =
            str_format(a, "%s%lld%s", pages[page].two,
                       (long long)(largest.largest * (2 * i + 1) / (2 * SAMPLES) + 1), pages[page].three)
                .data;
}

static void most_met(struct site *s, struct arena *a, size_t page, Addresses *out)
{
    struct most_met_row row;
    if (q_most_met(site_reader(s), a, str_of(pages[page].one), &row) != OK)
        abort();
    *list_add(a, out) = str_format(a, "%s%lld%s", pages[page].two, (long long)row.id, pages[page].three).data;
}

static bool is_name(Str rest)
{
    return rest.len > 0 && str_find(rest, STR("/"), 0) == STR_NONE &&
           str_find(rest, STR("."), 0) == STR_NONE && str_find(rest, STR("?"), 0) == STR_NONE &&
           str_find(rest, STR("#"), 0) == STR_NONE;
}

static void linked(struct site *s, struct arena *a, size_t page, Addresses *out)
{
    LIST_OF(Str) found = {0};
    struct response res = site_get(s, pages[page].one);
    Str mark = str_format(a, "href=\"%s", pages[page].two);
    for (size_t at = str_find(site_body(&res), mark, 0); at != STR_NONE;
         at = str_find(site_body(&res), mark, at + 1)) {
        Str rest = str_from(site_body(&res), at + mark.len), name = str_cut(&rest, '"');
        if (is_name(name))
            *list_add(a, &found) = name;
    }
    for (size_t i = 0; i < SAMPLES && found.count > 0; i++)
        *list_add(a, out) =
            str_format(a, "%s%.*s%s", pages[page].two,
                       STR_FMT(found.items[found.count * (2 * i + 1) / (2 * SAMPLES)]), pages[page].three)
                .data;
}

/* Where the address leads to; NULL: to no page. */
static const char *final_address(struct site *s, struct arena *a, const char *address)
{
    for (int i = 0; i < MOST_REDIRECTS; i++) {
        struct response res = site_get(s, address);
        if (res.status == 200)
            return address;
        if (res.location.len == 0)
            return NULL;
        address = str_c(a, res.location);
    }
    return NULL;
}

static double cpu_milliseconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

struct cost {
    double milliseconds, statements, bytes;
};

static struct cost cost_of(struct site *s, const char *address)
{
    struct cost cost = {0};
    size_t rounds = 0;
    uint64_t statements = db_statement_count(site_reader(s));
    for (double start = cpu_milliseconds(); rounds < 3 || cost.milliseconds < least_milliseconds; rounds++) {
        struct arena *request = arena_new(REQUEST_BYTES);
        struct response res = site_get_in(s, request, address);
        cost.bytes = (double)site_body(&res).len;
        arena_free(request);
        cost.milliseconds = cpu_milliseconds() - start;
    }
    cost.milliseconds /= (double)rounds;
    cost.statements = (double)(db_statement_count(site_reader(s)) - statements) / (double)rounds;
    return cost;
}

static void measure(struct site *s, struct arena *a, size_t page)
{
    static void (*const find[])(struct site *, struct arena *, size_t, Addresses *) = {
        [PAGE_OF_EACH] = by_id, [PAGE_OF_MOST] = most_met, [PAGE_LINKED] = linked};
    Addresses addresses = {0};
    if (pages[page].how == PAGE_ALONE)
        *list_add(a, &addresses) = pages[page].one;
    else
        find[pages[page].how](s, a, page, &addresses);
    struct cost mean = {0};
    size_t count = 0;
    for (size_t i = 0; i < addresses.count; i++) {
        const char *address = final_address(s, a, addresses.items[i]);
        if (!address)
            continue;
        struct cost cost = cost_of(s, address);
        count++;
        mean.milliseconds += cost.milliseconds;
        mean.bytes += cost.bytes;
        mean.statements = cost.statements > mean.statements ? cost.statements : mean.statements;
    }
    if (count > 0)
        printf("page %.3f %.0f %.0f %s\n", mean.milliseconds / (double)count, mean.statements,
               mean.bytes / (double)count, pages[page].name);
    else
        fprintf(stderr, "growth: there is no page \"%s\"\n", pages[page].name);
}

TEST(growth)
{
    const char *record = getenv("RECORD");
    if (!record) {
        check_skip("no RECORD is named");
        return;
    }
    struct site *s = site_of_file(a, record);
    for (size_t i = 0; i < ARRAY_LEN(pages); i++)
        measure(s, a, i);
}
