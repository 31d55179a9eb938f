#include "app/routes.h"
#include "support/site.h"

TEST(problems_speak_the_readers_language)
{
    struct site *s = site_new(a);
    struct response french = site_get(s, "/fr/nowhere");
    struct response arabic = site_get_as(s, "/nowhere", "Accept-Language", "ar");
    CHECK_INT(french.status, 404);
    CHECK_CONTAINS(site_body(&french), "<html lang=\"fr\"");
    CHECK_INT(arabic.status, 404);
    CHECK_CONTAINS(site_body(&arabic), "<html lang=\"ar\" dir=\"rtl\"");
}

TEST(every_kind_of_problem_has_its_words_in_every_language)
{
    struct site *s = site_new(a);
    const int statuses[] = {400, 403, 404, 405, 409, 413, 414, 431, 500, 503};
    const char *const tags[] = {"/fr", "/en", "/es", "/ar"};
    for (size_t i = 0; i < ARRAY_LEN(statuses); i++)
        for (size_t j = 0; j < ARRAY_LEN(tags); j++) {
            struct request req = {.arena = a, .method = GET, .target = str_of(tags[j])};
            struct response res;
            route_problem(&site_router, &req, &res, statuses[i]);
            CHECK_INT(res.status, statuses[i]);
            CHECK_CONTAINS(site_body(&res), str_format(a, ">%d<", statuses[i]).data);
            CHECK_CONTAINS(site_body(&res), str_format(a, "<html lang=\"%s\"", tags[j] + 1).data);
        }
    (void)s;
}

TEST(writing_to_a_page_that_is_only_read_is_405)
{
    struct response res = site_post(site_new(a), "/fr/councils", "name=x");
    CHECK_INT(res.status, 405);
    CHECK_STR(fields_value(&res.headers, STR("Allow")), "GET, HEAD");
}

TEST(json_problems_are_problem_documents)
{
    struct response res = site_get(site_new(a), "/fr/sessions/999.json");
    CHECK_INT(res.status, 404);
    CHECK_STR(res.type, "application/problem+json; charset=utf-8");
    CHECK_CONTAINS(site_body(&res), "\"status\":404");
}
