#include "features/frameworks/actions.h"
#include "features/links/actions.h"
#include "features/texts/actions.h"
#include "site_hidden.sql.h"
#include "support/changes.h"

static Str body_of(struct site *s, const char *target)
{
    struct response res = site_get(s, target);
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

TEST(frameworks_are_four_with_all_goals_and_axes)
{
    Str body = body_of(site_new(a), "/fr/frameworks");
    CHECK_CONTAINS(body, "href=\"/fr/frameworks/sdg/17\"");
    CHECK_CONTAINS(body, "href=\"/fr/frameworks/pact/people\"");
    CHECK_CONTAINS(body, "id=\"process\"");
    CHECK_CONTAINS(body, "id=\"document\"");
}

TEST(a_goal_shows_its_targets_its_name_in_six_languages_and_its_identifier)
{
    Str body = body_of(site_new(a), "/fr/frameworks/sdg/16");
    CHECK_CONTAINS(body, "ODD 16");
    CHECK_CONTAINS(body, "href=\"/fr/frameworks/sdg/16.a\"");
    CHECK_CONTAINS(body, "<li lang=\"ar\" dir=\"rtl\">");
    CHECK_CONTAINS(body, "<li lang=\"zh\"");
    CHECK_CONTAINS(body, "http://metadata.un.org/sdg/16\"");
}

TEST(what_was_said_about_a_goal_stands_by_year_and_council)
{
    struct site *s = site_with_examples(a);
    Str body = body_of(s, "/en/frameworks/sdg/16?since=2017");
    CHECK_CONTAINS(body, "<h3>2021</h3>");
    CHECK_CONTAINS(body, "integral");
    CHECK_CONTAINS(body, "/en/sessions/1-");
    CHECK_LACKS(body_of(s, "/en/frameworks/sdg/16?since=2022"), "<h3>2021</h3>");
}

TEST(frameworks_as_json_are_the_same_record)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, "/es/frameworks/sdg/16.json");
    CHECK_STR(res.type, "application/json; charset=utf-8");
    CHECK_CONTAINS(site_body(&res), "\"total\":1");
    CHECK_CONTAINS(site_body(&res), "\"strength\":\"integral\"");
    CHECK_CONTAINS(body_of(s, "/es/frameworks.json"), "\"address\":\"/es/frameworks/pact/planet\"");
    CHECK_CONTAINS(body_of(s, "/es/frameworks/process.json"), "\"code\":\"new-urban-agenda\"");
}

TEST(codes_written_otherwise_lead_to_the_one)
{
    struct site *s = site_new(a);
    static const char *const other[][2] = {
        {"/fr/frameworks/sdg/ODD16?since=2017", "/fr/frameworks/sdg/16?since=2017"},
        {"/fr/frameworks/sdg/16.07.json", "/fr/frameworks/sdg/16.7.json"},
        {"/fr/frameworks/sdg/sdg-16.A", "/fr/frameworks/sdg/16.a"},
        {"/fr/frameworks/sdg/016", "/fr/frameworks/sdg/16"},
        {"/fr/frameworks/pact/Planete", "/fr/frameworks/pact/planet"},
    };
    for (size_t i = 0; i < ARRAY_LEN(other); i++) {
        struct response res = site_get(s, other[i][0]);
        CHECK_INT(res.status, 308);
        CHECK_STR(res.location, other[i][1]);
    }
    static const char *const none[] = {"/fr/frameworks/sdg/18",       "/fr/frameworks/sdg/16.99",
                                       "/fr/frameworks/sdg/16.",      "/fr/frameworks/sdg/xyz16",
                                       "/fr/frameworks/sdg/0",        "/fr/frameworks/pact/moon",
                                       "/fr/frameworks/process/none", "/fr/frameworks/none",
                                       "/fr/frameworks/none/1",       "/fr/frameworks/sdg/16.7.1"};
    for (size_t i = 0; i < ARRAY_LEN(none); i++)
        CHECK_INT(site_get(s, none[i]).status, 404);
}

