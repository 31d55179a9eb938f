#include "support/site.h"

/* The address of the n-th council on the page of all councils. */
static const char *council_address(struct site *s, struct arena *a, size_t n)
{
    struct response res = site_get(s, "/en/councils");
    Str body = site_body(&res);
    size_t at = 0;
    for (size_t i = 0; i <= n && at != STR_NONE; i++)
        at = str_find(body, STR("href=\"/en/councils/"), at + 1);
    Str rest = str_from(body, at + 6);
    return str_c(a, str_cut(&rest, '"'));
}

/* One order in English, which is that of the record too, and the other in French. */
TEST(councils_stand_in_the_order_of_the_language)
{
    struct site *s = site_with_examples(a);
    struct response english = site_get(s, "/en/councils"), french = site_get(s, "/fr/councils");
    size_t opportunities = str_find(site_body(&english), STR("on Opportunities"), 0);
    size_t right = str_find(site_body(&english), STR("on the Right to the City"), 0);
    CHECK(opportunities != STR_NONE && right != STR_NONE && opportunities < right);
    opportunities = str_find(site_body(&french), STR("sur les opportunités"), 0);
    right = str_find(site_body(&french), STR("sur le droit à la ville"), 0);
    CHECK(opportunities != STR_NONE && right != STR_NONE && right < opportunities);
}

TEST(council_shows_its_sessions_priorities_and_links)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, council_address(s, a, 0));
    CHECK_INT(res.status, 200);
    CHECK_CONTAINS(site_body(&res), "id=\"sessions\"");
    CHECK_CONTAINS(site_body(&res), "id=\"priorities\"");
    CHECK_CONTAINS(site_body(&res), "8 February 2021");
}

TEST(council_names_itself_in_its_other_languages)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, council_address(s, a, 0));
    CHECK_CONTAINS(site_body(&res), "<li lang=\"fr\"");
    CHECK_CONTAINS(site_body(&res), "<li lang=\"es\"");
}

TEST(unknown_council_is_not_found)
{
    CHECK_INT(site_get(site_new(a), "/fr/councils/nowhere").status, 404);
}
