#include "http/negotiate.h"
#include "support/check.h"

enum { PAGE_DATA_CALENDAR = 1u << HTML | 1u << JSON | 1u << ICS };

TEST(accept_chooses_the_representation)
{
    const struct {
        const char *accept;
        enum representation want;
    } cases[] = {
        {"", HTML},
        {"*/*", HTML},
        {"text/html,application/xhtml+xml,*/*;q=0.8", HTML},
        {"application/json", JSON},
        {"application/json, text/html", HTML},
        {"application/json, text/html;q=0.9", JSON},
        {"text/calendar;q=0.2, text/html;q=0.1", ICS},
        {"text/*;q=0.3, text/html;q=0", ICS},
        {"*/*, text/html;q=0.5", JSON},
        {"APPLICATION/JSON", JSON},
        {"image/png", HTML},
        {"application/json;q=1.5", HTML},
        {"application/json;q=x", HTML},
        {"text/x;a=\"application/json,\", text/calendar", ICS},
        {"text/csv", HTML},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_INT(representation_negotiate(str_of(cases[i].accept), PAGE_DATA_CALENDAR), cases[i].want);
    CHECK_INT(representation_negotiate(STR("text/html"), 1u << ICS), ICS);
}

TEST(gzip_is_used_where_it_is_liked)
{
    const char *const liked[] = {"gzip",        "gzip, deflate, br",         "GZIP;q=0.5", "*", "x-gzip",
                                 "br, *;q=0.1", "gzip;q=0.5, identity;q=0.5"};
    const char *const disliked[] = {
        "", "identity", "gzip;q=0", "*, gzip;q=0.000", "br", "gzip;q=0.2, identity", "gzip;q=2", "gzipped"};
    for (size_t i = 0; i < ARRAY_LEN(liked); i++)
        CHECK(accepts_gzip(str_of(liked[i])));
    for (size_t i = 0; i < ARRAY_LEN(disliked); i++)
        CHECK(!accepts_gzip(str_of(disliked[i])));
}

TEST(an_entity_tag_is_found_in_a_list)
{
    CHECK(etag_matches(STR("\"a\""), STR("\"a\"")));
    CHECK(etag_matches(STR("\"x,y\", W/\"a\""), STR("\"a\"")));
    CHECK(etag_matches(STR(" * "), STR("\"a\"")));
    CHECK(!etag_matches(STR("\"a-gz\""), STR("\"a\"")));
    CHECK(!etag_matches(STR("a"), STR("\"a\"")));
    CHECK(!etag_matches(STR(""), STR("\"a\"")));
}

TEST(the_path_decides_the_language_then_the_reader)
{
    CHECK_INT(language_of_request(STR("/es/sessions"), STR("fr"), LANGUAGE_EN), LANGUAGE_ES);
    CHECK_INT(language_of_request(STR("/ar"), STR("fr"), LANGUAGE_EN), LANGUAGE_AR);
    CHECK_INT(language_of_request(STR("/ar?x"), STR("fr"), LANGUAGE_EN), LANGUAGE_AR);
    CHECK_INT(language_of_request(STR("/sessions"), STR("de, fr;q=0.2"), LANGUAGE_EN), LANGUAGE_FR);
    CHECK_INT(language_of_request(STR("/esx"), STR(""), LANGUAGE_EN), LANGUAGE_EN);
    CHECK_INT(language_of_request(STR(""), STR(""), LANGUAGE_EN), LANGUAGE_EN);
}
