/* What an import costs: by its own length, not by what is recorded. */
#include "base/buf.h"
#include "db/db.h"
#include "support.h"

#include <stdio.h>
#include <time.h>

struct cost {
    uint64_t statements;
    double seconds; /* of this process's CPU, without reading the notice */
    bool is_language_new;
};

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static struct cost cost_of(struct record *r, Str bytes)
{
    struct arena *own = arena_new(1 << 20);
    struct notice notice;
    Str why;
    CHECK_STATUS(notice_read(own, bytes, &notice, &why), OK);
    struct action by = action_begin(r->db, own, r->now, STR("test"));
    uint64_t before = db_statement_count(r->db);
    double start = cpu_seconds();
    CHECK_STATUS(
        import_notice(&by, &(struct import_source){STR("generated.txt"), bytes, &notice}, &r->report), OK);
    struct cost cost = {db_statement_count(r->db) - before, cpu_seconds() - start,
                        r->report.session_count == 1 && r->report.sessions[0].is_language_new};
    r->report = (struct import_report){0}; /* it goes with the arena */
    arena_free(own);
    return cost;
}

static size_t lines_in(Str text)
{
    size_t lines = 1;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

/* Ten councils, forty people of as many cities; every notice has the same number of each part. */
static Str generated(struct arena *a, size_t i)
{
    static const char *const themes[] = {"Housing and Care", "Culture and Peace", "Water and Soil",
                                         "Night and Day",    "Ports and Islands", "Schools and Libraries",
                                         "Roads and Rivers", "Food and Trade",    "Sport and Health",
                                         "Youth and Age"};
    struct buf out = buf_in(a);
    buf_addf(&out, "Policy Council on %s\n\n2021-%02zu-%02zu, 14:00-16:00 UTC\n\nAgenda\n\n1. Opening\n\n",
             themes[i % ARRAY_LEN(themes)], i / 25 + 1, i % 25 + 1);
    for (size_t k = 0; k < 8; k++) {
        size_t who = (i + 5 * k) % 40;
        buf_addf(&out, "- **Person%c%c Surname%c%c**, Mayor of City%c%c\n", (char)('a' + who / 10),
                 (char)('a' + who % 10), (char)('k' + who / 10), (char)('k' + who % 10),
                 (char)('a' + who / 10), (char)('a' + who % 10));
    }
    buf_add(&out,
            STR("\nContact persons:\n\n- Onur Eryuce, Adviser, Izmir\n- Mert Turkben, Assistant, Izmir\n\n"
                "Potential priorities:\n\nPeace\n\n- Keep peace broad.\n- Talk across generations.\n\n"
                "Links with international processes:\n\n- The **Culture Summit** in Izmir.\n"));
    return buf_str(&out);
}

TEST(an_import_costs_the_same_however_much_is_recorded)
{
    enum { SESSIONS = 300, SOME = 50 };
    struct record *r = record_new(a);
    struct cost costs[SESSIONS], early = {0}, late = {0};
    for (size_t i = 0; i < SESSIONS; i++)
        costs[i] = cost_of(r, generated(a, i));
    CHECK_INT(record_count(r, "session"), SESSIONS);
    CHECK_INT(record_count(r, "body"), 10);
    CHECK_INT(record_count(r, "person"), 42);
    for (size_t i = 0; i < SOME; i++) {
        struct cost first = costs[SOME + i], last = costs[SESSIONS - SOME + i]; /* once everybody is known */
        early.statements += first.statements;
        early.seconds += first.seconds;
        late.statements += last.statements;
        late.seconds += last.seconds;
    }
    printf("# %" PRIu64 " statements then %" PRIu64 ", %.1f ms then %.1f ms\n", early.statements,
           late.statements, early.seconds * 1e3, late.seconds * 1e3);
    CHECK(late.statements <= early.statements + SOME);
    CHECK(late.seconds < 2 * early.seconds + 0.05);
}

/* A session of a day with eight people whom no other session has; in English, then in French. */
static Str of_a_day(struct arena *a, size_t day, bool is_french)
{
    struct buf out = buf_in(a);
    buf_addf(&out, "%s\n\n2021-%02zu-%02zu, 14:00-16:00 UTC\n\n%s\n\n1. %s\n\n",
             is_french ? "Conseil politique sur la culture et la paix"
                       : "Policy Council on Culture and Peace",
             day / 25 + 1, day % 25 + 1, is_french ? "Ordre du jour" : "Agenda",
             is_french ? "Ouverture" : "Opening");
    for (size_t k = 0; k < 8; k++)
        buf_addf(&out, "- **Person%c Surname%c%c%c**, %s City%c%c\n", (char)('a' + k),
                 (char)('a' + day / 100), (char)('a' + day / 10 % 10), (char)('a' + day % 10),
                 is_french ? "maire de" : "Mayor of", (char)('a' + k), (char)('a' + day % 10));
    return buf_str(&out);
}

TEST(one_more_language_costs_the_same_however_many_people_are_recorded)
{
    enum { SESSIONS = 300, SOME = 25 };
    struct record *r = record_new(a);
    struct cost early = {0}, late = {0};
    for (size_t i = 0; i < SESSIONS; i++) {
        (void)cost_of(r, of_a_day(a, i, false));
        if (i >= SOME && i < SESSIONS - SOME)
            continue;
        struct cost cost = cost_of(r, of_a_day(a, i, true));
        CHECK(cost.is_language_new);
        struct cost *sum = i < SOME ? &early : &late;
        sum->statements += cost.statements;
        sum->seconds += cost.seconds;
    }
    CHECK_INT(record_count(r, "session"), SESSIONS);
    CHECK_INT(record_count(r, "person"), 8 * SESSIONS);
    printf("# %" PRIu64 " statements then %" PRIu64 ", %.1f ms then %.1f ms\n", early.statements,
           late.statements, early.seconds * 1e3, late.seconds * 1e3);
    CHECK(late.statements <= early.statements + SOME);
    CHECK(late.seconds < 2 * early.seconds + 0.02);
}

TEST(statements_are_bounded_by_the_lines_of_a_notice)
{
    static const char *const paths[] = {
        "examples/2021-02-08-opportunities-fr.txt",     "examples/2021-02-08-opportunities-en.txt",
        "examples/2021-02-08-opportunities-es.txt",     "examples/2021-05-19-right-to-the-city-en.txt",
        "examples/2021-05-19-right-to-the-city-fr.txt", "examples/2021-06-10-safer-resilient-es.txt",
    };
    struct record *r = record_new(a);
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        Str bytes = file_bytes(a, paths[i]);
        struct cost cost = cost_of(r, bytes);
        uint64_t most = 100 + 12 * lines_in(bytes); /* four places and some words for every new name */
        printf("# %" PRIu64 " statements for %zu lines\n", cost.statements, lines_in(bytes));
        if (cost.statements > most)
            check_failed(__FILE__, __LINE__, "%s: %" PRIu64 " statements, want at most %" PRIu64, paths[i],
                         cost.statements, most);
        CHECK(cost_of(r, bytes).statements <= 2); /* again */
    }
}

