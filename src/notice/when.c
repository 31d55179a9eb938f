#include "notice/when.h"

#include "base/buf.h"
#include "language/zone.h"

enum { MOST_BETWEEN = 3, MOST_PLACE_WORDS = 4, MOST_ZONE_LETTERS = 5, HOUR = 60, MINUTE_SECONDS = 60 };

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

/* ---- zones ---- */

size_t zone_abbreviation_end(const struct phrase *p, size_t at)
{
    struct zone_claim claims[ZONE_CLAIMS];
    if (at >= p->words.count || p->words.items[at].mark || p->words.items[at].number ||
        p->words.items[at].folded.len > MOST_ZONE_LETTERS)
        return 0;
    Str word = word_text(p->text, &p->words.items[at]);
    for (size_t i = 0; i < word.len; i++)
        if (word.data[i] < 'A' || word.data[i] > 'Z')
            return 0;
    char sign = mark_at(p, at + 1);
    if ((sign == '-' || sign == '+') && at + 2 < p->words.count && p->words.items[at + 2].number) {
        size_t end = at + 3;
        if (mark_at(p, end) == ':' && end + 1 < p->words.count && p->words.items[end + 1].number)
            end += 2;
        if (zone_claims(phrase_text(p, at, end), claims))
            return end;
    }
    return zone_claims(word, claims) ? at + 1 : 0;
}

static bool place_zone(const struct phrase *p, size_t from, size_t to, Str *zone)
{
    const struct zone *found;
    if (from >= to || zone_of_place(phrase_text(p, from, to), &found) != OK)
        return false;
    *zone = zone_name(found);
    return true;
}

/* "heure de Barcelone": the longest run of words after it that is a place. */
static bool zone_of_phrase(const struct phrase *p, size_t at, struct when *w)
{
    const struct hit *of = hit_at(p, at, SENSE_TIME_OF);
    if (!of)
        return false;
    size_t from = at + of->count, most = from;
    while (most < p->words.count && most < from + MOST_PLACE_WORDS && !p->words.items[most].mark)
        most++;
    for (size_t to = most; to > from; to--)
        if (place_zone(p, from, to, &w->zone)) {
            w->zone_from = at;
            w->zone_to = to;
            return true;
        }
    return false;
}

/* "New York time": the longest run of words before it that is a place. */
static bool zone_before_word(const struct phrase *p, size_t at, struct when *w)
{
    const struct hit *after = hit_at(p, at, SENSE_TIME_AFTER);
    if (!after)
        return false;
    size_t least = at;
    while (least > 0 && at - least < MOST_PLACE_WORDS && !p->words.items[least - 1].mark &&
           p->words.items[least - 1].capital)
        least--;
    for (size_t from = least; from < at; from++)
        if (place_zone(p, from, at, &w->zone)) {
            w->zone_from = from;
            w->zone_to = at + after->count;
            return true;
        }
    return false;
}

static bool zone_at(struct arena *a, const struct phrase *p, size_t at, struct when *w)
{
    size_t end = zone_abbreviation_end(p, at);
    const struct hit *named = hit_at(p, at, SENSE_ZONE);
    if (end || named) {
        w->zone = named ? named->value : phrase_text(p, at, end);
        w->zone_from = at;
        w->zone_to = named ? at + named->count : end;
        return true;
    }
    if (zone_of_phrase(p, at, w) || zone_before_word(p, at, w))
        return true;
    if (at + 1 < p->words.count && mark_at(p, at + 1) == '/' &&
        !p->words.items[at].mark) { /* Europe/Madrid */
        const struct zone *found;
        Str name = phrase_text(p, at, at + 3 < p->words.count ? at + 3 : p->words.count);
        if (zone_find(str_copy(a, name), &found) == OK) {
            w->zone = zone_name(found);
            w->zone_from = at;
            w->zone_to = at + 3;
            return true;
        }
    }
    return false;
}

