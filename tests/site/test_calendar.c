/* Sessions as calendars: events, zones, what is in which file. */
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"
#include "support/site.h"

struct said {
    const char *day, *state, *zone, *title;
    Time start, end; /* 0: not said */
};

/* A council with sessions; their ids count from 1. */
static struct site *site_of(struct arena *a, const struct said *said, size_t count)
{
    struct site *s = site_new(a);
    site_import(s, "examples/2021-02-08-opportunities-en.txt");
    struct action by = action_begin(site_writer(s), a, 1614600000, STR("test"));
    for (size_t i = 0; i < count; i++) {
        SessionId id;
        struct session_facts facts = {.day = str_of(said[i].day),
                                      .span = {said[i].start > 0, said[i].start, said[i].end},
                                      .zone = str_of(said[i].zone),
                                      .state = str_of(said[i].state)};
        CHECK_STATUS(session_add(&by, (BodyId){1}, STR("added"), &facts, &id), OK);
        struct text_field title = {STR("session"), id.n, STR("title"), STR("en")};
        CHECK_STATUS(text_set(&by, title, str_of(said[i].title), TEXT_HUMAN_DRAFT), OK);
    }
    return s;
}

static Str calendar(struct site *s, const char *target)
{
    struct response res = site_get(s, target);
    CHECK_INT(res.status, 200);
    CHECK_STR(res.type, "text/calendar; charset=utf-8");
    return site_body(&res);
}

static size_t events_in(Str calendar)
{
    size_t count = 0;
    for (size_t at = str_find(calendar, STR("BEGIN:VEVENT\r\n"), 0); at != STR_NONE;
         at = str_find(calendar, STR("BEGIN:VEVENT\r\n"), at + 1))
        count++;
    return count;
}