/* ---- one long notice ---- */

static Str with_many(struct arena *a, const char *title, const char *heading, const char *line, size_t count)
{
    struct buf out = buf_in(a);
    buf_addf(&out, "%s\n\nMonday 8 February 2021, 14:00-16:00 CET\n\n%s\n\n", title, heading);
    Str before = str_of(line), after = str_of(line);
    size_t at = str_find(before, STR("@"), 0);
    before = str_slice(before, 0, at);
    after = str_from(after, at + 1);
    for (size_t i = 0; i < count; i++) { /* letters only: a number would not be a name */
        char name[] = "Aaaa";
        for (size_t k = 0, n = i; k < 3; k++, n /= 20)
            name[k + 1] = "abcdefghiklmnopqrstu"[n % 20];
        buf_addf(&out, "%.*s%s%.*s\n", STR_FMT(before), name, STR_FMT(after));
    }
    return buf_str(&out);
}

/* Four times as long may cost four times as much, and some; a square would cost sixteen times. */
static void check_growth(const char *what, struct cost small, struct cost large)
{
    printf("# %s: %" PRIu64 " statements in %.1f ms, then %" PRIu64 " in %.1f ms\n", what, small.statements,
           small.seconds * 1e3, large.statements, large.seconds * 1e3);
    if (large.statements > 5 * small.statements || large.seconds > 9 * small.seconds + 0.1)
        check_failed(__FILE__, __LINE__, "%s: grows faster than the notice", what);
}

static void check_parts(struct arena *a, const char *what, const char *heading, const char *line,
                        const char *table)
{
    enum { FEW = 1000, MANY = 4 * FEW };
    static const char *const titles[] = {"Policy Council on Culture and Peace",
                                         "POLICY COUNCIL on Culture and Peace"};
    struct record *few = record_new(a), *many = record_new(a);
    for (size_t i = 0; i < 2; i++) { /* made, then met again */
        struct cost small = cost_of(few, with_many(a, titles[i], heading, line, FEW));
        struct cost large = cost_of(many, with_many(a, titles[i], heading, line, MANY));
        check_growth(what, small, large);
        CHECK_INT(record_count(few, table), FEW);
        CHECK_INT(record_count(many, table), MANY);
    }
}

TEST(many_contacts_cost_in_proportion)
{
    check_parts(a, "contacts of one city", "Contact persons:", "- Ana @ Ruiz, Adviser, Izmir",
                "contact_point");
}

TEST(many_contacts_of_many_cities_cost_in_proportion)
{
    check_parts(a, "contacts of many cities", "Contact persons:", "- Ana Ruiz, Adviser, @", "contact_point");
}

TEST(many_speakers_cost_in_proportion)
{
    check_parts(a, "speakers", "Agenda\n\n1. Opening", "- **Ana @ Ruiz**, Mayor of Izmir", "slot");
}

TEST(many_links_cost_in_proportion)
{
    check_parts(a, "links", "Links with international processes:", "- The **@ Summit** in Izmir.", "link");
}

TEST(many_priorities_cost_in_proportion)
{
    check_parts(a, "priorities", "Potential priorities:", "- Keep the peace of @ broad.", "priority");
}