/* "8.00 New York / 14.00 Paris": a place right after a time, where a time of another place follows. */
static bool zone_of_bare_place(const struct phrase *p, struct when *w)
{
    size_t from = w->clock.to, to = from;
    if (mark_at(p, from) == '.')
        to = ++from;
    while (to < p->words.count && !p->words.items[to].mark && to < from + MOST_PLACE_WORDS)
        to++;
    if (mark_at(p, to) != '/' || to + 1 >= p->words.count || !p->words.items[to + 1].number ||
        !place_zone(p, from, to, &w->zone))
        return false;
    w->zone_from = from;
    w->zone_to = to;
    return true;
}

/* The zone right after the time, else the first one anywhere in the text. */
static bool find_zone(struct arena *a, const struct phrase *p, struct when *w)
{
    size_t after = w->has_clock ? w->clock.to : 0;
    for (size_t at = after; at < p->words.count; at++)
        if (zone_at(a, p, at, w))
            return true;
    for (size_t at = 0; at < after; at++)
        if (zone_at(a, p, at, w))
            return true;
    return false;
}

/* ---- reading ---- */

static bool find_clock(const struct phrase *p, const struct when *w, struct printed_clock *clock)
{
    if (!w->has_date)
        return clock_find(p, 0, p->words.count, clock);
    return clock_find(p, w->date.to, p->words.count, clock) || clock_find(p, 0, w->date.from, clock);
}

/* The first date, unless the words say that it was moved to another, or hours stand beside another. */
static bool find_date(const struct phrase *p, struct printed_date *date)
{
    struct printed_date other;
    struct printed_clock clock;
    const struct hit *moved = hit_in(p, 0, p->words.count, SENSE_MOVED);
    if (moved && date_find(p, moved->first + moved->count, date))
        return true;
    if (!date_find(p, 0, date))
        return false;
    bool joined = hit_at(p, date->to, SENSE_RANGE_TO) || hit_at(p, date->to, SENSE_AND) ||
                  mark_at(p, date->to) == '-' || mark_at(p, date->to) == '/';
    if (joined || clock_find(p, 0, p->words.count, &clock) == false || !date_find(p, date->to, &other) ||
        clock.from < other.to || clock.from > other.to + MOST_BETWEEN ||
        hit_in(p, date->to, other.from, SENSE_DEADLINE))
        return true;
    *date = other;
    return true;
}

struct when when_read(struct arena *a, const struct phrase *p)
{
    struct when w = {0};
    w.has_date = find_date(p, &w.date);
    w.has_clock = find_clock(p, &w, &w.clock);
    w.has_zone = w.has_clock && (zone_of_bare_place(p, &w) || find_zone(a, p, &w));
    w.words_of_it = (w.has_date ? w.date.to - w.date.from : 0) +
                    (w.has_clock ? w.clock.to - w.clock.from : 0) +
                    (w.has_zone ? w.zone_to - w.zone_from : 0);
    return w;
}

Str when_printed(const struct phrase *p, const struct when *w)
{
    size_t from = p->words.count, to = 0;
    const size_t parts[3][2] = {
        {w->date.from, w->date.to}, {w->clock.from, w->clock.to}, {w->zone_from, w->zone_to}};
    const bool has[3] = {w->has_date, w->has_clock, w->has_zone};
    for (size_t i = 0; i < 3; i++) {
        if (!has[i])
            continue;
        from = parts[i][0] < from ? parts[i][0] : from;
        to = parts[i][1] > to ? parts[i][1] : to;
    }
    if (to < p->words.count && mark_at(p, to) == ')' && from < to) {
        size_t open = to;
        while (open > from && mark_at(p, open) != '(')
            open--;
        to += mark_at(p, open) == '(';
    }
    return phrase_text(p, from, to);
}

/* ---- settling ---- */

static Time offset_instant(struct day day, int minutes, int offset_seconds)
{
    struct wall_time midnight = {day, 0, 0, 0};
    return time_from_utc(midnight) + (Time)minutes * MINUTE_SECONDS - offset_seconds;
}

/* Readings of one abbreviation in force on that day that disagree, unless the first says summer time. */
static bool is_ambiguous(const struct zone_claim *claims, size_t count, struct day day)
{
    if (claims[0].daylight && zone_claim_in_force(&claims[0], day))
        return false;
    for (size_t i = 1; i < count; i++)
        if (claims[i].offset_seconds != claims[0].offset_seconds && zone_claim_in_force(&claims[i], day))
            return true;
    return false;
}

