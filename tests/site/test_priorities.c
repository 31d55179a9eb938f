#include "db/db.h"
#include "features/priorities/actions.h"
#include "features/texts/actions.h"
#include "site_hidden.sql.h"
#include "support/changes.h"

static Str body_of(struct site *s, const char *target)
{
    struct response res = site_get(s, target);
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

static struct priority_said said(const char *sentence, const char *day)
{
    return (struct priority_said){
        .session = {2}, .sentence = {str_of(sentence), STR("en")}, .day = str_of(day)};
}

TEST(priority_shows_its_sentence_in_each_language_and_where_it_was_said)
{
    struct site *s = site_with_examples(a);
    Str body = body_of(s, "/fr/priorities/1");
    CHECK_CONTAINS(body, "/fr/sessions/1-");
    CHECK_CONTAINS(body, "#priority-1");
    CHECK_CONTAINS(body, "8 février 2021");
    CHECK_CONTAINS(body, "<p class=\"tight\" lang=\"en\"");
    CHECK_CONTAINS(body, "<p class=\"tight\" lang=\"es\"");
    CHECK_CONTAINS(body, "href=\"/fr/councils/");
}

TEST(priority_that_is_not_there)
{
    struct site *s = site_with_examples(a);
    CHECK_INT(site_get(s, "/fr/priorities/9999").status, 404);
    CHECK_INT(site_get(s, "/fr/priorities/x").status, 404);
}

TEST(priority_shows_what_became_of_it_and_what_it_came_of)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    struct priority_said second = said("Said anew.", "2021-05-19"),
                         third = said("Said as one.", "2021-05-19");
    struct priority_said parts[] = {said("One half.", "2021-05-19"), said("The other half.", "2021-05-19")};
    PriorityId reworded, merged, split[2];
    CHECK_STATUS(priority_reword(&by, (PriorityId){1}, &second, &reworded), OK);
    CHECK_STATUS(priority_merge(&by, (PriorityId[]){reworded, {2}}, 2, &third, &merged), OK);
    CHECK_STATUS(priority_split(&by, merged, parts, 2, split), OK);
    Str body = body_of(s, "/en/priorities/1"); /* all of its line, also what merged beside it */
    CHECK_CONTAINS(body, ">Said anew.</a>");
    CHECK_CONTAINS(body, "merged from 2 + 3");
    CHECK_CONTAINS(body, "href=\"/en/priorities/2\"");
    CHECK_CONTAINS(body, ">The other half.</a>");
    body = body_of(s, str_format(a, "/en/priorities/%lld.json", (long long)split[1].n).data);
    CHECK_CONTAINS(
        body,
        str_format(a, "\"how\":\"split\",\"came_of\":[%lld],\"is_this\":true", (long long)merged.n).data);
    CHECK_CONTAINS(body, "\"how\":\"reworded\",\"came_of\":[1],\"is_this\":false");
}

TEST(priority_does_not_descend_from_what_came_of_it)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    struct descent_end one = {"priority", 1}, two = {"priority", 2}, three = {"priority", 3};
    CHECK_STATUS(descent_add(&by, one, two, STR("reworded"), STR("")), OK);
    CHECK_STATUS(descent_add(&by, two, three, STR("reworded"), STR("")), OK);
    CHECK_STATUS(descent_add(&by, three, one, STR("reworded"), STR("")), E_CONFLICT);
    CHECK_STATUS(descent_add(&by, one, one, STR("reworded"), STR("")), E_CONFLICT);
    CHECK_STATUS(descent_retract(&by, two, three), OK); /* then it may */
    CHECK_STATUS(descent_add(&by, three, one, STR("reworded"), STR("")), OK);
}

TEST(priority_line_without_what_was_retracted)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    struct descent_end one = {"priority", 1}, two = {"priority", 2};
    CHECK_STATUS(descent_retract(&by, one, two), E_NOT_FOUND);
    CHECK_STATUS(descent_add(&by, one, two, STR("reworded"), STR("")), OK);
    CHECK_CONTAINS(body_of(s, "/en/priorities/1"), "href=\"/en/priorities/2\"");
    CHECK_STATUS(descent_retract(&by, one, two), OK);
    CHECK_LACKS(body_of(s, "/en/priorities/1"), "href=\"/en/priorities/2\"");
    CHECK_STATUS(descent_add(&by, one, two, STR("merged"), STR("")), OK); /* said again */
    CHECK_CONTAINS(body_of(s, "/en/priorities/2.json"), "\"how\":\"merged\"");
}

TEST(priorities_are_merged_from_two_and_split_into_two_at_least)
{
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    struct priority_said one = said("Alone.", "");
    PriorityId id = {1};
    CHECK_STATUS(priority_merge(&by, &id, 1, &one, &id), E_INVALID);
    CHECK_STATUS(priority_split(&by, id, &one, 1, &id), E_INVALID);
    CHECK_STATUS(priority_reword(&by, (PriorityId){9999}, &one, &id), E_NOT_FOUND);
}

/* A circle in the table itself, which no door makes. */
TEST(priority_line_ends_in_a_circle)
{
    struct site *s = site_with_examples(a);
    int64_t changed;
    CHECK_STATUS(q_descent_circle(site_writer(s), 1, 2, &changed), OK);
    CHECK_STATUS(q_descent_circle(site_writer(s), 2, 1, &changed), OK);
    CHECK_CONTAINS(body_of(s, "/en/priorities/1"), "href=\"/en/priorities/2\"");
}

