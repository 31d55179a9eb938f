/* What the pages of bodies show of what came through the doors. */
#include "features/bodies/actions.h"
#include "features/bodies/relations.h"

#include "db/db.h"
#include "record.sql.h"
#include "support/site.h"

struct world {
    struct site *site;
    struct action by;
    BodyId congress, bureau, presidency, rights, culture, people, council;
};

static BodyId named(struct world *w, const char *slug, const char *kind, const char *name)
{
    BodyId id = {0};
    TextId text;
    CHECK_STATUS(q_made_body(w->by.db, str_of(slug), str_of(kind), &id), OK);
    CHECK_STATUS(q_made_name(w->by.db, STR("body"), id.n, str_of(name), &text), OK);
    return id;
}

/* 2017: Rights. 2020: Rights splits into Culture and People. 2023: both merge into Council. */
static struct world world_of(struct arena *a)
{
    struct world w = {.site = site_new(a)};
    w.by = action_begin(site_writer(w.site), a, 1614600000, STR("test"));
    w.congress = named(&w, "congress", "governing", "General Assembly");
    w.bureau = named(&w, "bureau", "governing", "Executive Bureau");
    w.presidency = named(&w, "presidency", "presidency", "Presidency");
    w.rights = named(&w, "rights", "council", "Rights");
    w.culture = named(&w, "culture", "council", "Culture");
    w.people = named(&w, "people", "council", "People");
    w.council = named(&w, "council", "council", "Council");
    CHECK_STATUS(body_reports_to(&w.by, w.bureau, w.congress), OK);
    CHECK_STATUS(body_reports_to(&w.by, w.culture, w.bureau), OK);
    CHECK_STATUS(body_reports_to(&w.by, w.people, w.bureau), OK);
    CHECK_STATUS(body_succeeds(&w.by, w.culture, w.rights, STR("2020-01-01")), OK);
    CHECK_STATUS(body_succeeds(&w.by, w.people, w.rights, STR("2020-01-01")), OK);
    return w;
}

