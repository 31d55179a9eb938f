#include "support/site.h"

#include "db/db.h"

static struct response session_in(struct site *s, struct arena *a, const char *tag)
{
    struct response first = site_get(s, str_format(a, "/%s/sessions/1", tag).data);
    CHECK_INT(first.status, 308); /* to the address with its slug */
    return site_get(s, str_c(a, first.location));
}

TEST(session_shows_ten_speakers_and_both_ways_of_on_behalf)
{
    struct response res = session_in(site_with_examples(a), a, "en");
    Str body = site_words(a, &res);
    CHECK_INT(res.status, 200);
    CHECK_CONTAINS(body, "10 people spoke");
    CHECK_CONTAINS(body, "on behalf of Juan Mari Aburto");
    CHECK_CONTAINS(body, "represented by Xabier Ochandiano");
    CHECK_CONTAINS(body, "on behalf of Li Mingyuan");
}

TEST(session_is_whole_in_three_languages)
{
    struct site *s = site_with_examples(a);
    const char *const tags[] = {"fr", "en", "es"};
    const char *const titles[] = {"Priorités potentielles", "Potential priorities", "Prioridades potenciales"};
    for (size_t i = 0; i < ARRAY_LEN(tags); i++) {
        struct response res = session_in(s, a, tags[i]);
        CHECK_CONTAINS(site_body(&res), titles[i]);
        CHECK_LACKS(site_body(&res), "class=\"note\""); /* nothing missing, nothing stale */
    }
}

TEST(session_in_arabic_says_what_is_missing_and_marks_the_rest)
{
    struct response res = session_in(site_with_examples(a), a, "ar");
    CHECK_CONTAINS(site_body(&res), "<html lang=\"ar\" dir=\"rtl\">");
    CHECK_CONTAINS(site_body(&res), "class=\"note\"");
    CHECK_CONTAINS(site_body(&res), "lang=\"en\" dir=\"ltr\"");
}

TEST(session_shows_its_time_on_the_readers_clock)
{
    struct site *s = site_with_examples(a);
    struct response res = session_in(s, a, "en");
    CHECK_CONTAINS(site_body(&res), "datetime=\"2021-02-08T13:00:00Z\"");
    Str canonical = site_get(s, "/en/sessions/1").location;
    const char *in_mexico = str_format(a, "%.*s?zone=America%%2FMexico_City", STR_FMT(canonical)).data;
    res = site_get(s, in_mexico);
    CHECK_CONTAINS(site_body(&res), "07:00");
    CHECK_CONTAINS(site_body(&res), "<option value=\"America/Mexico_City\" selected>");
}

TEST(session_groups_fifteen_contacts_and_hides_no_public_one)
{
    struct site *s = site_with_examples(a);
    struct response res = session_in(s, a, "fr");
    CHECK_CONTAINS(site_body(&res), "Şelale Dalyan");
    CHECK_CONTAINS(site_body(&res), "mailto:policy@example.org");
    Str body = site_body(&res);
    size_t izmir = str_find(body, STR(">Izmir</a></h3>"), 0);
    CHECK(izmir != STR_NONE && str_find(body, STR(">Izmir</a></h3>"), izmir + 1) == STR_NONE);
}

TEST(session_links_by_kind_with_strength)
{
    struct response res = session_in(site_with_examples(a), a, "en");
    CHECK_CONTAINS(site_body(&res), "http://metadata.un.org/sdg/16");
    CHECK_CONTAINS(site_body(&res), "integral");
    CHECK_CONTAINS(site_body(&res), "to explore");
}

TEST(session_as_json_and_calendar_are_the_same_record)
{
    struct site *s = site_with_examples(a);
    Str path = site_get(s, "/es/sessions/1").location;
    struct response json = site_get(s, str_format(a, "%.*s.json", STR_FMT(path)).data);
    struct response ics = site_get(s, str_format(a, "%.*s.ics", STR_FMT(path)).data);
    CHECK_STR(json.type, "application/json; charset=utf-8");
    CHECK_CONTAINS(site_body(&json), "\"start\":\"2021-02-08T13:00:00Z\"");
    CHECK_CONTAINS(site_body(&json), "\"email\":\"policy@example.org\"");
    CHECK_CONTAINS(site_body(&json), "\"room_url\":null");
    CHECK_STR(ics.type, "text/calendar; charset=utf-8");
    CHECK_CONTAINS(site_body(&ics), "DTSTART;TZID=\"Europe/Paris\":20210208T140000\r\n");
    CHECK_CONTAINS(site_body(&ics), "BEGIN:VCALENDAR\r\n");
}

TEST(session_lines_stand_beside_what_was_understood)
{
    struct site *s = site_with_examples(a);
    Str path = site_get(s, "/fr/sessions/1").location;
    struct response res = site_get(s, str_format(a, "%.*s/original", STR_FMT(path)).data);
    CHECK_INT(res.status, 200);
    CHECK_CONTAINS(site_body(&res), "Kristiina Hämäläinen");
    CHECK_CONTAINS(site_body(&res), "<table");
    CHECK_CONTAINS(site_body(&res), "date et heure"); /* what was understood, in the reader's language */
}

TEST(session_that_is_not_there)
{
    struct site *s = site_with_examples(a);
    CHECK_INT(site_get(s, "/fr/sessions/999").status, 404);
    CHECK_INT(site_get(s, "/fr/sessions/999/original").status, 404);
    CHECK_INT(site_get(s, "/fr/sessions/x").status, 404);
}

TEST(session_page_takes_at_most_twelve_statements)
{
    struct site *s = site_with_examples(a);
    Str path = site_get(s, "/en/sessions/1").location;
    uint64_t before = db_statement_count(site_reader(s));
    site_get(s, str_c(a, path));
    CHECK(db_statement_count(site_reader(s)) - before <= 12);
}

TEST(session_page_with_any_statement_failing_is_a_problem_page)
{
    struct site *s = site_with_examples(a);
    const char *path = str_c(a, site_get(s, "/en/sessions/1").location);
    for (uint64_t n = 1; n < 100; n++) {
        db_fail_after(site_reader(s), n);
        struct response res = site_get(s, path);
        if (db_fail_after(site_reader(s), 0) > 0) {
            CHECK_INT(res.status, 200);
            CHECK(n > 8); /* the loop did reach into the page */
            return;
        }
        CHECK_INT(res.status, 500);
        CHECK_CONTAINS(site_body(&res), "A fault on our side");
    }
    CHECK(false);
}

TEST(session_describes_itself_to_machines_with_the_offset_of_its_zone)
{
    struct response res = session_in(site_with_examples(a), a, "en");
    Str body = site_body(&res);
    CHECK_CONTAINS(body, "\"startDate\":\"2021-02-08T14:00:00+01:00\"");
    CHECK_CONTAINS(body, "\"eventStatus\":\"https://schema.org/EventScheduled\"");
    CHECK_CONTAINS(body, "property=\"og:type\" content=\"article\"");
    CHECK_CONTAINS(body, "property=\"og:locale\" content=\"en_GB\"");
    CHECK_CONTAINS(body, "name=\"description\" content=\"A Policy Council is where locally elected leaders think together");
}
