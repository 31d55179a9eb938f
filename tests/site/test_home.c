#include "support/site.h"

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
        CHECK_LACKS(site_body(&res), "class=\"cards\"");
    }
}

TEST(home_lists_what_was_recorded_and_what_comes)
{
    struct response res = site_get(site_with_examples(a), "/en");
    Str next = site_body(&res), recorded = next;
    size_t at_next = str_find(next, STR("id=\"next\""), 0), at_recorded = str_find(recorded, STR("id=\"recorded\""), 0);
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

TEST(home_counts_what_waits_for_a_language)
{
    struct site *s = site_with_examples(a);
    struct response arabic = site_get(s, "/ar"), french = site_get(s, "/fr");
    CHECK_CONTAINS(site_body(&arabic), "class=\"note\"");
    CHECK_CONTAINS(site_body(&french), "class=\"note\""); /* the Spanish notice of June stands alone */
}