TEST(what_is_asked_of_a_node_must_make_sense)
{
    struct site *s = site_with_examples(a);
    CHECK_INT(site_get(s, "/en/frameworks/sdg/16?since=20x7").status, 400);
    CHECK_INT(site_get(s, "/en/frameworks/sdg/16?after=1.2.3").status, 400);
    CHECK_INT(site_get(s, "/en/frameworks/sdg/16?council=nowhere").status, 404);
    CHECK_INT(site_get(s, "/en/frameworks/sdg/16?since=&council=").status, 200);
}

static LinkId link_to_node(const struct action *by, struct link_end from, FrameworkNodeId node,
                           const char *day)
{
    LinkId id = {0};
    struct link_facts facts = {.kind = STR("sdg"),
                               .from = from,
                               .to = {"node", node.n},
                               .strength = STR("possible"),
                               .asserted_by = STR("notice"),
                               .asserted_on = str_of(day)};
    CHECK_STATUS(link_add(by, 50, &facts, &id), OK);
    return id;
}

TEST(a_goal_counts_what_is_said_of_its_targets_until_it_is_retracted)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    FrameworkNodeId target;
    CHECK_STATUS(node_of_code(&by, STR("sdg"), STR("16.7"), &target), OK);
    LinkId id = link_to_node(&by, (struct link_end){"priority", 3}, target, "2019-03-01");
    Str body = body_of(s, "/en/frameworks/sdg/16.json");
    CHECK_CONTAINS(body, "\"total\":2");
    CHECK_CONTAINS(body, "\"label\":\"SDG 16.7\"");
    CHECK_CONTAINS(body, "\"from_address\":\"/en/priorities/3\"");
    CHECK_CONTAINS(body_of(s, "/en/frameworks/sdg/16.json?since=2021"), "\"total\":1");
    CHECK_CONTAINS(body_of(s, "/en/frameworks/sdg/16.7.json"), "\"total\":1");
    CHECK_STATUS(link_retract(&by, id), OK);
    CHECK_CONTAINS(body_of(s, "/en/frameworks/sdg/16.json"), "\"total\":1");
    CHECK_CONTAINS(body_of(s, "/en/frameworks/sdg/16.7.json"), "\"total\":0");
    CHECK_STATUS(link_retract(&by, id), E_NOT_FOUND);
}

TEST(what_a_session_that_is_not_public_said_is_not_shown)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    FrameworkNodeId goal;
    int64_t changed;
    CHECK_STATUS(node_of_code(&by, STR("sdg"), STR("3"), &goal), OK);
    CHECK_STATUS(q_session_hide(by.db, (SessionId){1}, &changed), OK);
    link_to_node(&by, (struct link_end){"session", 1}, goal, "2021-02-08");
    CHECK_CONTAINS(body_of(s, "/en/frameworks/sdg/3.json"), "\"total\":0");
    CHECK_LACKS(body_of(s, "/en/frameworks/sdg/16"), "/en/sessions/1-");
    CHECK_INT(site_get(s, "/en/priorities/1").status, 404);
    CHECK_LACKS(body_of(s, "/en/priorities"), "/en/priorities/1\"");
}

/* 120 statements of two councils in three years: every one comes once, page by page, and the counts agree. */
TEST(what_was_said_is_all_there_page_by_page)
{
    enum { SAID = 120 };
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    FrameworkNodeId goal;
    CHECK_STATUS(node_of_code(&by, STR("sdg"), STR("5"), &goal), OK);
    for (size_t i = 0; i < SAID; i++)
        link_to_node(&by, (struct link_end){"session", 1 + (int64_t)(i % 2)}, goal,
                     str_format(a, "20%zu-0%zu-01", 19 + i % 3, 1 + i % 7).data);
    static const char *const starts[] = {"", "?council=opportunities-all-culture-city-diplomacy",
                                         "?since=2020"};
    const size_t wanted[] = {SAID, SAID / 2, SAID * 2 / 3};
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        Str query = str_of(starts[i]);
        size_t found = 0, pages = 0;
        do {
            Str body = body_of(s, str_format(a, "/en/frameworks/sdg/5.json%.*s", STR_FMT(query)).data);
            CHECK_CONTAINS(body, str_format(a, "\"total\":%zu,", wanted[i]).data);
            for (size_t at = 0; (at = str_find(body, STR("\"from_kind\""), at)) != STR_NONE; at++)
                found++;
            size_t next = str_find(body, STR("\"next\":\"/en/frameworks/sdg/5"), 0);
            query = str_from(body, next == STR_NONE ? body.len
                                                    : next + sizeof "\"next\":\"/en/frameworks/sdg/5" - 1);
            query = str_cut(&query, '"');
        } while (query.len > 0 && ++pages < 10);
        CHECK_INT(found, wanted[i]);
    }
}

