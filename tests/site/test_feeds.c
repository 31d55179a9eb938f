/* Feeds of everything, of councils and of frameworks, with their archives. */
#include "db/db.h"
#include "features/feeds/feed.h"
#include "features/frameworks/actions.h"
#include "features/links/actions.h"
#include "features/priorities/actions.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"
#include "support/changes.h"

static Str feed(struct site *s, const char *target)
{
    struct response res = site_get(s, target);
    CHECK_INT(res.status, 200);
    CHECK_STR(res.type, "application/atom+xml; charset=utf-8");
    return site_body(&res);
}

static size_t count_of(Str text, const char *part)
{
    size_t count = 0;
    for (size_t at = str_find(text, str_of(part), 0); at != STR_NONE;
         at = str_find(text, str_of(part), at + 1))
        count++;
    return count;
}

/* What stands between the first `from` and the next `until`. */
static Str between(Str text, const char *from, const char *until)
{
    size_t start = str_find(text, str_of(from), 0);
    CHECK(start != STR_NONE);
    if (start == STR_NONE)
        return STR("");
    Str rest = str_from(text, start + str_of(from).len);
    return str_slice(rest, 0, str_find(rest, str_of(until), 0));
}

static Str council_address(struct site *s, struct arena *a)
{
    struct response councils = site_get(s, "/en/councils");
    return str_format(a, "/en/councils/%.*s",
                      STR_FMT(between(site_body(&councils), "href=\"/en/councils/", "\"")));
}

static Str entries_of(Str atom)
{
    size_t at = str_find(atom, STR("<entry>"), 0);
    return at == STR_NONE ? STR("") : str_from(atom, at);
}

TEST(the_feed_of_everything_has_sessions_and_their_priorities)
{
    struct site *s = site_with_examples(a);
    Str atom = feed(s, "/fr/feed.atom");
    CHECK_INT(count_of(atom, "<category term=\"session\""), 3);
    CHECK(count_of(atom, "<category term=\"priority\"") >= 15);
    CHECK_CONTAINS(atom, "xml:lang=\"fr\"");
    CHECK_CONTAINS(atom, "rel=\"self\" type=\"application/atom+xml\" "
                         "href=\"https://council.example.org/fr/feed.atom\"");
    CHECK_CONTAINS(atom, "hreflang=\"ar\" href=\"https://council.example.org/ar/feed.atom\"");
    CHECK_CONTAINS(atom, "<category term=\"record circulated\" label=\"compte rendu diffusé\"/>");
    CHECK_LACKS(atom, "<fh:archive/>");
}

TEST(what_is_in_another_language_says_so)
{
    Str atom = feed(site_with_examples(a), "/ar/feed.atom");
    CHECK_CONTAINS(atom, "xml:lang=\"ar\"");
    CHECK_CONTAINS(atom, "<title xml:lang=\"en\">");
    CHECK_CONTAINS(atom, "dir=\"rtl\"");
}

/* Of the examples: sessions in February, May and June 2021; the clock stands at 1 March 2021. */
TEST(what_is_over_is_in_archives_that_lead_to_each_other)
{
    struct site *s = site_with_examples(a);
    Str archive = feed(s, "/en/feed/2021-02.atom");
    CHECK_CONTAINS(feed(s, "/en/feed.atom"),
                   "rel=\"prev-archive\" href=\"https://council.example.org/en/feed/2021-02.atom\"");
    CHECK_CONTAINS(archive, "<fh:archive/>");
    CHECK_CONTAINS(archive, "rel=\"current\" href=\"https://council.example.org/en/feed.atom\"");
    CHECK_INT(count_of(archive, "<category term=\"session\""), 1);
    CHECK_LACKS(archive, "prev-archive");
    CHECK_LACKS(archive, "next-archive"); /* May is to come */
    CHECK_INT(site_get(s, "/en/feed/2021-05.atom").status, 404);
}

