#include "base/arena.h"
#include "notice/when.h"
#include "support/check.h"

/* Reads a line and settles it: "date start end zone codes", - for what is not said. */
static Str said(struct arena *a, const char *line)
{
    struct phrase p = phrase_of(a, lexicon_open(a), str_of(line));
    struct when w = when_read(a, &p);
    struct notice_session s = {0};
    struct warnings warnings = {0};
    when_settle(a, &w, (struct when_lines){1, 1, 1}, &warnings, &s);
    Str codes = STR("");
    for (size_t i = 0; i < warnings.count; i++)
        codes = str_format(a, "%.*s %.*s", STR_FMT(codes), STR_FMT(warnings.items[i].code));
    return str_format(a, "%.*s %.*s %.*s %.*s%.*s", STR_FMT(s.date.year ? day_iso(a, s.date) : STR("-")),
                      STR_FMT(s.has_start ? str_slice(time_iso(a, s.start), 5, 11) : STR("-")),
                      STR_FMT(s.has_end ? str_slice(time_iso(a, s.end), 5, 11) : STR("-")),
                      STR_FMT(s.zone.len ? s.zone : STR("-")), STR_FMT(codes));
}

struct pair {
    const char *line, *said;
};

static void check_pairs(struct arena *a, const struct pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Str got = said(a, pairs[i].line);
        if (!str_eq(got, str_of(pairs[i].said)))
            check_failed(__FILE__, __LINE__, "\"%s\" says\n#  %.*s, want\n#  %s", pairs[i].line, STR_FMT(got),
                         pairs[i].said);
    }
}
#define CHECK_PAIRS(pairs) check_pairs(a, pairs, ARRAY_LEN(pairs))

TEST(dates_are_read_as_people_write_them)
{
    static const struct pair pairs[] = {
        {"Lundi 8 février 2021", "2021-02-08 - - -"},
        {"1er août 2022", "2022-08-01 - - -"},
        {"09 de Septiembre de 2021", "2021-09-09 - - -"},
        {"1.º de marzo del 2021", "2021-03-01 - - -"},
        {"1º de marzo de 2021", "2021-03-01 - - -"},
        {"1° de marzo de 2021", "2021-03-01 - - -"},
        {"Friday 4 December 2020", "2020-12-04 - - -"},
        {"December 4, 2020", "2020-12-04 - - -"},
        {"Friday, December 4th 2020", "2020-12-04 - - -"},
        {"the 3rd of March 2021", "2021-03-03 - - -"},
        {"2021-05-13", "2021-05-13 - - -"},
        {"13.05.2021", "2021-05-13 - - -"},
        {"13/05/21", "2021-05-13 - - -"},
        {"15/16.11.2021", "2021-11-15 - - -"},
        {"29 et 30 septembre 2021", "2021-09-29 - - -"},
        {"29-30 September 2021", "2021-09-29 - - -"},
        {"29 septembre et 1er octobre 2021", "2021-09-29 - - -"},
        {"del 29 al 30 de septiembre de 2021", "2021-09-29 - - -"},
    };
    CHECK_PAIRS(pairs);
}

TEST(dates_that_cannot_be_are_none_or_warned_of)
{
    static const struct pair pairs[] = {
        {"30 February 2021", "- - - -"},
        {"2021-13-41", "- - - -"},
        {"Mardi 8 février 2021", "2021-02-08 - - - weekday-mismatch"},
        {"Friday 4 December", "- - - - no-year"},
        {"29 février", "- - - - no-year"},
    };
    CHECK_PAIRS(pairs);
}

