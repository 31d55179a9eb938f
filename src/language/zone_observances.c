#include "language/zone_observances.h"

#include "base/arena.h"
#include "base/list.h"

enum {
    DAY = 24 * 60 * 60,
    YEAR = 366 * DAY,
    YEARS_TO_COME = 6,        /* for which a rule is tried */
    SHORTEST_RULE = 3,        /* years that make one */
    RULE_IS_LATE = 400 * DAY, /* after which the next onset of a rule should have come */
    WEEK = 7
};

/* One change with what rules are made of. */
struct onset {
    struct zone_change change;
    struct wall_time wall;
    bool is_told;
};

typedef LIST_OF(struct onset) Onsets;

static void add_onset(struct arena *a, Onsets *onsets, const struct zone_change *change)
{
    *list_add(a, onsets) =
        (struct onset){.change = *change, .wall = time_to_utc(change->at + change->offset_from)};
}

/* The change in force a year before `from`, so that a yearly rule shows, and those after it. */
static void find_onsets(struct arena *a, const struct zone *zone, Time from, Time sample_end, Onsets *onsets)
{
    struct zone_change change;
    Time at = from - YEAR;
    if (zone_change_until(zone, at, &change) && change.at >= 0)
        add_onset(a, onsets, &change);
    while (zone_change_after(zone, at, &change) && change.at <= sample_end) {
        add_onset(a, onsets, &change);
        at = change.at;
    }
}

/* What still can be the rule of a run of onsets. */
struct candidate {
    const struct onset *first;
    int year, earliest, latest, which;
    bool is_last;
};

static bool is_last_of_month(struct day d)
{
    struct day later = day_from_number(day_number(d) + WEEK);
    return later.month != d.month;
}

static int which_of_month(struct day d)
{
    return (d.date - 1) / WEEK + 1;
}

static struct candidate candidate_of(const struct onset *onset)
{
    struct day d = onset->wall.day;
    return (struct candidate){.first = onset,
                              .year = d.year,
                              .earliest = d.date,
                              .latest = d.date,
                              .which = which_of_month(d),
                              .is_last = is_last_of_month(d)};
}

static bool is_same_change(const struct zone_change *a, const struct zone_change *b)
{
    return a->offset_from == b->offset_from && a->offset_to == b->offset_to &&
           a->is_daylight == b->is_daylight;
}

/* The same change again at the same hour of the same weekday and month, a year later. */
static bool comes_again(const struct candidate *c, const struct onset *next)
{
    const struct wall_time *one = &c->first->wall, *other = &next->wall;
    return is_same_change(&c->first->change, &next->change) && other->day.year == c->year + 1 &&
           one->day.month == other->day.month && day_of_week(one->day) == day_of_week(other->day) &&
           one->hour == other->hour && one->minute == other->minute && one->second == other->second;
}

static bool take(struct candidate *c, const struct onset *next)
{
    struct day d = next->wall.day;
    struct candidate with = *c;
    with.year = d.year;
    with.earliest = d.date < c->earliest ? d.date : c->earliest;
    with.latest = d.date > c->latest ? d.date : c->latest;
    with.which = which_of_month(d) == c->which ? c->which : 0;
    with.is_last = c->is_last && is_last_of_month(d);
    if (!with.is_last && with.which == 0 && with.latest - with.earliest >= WEEK)
        return false;
    *c = with;
    return true;
}

static struct zone_rule rule_of(const struct candidate *c)
{
    int which = c->which > 0 && c->which <= 4 ? c->which : FROM_A_DATE;
    return (struct zone_rule){.month = c->first->wall.day.month,
                              .weekday = day_of_week(c->first->wall.day),
                              .which = c->is_last ? LAST_IN_MONTH : which,
                              .first_date = c->earliest};
}

/* The rule that the onset at `first` begins, if it does and goes on; its onsets are then told. */
static struct zone_rule find_rule(struct arena *a, Onsets *onsets, size_t first, Time sample_end)
{
    struct candidate c = candidate_of(&onsets->items[first]);
    LIST_OF(size_t) run = {0};
    size_t last = first;
    *list_add(a, &run) = first;
    for (size_t i = first + 1; i < onsets->count; i++) {
        struct onset *next = &onsets->items[i];
        if (next->is_told || !comes_again(&c, next))
            continue;
        if (!take(&c, next))
            break;
        *list_add(a, &run) = i;
        last = i;
    }
    if (run.count < SHORTEST_RULE || onsets->items[last].change.at + RULE_IS_LATE < sample_end)
        return (struct zone_rule){0};
    for (size_t i = 0; i < run.count; i++)
        onsets->items[run.items[i]].is_told = true;
    return rule_of(&c);
}

size_t zone_observances(struct arena *a, const struct zone *zone, Time from, Time until,
                        const struct zone_observance **out)
{
    LIST_OF(struct zone_observance) told = {0};
    Onsets onsets = {0};
    Time sample_end = until + (Time)YEARS_TO_COME * YEAR;
    find_onsets(a, zone, from, sample_end, &onsets);
    if (onsets.count == 0 || onsets.items[0].change.at > from) {
        int offset = zone_offset(zone, from);
        *list_add(a, &told) =
            (struct zone_observance){.offset_from = offset, .offset_to = offset, .onset.day = {1970, 1, 1}};
    }
    for (size_t i = 0; i < onsets.count && onsets.items[i].change.at <= until; i++) {
        struct onset *onset = &onsets.items[i];
        if (onset->is_told)
            continue;
        *list_add(a, &told) = (struct zone_observance){.is_daylight = onset->change.is_daylight,
                                                       .offset_from = onset->change.offset_from,
                                                       .offset_to = onset->change.offset_to,
                                                       .onset = onset->wall,
                                                       .rule = find_rule(a, &onsets, i, sample_end)};
    }
    bool is_any_standard = false;
    for (size_t i = 0; i < told.count; i++)
        is_any_standard |= !told.items[i].is_daylight;
    if (!is_any_standard && told.count > 0) /* summer time that was kept for good */
        told.items[0].is_daylight = false;
    *out = told.items;
    return told.count;
}