/* Reads the session's zone on that day: an offset for a claim, a place's rules else. */
static bool instant_in(Str zone_text, struct day day, int minutes, Time *out)
{
    struct zone_claim claims[ZONE_CLAIMS];
    const struct zone *zone;
    if (zone_claims(zone_text, claims)) {
        *out = offset_instant(day, minutes, claims[0].offset_seconds);
        return true;
    }
    struct wall_time wall = {day_from_number(day_number(day) + minutes / (24 * HOUR)),
                             minutes % (24 * HOUR) / HOUR, minutes % HOUR, 0};
    return zone_find(zone_text, &zone) == OK && zone_instant(zone, wall, out) == OK;
}

static void check_claim(struct arena *a, Str zone, struct day day, size_t line, struct warnings *warnings)
{
    struct zone_claim claims[ZONE_CLAIMS];
    size_t count = zone_claims(zone, claims);
    Str date = day_iso(a, day);
    if (count == 0)
        return;
    if (!zone_claim_in_force(&claims[0], day))
        warn(a, warnings, "zone-not-in-force", line,
             str_format(a, "%.*s is not kept on %.*s; the time was read as printed.", STR_FMT(zone),
                        STR_FMT(date)));
    else if (is_ambiguous(claims, count, day))
        warn(a, warnings, "ambiguous-zone", line,
             str_format(a, "%.*s has several meanings; it was read as in %.*s.", STR_FMT(zone),
                        STR_FMT(claims[0].example)));
}

static const char *day_name(int weekday)
{
    static const char *const names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
    return names[weekday - 1];
}

static bool settle_date(struct arena *a, const struct when *w, size_t line, struct warnings *warnings,
                        struct notice_session *session)
{
    const struct printed_date *date = &w->date;
    if (date->first.year == 0) {
        warn(a, warnings, "no-year", line, STR("The date names no year, so none was taken."));
        return false;
    }
    session->date = date->first;
    if (date->weekday && day_of_week(date->first) != date->weekday)
        warn(a, warnings, "weekday-mismatch", line,
             str_format(a, "%.*s is a %s, not a %s.", STR_FMT(day_iso(a, date->first)),
                        day_name(day_of_week(date->first)), day_name(date->weekday)));
    if (date->month_or_day)
        warn(a, warnings, "ambiguous-date", line,
             str_format(a, "Day and month can be told apart in no way; read as %.*s.",
                        STR_FMT(day_iso(a, date->first))));
    return true;
}

static void settle_clock(const struct when *w, struct notice_session *session)
{
    const struct printed_clock *clock = &w->clock;
    struct day last = w->date.last;
    bool one_day = day_number(last) == day_number(w->date.first);
    if (clock->start >= 0)
        session->has_start = instant_in(session->zone, w->date.first, clock->start, &session->start);
    if (!clock->has_end || clock->end < 0 || clock->start < 0)
        return;
    int end = one_day && clock->end <= clock->start ? clock->end + 24 * HOUR : clock->end;
    session->has_end = instant_in(session->zone, last, end, &session->end);
}

void when_settle(struct arena *a, const struct when *w, struct when_lines lines, struct warnings *warnings,
                 struct notice_session *session)
{
    bool dated = w->has_date && settle_date(a, w, lines.date, warnings, session);
    if (w->has_clock && w->clock.impossible)
        warn(a, warnings, "impossible-time", lines.clock,
             w->clock.start < 0
                 ? STR("No clock shows this time, so none was taken.")
                 : STR("A time after 12 does not go with am or pm; the 24-hour reading was taken."));
    if (!w->has_clock)
        return;
    if (!w->has_zone) {
        if (w->clock.start >= 0)
            warn(a, warnings, "no-zone", lines.clock,
                 STR("The time names no zone, so no instant was taken."));
        return;
    }
    session->zone = w->zone;
    if (!dated)
        return;
    check_claim(a, w->zone, session->date, lines.zone, warnings);
    settle_clock(w, session);
}
