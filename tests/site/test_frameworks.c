#include "support/site.h"

#include "db/db.h"

static Str body_of(struct site *s, const char *target)
{
    struct response res = site_get(s, target);
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

TEST(frameworks_are_four_with_all_goals_and_axes)
{
    Str body = body_of(site_new(a), "/fr/frameworks");
    CHECK_CONTAINS(body, "href=\"/fr/frameworks/sdg/17\"");
    CHECK_CONTAINS(body, "href=\"/fr/frameworks/pact/people\"");
    CHECK_CONTAINS(body, "id=\"process\"");
    CHECK_CONTAINS(body, "id=\"document\"");
}

TEST(a_goal_shows_its_targets_its_name_in_six_languages_and_its_identifier)
{
    Str body = body_of(site_new(a), "/fr/frameworks/sdg/16");
    CHECK_CONTAINS(body, "ODD 16");
    CHECK_CONTAINS(body, "href=\"/fr/frameworks/sdg/16.a\"");
    CHECK_CONTAINS(body, "<li lang=\"ar\" dir=\"rtl\">");
    CHECK_CONTAINS(body, "<li lang=\"zh\"");
    CHECK_CONTAINS(body, "http://metadata.un.org/sdg/16\"");
}

TEST(what_was_said_about_a_goal_stands_by_year_and_council)
{
    struct site *s = site_with_examples(a);
    Str body = body_of(s, "/en/frameworks/sdg/16?since=2017");
    CHECK_CONTAINS(body, "<h3>2021</h3>");
    CHECK_CONTAINS(body, "integral");
    CHECK_CONTAINS(body, "/en/sessions/1-");
    CHECK_LACKS(body_of(s, "/en/frameworks/sdg/16?since=2022"), "<h3>2021</h3>");
}
