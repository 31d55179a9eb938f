#include "base/buf.h"
#include "language/zone_observances.h"
#include "support/check.h"

static Time at(const char *iso)
{
    Time t = 0;
    CHECK_STATUS(time_from_iso(str_of(iso), &t), OK);
    return t;
}

static const struct zone *zone(const char *name)
{
    const struct zone *found = NULL;
    CHECK_STATUS(zone_find(str_of(name), &found), OK);
    return found;
}

/* "DST +0100>+0200 2020-03-29 02:00 3/7/-1", a line each: the weekday is ISO 8601's. */
static Str told(struct arena *a, const char *name, const char *from, const char *until)
{
    struct buf text = buf_in(a);
    const struct zone_observance *all;
    size_t count = zone_observances(a, zone(name), at(from), at(until), &all);
    for (size_t i = 0; i < count; i++) {
        const struct zone_observance *o = &all[i];
        buf_addf(&text, "%s %+d>%+d %04d-%02d-%02d %02d:%02d", o->is_daylight ? "DST" : "STD",
                 o->offset_from / 60, o->offset_to / 60, o->onset.day.year, o->onset.day.month,
                 o->onset.day.date, o->onset.hour, o->onset.minute);
        if (o->rule.month > 0)
            buf_addf(&text, " %d/%d/%d", o->rule.month, o->rule.weekday, o->rule.which);
        if (o->rule.month > 0 && o->rule.which == FROM_A_DATE)
            buf_addf(&text, " from %d", o->rule.first_date);
        buf_add_char(&text, '\n');
    }
    return buf_str(&text);
}

static const char winter[] = "2021-02-08T13:00:00Z", later[] = "2021-02-08T15:00:00Z";

TEST(a_zone_without_summer_time_is_one_standard_observance)
{
    CHECK_STR(told(a, "Asia/Kolkata", winter, later), "STD +330>+330 1970-01-01 00:00\n");
    CHECK_STR(told(a, "Europe/Moscow", winter, later), "STD +240>+180 2014-10-26 02:00\n");
    CHECK_STR(told(a, "UTC", winter, later), "STD +0>+0 1970-01-01 00:00\n");
    CHECK_STR(told(a, "UTC-05:00", winter, later), "STD -300>-300 1970-01-01 00:00\n");
}

TEST(a_zone_that_follows_a_rule_is_two_yearly_observances)
{
    CHECK_STR(told(a, "Europe/Madrid", winter, later),
              "STD +120>+60 2019-10-27 03:00 10/7/-1\nDST +60>+120 2020-03-29 02:00 3/7/-1\n");
    CHECK_STR(told(a, "America/New_York", winter, later),
              "STD -240>-300 2019-11-03 02:00 11/7/1\nDST -300>-240 2020-03-08 02:00 3/7/2\n");
    CHECK_STR(told(a, "Australia/Lord_Howe", winter, later),
              "DST +630>+660 2019-10-06 02:00 10/7/1\nSTD +660>+630 2020-04-05 02:00 4/7/1\n");
}

TEST(a_rule_may_count_from_a_date)
{
    CHECK_CONTAINS(told(a, "America/Santiago", "2024-02-08T13:00:00Z", "2024-02-08T15:00:00Z"),
                   "DST -240>-180 2023-09-03 00:00 9/7/0 from 2\n");
    CHECK_CONTAINS(told(a, "Asia/Jerusalem", winter, later), " 3/5/0 from 2");
}

TEST(onsets_of_a_rule_that_ends_are_told_one_by_one)
{
    CHECK_STR(told(a, "Pacific/Apia", "2020-02-08T13:00:00Z", "2023-06-01T12:00:00Z"),
              "DST +780>+840 2018-09-30 03:00\nSTD +840>+780 2019-04-07 04:00\n"
              "DST +780>+840 2019-09-29 03:00\nSTD +840>+780 2020-04-05 04:00\n"
              "DST +780>+840 2020-09-27 03:00\nSTD +840>+780 2021-04-04 04:00\n");
}