TEST(a_process_shows_its_dates_and_counts_for_the_one_above_it)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    FrameworkNodeId summit, forum, part;
    CHECK_STATUS(node_find(&by, STR("process"), STR("Culture Summit"), &summit), OK);
    CHECK_STATUS(node_find(&by, STR("process"), STR("High-Level Political Forum 2021"), &forum), OK);
    CHECK_STATUS(node_dates(&by, summit, STR("2021-09-09"), STR("2021-09-11")), OK);
    CHECK_STATUS(node_dates(&by, summit, STR("2021-09-11"), STR("2021-09-09")), E_INVALID);
    CHECK_STATUS(node_parent(&by, summit, forum), OK);
    CHECK_STATUS(node_parent(&by, forum, summit), E_CONFLICT);
    CHECK_STATUS(node_parent(&by, forum, forum), E_CONFLICT);
    Str body = body_of(s, "/en/frameworks/process/culture-summit");
    CHECK_CONTAINS(body, "9 September 2021 – ");
    CHECK_CONTAINS(body, "href=\"/en/frameworks/process/high-level-political-forum-2021\"");
    body = body_of(s, "/en/frameworks/process/high-level-political-forum-2021.json");
    CHECK_CONTAINS(body, "\"total\":2");
    CHECK_CONTAINS(body, "\"address\":\"/en/frameworks/process/culture-summit\"");
    CHECK_STATUS(node_parent(&by, summit, (FrameworkNodeId){0}), OK); /* and back */
    body = body_of(s, "/en/frameworks/process/high-level-political-forum-2021.json");
    CHECK_CONTAINS(body, "\"total\":1");
    CHECK_STATUS(node_parent(&by, (FrameworkNodeId){9999}, summit), E_NOT_FOUND);
    CHECK_STATUS(node_dates(&by, (FrameworkNodeId){9999}, STR(""), STR("")), E_NOT_FOUND);
    CHECK_STATUS(node_find(&by, STR("process"), STR("None"), &part), E_NOT_FOUND);
}

TEST(framework_pages_move_with_what_they_show)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    FrameworkNodeId summit, target;
    CHECK_STATUS(node_find(&by, STR("process"), STR("Culture Summit"), &summit), OK);
    struct response session = site_get(s, str_c(a, site_get(s, "/en/sessions/1").location));
    struct response page = site_get(s, "/en/frameworks/process/culture-summit");
    struct response all = site_get(s, "/en/frameworks"), goal = site_get(s, "/en/frameworks/sdg/16");
    struct response unlinked = site_get(s, "/en/frameworks/sdg/9");
    const struct response *named[] = {&session, &page, &all};
    for (size_t i = 0; i < ARRAY_LEN(named); i++) {
        struct text_field name = {STR("framework_node"), summit.n, STR("name"), STR("en")};
        CHECK_STATUS(text_set(&by, name, str_format(a, "Summit %zu", i), TEXT_REVIEWED), OK);
        CHECK(site_moves(&by, named[i]));
    }
    CHECK_STATUS(node_of_code(&by, STR("sdg"), STR("16.7"), &target), OK);
    CHECK(site_moves(&by, &goal));
    goal = site_get(s, "/en/frameworks/sdg/16");
    LinkId id = link_to_node(&by, (struct link_end){"session", 1}, target, "2021-02-08");
    CHECK(site_moves(&by, &goal));
    CHECK_STATUS(link_strength(&by, id, STR("integral")), OK);
    CHECK(site_moves(&by, &goal));
    CHECK_STATUS(link_retract(&by, id), OK);
    CHECK(site_moves(&by, &goal));
    CHECK_STATUS(text_set(&by, (struct text_field){STR("session"), 1, STR("title"), STR("en")}, STR("New"),
                          TEXT_REVIEWED),
                 OK);
    CHECK(site_moves(&by, &goal));
    CHECK_STATUS(node_of_code(&by, STR("sdg"), STR("9"), &target), OK);
    CHECK(site_moves(&by, &unlinked));
}
