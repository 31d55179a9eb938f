#include "support/site.h"

TEST(organisation_shows_its_people_its_sessions_and_who_spoke_on_its_behalf)
{
    struct response res = site_get(site_with_examples(a), "/en/organisations/2-the-hague");
    Str words = site_words(a, &res);
    CHECK_INT(res.status, 200);
    CHECK_CONTAINS(words, "Jan Van Zanen Mayor · seen on Monday, 8 February 2021");
    CHECK_CONTAINS(words, "Its people in sessions");
    CHECK_CONTAINS(words, "Also written: La Haya · La Haye");
    CHECK_CONTAINS(site_body(&res), "<bdi lang=\"fr\" dir=\"ltr\">La Haye</bdi>");
    CHECK_LACKS(words, "Members of the section"); /* no empty box */
}

TEST(organisations_stand_in_the_order_of_their_names_in_the_readers_language)
{
    struct site *s = site_with_examples(a);
    struct response english = site_get(s, "/en/organisations?letter=T"),
                    french = site_get(s, "/fr/organisations?letter=L");
    CHECK_CONTAINS(site_body(&english), ">The Hague<");
    CHECK_CONTAINS(site_body(&french), ">La Haye<");
    french = site_get(s, "/fr/organisations?letter=M");
    CHECK_LACKS(site_body(&french), ">La Haye<");
}

TEST(organisations_of_an_unknown_kind_of_question_are_not_found)
{
    struct site *s = site_with_examples(a);
    static const char *const bad[] = {"/en/organisations?country=France", "/en/organisations?section=x",
                                      "/en/organisations?section=-4",     "/en/organisations?after=9999",
                                      "/en/organisations/9999",           "/en/organisations/1-uclg?people=x",
                                      "/en/organisations/1-uclg?for=999"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK_INT(site_get(s, bad[i]).status, 404);
}

TEST(organisation_under_another_slug_is_led_to_the_right_one)
{
    struct response res = site_get(site_with_examples(a), "/fr/organisations/1");
    CHECK_INT(res.status, 308);
    CHECK_STR(res.location, "/fr/organisations/1-uclg");
}

TEST(organisations_and_people_are_data_too)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, "/es/organisations/2-the-hague.json");
    CHECK_STR(res.type, "application/json; charset=utf-8");
    CHECK_CONTAINS(site_body(&res), "\"address\":\"/es/people/2-jan-van-zanen\"");
    res = site_get(s, "/es/organisations.json?letter=L");
    CHECK_CONTAINS(site_body(&res), "\"organisations\":[{\"id\":");
}

TEST(cards_are_only_of_those_with_a_public_contact_point)
{
    struct site *s = site_with_examples(a);
    struct response person = site_get(s, "/en/people/20-selale-dalyan.vcf");
    CHECK_INT(person.status, 200);
    CHECK_STR(person.type, "text/vcard; charset=utf-8");
    CHECK_CONTAINS(site_body(&person), "KIND:individual\r\nFN:Şelale Dalyan\r\n");
    CHECK_CONTAINS(site_body(&person),
                   "SOURCE:https://council.example.org/en/people/20-selale-dalyan.vcf\r\n");
    struct response organisation = site_get(s, "/fr/organisations/14-izmir.vcf");
    CHECK_CONTAINS(site_body(&organisation), "KIND:org\r\nFN;LANGUAGE=\"fr\":Izmir\r\n");
    CHECK_INT(site_get(s, "/en/people/1-emilia-saiz.vcf").status, 404);
    CHECK_INT(site_get(s, "/en/organisations/1-uclg.vcf").status, 404);
}