TEST(times_are_read_as_people_write_them)
{
    static const struct pair pairs[] = {
        {"8 February 2021, 14h00-16h00 UTC", "2021-02-08 02-08T14:00 02-08T16:00 UTC"},
        {"8 February 2021, 14 h - 16 h UTC", "2021-02-08 02-08T14:00 02-08T16:00 UTC"},
        {"8 février 2021 de 9 h 30 à 11 h UTC", "2021-02-08 02-08T09:30 02-08T11:00 UTC"},
        {"8 février 2021 à 20h30 (UTC)", "2021-02-08 02-08T20:30 - UTC"},
        {"8 February 2021, 2:00 pm – 4:00 pm UTC", "2021-02-08 02-08T14:00 02-08T16:00 UTC"},
        {"8 February 2021, 2 – 4 pm UTC", "2021-02-08 02-08T14:00 02-08T16:00 UTC"},
        {"8 February 2021, 11 – 1 pm UTC", "2021-02-08 02-08T11:00 02-08T13:00 UTC"},
        {"8 February 2021, 8.30 PM UTC", "2021-02-08 02-08T20:30 - UTC"},
        {"8 February 2021, 12.05 p.m. UTC", "2021-02-08 02-08T12:05 - UTC"},
        {"8 February 2021, 12:15 am UTC", "2021-02-08 02-08T00:15 - UTC"},
        {"8 February 2021, 1500-1700 UTC", "2021-02-08 02-08T15:00 02-08T17:00 UTC"},
        {"8 de febrero de 2021, 14.00 - 16.00 horas UTC", "2021-02-08 02-08T14:00 02-08T16:00 UTC"},
        {"8 de febrero de 2021, 16 hs. (UTC)", "2021-02-08 02-08T16:00 - UTC"},
        {"8 de febrero de 2021, 17 a 18:30 hs UTC", "2021-02-08 02-08T17:00 02-08T18:30 UTC"},
        {"8 de febrero de 2021, de 9 a 10.30 UTC", "2021-02-08 02-08T09:00 02-08T10:30 UTC"},
        {"8 February 2021, noon to 2 pm UTC", "2021-02-08 02-08T12:00 02-08T14:00 UTC"},
        {"8 février 2021, de midi à 14h UTC", "2021-02-08 02-08T12:00 02-08T14:00 UTC"},
        {"8 de febrero de 2021, de 10:00 a mediodía UTC", "2021-02-08 02-08T10:00 02-08T12:00 UTC"},
        {"8 February 2021, 22:00 – midnight UTC", "2021-02-08 02-08T22:00 02-09T00:00 UTC"},
        {"8 February 2021, 22:00 – 01:00 UTC", "2021-02-08 02-08T22:00 02-09T01:00 UTC"},
    };
    CHECK_PAIRS(pairs);
}

TEST(times_that_no_clock_shows_are_warned_of)
{
    static const struct pair pairs[] = {
        {"8 February 2021, 16:00 PM - 18:00 PM UTC",
         "2021-02-08 02-08T16:00 02-08T18:00 UTC impossible-time"},
        {"8 February 2021, 25:00 UTC", "2021-02-08 - - UTC impossible-time"},
        {"8 February 2021, 14:75 UTC", "2021-02-08 - - UTC impossible-time"},
    };
    CHECK_PAIRS(pairs);
}

TEST(zones_are_claims_that_are_checked)
{
    static const struct pair pairs[] = {
        {"8 February 2021, 14:00 CET", "2021-02-08 02-08T13:00 - CET"},
        {"8 July 2021, 14:00 (CEST)", "2021-07-08 07-08T12:00 - CEST"},
        {"14 July 2021, 10:00 EST", "2021-07-14 07-14T15:00 - EST zone-not-in-force"},
        {"13 January 2021, 10:00 CEST", "2021-01-13 01-13T08:00 - CEST zone-not-in-force"},
        {"8 February 2021, 14:00 GMT-3", "2021-02-08 02-08T17:00 - GMT-3"},
        {"8 February 2021, 14:00 UTC+5:30", "2021-02-08 02-08T08:30 - UTC+5:30"},
        {"8 February 2021, 14:00", "2021-02-08 - - - no-zone"},
    };
    CHECK_PAIRS(pairs);
}

TEST(zones_of_places_follow_the_clocks_of_that_day)
{
    static const struct pair pairs[] = {
        {"8 February 2021, 14:00 (New York time)", "02-08T19:00"},
        {"8 July 2021, 14:00 (New York time)", "07-08T18:00"},
        {"8 juillet 2021, 14h (heure de Barcelone)", "07-08T12:00"},
        {"8 de febrero de 2021, 14:00 (hora de Bogotá)", "02-08T19:00"},
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
        CHECK_CONTAINS(said(a, pairs[i].line), pairs[i].said);
}

TEST(month_first_is_told_by_the_weekday_or_asked)
{
    static const struct pair pairs[] = {
        {"Monday 02/03/2021", "2021-03-02 - - - weekday-mismatch"},
        {"Wednesday 02/03/2021", "2021-02-03 - - -"},
        {"Wednesday 03/02/2021", "2021-02-03 - - -"},
        {"Tuesday 03/02/2021", "2021-03-02 - - -"},
        {"03/02/2021", "2021-02-03 - - - ambiguous-date"},
        {"03/25/2021", "2021-03-25 - - -"},
    };
    CHECK_PAIRS(pairs);
}

TEST(the_printed_time_is_what_stands_there)
{
    struct phrase p =
        phrase_of(a, lexicon_open(a),
                  STR("Rendez-vous le jeudi 18 novembre 2021 à 20h30 (heure de Montréal), en ligne."));
    struct when w = when_read(a, &p);
    CHECK_STR(when_printed(&p, &w), "jeudi 18 novembre 2021 à 20h30 (heure de Montréal)");
}
