/* Zones and times of calendars (RFC 5545 §3.6.5, §3.3.5). */
#include "base/arena.h"
#include "features/sessions/calendar.h"
#include "language/zone_observances.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

static Str wall_text(struct arena *a, struct wall_time w)
{
    return str_format(a, "%04d%02d%02dT%02d%02d%02d", w.day.year, w.day.month, w.day.date, w.hour, w.minute,
                      w.second);
}

static Str utc_text(struct arena *a, Time t)
{
    return str_format(a, "%.*sZ", STR_FMT(wall_text(a, time_to_utc(t))));
}

/* "+0100"; seconds only where there are some. */
static Str offset_text(struct arena *a, int seconds)
{
    int distance = seconds < 0 ? -seconds : seconds;
    Str minutes =
        str_format(a, "%c%02d%02d", seconds < 0 ? '-' : '+', distance / HOUR, distance / MINUTE % MINUTE);
    return distance % MINUTE ? str_format(a, "%.*s%02d", STR_FMT(minutes), distance % MINUTE) : minutes;
}

static struct calendar_observance observance_view(struct arena *a, const struct zone_observance *from)
{
    static const Str weekdays[] = {STR_INIT(""),   STR_INIT("MO"), STR_INIT("TU"), STR_INIT("WE"),
                                   STR_INIT("TH"), STR_INIT("FR"), STR_INIT("SA"), STR_INIT("SU")};
    const struct zone_rule *rule = &from->rule;
    return (struct calendar_observance){.is_daylight = from->is_daylight,
                                        .onset = wall_text(a, from->onset),
                                        .offset_from = offset_text(a, from->offset_from),
                                        .offset_to = offset_text(a, from->offset_to),
                                        .month = rule->month,
                                        .which = rule->which,
                                        .first_date = rule->first_date,
                                        .weekday = weekdays[rule->weekday]};
}

/* No colon: "UTC+01:00" would have to be quoted wherever it is named, which some readers forget. */
static Str zone_id(struct arena *a, const struct zone *zone)
{
    Str name = zone_name(zone);
    if (!str_contains(name, STR(":")))
        return name;
    Str hours = str_cut(&name, ':');
    return str_format(a, "%.*s%.*s", STR_FMT(hours), STR_FMT(name));
}

struct calendar_zone calendar_zone_of(struct arena *a, const struct zone *zone, Time from, Time until)
{
    const struct zone_observance *told;
    size_t count = zone_observances(a, zone, from, until, &told);
    struct calendar_observance *views = arena_array(a, struct calendar_observance, count);
    for (size_t i = 0; i < count; i++)
        views[i] = observance_view(a, &told[i]);
    return (struct calendar_zone){.id = zone_id(a, zone), .observances = views, .count = count};
}

/* Whether no other instant within a day has the same reading. One that comes twice means the first time
 * (§3.3.5), but readers of calendars do not agree on that. */
static bool is_told_apart(const struct zone *zone, Time t)
{
    Time reading = t + zone_offset(zone, t);
    const int offsets[] = {zone_offset(zone, t - DAY), zone_offset(zone, t + DAY)};
    for (size_t i = 0; i < ARRAY_LEN(offsets); i++) {
        Time other = reading - offsets[i];
        if (other != t && zone_offset(zone, other) == offsets[i])
            return false;
    }
    return true;
}

void calendar_set_time(struct arena *a, struct calendar_event *event, const struct zone *zone, Time start,
                       Time end)
{
    bool has_end = end > start;
    bool is_utc = str_eq(zone_name(zone), STR("UTC"));
    if (is_utc || !is_told_apart(zone, start) || (has_end && !is_told_apart(zone, end))) {
        event->form = CALENDAR_UTC;
        event->start = utc_text(a, start);
        event->end = has_end ? utc_text(a, end) : STR("");
        return;
    }
    event->form = CALENDAR_ZONED;
    event->zone = zone_id(a, zone);
    event->start = wall_text(a, zone_wall(zone, start));
    event->end = has_end ? wall_text(a, zone_wall(zone, end)) : STR("");
}
