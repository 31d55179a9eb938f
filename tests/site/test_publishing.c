#include "support/site.h"

#include "db/db.h"

#include "site_publishing.sql.h"

TEST(robots_names_the_sitemap_and_keeps_crawlers_out_of_searches)
{
    struct response res = site_get(site_new(a), "/robots.txt");
    CHECK_INT(res.status, 200);
    CHECK_STR(res.type, "text/plain; charset=utf-8");
    CHECK_STR(res.language, "");
    CHECK_STR(site_body(&res), "User-agent: *\nDisallow: /*/search\nDisallow: /*/speakers\n\n"
                               "Sitemap: https://council.example.org/sitemap.xml\n");
}

TEST(without_an_origin_there_is_no_sitemap_and_robots_names_none)
{
    struct site *s = site_new(a);
    site_forget_origin(s);
    static const char *const addresses[] = {"/sitemap.xml", "/sitemap/sessions/1.xml"};
    for (size_t i = 0; i < ARRAY_LEN(addresses); i++) {
        struct response res = site_get(s, addresses[i]);
        CHECK_INT(res.status, 404);
        CHECK_STR(res.type, "text/plain; charset=utf-8");
        CHECK_CONTAINS(site_body(&res), "--origin");
    }
    struct response robots = site_get(s, "/robots.txt");
    CHECK_INT(robots.status, 200);
    CHECK_LACKS(site_body(&robots), "Sitemap");
}

TEST(sitemap_of_an_empty_record_has_the_pages_that_are_always_there)
{
    struct response res = site_get(site_new(a), "/sitemap.xml");
    CHECK_STR(res.type, "application/xml; charset=utf-8");
    CHECK_CONTAINS(site_body(&res), "<loc>https://council.example.org/sitemap/pages/1.xml</loc>");
    CHECK_LACKS(site_body(&res), "/sitemap/sessions/");
}

/* How often `part` stands in `text`. */
static size_t times(Str text, const char *part)
{
    size_t count = 0;
    for (size_t at = str_find(text, str_of(part), 0); at != STR_NONE;
         at = str_find(text, str_of(part), at + 1))
        count++;
    return count;
}

TEST(sitemap_has_each_session_in_every_language_with_the_others_beside)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, "/sitemap/sessions/1.xml");
    Str body = site_body(&res);
    CHECK_INT(res.status, 200);
    CHECK_INT(times(body, "<loc>"), 3 * 4);
    CHECK_INT(times(body, "<lastmod>2021-03-01T12:00:00Z</lastmod>"), 3 * 4);
    CHECK_INT(times(body, "hreflang=\"x-default\""), 3 * 4);
    CHECK_INT(times(body, "hreflang=\"ar\""), 3 * 4);
    CHECK_CONTAINS(body, "<loc>https://council.example.org/fr/sessions/1-");
    CHECK_CONTAINS(body, "hreflang=\"x-default\" href=\"https://council.example.org/sessions/1-");
}

TEST(sitemap_leaves_out_what_is_not_public)
{
    struct site *s = site_with_examples(a);
    int64_t hidden;
    CHECK_STATUS(q_hide_sessions(site_writer(s), STR("secretariat"), &hidden), OK);
    struct response sessions = site_get(s, "/sitemap/sessions/1.xml"), index = site_get(s, "/sitemap.xml"),
                    priorities = site_get(s, "/sitemap/priorities/1.xml");
    CHECK_INT(sessions.status, 404);
    CHECK_INT(priorities.status, 404);
    CHECK_LACKS(site_body(&index), "/sitemap/sessions/");
    CHECK_CONTAINS(site_body(&index), "/sitemap/councils/1.xml");
}

TEST(parts_of_the_sitemap_that_are_not_there_are_not_found)
{
    struct site *s = site_with_examples(a);
    static const char *const addresses[] = {"/sitemap/sessions/2.xml", "/sitemap/pages/2.xml",
                                            "/sitemap/nothing/1.xml",
                                            "/sitemap/sessions/9223372036854775807.xml"};
    for (size_t i = 0; i < ARRAY_LEN(addresses); i++)
        CHECK_INT(site_get(s, addresses[i]).status, 404);
}

TEST(sitemap_costs_the_same_statements_whatever_the_record)
{
    struct site *empty = site_new(a), *full = site_with_examples(a);
    uint64_t before_empty = db_statement_count(site_reader(empty)),
             before = db_statement_count(site_reader(full));
    site_get(empty, "/sitemap.xml");
    site_get(full, "/sitemap.xml");
    CHECK_INT(db_statement_count(site_reader(full)) - before,
              db_statement_count(site_reader(empty)) - before_empty);
}