static Str page(struct world *w, const char *address)
{
    struct response res = site_get(w->site, address);
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

static PersonId seated(struct world *w, BodyId body, const char *name, const char *capacity)
{
    PersonId person = {0};
    SeatId seat;
    CHECK_STATUS(q_made_person(w->by.db, str_of(name), &person), OK);
    CHECK_STATUS(seat_give(&w->by,
                           &(struct seat_facts){.body = body, .person = person, .capacity = str_of(capacity)},
                           &seat),
                 OK);
    return person;
}

TEST(a_council_says_what_it_reports_to_and_what_reports_to_it)
{
    struct world w = world_of(a);
    Str body = page(&w, "/en/councils/culture");
    size_t bureau = str_find(body, STR("Executive Bureau"), 0),
           congress = str_find(body, STR("General Assembly"), 0);
    CHECK(bureau != STR_NONE && congress != STR_NONE && bureau < congress);
    body = page(&w, "/en/councils/bureau");
    CHECK_CONTAINS(body, "href=\"/en/councils/culture\"");
    CHECK_CONTAINS(body, "href=\"/en/councils/people\"");
}

TEST(a_split_is_told_and_drawn)
{
    struct world w = world_of(a);
    Str body = page(&w, "/en/councils/rights");
    CHECK_CONTAINS(body, "In 2020, <a href=\"/en/councils/culture\">Culture</a> and "
                         "<a href=\"/en/councils/people\">People</a> succeeded "
                         "<a href=\"/en/councils/rights\">Rights</a>.");
    CHECK_CONTAINS(body, "<svg role=\"graphics-document\"");
    CHECK_CONTAINS(body, "<a class=\"node here\" href=\"/en/councils/rights\">");
}

TEST(a_sibling_and_later_generations_are_drawn)
{
    struct world w = world_of(a);
    CHECK_STATUS(body_succeeds(&w.by, w.council, w.people, STR("2023-06-01")), OK);
    CHECK_STATUS(body_succeeds(&w.by, w.council, w.culture, STR("2023-06-01")), OK);
    Str body = page(&w, "/fr/councils/culture");
    CHECK_CONTAINS(body, "<a class=\"node\" href=\"/fr/councils/people\">");
    CHECK_CONTAINS(body, "2020 – 2023");
    CHECK_CONTAINS(body, "En 2023, ");
    CHECK_CONTAINS(page(&w, "/ar/councils/culture"), "٢٠٢٣");
}

TEST(a_cycle_in_the_record_is_shown_and_ends)
{
    struct world w = world_of(a);
    BodySuccessionId id;
    int64_t changed;
    CHECK_STATUS(q_made_succession(w.by.db, w.culture, w.rights, &id), OK);
    CHECK_STATUS(q_put_above(w.by.db, w.congress, w.culture, &changed), OK);
    CHECK_CONTAINS(page(&w, "/en/councils/culture"), "<svg role=\"graphics-document\"");
}

TEST(a_body_without_relatives_draws_nothing)
{
    struct world w = world_of(a);
    CHECK_LACKS(page(&w, "/en/councils/presidency"), "<svg role=\"graphics-document\"");
}

TEST(co_chairs_come_first_and_past_seats_apart)
{
    struct world w = world_of(a);
    seated(&w, w.culture, "Observer", "observer");
    seated(&w, w.culture, "Councillor", "councillor");
    seated(&w, w.culture, "Chair", "co-chair");
    PersonId past = {0};
    SeatId seat = {0};
    CHECK_STATUS(q_made_person(w.by.db, STR("Gone"), &past), OK);
    CHECK_STATUS(seat_give(&w.by,
                           &(struct seat_facts){w.culture, past, STR("co-chair"), {0}, STR("2017-01-01")},
                           &seat),
                 OK);
    CHECK_STATUS(seat_end(&w.by, seat, STR("2020-01-01")), OK);
    Str body = page(&w, "/en/councils/culture");
    size_t chair = str_find(body, STR(">Chair<"), 0), councillor = str_find(body, STR(">Councillor<"), 0),
           observer = str_find(body, STR(">Observer<"), 0), gone = str_find(body, STR(">Gone<"), 0);
    CHECK(chair < councillor && councillor < observer && observer < gone && gone != STR_NONE);
    CHECK(gone > str_find(body, STR("Past seats"), 0));
    CHECK_CONTAINS(body, "1 January 2017 – 1 January 2020");
}

TEST(a_vacancy_is_shown_until_it_is_filled)
{
    struct world w = world_of(a);
    VacancyId vacancy = {0};
    CHECK_LACKS(page(&w, "/en/councils/culture"), "Vacant");
    CHECK_STATUS(vacancy_open(&w.by, &(struct vacancy_facts){.body = w.culture, .capacity = STR("co-chair")},
                              &vacancy),
                 OK);
    CHECK_CONTAINS(page(&w, "/en/councils/culture"), "Vacant");
    CHECK_STATUS(vacancy_fill(&w.by, vacancy, STR("2021-02-01")), OK);
    CHECK_LACKS(page(&w, "/en/councils/culture"), "Vacant");
}

TEST(a_council_without_the_presidency_is_warned_of_and_shown)
{
    struct world w = world_of(a);
    PersonId chair = seated(&w, w.culture, "Chair", "co-chair");
    CHECK_CONTAINS(page(&w, "/en/councils/culture"), "No member of the Presidency");
    SeatId seat;
    CHECK_STATUS(seat_give(&w.by,
                           &(struct seat_facts){
                               .body = w.presidency, .person = chair, .capacity = STR("co-president")},
                           &seat),
                 OK);
    CHECK_LACKS(page(&w, "/en/councils/culture"), "No member of the Presidency");
}

TEST(too_many_seats_are_warned_of_and_all_shown)
{
    struct world w = world_of(a);
    for (size_t i = 0; i < 16; i++)
        seated(&w, w.culture, str_format(a, "Councillor %zu", i).data, "councillor");
    Str body = page(&w, "/en/councils/culture");
    CHECK_CONTAINS(body, "16 political seats are held; the rule is at most 15.");
    CHECK_CONTAINS(body, ">Councillor 15<");
}

TEST(bodies_stand_by_kind_and_those_that_ended_apart)
{
    struct world w = world_of(a);
    Str body = page(&w, "/en/councils");
    size_t governing = str_find(body, STR("<h2>Governing bodies"), 0),
           presidency = str_find(body, STR("<h2>Presidency"), 0),
           councils = str_find(body, STR("<h2>Policy councils"), 0),
           ended = str_find(body, STR("<h2>Earlier bodies"), 0);
    CHECK(governing < presidency && presidency < councils && councils < ended && ended != STR_NONE);
    CHECK(str_find(body, STR(">Rights<"), 0) > ended);
    CHECK_CONTAINS(str_from(body, ended), "href=\"/en/councils/people\">People</a>");
    CHECK_LACKS(body, "Forums");
}

TEST(a_council_and_the_list_can_be_had_as_json)
{
    struct world w = world_of(a);
    Str body = page(&w, "/en/councils/culture.json");
    CHECK_CONTAINS(body, "\"kind\":\"council\"");
    CHECK_CONTAINS(body, "\"reports_to\":[{\"id\":2,\"address\":\"/en/councils/bureau\"");
    CHECK_CONTAINS(body, "\"date\":\"2020-01-01\"");
    body = page(&w, "/en/councils.json");
    CHECK_CONTAINS(body, "\"address\":\"/en/councils/rights\"");
    CHECK_CONTAINS(body, "\"has_ended\":true");
    CHECK_CONTAINS(body, "\"succeeded_by\":[\"/en/councils/culture\",\"/en/councils/people\"]");
    CHECK_CONTAINS(body, "\"next\":null");
}

static uint64_t statements_of(struct world *w, const char *address)
{
    uint64_t before = db_statement_count(site_reader(w->site));
    page(w, address);
    return db_statement_count(site_reader(w->site)) - before;
}

TEST(a_councils_page_asks_at_most_twelve_times_at_any_size)
{
    struct world w = world_of(a);
    uint64_t small = statements_of(&w, "/en/councils/culture");
    CHECK(small <= 12);
    for (size_t i = 0; i < 60; i++) {
        BodyId later = named(&w, str_format(a, "later-%zu", i).data, "council", "Later");
        CHECK_STATUS(body_succeeds(&w.by, later, w.culture, STR("2023-01-01")), OK);
        CHECK_STATUS(body_reports_to(&w.by, later, w.culture), OK);
        seated(&w, w.culture, "Someone", "councillor");
    }
    CHECK_INT(statements_of(&w, "/en/councils/culture"), small);
    CHECK(statements_of(&w, "/en/councils") <= 12);
}
