#include "support/site.h"

#include "features/about/description.h"

TEST(description_is_served_without_a_language)
{
    struct response res = site_get_as(site_new(a), "/openapi.json", "Accept-Language", "fr");
    CHECK_INT(res.status, 200);
    CHECK_STR(res.type, "application/json; charset=utf-8");
    CHECK_STR(res.language, "");
    CHECK(!(res.vary & VARY_ACCEPT_LANGUAGE));
    CHECK(res.is_public);
    CHECK_CONTAINS(site_body(&res), "\"openapi\": \"3.1.1\"");
    CHECK_CONTAINS(site_body(&res), "\"/{lang}/sessions/{id}\": {");
}

TEST(a_mistake_beside_the_description_speaks_the_readers_language)
{
    struct response res = site_post(site_new(a), "/openapi.json", "x=1");
    CHECK_INT(res.status, 405);
    res = site_get_as(site_new(a), "/openapi.yaml", "Accept-Language", "es");
    CHECK_INT(res.status, 404);
    CHECK_STR(res.language, "es");
}

TEST(data_page_lists_every_described_address_in_every_language)
{
    struct site *s = site_new(a);
    const char *const pages[] = {"/fr/about/data", "/en/about/data", "/es/about/data", "/ar/about/data"};
    CHECK(described_address_count > 0);
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        struct response res = site_get(s, pages[i]);
        CHECK_INT(res.status, 200);
        CHECK_CONTAINS(site_body(&res), "href=\"/openapi.json\"");
        for (size_t j = 0; j < described_address_count; j++) {
            const struct described_address *address = &described_addresses[j];
            CHECK_CONTAINS(site_body(&res), str_format(a, ">%.*s<", STR_FMT(address->pattern)).data);
            CHECK_LACKS(site_body(&res), str_format(a, ">%.*s<", STR_FMT(address->handler)).data);
        }
    }
}

TEST(data_page_is_linked_from_every_page)
{
    struct response res = site_get(site_new(a), "/es/councils");
    CHECK_CONTAINS(site_body(&res), "href=\"/es/about/data\"");
}

TEST(home_and_original_lines_answer_as_data)
{
    struct site *s = site_with_examples(a);
    struct response home = site_get(s, "/fr.json");
    CHECK_STR(home.type, "application/json; charset=utf-8");
    CHECK_CONTAINS(site_body(&home), "{\"address\":\"/fr\",\"language\":\"fr\",");
    CHECK_CONTAINS(site_body(&home), "\"date\":\"2021-05-19\",");
    Str path = site_get(s, "/fr/sessions/1").location;
    struct response lines = site_get(s, str_format(a, "%.*s/original.json", STR_FMT(path)).data);
    CHECK_STR(lines.type, "application/json; charset=utf-8");
    CHECK_CONTAINS(site_body(&lines), "{\"number\":1,");
    CHECK_CONTAINS(site_body(&lines), "\"next\":null");
}