/* Two councils would not do: of a council there is one archive a year. */
TEST(archives_of_a_council_are_years)
{
    struct site *s = site_with_examples(a);
    struct action by = action_begin(site_writer(s), a, 1614600000, STR("test"));
    static const char *const days[] = {"2017-05-01", "2019-05-01", "2020-12-31"};
    for (size_t i = 0; i < ARRAY_LEN(days); i++) {
        SessionId id;
        struct session_facts facts = {.day = str_of(days[i]), .state = STR("archived")};
        CHECK_STATUS(session_add(&by, (BodyId){1}, STR("added"), &facts, &id), OK);
        struct text_field title = {STR("session"), id.n, STR("title"), STR("en")};
        CHECK_STATUS(text_set(&by, title, STR("Of old"), TEXT_HUMAN_DRAFT), OK);
    }
    Str address = council_address(s, a);
    Str now = feed(s, str_format(a, "%.*s.atom", STR_FMT(address)).data);
    Str middle = feed(s, str_format(a, "%.*s/2019.atom", STR_FMT(address)).data);
    CHECK_CONTAINS(now, str_format(a, "prev-archive\" href=\"https://council.example.org%.*s/2020.atom\"",
                                   STR_FMT(address))
                            .data);
    CHECK_CONTAINS(middle, str_format(a, "prev-archive\" href=\"https://council.example.org%.*s/2017.atom\"",
                                      STR_FMT(address))
                               .data);
    CHECK_CONTAINS(middle, str_format(a, "next-archive\" href=\"https://council.example.org%.*s/2020.atom\"",
                                      STR_FMT(address))
                               .data);
    CHECK_INT(count_of(middle, "<entry>"), 1);
    CHECK_INT(site_get(s, str_format(a, "%.*s/2018.atom", STR_FMT(address)).data).status, 404);
    CHECK_INT(site_get(s, str_format(a, "%.*s/2021.atom", STR_FMT(address)).data).status, 404);
}

TEST(the_feed_of_a_goal_has_what_is_linked_to_it)
{
    struct site *s = site_with_examples(a);
    Str goal = feed(s, "/en/frameworks/sdg/16.atom"), none = feed(s, "/en/frameworks/sdg/14.1.atom");
    CHECK_CONTAINS(goal, "<title>SDG 16: Promote peaceful and inclusive societies");
    CHECK(count_of(goal, "<entry>") >= 1);
    CHECK_INT(count_of(none, "<entry>"), 0);
    CHECK_CONTAINS(none, "<title>SDG 14.1: ");
    CHECK_CONTAINS(feed(s, "/en/frameworks/pact/people.atom"), "<entry>");
}

TEST(the_same_thing_has_the_same_id_in_every_feed_and_for_good)
{
    struct site *s = site_with_examples(a);
    Str archived = between(entries_of(feed(s, "/en/feed/2021-02.atom")), "<id>", "</id>");
    Str french = between(entries_of(feed(s, "/fr/feed/2021-02.atom")), "<id>", "</id>");
    CHECK_CONTAINS(feed(s, "/en/feed.atom"), str_c(a, archived));
    CHECK_CONTAINS(feed(s, "/en/frameworks/sdg/16.atom"), str_c(a, archived));
    CHECK(!str_eq(archived, french)); /* what another language says is another entry */
    CHECK_STR(feed_id(a, STR("0ca25deadcbe3b013e9e1c50de574dd4"), STR("session/en")),
              "urn:uuid:4500fe2c-65ee-81e5-806d-dc9c1b6f814a");
}

TEST(a_changed_text_is_an_updated_entry)
{
    struct site *s = site_with_examples(a);
    struct action by = action_begin(site_writer(s), a, 1614700000, STR("test"));
    CHECK_LACKS(feed(s, "/en/feed.atom"), "<updated>2021-03-02T15:46:40Z</updated>");
    struct text_field sentence = {STR("priority"), 1, STR("sentence"), STR("en")};
    CHECK_STATUS(text_set(&by, sentence, STR("Another sentence."), TEXT_HUMAN_DRAFT), OK);
    Str atom = feed(s, "/en/feed.atom");
    CHECK_CONTAINS(atom, "<updated>2021-03-02T15:46:40Z</updated>\n<author>"); /* the feed's own */
    CHECK_INT(count_of(atom, "<updated>2021-03-02T15:46:40Z</updated>"), 2);
}