TEST(an_event_is_told_in_its_zone_with_the_rules_of_the_zone)
{
    Str ics = calendar(site_with_examples(a), "/en/sessions/1-policy-council-on-opportunities-for-all-"
                                              "culture-and-city.ics");
    CHECK_CONTAINS(ics, "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n");
    CHECK_CONTAINS(ics, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n");
    CHECK_CONTAINS(ics, "DTSTART;TZID=\"Europe/Paris\":20210208T140000\r\n");
    CHECK_CONTAINS(ics, "DTEND;TZID=\"Europe/Paris\":20210208T160000\r\n");
    CHECK_CONTAINS(ics, "SEQUENCE:0\r\n");
    CHECK_CONTAINS(ics, "STATUS:CONFIRMED\r\n");
    CHECK_CONTAINS(ics, "SUMMARY;LANGUAGE=\"en\":POLICY COUNCIL");
    CHECK_CONTAINS(ics, "URL:https://council.example.org/en/sessions/1-");
    CHECK_LACKS(ics, "METHOD");
    CHECK_LACKS(ics, "X-WR-CALNAME"); /* an event is not a calendar to subscribe to */
}

TEST(a_fixed_offset_is_a_zone_and_utc_none)
{
    const struct said said[] = {{"2021-03-08", "convened", "UTC+05:30", "Fixed", 1615190400, 1615194000},
                                {"2021-03-09", "convened", "UTC", "Universal", 1615276800, 0}};
    struct site *s = site_of(a, said, ARRAY_LEN(said));
    Str fixed = calendar(s, "/en/sessions/2-added.ics"), universal = calendar(s, "/en/sessions/3-added.ics");
    CHECK_CONTAINS(fixed, "TZID:UTC+0530\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                          "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\n");
    CHECK_CONTAINS(fixed, "DTSTART;TZID=\"UTC+0530\":20210308T133000\r\n");
    CHECK_CONTAINS(universal, "DTSTART:20210309T080000Z\r\n");
    CHECK_LACKS(universal, "VTIMEZONE");
    CHECK_LACKS(universal, "DTEND");
}

TEST(an_hour_that_comes_twice_is_told_in_utc)
{
    const struct said said[] = {
        {"2021-10-31", "convened", "Europe/Madrid", "First", 1635636600, 1635640200},
        {"2021-10-31", "convened", "Europe/Madrid", "Second", 1635643800, 1635647400}};
    struct site *s = site_of(a, said, ARRAY_LEN(said));
    CHECK_CONTAINS(calendar(s, "/en/sessions/2-added.ics"),
                   "DTSTART:20211030T233000Z\r\nDTEND:20211031T003000Z\r\n"); /* it ends within the hour */
    CHECK_CONTAINS(calendar(s, "/en/sessions/3-added.ics"), "DTSTART:20211031T013000Z\r\n");
}

TEST(a_session_with_only_a_day_is_of_all_day_and_one_without_is_in_no_calendar)
{
    const struct said said[] = {{"2021-03-08", "convened", "", "A day", 0, 0},
                                {"", "convened", "", "Some day", 0, 0}};
    struct site *s = site_of(a, said, ARRAY_LEN(said));
    CHECK_CONTAINS(calendar(s, "/en/sessions/2-added.ics"), "DTSTART;VALUE=DATE:20210308\r\n");
    CHECK_INT(site_get(s, "/en/sessions/3-added.ics").status, 404);
    CHECK_LACKS(calendar(s, "/en/calendar.ics"), "Some day");
}

TEST(states_are_told_as_calendars_know_them)
{
    const struct said said[] = {{"2021-03-08", "cancelled", "UTC", "Off", 1615190400, 0},
                                {"2021-03-08", "postponed", "UTC", "Later", 1615190400, 0},
                                {"2021-03-08", "draft", "UTC", "Perhaps", 1615190400, 0},
                                {"2021-03-08", "record adopted", "UTC", "Done", 1615190400, 0}};
    static const char *const want[] = {"CANCELLED", "TENTATIVE", "TENTATIVE", "CONFIRMED"};
    struct site *s = site_of(a, said, ARRAY_LEN(said));
    for (size_t i = 0; i < ARRAY_LEN(want); i++)
        CHECK_CONTAINS(calendar(s, str_format(a, "/en/sessions/%zu-added.ics", i + 2).data),
                       str_format(a, "STATUS:%s\r\n", want[i]).data);
}

TEST(a_calendar_holds_the_last_two_years_and_what_comes_and_each_year_has_its_own)
{
    const struct said said[] = {{"2018-12-31", "convened", "UTC", "Too old", 1546214400, 0},
                                {"2019-01-01", "convened", "UTC", "Old", 1546300800, 0},
                                {"2031-01-01", "convened", "UTC", "To come", 1925013600, 0}};
    struct site *s = site_of(a, said, ARRAY_LEN(said));
    Str all = calendar(s, "/en/calendar.ics"), year = calendar(s, "/en/calendar/2018.ics");
    CHECK_INT(events_in(all), 3);
    CHECK_LACKS(all, "Too old");
    CHECK_INT(events_in(year), 1);
    CHECK_CONTAINS(year, "SUMMARY;LANGUAGE=\"en\":Too old");
    CHECK_CONTAINS(year, "NAME;LANGUAGE=\"en\":Sessions of the policy councils\\, 2018\r\n");
    CHECK_CONTAINS(all, "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
    CHECK_CONTAINS(all, "SOURCE;VALUE=URI:https://council.example.org/en/calendar.ics\r\n");
    CHECK_CONTAINS(all, "X-WR-CALNAME:Sessions of the policy councils\r\n");
}

TEST(an_empty_calendar_has_still_one_component)
{
    Str ics = calendar(site_new(a), "/ar/calendar.ics");
    CHECK_INT(events_in(ics), 0);
    CHECK_CONTAINS(ics, "BEGIN:VTIMEZONE\r\nTZID:UTC\r\n");
}

TEST(a_council_has_its_calendar_and_its_years)
{
    struct site *s = site_with_examples(a);
    struct response councils = site_get(s, "/en/councils");
    Str body = site_body(&councils);
    size_t at = str_find(body, STR("/en/councils/"), 0);
    Str address = str_slice(body, at, str_find(body, STR("\""), at) - at);
    CHECK_INT(events_in(calendar(s, str_format(a, "%.*s.ics", STR_FMT(address)).data)), 1);
    CHECK_INT(events_in(calendar(s, str_format(a, "%.*s/2021.ics", STR_FMT(address)).data)), 1);
    CHECK_INT(events_in(calendar(s, str_format(a, "%.*s/2020.ics", STR_FMT(address)).data)), 0);
}

TEST(calendars_that_are_not_there)
{
    struct site *s = site_with_examples(a);
    static const char *const missing[] = {"/en/councils/no-such.ics",  "/en/councils/no-such/2021.ics",
                                          "/en/calendar/21.ics",       "/en/calendar/2021-13.ics",
                                          "/en/calendar/20x1.ics",     "/en/calendar/2021",
                                          "/en/calendar/1492.ics",     "/xx/calendar.ics",
                                          "/en/sessions/999.ics",      "/en/sessions/999-gone.ics",
                                          "/en/councils/no-such/2021", "/en/calendar/+202.ics",
                                          "/en/calendar/2021/2021.ics"};
    for (size_t i = 0; i < ARRAY_LEN(missing); i++)
        if (site_get(s, missing[i]).status != 404)
            check_failed(__FILE__, __LINE__, "%s: %d", missing[i], site_get(s, missing[i]).status);
}

TEST(a_calendar_takes_two_statements_however_many_sessions)
{
    const struct said one = {"2021-03-08", "convened", "Europe/Madrid", "One", 1615190400, 0};
    struct said said[40];
    for (size_t i = 0; i < ARRAY_LEN(said); i++)
        said[i] = one;
    struct site *s = site_of(a, said, ARRAY_LEN(said));
    uint64_t before = db_statement_count(site_reader(s));
    CHECK_INT(events_in(calendar(s, "/en/calendar.ics")), 41);
    CHECK(db_statement_count(site_reader(s)) - before <= 2);
}

TEST(calendars_are_kept_until_a_session_changes)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, "/en/calendar.ics");
    bool has_session = false;
    for (size_t i = 0; i < res.topics.count; i++)
        has_session |= str_eq(res.topics.items[i], STR("session"));
    CHECK(res.is_public && has_session);
}

TEST(a_session_that_is_moved_or_called_off_is_a_new_revision_and_one_that_is_recorded_is_not)
{
    const struct said said = {"2021-03-08", "convened", "Europe/Madrid", "One", 1615190400, 1615194000};
    struct site *s = site_of(a, &said, 1);
    struct action by = action_begin(site_writer(s), a, 1614700000, STR("test"));
    struct session_facts facts = {.day = STR("2021-03-08"),
                                  .span = {true, said.start, said.end},
                                  .zone = STR("Europe/Madrid"),
                                  .state = STR("record circulated")};
    const char *target = "/en/sessions/2-added.ics";
    CHECK_STATUS(session_change(&by, (SessionId){2}, &facts), OK);
    CHECK_CONTAINS(calendar(s, target), "SEQUENCE:0\r\nDTSTAMP:20210302T154640Z\r\n");
    facts.state = STR("cancelled");
    CHECK_STATUS(session_change(&by, (SessionId){2}, &facts), OK);
    CHECK_CONTAINS(calendar(s, target), "SEQUENCE:1\r\n");
    facts.span.start += 3600;
    facts.state = STR("convened");
    CHECK_STATUS(session_change(&by, (SessionId){2}, &facts), OK);
    CHECK_CONTAINS(calendar(s, target), "SEQUENCE:2\r\n");
    facts.zone = STR("Europe/Paris");
    CHECK_STATUS(session_change(&by, (SessionId){2}, &facts), OK);
    CHECK_CONTAINS(calendar(s, target), "SEQUENCE:3\r\n");
    CHECK_STATUS(session_change(&by, (SessionId){2}, &facts), OK);
    CHECK_CONTAINS(calendar(s, target), "SEQUENCE:3\r\n");
}

TEST(the_page_on_calendars_leads_to_each)
{
    struct response res = site_get(site_with_examples(a), "/fr/calendar");
    CHECK_INT(res.status, 200);
    CHECK_CONTAINS(site_body(&res), "href=\"/fr/calendar.ics\"");
    CHECK_CONTAINS(site_body(&res), "https://council.example.org/fr/calendar.ics");
    CHECK_CONTAINS(site_body(&res), "href=\"/fr/calendar/2018.ics\"");
}