TEST(priority_pages_move_with_what_they_show)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, "/en/priorities/1"), list = site_get(s, "/en/priorities");
    struct action by = site_action(s, a);
    struct text_field sentence = {STR("priority"), 1, STR("sentence"), STR("en")};
    CHECK_STATUS(text_set(&by, sentence, STR("Another sentence."), TEXT_REVIEWED), OK);
    CHECK(site_moves(&by, &list));
    CHECK_STATUS(text_set(&by, sentence, STR("Yet another."), TEXT_REVIEWED), OK);
    CHECK(site_moves(&by, &res));
    CHECK_STATUS(descent_add(&by, (struct descent_end){"priority", 1}, (struct descent_end){"priority", 2},
                             STR("reworded"), STR("")),
                 OK);
    CHECK(site_moves(&by, &res));
    res = site_get(s, "/en/priorities/1"); /* a later step of its line */
    CHECK_STATUS(descent_add(&by, (struct descent_end){"priority", 2}, (struct descent_end){"priority", 3},
                             STR("reworded"), STR("")),
                 OK);
    CHECK(site_moves(&by, &res));
    CHECK_STATUS(text_set(&by, (struct text_field){STR("priority"), 9, STR("sentence"), STR("en")},
                          STR("Of no concern."), TEXT_REVIEWED),
                 OK);
    CHECK(!site_moves(&by, &res));
}

TEST(priorities_by_council_and_year)
{
    struct site *s = site_with_examples(a);
    Str body = body_of(s, "/en/priorities?year=2021");
    CHECK_CONTAINS(body, "href=\"/en/priorities/1\"");
    CHECK_LACKS(body_of(s, "/en/priorities?year=2020"), "href=\"/en/priorities/1\"");
    const char *council = "/en/priorities?council=opportunities-all-culture-city-diplomacy";
    CHECK_CONTAINS(body_of(s, council), "href=\"/en/priorities/1\"");
    CHECK_LACKS(body_of(s, council), "10 June 2021");
    CHECK_INT(site_get(s, "/en/priorities?council=none").status, 404);
    CHECK_INT(site_get(s, "/en/priorities?year=x").status, 400);
    CHECK_INT(site_get(s, "/en/priorities?after=x").status, 400);
    CHECK_INT(site_get(s, "/en/priorities?after=x.1.2").status, 400);
}

/* How many there are, and that none comes twice: the record has 60 more than those of the examples. */
TEST(priorities_are_all_there_page_by_page)
{
    enum { MORE = 60 };
    struct site *s = site_with_examples(a);
    struct action by = site_action(s, a);
    int64_t changed;
    CHECK_STATUS(q_session_without_day(site_writer(s), (SessionId){3}, &changed), OK);
    for (size_t i = 0; i < MORE; i++) {
        PriorityId id;
        CHECK_STATUS(priority_add(&by, (SessionId){2}, (ThemeId){0}, 1000 + i, &id), OK);
    }
    const char *address = "/en/priorities.json";
    size_t found = 0, pages = 0;
    while (pages++ < 10) {
        Str body = body_of(s, address);
        for (size_t at = 0; (at = str_find(body, STR("{\"id\":"), at)) != STR_NONE; at++)
            found++;
        size_t next = str_find(body, STR("\"next\":\""), 0);
        Str rest = str_from(body, next == STR_NONE ? body.len : next + 8);
        Str after = str_from(str_cut(&rest, '"'), sizeof "/en/priorities" - 1);
        address = str_format(a, "/en/priorities.json%.*s", STR_FMT(after)).data;
        if (next == STR_NONE)
            break;
    }
    size_t recorded = 0;
    for (int64_t id = 1; id < 200; id++)
        recorded += site_get(s, str_format(a, "/en/priorities/%lld.json", (long long)id).data).status == 200;
    CHECK_INT(found, recorded);
    CHECK(pages > 1);
}

TEST(priority_pages_take_at_most_twelve_statements)
{
    struct site *s = site_with_examples(a);
    static const char *const pages[] = {"/en/priorities/1",
                                        "/en/priorities",
                                        "/en/frameworks/sdg/16?since=2017",
                                        "/en/frameworks",
                                        "/en/frameworks/process/culture-summit",
                                        "/en/frameworks/process"};
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        uint64_t before = db_statement_count(site_reader(s));
        CHECK_INT(site_get(s, pages[i]).status, 200);
        CHECK(db_statement_count(site_reader(s)) - before <= 12);
    }
}

TEST(priority_pages_with_any_statement_failing_are_problem_pages)
{
    struct site *s = site_with_examples(a);
    static const char *const pages[] = {"/en/priorities/1", "/en/priorities", "/en/frameworks/sdg/16",
                                        "/en/frameworks", "/en/frameworks/process/culture-summit"};
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        int status = 500;
        for (uint64_t n = 1; n < 30 && status == 500; n++) {
            db_fail_after(site_reader(s), n);
            status = site_get(s, pages[i]).status;
            if (db_fail_after(site_reader(s), 0) > 0)
                CHECK_INT(status, 200);
            else
                CHECK_INT(status, 500);
        }
        CHECK_INT(status, 200);
    }
}
