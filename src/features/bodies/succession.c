#include "features/bodies/succession.h"

#include "base/arena.h"

#include <stdlib.h>

enum { YEAR = 4 };

/* ---- events ---- */

struct ends {
    size_t *items;
    size_t count;
};

struct group {
    Str day;
    struct ends earlier, later;
    size_t first; /* where it stands among the successions */
    bool is_taken;
};

static bool has(const struct ends *ends, size_t item)
{
    for (size_t i = 0; i < ends->count; i++)
        if (ends->items[i] == item)
            return true;
    return false;
}

static bool are_same(const struct ends *one, const struct ends *other)
{
    bool same = one->count == other->count;
    for (size_t i = 0; i < one->count && same; i++)
        same = has(other, one->items[i]);
    return same;
}

static void add(struct ends *ends, size_t item)
{
    if (!has(ends, item))
        ends->items[ends->count++] = item;
}

/* What came after one body on one day. */
static size_t group_by_earlier(struct arena *a, const struct succession *all, size_t count,
                               struct group *groups)
{
    size_t group_count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t g = 0;
        while (g < group_count &&
               !(groups[g].earlier.items[0] == all[i].earlier && str_eq(groups[g].day, all[i].day)))
            g++;
        if (g == group_count)
            groups[group_count++] = (struct group){.day = all[i].day,
                                                   .earlier = {arena_array(a, size_t, count), 0},
                                                   .later = {arena_array(a, size_t, count), 0},
                                                   .first = i};
        add(&groups[g].earlier, all[i].earlier);
        add(&groups[g].later, all[i].later);
    }
    return group_count;
}

static int by_day(const void *one, const void *other)
{
    const struct group *a = one, *b = other;
    int order = str_compare(a->day, b->day);
    if (order != 0)
        return order;
    return a->first < b->first ? -1 : a->first > b->first;
}

struct succession_event *succession_events(struct arena *a, const struct succession *all, size_t count,
                                           size_t *event_count)
{
    struct group *groups = arena_array(a, struct group, count);
    size_t group_count = group_by_earlier(a, all, count, groups), n = 0;
    for (size_t i = 0; i < group_count; i++)
        for (size_t k = i + 1; k < group_count && !groups[i].is_taken; k++)
            if (!groups[k].is_taken && str_eq(groups[i].day, groups[k].day) &&
                are_same(&groups[i].later, &groups[k].later)) {
                add(&groups[i].earlier, groups[k].earlier.items[0]);
                groups[k].is_taken = true;
            }
    if (group_count > 1)
        qsort(groups, group_count, sizeof *groups, by_day);
    struct succession_event *events = arena_array(a, struct succession_event, group_count);
    for (size_t i = 0; i < group_count; i++)
        if (!groups[i].is_taken)
            events[n++] =
                (struct succession_event){groups[i].day, groups[i].earlier.items, groups[i].later.items,
                                          groups[i].earlier.count, groups[i].later.count};
    *event_count = n;
    return events;
}

/* ---- years ---- */

static Str year_of(Str day)
{
    return day.len >= YEAR ? str_slice(day, 0, YEAR) : STR("");
}

struct relative_years succession_years(const struct relative *who, size_t index, const struct succession *all,
                                       size_t count)
{
    struct relative_years years = {year_of(who->from_day), year_of(who->until_day)};
    bool has_from = years.from.len > 0, has_until = years.until.len > 0;
    for (size_t i = 0; i < count; i++) {
        Str year = year_of(all[i].day);
        if (year.len == 0)
            continue;
        if (!has_from && all[i].later == index && (years.from.len == 0 || str_compare(year, years.from) < 0))
            years.from = year;
        if (!has_until && all[i].earlier == index && str_compare(year, years.until) > 0)
            years.until = year;
    }
    return years;
}
