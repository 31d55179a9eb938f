#include "language/calendar.h"
#include "support/check.h"

/* Exact strings are those of ICU 72 (CLDR 42), which Debian 12 has. */

static const struct zone *zone(const char *name)
{
    const struct zone *found = NULL;
    CHECK_STATUS(zone_find(str_of(name), &found), OK);
    return found;
}

static Time at(const char *iso)
{
    Time t = 0;
    CHECK_STATUS(time_from_iso(str_of(iso), &t), OK);
    return t;
}

static const struct day monday = {2021, 2, 8};

TEST(days_in_full)
{
    CHECK_STR(date_long(a, LANGUAGE_FR, monday), "lundi 8 février 2021");
    CHECK_STR(date_long(a, LANGUAGE_EN, monday), "Monday, 8 February 2021");
    CHECK_STR(date_long(a, LANGUAGE_ES, monday), "lunes, 8 de febrero de 2021");
    CHECK_STR(date_long(a, LANGUAGE_AR, monday), "الاثنين، ٨ فبراير ٢٠٢١");
}

TEST(a_day_can_be_written_without_its_weekday)
{
    struct day day = {2021, 2, 1};
    CHECK_STR(date_plain(a, LANGUAGE_FR, day), "1er février 2021");
    CHECK_STR(date_plain(a, LANGUAGE_EN, day), "1 February 2021");
    CHECK_STR(date_plain(a, LANGUAGE_ES, day), "1 de febrero de 2021");
    CHECK_STR(date_plain(a, LANGUAGE_AR, day), "١ فبراير ٢٠٢١");
}

TEST(french_numbers_the_first_of_a_month_as_first)
{
    CHECK_STR(date_long(a, LANGUAGE_FR, (struct day){2022, 8, 1}), "lundi 1er août 2022");
    CHECK_STR(date_long(a, LANGUAGE_FR, (struct day){2022, 8, 11}), "jeudi 11 août 2022");
    CHECK_STR(date_long(a, LANGUAGE_FR, (struct day){2022, 8, 31}), "mercredi 31 août 2022");
    CHECK_STR(date_long(a, LANGUAGE_EN, (struct day){2022, 8, 1}), "Monday, 1 August 2022");
}

/* The record's days are Gregorian throughout (base/time.h); ICU's own are Julian before 1582-10-15. */
TEST(days_before_the_reform_are_gregorian_too)
{
    CHECK_STR(date_long(a, LANGUAGE_EN, (struct day){1492, 10, 21}), "Friday, 21 October 1492");
    CHECK_INT(day_of_week((struct day){1492, 10, 21}), 5);
}

TEST(times_of_day)
{
    Time t = at("2021-02-08T13:05:00Z");
    CHECK_STR(time_of_day(a, LANGUAGE_FR, zone("Europe/Paris"), t), "14:05");
    CHECK_STR(time_of_day(a, LANGUAGE_EN, zone("Europe/Paris"), t), "14:05");
    CHECK_STR(time_of_day(a, LANGUAGE_ES, zone("America/Mexico_City"), t), "7:05");
    CHECK_STR(time_of_day(a, LANGUAGE_AR, zone("Europe/Paris"), t), "٢:٠٥ م");
    CHECK_STR(time_of_day(a, LANGUAGE_FR, zone("UTC+05:30"), t), "18:35");
    CHECK_STR(time_of_day(a, LANGUAGE_EN, zone("UTC"), at("2021-02-08T00:00:00Z")), "00:00");
}

TEST(a_range_within_a_day_names_the_day_once)
{
    Time start = at("2021-02-08T13:00:00Z"), end = at("2021-02-08T15:00:00Z");
    const struct zone *paris = zone("Europe/Paris");
    CHECK_STR(time_range(a, LANGUAGE_FR, paris, start, end), "14:00 – 16:00");
    CHECK_STR(date_time_range(a, LANGUAGE_FR, paris, start, end), "lundi 8 février 2021, 14:00 – 16:00");
    CHECK_STR(date_time_range(a, LANGUAGE_EN, paris, start, end), "Monday, 8 February 2021, 14:00 – 16:00");
    CHECK_STR(date_time_range(a, LANGUAGE_ES, paris, start, end),
              "lunes, 8 de febrero de 2021, 14:00 – 16:00");
    CHECK_STR(date_time_range(a, LANGUAGE_AR, paris, start, end), "الاثنين، ٨ فبراير ٢٠٢١، ٢:٠٠ م – ٤:٠٠ م");
}