TEST(feeds_of_a_site_that_does_not_know_its_name_are_relative)
{
    struct site *s = site_with_examples(a);
    site_forget_origin(s);
    Str atom = feed(s, "/en/feed.atom");
    CHECK_CONTAINS(atom, "rel=\"self\" type=\"application/atom+xml\" href=\"/en/feed.atom\"");
    CHECK_LACKS(atom, "council.example.org");
}

TEST(an_empty_record_has_a_feed)
{
    Str atom = feed(site_new(a), "/es/feed.atom");
    CHECK_INT(count_of(atom, "<entry>"), 0);
    CHECK_CONTAINS(atom, "<updated>1970-01-01T00:00:00Z</updated>");
}

TEST(feeds_that_are_not_there)
{
    struct site *s = site_with_examples(a);
    static const char *const missing[] = {"/en/councils/no-such.atom",
                                          "/en/councils/no-such/2020.atom",
                                          "/en/feed/2021.atom",
                                          "/en/feed/2021-13.atom",
                                          "/en/feed/2021-2.atom",
                                          "/en/feed/1999-01.atom",
                                          "/en/feed/2031-01.atom",
                                          "/en/feed/2021-02",
                                          "/en/frameworks/sdg/18.atom",
                                          "/en/frameworks/sdg/16/2020.atom",
                                          "/en/frameworks/pact/no-such.atom",
                                          "/en/frameworks/other/16.atom"};
    for (size_t i = 0; i < ARRAY_LEN(missing); i++)
        if (site_get(s, missing[i]).status != 404)
            check_failed(__FILE__, __LINE__, "%s: %d", missing[i], site_get(s, missing[i]).status);
}

TEST(a_feed_takes_few_statements)
{
    static const char *const targets[] = {"/en/feed.atom", "/en/feed/2021-02.atom",
                                          "/en/frameworks/sdg/16.atom"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(targets); i++) {
        uint64_t before = db_statement_count(site_reader(s));
        feed(s, targets[i]);
        CHECK(db_statement_count(site_reader(s)) - before <= 3);
    }
}

TEST(a_feed_or_calendar_with_any_statement_failing_is_a_problem_page)
{
    static const char *const targets[] = {"/en/feed.atom", "/en/frameworks/sdg/16.atom", "/en/calendar.ics",
                                          "/en/calendar"};
    struct site *s = site_with_examples(a);
    for (size_t i = 0; i < ARRAY_LEN(targets); i++)
        for (uint64_t n = 1;; n++) {
            db_fail_after(site_reader(s), n);
            struct response res = site_get(s, targets[i]);
            if (db_fail_after(site_reader(s), 0) > 0) {
                CHECK_INT(res.status, 200);
                CHECK(n > 2);
                break;
            }
            CHECK_INT(res.status, 500);
        }
}

/* The page at `target` names a calendar and a feed in its head, and they are there. */
static void check_found(struct site *s, struct arena *a, const char *target, const char *type,
                        const char *file)
{
    struct response page = site_get(s, target);
    CHECK_INT(page.status, 200);
    CHECK_CONTAINS(site_body(&page),
                   str_format(a, "<link rel=\"alternate\" type=\"%s\" href=\"%s\">", type, file).data);
    CHECK_INT(site_get(s, file).status, 200);
}

TEST(pages_tell_programs_of_their_calendars_and_feeds)
{
    static const char atom[] = "application/atom+xml", ics[] = "text/calendar";
    struct site *s = site_with_examples(a);
    const char *council = str_c(a, council_address(s, a));
    check_found(s, a, "/en", atom, "/en/feed.atom");
    check_found(s, a, "/en", ics, "/en/calendar.ics");
    check_found(s, a, "/en/calendar", ics, "/en/calendar.ics");
    check_found(s, a, council, atom, str_format(a, "%s.atom", council).data);
    check_found(s, a, council, ics, str_format(a, "%s.ics", council).data);
    check_found(s, a, "/en/frameworks/sdg/16", atom, "/en/frameworks/sdg/16.atom");
    struct response missing = site_get(s, "/en/no-such-page");
    CHECK_LACKS(site_body(&missing), atom);
}

