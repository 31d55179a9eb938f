#include "support/site.h"

#include "db/db.h"

TEST(home_of_an_empty_record_says_so_in_every_language)
{
    struct site *s = site_new(a);
    static const struct {
        const char *address, *sentence;
    } pages[] = {{"/fr", "Aucune session n’est annoncée"},
                 {"/en", "No session is announced"},
                 {"/es", "No hay ninguna sesión anunciada"},
                 {"/ar", "لم يُعلَن عن أي جلسة"}};
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        struct response res = site_get(s, pages[i].address);
        CHECK_INT(res.status, 200);
        CHECK_STR(res.language, pages[i].address + 1);
        CHECK_CONTAINS(site_body(&res), pages[i].sentence);
        static const char *const sections[] = {"id=\"next\"", "id=\"recorded\"", "id=\"waiting\"",
                                               "id=\"councils\""};
        for (size_t k = 0; k < ARRAY_LEN(sections); k++)
            CHECK_LACKS(site_body(&res), sections[k]);
    }
}

TEST(home_lists_what_was_recorded_and_what_comes)
{
    struct response res = site_get(site_with_examples(a), "/en");
    Str next = site_body(&res), recorded = next;
    size_t at_next = str_find(next, STR("id=\"next\""), 0),
           at_recorded = str_find(recorded, STR("id=\"recorded\""), 0);
    CHECK(at_next != STR_NONE && at_recorded != STR_NONE && at_next < at_recorded);
    CHECK_CONTAINS(str_slice(next, at_next, at_recorded - at_next), "19 May 2021");
    CHECK_CONTAINS(str_from(recorded, at_recorded), "8 February 2021");
}

TEST(home_without_a_language_leads_to_the_readers)
{
    struct site *s = site_new(a);
    struct response res = site_get_as(s, "/", "Accept-Language", "de, es;q=0.8, fr;q=0.5");
    CHECK_INT(res.status, 302);
    CHECK_STR(res.location, "/es");
    CHECK(res.vary & VARY_ACCEPT_LANGUAGE);
}

TEST(home_names_the_sessions_that_wait_for_a_language)
{
    struct site *s = site_with_examples(a);
    struct response arabic = site_get(s, "/ar"), french = site_get(s, "/fr");
    Str in_arabic = site_body(&arabic), in_french = site_body(&french);
    size_t at = str_find(in_french, STR("id=\"waiting\""), 0);
    CHECK(at != STR_NONE);
    Str waiting = str_slice(in_french, at, str_find(in_french, STR("</ul>"), at) - at);
    CHECK_CONTAINS(waiting, "href=\"/fr/sessions/3-"); /* the Spanish notice of June stands alone */
    CHECK_LACKS(waiting, "href=\"/fr/sessions/1-");
    CHECK_CONTAINS(waiting, "textes</span>");
    at = str_find(in_arabic, STR("id=\"waiting\""), 0);
    CHECK(at != STR_NONE);
    CHECK_CONTAINS(str_from(in_arabic, at), "href=\"/ar/sessions/1-");
}

TEST(home_gives_the_next_sessions_with_the_offset_of_their_zone)
{
    struct response res = site_get(site_with_examples(a), "/en");
    CHECK_CONTAINS(site_body(&res), "data-start=\"2021-05-19T");
    CHECK_CONTAINS(site_body(&res), "+02:00\"");
}

TEST(home_describes_the_site_and_its_search)
{
    struct response res = site_get(site_new(a), "/es");
    CHECK_CONTAINS(site_body(&res), "\"@type\":\"WebSite\"");
    CHECK_CONTAINS(site_body(&res), "https://council.example.org/es/search?q={search_term_string}");
}

TEST(home_takes_the_same_few_statements_whatever_the_record)
{
    struct site *empty = site_new(a), *full = site_with_examples(a);
    uint64_t before_empty = db_statement_count(site_reader(empty)),
             before = db_statement_count(site_reader(full));
    site_get(empty, "/en");
    site_get(full, "/en");
    CHECK(db_statement_count(site_reader(full)) - before <= 12);
    CHECK_INT(db_statement_count(site_reader(full)) - before,
              db_statement_count(site_reader(empty)) - before_empty);
}
