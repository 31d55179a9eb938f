/* The page of all sessions, on an invented record that reaches from 2017 to 2027. */
#include "db/db.h"
#include "features/generation/actions.h"
#include "support/site.h"

enum { SESSIONS = 180 };

static struct site *site_with_many(struct arena *a)
{
    struct site *s = site_new(a);
    struct generation_tally tally;
    struct generation what = {.seed = 7, .sessions = SESSIONS};
    CHECK_STATUS(generate(site_writer(s), &what, &tally), OK);
    return s;
}

static size_t count_of(Str text, Str part)
{
    size_t count = 0;
    for (size_t at = str_find(text, part, 0); at != STR_NONE; at = str_find(text, part, at + 1))
        count++;
    return count;
}

/* The address behind "next", as JSON has it. */
static Str next_of(Str body)
{
    size_t at = str_find(body, STR("\"next\":\""), 0);
    Str rest = at == STR_NONE ? STR("") : str_from(body, at + sizeof "\"next\":\"" - 1);
    return str_cut(&rest, '"');
}

/* Turns pages from the address on; how many sessions they list, each once, in how many pages. */
static size_t turn(struct site *s, struct arena *a, const char *address, size_t *pages)
{
    bool met[SESSIONS + 1] = {false};
    size_t sessions = 0;
    for (*pages = 0; address[0] && *pages < 20; ++*pages) {
        struct response res = site_get(s, address);
        CHECK_INT(res.status, 200);
        Str body = site_body(&res), mark = STR("/fr/sessions/");
        for (size_t at = str_find(body, mark, 0); at != STR_NONE; at = str_find(body, mark, at + 1)) {
            Str rest = str_from(body, at + mark.len);
            int64_t id = 0;
            CHECK_STATUS(str_int(str_cut(&rest, '-'), &id), OK);
            CHECK(id >= 1 && id <= SESSIONS && !met[id]);
            met[id < 1 || id > SESSIONS ? 0 : id] = true;
            sessions++;
        }
        address = str_c(a, next_of(body));
    }
    return sessions;
}

TEST(every_session_is_listed_once_page_after_page)
{
    struct site *s = site_with_many(a);
    size_t pages;
    CHECK_INT(turn(s, a, "/fr/sessions.json", &pages), SESSIONS);
    CHECK_INT(pages, 4);
}

TEST(sessions_to_come_stand_before_those_past)
{
    struct site *s = site_with_many(a);
    struct response res = site_get(s, "/en/sessions?year=2021"); /* the clock stands in March of it */
    size_t next = str_find(site_body(&res), STR("March 2021"), 0);
    size_t later = str_find(site_body(&res), STR("December 2021"), 0);
    size_t past = str_find(site_body(&res), STR("January 2021"), 0);
    CHECK(next != STR_NONE && later != STR_NONE && past != STR_NONE);
    CHECK(next < later && later < past);
}

TEST(sessions_of_a_year_and_of_a_council_are_those_alone)
{
    struct site *s = site_with_many(a);
    size_t pages, all = 0;
    for (int year = 2017; year <= 2027; year++)
        all += turn(s, a, str_c(a, str_format(a, "/fr/sessions.json?year=%d", year)), &pages);
    CHECK_INT(all, SESSIONS);
    size_t of_one = turn(s, a, "/fr/sessions.json?council=culture-memory", &pages);
    CHECK(of_one > 3 && of_one < SESSIONS / 4);
}

TEST(what_no_list_of_sessions_has_is_not_found)
{
    static const char *const addresses[] = {"/fr/sessions?year=21",
                                            "/fr/sessions?year=2o21",
                                            "/fr/sessions?council=nowhere",
                                            "/fr/sessions?after=x",
                                            "/fr/sessions?after=7.2021-01-01.3",
                                            "/fr/sessions?after=1.2021-13-01.3",
                                            "/fr/sessions?after=1.2021-01-01.0",
                                            "/fr/sessions?after=2.2021-01-01.3",
                                            "/fr/sessions?after=0..3"};
    struct site *s = site_with_many(a);
    for (size_t i = 0; i < ARRAY_LEN(addresses); i++)
        CHECK_INT(site_get(s, addresses[i]).status, 404);
}

TEST(an_empty_record_has_a_list_that_says_so)
{
    struct site *s = site_new(a);
    CHECK_CONTAINS(site_body(&(struct response[]){site_get(s, "/en/sessions")}[0]),
                   "No session is recorded here.");
    CHECK_INT(count_of(site_body(&(struct response[]){site_get(s, "/en/sessions")}[0]), STR("<h2")), 0);
}

TEST(the_list_of_sessions_takes_few_statements)
{
    struct site *s = site_with_many(a);
    uint64_t before = db_statement_count(site_reader(s));
    CHECK_INT(site_get(s, "/fr/sessions?council=culture-memory").status, 200);
    CHECK(db_statement_count(site_reader(s)) - before <= 3);
}