TEST(summer_time_kept_for_good_is_standard)
{
    CHECK_STR(told(a, "Europe/Istanbul", winter, later), "STD +120>+180 2016-03-27 03:00\n");
}

TEST(an_irregular_zone_has_each_onset_by_itself)
{
    CHECK_STR(told(a, "Africa/Casablanca", winter, "2022-02-08T13:00:00Z"),
              "DST +0>+60 2019-06-09 02:00\nSTD +60>+0 2020-04-19 03:00\nDST +0>+60 2020-05-31 02:00\n"
              "STD +60>+0 2021-04-11 03:00\nDST +0>+60 2021-05-16 02:00\n");
}

/* The offset that the observances give at an instant: that of the last onset at or before it. */
static int offset_told(const struct zone_observance *all, size_t count, Time t)
{
    Time latest = INT64_MIN;
    int offset = all[0].offset_to;
    for (size_t i = 0; i < count; i++) {
        const struct zone_observance *o = &all[i];
        for (int year = o->onset.day.year; year <= 2040; year++) {
            struct wall_time wall = o->onset;
            if (o->rule.month == 0 && year > o->onset.day.year)
                break;
            if (o->rule.month > 0) {
                wall.day = (struct day){year, o->rule.month, o->rule.first_date};
                if (o->rule.which == LAST_IN_MONTH)
                    wall.day = day_from_number(
                        day_number((struct day){year + o->rule.month / 12, o->rule.month % 12 + 1, 1}) - 7);
                else if (o->rule.which != FROM_A_DATE)
                    wall.day.date = 7 * o->rule.which - 6;
                while (day_of_week(wall.day) != o->rule.weekday)
                    wall.day = day_from_number(day_number(wall.day) + 1);
            }
            Time onset = time_from_utc(wall) - o->offset_from;
            if (onset <= t && onset > latest) {
                latest = onset;
                offset = o->offset_to;
            }
        }
    }
    return offset;
}

static void check_span(struct arena *a, const struct zone *z, Time from, Time until)
{
    enum { STEP = 5 * 86400 + 7 * 3600 };
    const struct zone_observance *all;
    struct zone_change change = {.at = from};
    size_t count = zone_observances(a, z, from, until, &all);
    for (Time t = from; t <= until; t += STEP)
        if (offset_told(all, count, t) != zone_offset(z, t))
            check_failed(__FILE__, __LINE__, "%.*s at %.*s: %d, want %d", STR_FMT(zone_name(z)),
                         STR_FMT(time_iso(a, t)), offset_told(all, count, t), zone_offset(z, t));
    while (zone_change_after(z, change.at, &change) && change.at <= until) {
        CHECK_INT(offset_told(all, count, change.at), change.offset_to);
        CHECK_INT(offset_told(all, count, change.at - 1), change.offset_from);
    }
}

TEST(every_instant_covered_has_the_offset_of_the_zone)
{
    static const char *const names[] = {
#define ZONE(name) name,
#include "features/sessions/zones.tbl.h"
#undef ZONE
#define PLACE(name, zone) zone,
#include "language/places.tbl.h"
#undef PLACE
        "Asia/Gaza",  "Africa/El_Aaiun", "America/Asuncion", "Asia/Jerusalem", "Pacific/Apia",
        "Asia/Amman", "Pacific/Fiji",    "America/Havana",   "Europe/Dublin",  "Antarctica/Troll",
    };
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (i > 0 && str_eq(str_of(names[i]), str_of(names[i - 1])))
            continue;
        for (int year = 2015; year < 2035; year += 3)
            check_span(a, zone(names[i]), time_from_utc((struct wall_time){.day = {year, 3, 1}}),
                       time_from_utc((struct wall_time){.day = {year + 3, 5, 1}}));
    }
}
