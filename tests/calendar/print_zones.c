/* Prints a calendar for each zone that notices and readers use and each three years from 2015 to 2035, with
 * events all over them and right beside every change of the clocks. An event's UID is the instant at which
 * it starts, so that other programs can be asked for it. "some": of a few zones only. */
#include "base/arena.h"
#include "base/list.h"
#include "features/sessions/calendar.h"
#include "render/render.h"

#include "sessions_calendar.ics.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_YEAR = 2015, LAST_YEAR = 2035, YEARS = 3, HOUR = 60 * 60, STEP = 17 * 24 * HOUR + 5 * HOUR };

typedef LIST_OF(struct calendar_event) Events;

static const char *const names[] = {
#define ZONE(name) name,
#include "features/sessions/zones.tbl.h"
#undef ZONE
#define PLACE(name, zone) zone,
#include "language/places.tbl.h"
#undef PLACE
    "Africa/El_Aaiun", "America/Asuncion", "America/Havana",  "Antarctica/Troll", "Asia/Amman",
    "Asia/Beirut",     "Asia/Gaza",        "Asia/Jerusalem",  "Europe/Dublin",    "Europe/Moscow",
    "Pacific/Apia",    "Pacific/Fiji",     "Pacific/Norfolk", "UTC+05:30",        "UTC-03:30",
};
static const char *const few[] = {
    "Europe/Madrid",    "Africa/Casablanca", "Europe/Istanbul",  "Pacific/Apia", "Asia/Gaza",
    "America/Santiago", "America/New_York",  "Australia/Sydney", "Asia/Kolkata", "UTC-03:30"};

static const struct zone *zone_of(const char *name)
{
    const struct zone *zone;
    if (zone_find(str_of(name), &zone) != OK) {
        fprintf(stderr, "print_zones: no zone %s\n", name);
        exit(1);
    }
    return zone;
}

static void add_event(struct arena *a, Events *events, const struct zone *zone, Time start)
{
    struct calendar_event *event = list_add(a, events);
    *event = (struct calendar_event){
        .uid = str_format(a, "%" PRId64, start), .status = STR("CONFIRMED"), .title = {STR("At"), STR("en")}};
    calendar_set_time(a, event, zone, start, start + 2 * HOUR);
}

static void print_span(struct arena *a, const struct zone *zone, Time from, Time until)
{
    static const int beside[] = {-26 * HOUR, -2 * HOUR, -HOUR, -1, 0, 1, HOUR, 26 * HOUR};
    Events events = {0};
    struct zone_change change = {.at = from};
    for (Time t = from; t < until; t += STEP)
        add_event(a, &events, zone, t);
    while (zone_change_after(zone, change.at, &change) && change.at + 48 * HOUR < until)
        for (size_t i = 0; i < ARRAY_LEN(beside); i++)
            add_event(a, &events, zone, change.at + beside[i]);
    struct calendar_zone told = calendar_zone_of(a, zone, from - 48 * HOUR, until + 48 * HOUR);
    struct calendar_view v = {
        .zones = &told, .zone_count = 1, .events = events.items, .event_count = events.count};
    struct buf out = buf_in(a);
    struct render r = {.out = &out, .arena = a, .language = LANGUAGE_EN};
    tpl_sessions_calendar(&r, &v);
    fwrite(out.data, 1, out.len, stdout);
}

static void print_zone(struct arena *a, const char *name)
{
    for (int year = FIRST_YEAR; year < LAST_YEAR; year += YEARS) {
        print_span(a, zone_of(name), time_from_utc((struct wall_time){.day = {year, 1, 1}}),
                   time_from_utc((struct wall_time){.day = {year + YEARS, 1, 1}}));
        arena_reset(a);
    }
}

int main(int count, char **words)
{
    struct arena *a = arena_new(1 << 20);
    bool is_few = count > 1 && str_eq(str_of(words[1]), STR("some"));
    for (size_t i = 0; is_few && i < ARRAY_LEN(few); i++)
        print_zone(a, few[i]);
    for (size_t i = 0; !is_few && i < ARRAY_LEN(names); i++)
        if (i == 0 || !str_eq(str_of(names[i]), str_of(names[i - 1])))
            print_zone(a, names[i]);
    arena_free(a);
    return 0;
}
