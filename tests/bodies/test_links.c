/* The graph of a council's links, drawn and in words. */
#include "features/links/actions.h"

#include "db/db.h"
#include "record.sql.h"
#include "support/site.h"

struct world {
    struct site *site;
    struct action by;
    BodyId culture, rights;
    SessionId session;
    PriorityId priority;
    FrameworkNodeId goal;
};

static BodyId named(struct world *w, const char *slug, const char *name)
{
    BodyId id = {0};
    TextId text;
    CHECK_STATUS(q_made_body(w->by.db, str_of(slug), STR("council"), &id), OK);
    CHECK_STATUS(q_made_name(w->by.db, STR("body"), id.n, str_of(name), &text), OK);
    return id;
}

static struct world world_of(struct arena *a)
{
    struct world w = {.site = site_new(a)};
    w.by = action_begin(site_writer(w.site), a, 1614600000, STR("test"));
    w.culture = named(&w, "culture", "Culture");
    w.rights = named(&w, "rights", "Rights");
    CHECK_STATUS(q_made_session(w.by.db, w.culture, STR("2021-02-08"), &w.session), OK);
    CHECK_STATUS(q_made_priority(w.by.db, w.session, 1, &w.priority), OK);
    CHECK_STATUS(q_made_node(w.by.db, STR("sdg"), STR("16"), &w.goal), OK);
    return w;
}

static void tie(struct world *w, struct link_end from, struct link_end to, const char *kind,
                const char *strength)
{
    LinkId id;
    struct link_facts facts = {.kind = str_of(kind),
                               .from = from,
                               .to = to,
                               .strength = str_of(strength),
                               .asserted_by = STR("notice"),
                               .asserted_on = STR("2021-02-08")};
    CHECK_STATUS(link_add(&w->by, 1, &facts, &id), OK);
}

static Str page(struct world *w, const char *address)
{
    struct response res = site_get(w->site, address);
    CHECK_INT(res.status, 200);
    return site_body(&res);
}

TEST(links_of_sessions_and_priorities_are_drawn_with_their_strength)
{
    struct world w = world_of(a);
    tie(&w, (struct link_end){"session", w.session.n}, (struct link_end){"body", w.rights.n}, "council",
        "possible");
    tie(&w, (struct link_end){"priority", w.priority.n}, (struct link_end){"node", w.goal.n}, "sdg",
        "integral");
    Str body = page(&w, "/en/councils/culture/links");
    CHECK_CONTAINS(body, "<a class=\"node\" href=\"/en/councils/rights\">");
    CHECK_CONTAINS(body, "<a class=\"node\" href=\"/en/frameworks/sdg/16\">");
    CHECK_CONTAINS(body, "SDG 16: Peace, justice and strong institutions");
    CHECK_CONTAINS(body, "<path class=\"line l1\"");
    CHECK_CONTAINS(body, "<path class=\"line l2\"");
    CHECK_LACKS(body, "<path class=\"line l3\"");
}

TEST(the_table_has_what_the_picture_has)
{
    struct world w = world_of(a);
    tie(&w, (struct link_end){"session", w.session.n}, (struct link_end){"body", w.rights.n}, "council",
        "possible");
    Str body = page(&w, "/en/councils/culture/links");
    CHECK_CONTAINS(body,
                   "<td><a href=\"/en/councils/rights\">Rights</a></td><td>council</td><td>possible</td>");
    CHECK_CONTAINS(body, "<td>the notice</td><td>8 February 2021</td>");
}

TEST(what_links_to_a_council_is_drawn_towards_it)
{
    struct world w = world_of(a);
    tie(&w, (struct link_end){"session", w.session.n}, (struct link_end){"body", w.rights.n}, "council", "");
    CHECK_CONTAINS(page(&w, "/en/councils/rights/links"),
                   "<a class=\"node here\" href=\"/en/councils/rights\">");
}

TEST(what_is_not_public_is_not_linked)
{
    struct world w = world_of(a);
    int64_t changed;
    tie(&w, (struct link_end){"session", w.session.n}, (struct link_end){"body", w.rights.n}, "council", "");
    tie(&w, (struct link_end){"priority", w.priority.n}, (struct link_end){"node", w.goal.n}, "sdg", "");
    CHECK_STATUS(q_hide_session(w.by.db, w.session, &changed), OK);
    CHECK_CONTAINS(page(&w, "/en/councils/culture/links"), "Nothing is linked yet.");
    CHECK_CONTAINS(page(&w, "/en/councils/rights/links"), "Nothing is linked yet.");
}

TEST(a_council_has_its_links_as_json)
{
    struct world w = world_of(a);
    tie(&w, (struct link_end){"priority", w.priority.n}, (struct link_end){"node", w.goal.n}, "sdg",
        "integral");
    Str body = page(&w, "/en/councils/culture/links.json");
    CHECK_CONTAINS(body, "\"target_address\":\"/en/frameworks/sdg/16\"");
    CHECK_CONTAINS(body, "\"strength\":\"integral\"");
    CHECK_CONTAINS(body, "\"from_address\":\"/en/priorities/1\"");
}

TEST(many_links_are_the_latest_and_cost_the_same)
{
    struct world w = world_of(a);
    uint64_t before = db_statement_count(site_reader(w.site));
    page(&w, "/en/councils/culture/links");
    uint64_t small = db_statement_count(site_reader(w.site)) - before;
    CHECK(small <= 12);
    for (size_t i = 0; i < 60; i++)
        tie(&w, (struct link_end){"session", w.session.n}, (struct link_end){"body", w.rights.n}, "council",
            "");
    before = db_statement_count(site_reader(w.site));
    CHECK_CONTAINS(page(&w, "/en/councils/culture/links"), "These are the latest links");
    CHECK_INT(db_statement_count(site_reader(w.site)) - before, small);
}

TEST(the_links_of_a_council_that_is_not_there_are_not_found)
{
    CHECK_INT(site_get(site_new(a), "/fr/councils/nowhere/links").status, 404);
}