TEST(a_range_without_an_end_is_its_start)
{
    Time start = at("2021-02-08T13:00:00Z");
    CHECK_STR(time_range(a, LANGUAGE_FR, zone("UTC"), start, start), "13:00");
    CHECK_STR(date_time_range(a, LANGUAGE_FR, zone("UTC"), start, start), "lundi 8 février 2021, 13:00");
}

TEST(a_range_across_midnight_names_both_days)
{
    Time start = at("2021-02-08T13:00:00Z"), end = at("2021-02-08T15:30:00Z");
    const struct zone *auckland = zone("Pacific/Auckland");
    CHECK_STR(date_time_range(a, LANGUAGE_EN, zone("Asia/Tokyo"), start, end),
              "Monday, 8 February 2021, 22:00 – Tuesday, 9 February 2021, 00:30");
    CHECK_STR(time_range(a, LANGUAGE_EN, zone("Asia/Tokyo"), start, end), "22:00 – 00:30");
    CHECK_STR(date_time_range(a, LANGUAGE_FR, auckland, start, end), "mardi 9 février 2021, 02:00 – 04:30");
}

/* On 28 March 2021 the clocks of Paris went from 2:00 to 3:00, on 31 October from 3:00 to 2:00. */
TEST(a_range_across_a_change_of_clocks_shows_what_they_show)
{
    const struct zone *paris = zone("Europe/Paris");
    CHECK_STR(time_range(a, LANGUAGE_FR, paris, at("2021-03-28T00:30:00Z"), at("2021-03-28T01:30:00Z")),
              "01:30 – 03:30");
    CHECK_STR(time_range(a, LANGUAGE_FR, paris, at("2021-10-31T00:30:00Z"), at("2021-10-31T01:30:00Z")),
              "02:30 – 02:30");
}

TEST(zones_are_labelled_with_their_offset_at_that_instant)
{
    Time winter = at("2021-02-08T13:00:00Z"), summer = at("2021-07-08T13:00:00Z");
    const struct zone *brussels = zone("Europe/Brussels");
    CHECK_STR(zone_label(a, LANGUAGE_FR, brussels, zone_city(LANGUAGE_FR, brussels), winter),
              "Bruxelles, UTC+1");
    CHECK_STR(zone_label(a, LANGUAGE_ES, brussels, zone_city(LANGUAGE_ES, brussels), summer),
              "Bruselas, UTC+2");
    CHECK_STR(zone_label(a, LANGUAGE_AR, brussels, zone_city(LANGUAGE_AR, brussels), winter),
              "بروكسل، UTC+1");
    CHECK_STR(zone_label(a, LANGUAGE_EN, brussels, STR("CET"), winter), "CET, UTC+1");
    CHECK_STR(zone_label(a, LANGUAGE_EN, zone("America/Lima"), STR(""), winter), "UTC−5");
    CHECK_STR(zone_label(a, LANGUAGE_EN, zone("UTC+5:30"), STR("UTC+05:30"), winter), "UTC+5:30");
    CHECK_STR(zone_label(a, LANGUAGE_EN, zone("America/St_Johns"), STR(""), winter), "UTC−3:30");
    CHECK_STR(zone_label(a, LANGUAGE_EN, zone("UTC"), STR("UTC"), winter), "UTC");
}

TEST(a_zone_without_a_city_is_named_by_itself)
{
    CHECK_STR(zone_city(LANGUAGE_FR, zone("Etc/GMT+3")), "Etc/GMT+3");
    CHECK_STR(zone_city(LANGUAGE_FR, zone("Etc/UTC")), "Etc/UTC");
    CHECK_STR(zone_city(LANGUAGE_FR, zone("CET")), "CET");
    CHECK_STR(zone_city(LANGUAGE_FR, zone("US/Pacific")), "Los Angeles");
}