static Status reword_priority(const struct action *by, __attribute__((unused)) void *with)
{
    struct text_field sentence = {STR("priority"), 1, STR("sentence"), STR("en")};
    return text_set(by, sentence, STR("Another sentence."), TEXT_HUMAN_DRAFT);
}

static Status retitle_session(const struct action *by, __attribute__((unused)) void *with)
{
    struct text_field title = {STR("session"), 1, STR("title"), STR("en")};
    return text_set(by, title, STR("Another title"), TEXT_HUMAN_DRAFT);
}

static Status rename_council(const struct action *by, __attribute__((unused)) void *with)
{
    struct text_field name = {STR("body"), 1, STR("name"), STR("en")};
    return text_set(by, name, STR("Another name"), TEXT_HUMAN_DRAFT);
}

static Status call_off(const struct action *by, __attribute__((unused)) void *with)
{
    struct session_facts facts = {.day = STR("2021-02-08"),
                                  .span = {true, 1612789200, 1612796400},
                                  .zone = STR("Europe/Paris"),
                                  .state = STR("cancelled")};
    return session_change(by, (SessionId){1}, &facts);
}

static Status link_priority(const struct action *by, __attribute__((unused)) void *with)
{
    LinkId id;
    FrameworkNodeId node;
    Status s = node_of_code(by, STR("sdg"), STR("16"), &node);
    if (s != OK)
        return s;
    struct link_facts facts = {.kind = STR("sdg"),
                               .from = {"priority", 2},
                               .to = {"node", node.n},
                               .asserted_by = STR("test"),
                               .asserted_on = STR("2021-02-08")};
    return link_add(by, 1, &facts, &id);
}

/* Each of the targets is other than before, and was given up by the cache. */
static void check_moved(struct arena *a, Status (*work)(const struct action *by, void *with),
                        const char *const *targets)
{
    struct site *s = site_with_examples(a);
    struct response before[8];
    size_t count = 0;
    for (; targets[count]; count++)
        before[count] = site_get(s, targets[count]);
    JournalId last = site_change(s, work, NULL);
    for (size_t i = 0; i < count; i++) {
        struct response now = site_get(s, targets[i]);
        if (str_eq(site_body(&before[i]), site_body(&now)))
            check_failed(targets[i], 0, "is the same");
        if (!site_has_moved(s, &before[i], last))
            check_failed(targets[i], 0, "is stale");
    }
}

#define COUNCIL "/en/councils/opportunities-all-culture-city-diplomacy"
#define SESSION "/en/sessions/1-policy-council-on-opportunities-for-all-culture-and-city"

TEST(no_feed_and_no_calendar_is_stale)
{
    check_moved(a, reword_priority,
                (const char *[]){"/en/feed.atom", "/en/feed/2021-02.atom", COUNCIL ".atom", NULL});
    check_moved(a, retitle_session,
                (const char *[]){"/en/feed.atom", "/en/feed/2021-02.atom", COUNCIL ".atom", COUNCIL ".ics",
                                 "/en/calendar.ics", "/en/calendar/2021.ics", SESSION ".ics", NULL});
    check_moved(a, rename_council,
                (const char *[]){"/en/feed.atom", "/en/frameworks/sdg/16.atom", COUNCIL ".atom",
                                 COUNCIL "/2021.ics", SESSION ".ics", "/en/calendar", NULL});
    check_moved(a, call_off,
                (const char *[]){"/en/feed.atom", COUNCIL ".ics", "/en/calendar.ics", SESSION ".ics", NULL});
    check_moved(a, link_priority, (const char *[]){"/en/frameworks/sdg/16.atom", NULL});
}
