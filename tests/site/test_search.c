#include "base/buf.h"
#include "db/db.h"
#include "support/site.h"

static Str body_of(struct site *s, const char *address)
{
    struct response res = site_get(s, address);
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

static size_t times(Str text, const char *part)
{
    size_t count = 0;
    for (size_t at = 0; (at = str_find(text, str_of(part), at)) != STR_NONE; at++)
        count++;
    return count;
}

TEST(search_finds_words_without_accents_plurals_and_inclusive_writing)
{
    static const char *const words[] = {"opportunites", "OPPORTUNIT%C3%89S", "opportunit%C3%A9", "opportun*"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        const char *address = str_c(a, str_format(a, "/fr/search?kind=session&q=%s", words[i]));
        CHECK_CONTAINS(body_of(s, address), "<mark>OPPORTUNITÉS</mark>");
    }
    CHECK_CONTAINS(body_of(s, "/fr/search?q=tous+culture&kind=session"), "<mark>TOU·TE·S</mark>");
    CHECK_CONTAINS(body_of(s, "/ar/search?q=%D8%AB%D9%82%D8%A7%D9%81%D8%A9"), "<mark>");
}

TEST(search_shows_the_readers_language_first_and_marks_others)
{
    struct site *s = site_with_examples(a);
    Str french = body_of(s, "/fr/search?q=water"), english = body_of(s, "/en/search?q=water");
    CHECK_CONTAINS(english, "<mark>water</mark>");
    CHECK_CONTAINS(french, "<p lang=\"en\" dir=\"ltr\">");
    Str own = body_of(s, "/es/search.json?q=plan"); /* in English too */
    CHECK(str_find(own, STR("\"language\":\"es\""), 0) < str_find(own, STR("\"language\":\"en\""), 0));
}

TEST(search_knows_phrases_and_exceptions)
{
    struct site *s = site_with_examples(a);
    size_t apart = times(body_of(s, "/fr/search.json?q=ville+droit"), "\"kind\":");
    size_t together = times(body_of(s, "/fr/search.json?q=%22droit+%C3%A0+la+ville%22"), "\"kind\":");
    size_t without = times(body_of(s, "/fr/search.json?q=ville+droit+-conseil"), "\"kind\":");
    CHECK(together > 0 && together <= apart);
    CHECK(without < apart);
}

TEST(search_narrows_by_each_filter_and_by_all)
{
    static const char *const filters[] = {
        "kind=session",     "kind=priority", "since=2021&until=2021-02", "language=es",
        "framework=sdg/16", "speaker=2",     "council=right-city",       "framework=process"};
    struct site *s = site_with_examples(a);
    size_t all = times(body_of(s, "/fr/search.json?since=1990"), "\"kind\":");
    CHECK_INT(all, 20);
    for (size_t i = 0; i < ARRAY_LEN(filters); i++) {
        Str body = body_of(s, str_c(a, str_format(a, "/fr/search.json?%s", filters[i])));
        CHECK(times(body, "\"kind\":") > 0);
        CHECK_CONTAINS(body, "\"total\":");
    }
    CHECK_CONTAINS(body_of(s, "/fr/search.json?kind=session&until=2021-02"), "\"total\":1,");
    CHECK_CONTAINS(body_of(s, "/fr/search.json?kind=session&since=2021-02&until=2021-02-07"), "\"total\":0,");
    CHECK_CONTAINS(body_of(s, "/fr/search.json?q=culture&kind=session&framework=sdg/16&since=2021"),
                   "\"total\":1,");
}

/* Every entry is on one page and only there, whichever the order. */
TEST(search_turns_pages_without_losing_or_repeating)
{
    static const char *const orders[] = {"rank", "newest"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        Str address = str_format(a, "/en/search.json?q=the+-zebra&order=%s", orders[i]);
        size_t seen = 0, pages = 0;
        struct buf all = buf_in(a);
        while (address.len > 0 && pages++ < 20) {
            Str body = body_of(s, str_c(a, address));
            for (size_t at = 0; (at = str_find(body, STR("\"address\":\""), at)) != STR_NONE; at++, seen++) {
                Str rest = str_from(body, at + 11), found = str_cut(&rest, '"');
                Str entry = str_format(a, "<%.*s>", STR_FMT(found));
                if (str_contains(found, STR("/priorities/")))
                    CHECK_LACKS(buf_str(&all), str_c(a, entry));
                buf_add(&all, entry);
            }
            size_t next = str_find(body, STR("\"next\":\""), 0);
            Str rest = next == STR_NONE ? STR("") : str_from(body, next + 8);
            address = str_cut(&rest, '"');
        }
        CHECK(pages > 1 && pages < 20);
        CHECK(seen > 20);
    }
}

TEST(search_answers_whatever_is_asked)
{
    static const char *const clear[] = {"q=%22",
                                        "q=*",
                                        "q=-",
                                        "q=a%20OR%20NEAR(",
                                        "q=%22a*%22b",
                                        "q=^a:{b}",
                                        "q=",
                                        "q='%3B--",
                                        "q=%D8%AB*",
                                        "q=%F0%9F%8E%89",
                                        "",
                                        "kind=",
                                        "order=newest",
                                        "q=x&after=",
                                        "q=-culture",
                                        "q=%E6%96%87%E5%8C%96*"};
    static const char *const unclear[] = {"kind=x",
                                          "since=20x",
                                          "since=2021-13",
                                          "until=99999",
                                          "language=%22",
                                          "framework=x",
                                          "framework=sdg/%22",
                                          "speaker=x",
                                          "speaker=0",
                                          "order=up",
                                          "after=zz",
                                          "after=9-1",
                                          "after=1-",
                                          "after=1-fffffffffffff"};
    static const char *const missing[] = {"council=nowhere", "speaker=999999", "council=%22"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(clear); i++)
        CHECK_INT(site_get(s, str_c(a, str_format(a, "/fr/search?%s", clear[i]))).status, 200);
    for (size_t i = 0; i < ARRAY_LEN(unclear); i++)
        CHECK_INT(site_get(s, str_c(a, str_format(a, "/fr/search?%s", unclear[i]))).status, 400);
    for (size_t i = 0; i < ARRAY_LEN(missing); i++)
        CHECK_INT(site_get(s, str_c(a, str_format(a, "/fr/search?%s", missing[i]))).status, 404);
    CHECK_INT(site_get(s, "/fr/speakers?q=culture&kind=x").status, 400);
    CHECK_INT(site_get(s, "/fr/speakers?q=%22").status, 200);
}

TEST(search_for_ten_thousand_characters_says_that_the_first_words_count)
{
    struct site *s = site_with_examples(a);
    struct buf address = buf_in(a);
    buf_add(&address, STR("/fr/search?q="));
    for (size_t i = 0; i < 2500; i++)
        buf_add(&address, STR("mot+"));
    CHECK_CONTAINS(body_of(s, str_c(a, buf_str(&address))), "premiers mots");
}

TEST(search_takes_at_most_twelve_statements)
{
    static const char *const addresses[] = {"/fr/search?q=culture", "/fr/search?q=culture&order=newest",
                                            "/fr/search?q=the+of&speaker=2&council=right-city&kind=session",
                                            "/fr/search?since=2020", "/fr/speakers?q=culture&since=2017"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(addresses); i++) {
        uint64_t before = db_statement_count(site_reader(s));
        (void)body_of(s, addresses[i]);
        CHECK(db_statement_count(site_reader(s)) - before <= 12);
    }
}

TEST(search_with_any_statement_failing_is_a_problem_page)
{
    static const char *const addresses[] = {"/fr/search?q=culture&speaker=2", "/fr/speakers?q=culture"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(addresses); i++) {
        bool has_failed = true;
        for (uint64_t n = 1; has_failed; n++) {
            db_fail_after(site_reader(s), n);
            int status = site_get(s, addresses[i]).status;
            has_failed = db_fail_after(site_reader(s), 0) == 0;
            CHECK_INT(status, has_failed ? 500 : 200);
        }
    }
}

TEST(search_without_results_offers_what_may_help)
{
    struct site *s = site_with_examples(a);
    Str body = body_of(s, "/fr/search?q=diplo&kind=session");
    CHECK_CONTAINS(body, "href=\"/fr/search?q=diplo\"");
    CHECK_CONTAINS(body, "href=\"/fr/search?q=diplo%2A&amp;kind=session\"");
    CHECK_CONTAINS(body, "<meta name=\"robots\" content=\"noindex\">");
}

TEST(goals_are_found_by_their_number_and_their_official_words)
{
    struct site *s = site_with_examples(a);
    CHECK_CONTAINS(body_of(s, "/fr/search?q=ODD+16"), "href=\"/fr/frameworks/sdg/16\"");
    CHECK_CONTAINS(body_of(s, "/en/search?q=SDG+16.7"), "href=\"/en/frameworks/sdg/16.7\"");
    CHECK_CONTAINS(body_of(s, "/en/search?q=zero+hunger&kind=node"), "href=\"/en/frameworks/sdg/2\"");
}

TEST(speakers_on_a_subject_are_counted_and_their_file_has_them_all)
{
    struct site *s = site_with_examples(a);
    Str page = body_of(s, "/fr/speakers?q=culture&since=2017"),
        file = body_of(s, "/fr/speakers.csv?q=culture&since=2017");
    CHECK_CONTAINS(page, "id=\"sections-title\"");
    CHECK_CONTAINS(page, "href=\"/fr/speakers.csv?q=culture&amp;since=2017\"");
    CHECK_CONTAINS(page, "Vasu Gounden");
    CHECK_INT(times(page, "<tr><th scope=\"row\"><a href=\"/fr/people/"), times(file, "\r\n") - 1);
    CHECK_CONTAINS(body_of(s, "/fr/speakers?q=culture&since=2022"), "role=\"status\"");
    CHECK_LACKS(body_of(s, "/fr/speakers?q=culture&since=2022"), "Vasu Gounden");
}
