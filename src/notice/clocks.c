#include "notice/clocks.h"

enum { HOUR = 60, DAY = 24 * HOUR, NOON = 12 };
enum meridiem { NO_MERIDIEM, AM, PM };

/* One reading of a clock. `sure`: more than a bare number. */
struct reading {
    size_t to;
    int hour, minute;
    enum meridiem meridiem;
    bool sure, four_digits;
};

static int number_at(const struct phrase *p, size_t at, size_t most_digits)
{
    int64_t n;
    if (at >= p->words.count || !p->words.items[at].number || p->words.items[at].folded.len > most_digits ||
        str_int(p->words.items[at].folded, &n) != OK)
        return -1;
    return (int)n;
}

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static bool is_word(const struct phrase *p, size_t at, const char *folded)
{
    return at < p->words.count && str_eq(p->words.items[at].folded, str_of(folded));
}

static bool two_digits(const struct phrase *p, size_t at)
{
    return at < p->words.count && p->words.items[at].folded.len == 2 && number_at(p, at, 2) >= 0;
}

/* "am", "p.m.", "a. m.", "PM": moves *at past it. */
static enum meridiem meridiem_at(const struct phrase *p, size_t *at)
{
    size_t next = *at + 1;
    enum meridiem found = NO_MERIDIEM;
    if (is_word(p, *at, "am") || is_word(p, *at, "a.m"))
        found = AM;
    else if (is_word(p, *at, "pm") || is_word(p, *at, "p.m"))
        found = PM;
    if (found == NO_MERIDIEM && (is_word(p, *at, "a") || is_word(p, *at, "p")) && mark_at(p, next) == '.' &&
        is_word(p, next + 1, "m")) {
        found = is_word(p, *at, "a") ? AM : PM;
        next += 2;
    }
    if (found == NO_MERIDIEM)
        return NO_MERIDIEM;
    if (mark_at(p, next) == '.' && !p->words.items[next].spaced)
        next++;
    *at = next;
    return found;
}

/* ":30", ".30", "h30", "h 30", "h": what follows the hour. */
static void read_minutes(const struct phrase *p, struct reading *r)
{
    char mark = mark_at(p, r->to);
    const struct hit *hours = hit_at(p, r->to, SENSE_HOURS);
    if ((mark == ':' || mark == '.') && two_digits(p, r->to + 1) && !p->words.items[r->to + 1].spaced) {
        r->minute = number_at(p, r->to + 1, 2);
        r->to += 2;
        r->sure = true;
        if (mark_at(p, r->to) == ':' && two_digits(p, r->to + 1))
            r->to += 2;
    } else if (hours) {
        r->to += hours->count;
        r->sure = true;
        if (two_digits(p, r->to) && number_at(p, r->to, 2) < HOUR && !hit_at(p, r->to + 1, SENSE_HOURS) &&
            !(mark_at(p, r->to + 1) == ':' && two_digits(p, r->to + 2))) {
            r->minute = number_at(p, r->to, 2);
            r->to++;
            r->to += is_word(p, r->to, "min") || is_word(p, r->to, "mn");
        }
    }
}

static bool named_clock(const struct phrase *p, size_t at, struct reading *r)
{
    const struct hit *named = hit_at(p, at, SENSE_CLOCK);
    if (!named && number_at(p, at, 2) == NOON)
        named = hit_at(p, at + 1, SENSE_CLOCK);
    if (!named)
        return false;
    *r = (struct reading){.to = named->first + named->count, .sure = true};
    r->hour = str_eq(named->value, STR("12:00")) ? NOON : 0;
    return true;
}

/* One clock at that word; a bare number, too, which only a neighbour can make a time. */
static bool read_clock(const struct phrase *p, size_t at, struct reading *r)
{
    if (named_clock(p, at, r))
        return true;
    *r = (struct reading){.to = at + 1};
    if (at < p->words.count && p->words.items[at].folded.len >= 3 && number_at(p, at, 4) >= 0) {
        int n = number_at(p, at, 4);
        r->hour = n / 100;
        r->minute = n % 100;
        r->four_digits = true;
        const struct hit *hours = hit_at(p, r->to, SENSE_HOURS);
        r->sure = hours != NULL;
        r->to += hours ? hours->count : 0;
        return r->minute < HOUR && r->hour <= 24;
    }
    r->hour = number_at(p, at, 2);
    if (r->hour < 0)
        return false;
    read_minutes(p, r);
    const struct hit *hours = r->sure ? hit_at(p, r->to, SENSE_HOURS) : NULL;
    r->to += hours ? hours->count : 0; /* 14.00 horas */
    size_t after = r->to + (mark_at(p, r->to) == '.' && hours);
    r->meridiem = meridiem_at(p, &after);
    if (r->meridiem != NO_MERIDIEM) {
        r->sure = true;
        r->to = after;
    }
    return true;
}

/* Minutes after midnight; -1 and *impossible where no clock shows it. "16:00 PM" is 16:00, but said. */
static int minutes_of(const struct reading *r, bool *impossible)
{
    int hour = r->hour;
    if (r->meridiem != NO_MERIDIEM && (hour > NOON || hour == 0))
        *impossible = true;
    else if (r->meridiem != NO_MERIDIEM)
        hour = hour % NOON + (r->meridiem == PM ? NOON : 0);
    if (hour > 24 || r->minute >= HOUR || (hour == 24 && r->minute > 0)) {
        *impossible = true;
        return -1;
    }
    return hour * HOUR + r->minute;
}

/* "2:00 – 4:00 pm": the first takes the second's half of the day, unless it would then come later. */
static void share_meridiem(struct reading *start, const struct reading *end)
{
    if (start->meridiem != NO_MERIDIEM || end->meridiem == NO_MERIDIEM || start->hour > NOON ||
        start->hour == 0)
        return;
    int first = start->hour % NOON * HOUR + start->minute, second = end->hour % NOON * HOUR + end->minute;
    if (first < second)
        start->meridiem = end->meridiem;
    else
        start->meridiem = end->meridiem == PM ? AM : PM;
}

/* Where the end of a span begins after a joint at `at`: a dash, "to", "à", "and"; 0: no joint. */
static size_t after_joint(const struct phrase *p, size_t at)
{
    const struct hit *to = hit_at(p, at, SENSE_RANGE_TO);
    size_t next = mark_at(p, at) == '-' || mark_at(p, at) == '~' ? at + 1 : to ? at + to->count : 0;
    if (next == 0)
        return 0;
    const struct hit *article = hit_at(p, next, SENSE_ARTICLE);
    return article && next + 1 < p->words.count && number_at(p, next + 1, 2) >= 0 ? next + 1 : next;
}

static bool read_span(const struct phrase *p, size_t at, size_t to, struct printed_clock *out)
{
    struct reading start, end = {0};
    if (!read_clock(p, at, &start) || start.to > to)
        return false;
    size_t next = after_joint(p, start.to);
    bool spanned = next && next < to && read_clock(p, next, &end) && end.to <= to &&
                   (start.sure || end.sure || (start.four_digits && end.four_digits)) &&
                   (end.sure || end.four_digits || end.hour <= 24);
    if (spanned && end.four_digits != start.four_digits && !(start.sure && end.sure))
        spanned = false;
    if (!spanned && !start.sure)
        return false;
    *out = (struct printed_clock){.from = at, .to = spanned ? end.to : start.to, .has_end = spanned};
    if (spanned)
        share_meridiem(&start, &end);
    out->start = minutes_of(&start, &out->impossible);
    out->end = spanned ? minutes_of(&end, &out->impossible) : -1;
    if (spanned && out->end < 0)
        out->has_end = false;
    return true;
}

/* A lone "14.00" may be any number; it is a time only where more than digits says so. */
static bool is_convincing(const struct phrase *p, const struct printed_clock *clock)
{
    bool number_only = clock->to == clock->from + 3 && mark_at(p, clock->from + 1) == '.';
    if (clock->has_end || !number_only)
        return true;
    return clock->from > 0 &&
           (hit_at(p, clock->from - 1, SENSE_RANGE_FROM) || hit_at(p, clock->from - 1, SENSE_RANGE_TO) ||
            mark_at(p, clock->from - 1) == ',' || mark_at(p, clock->from - 1) == ':');
}

bool clock_find(const struct phrase *p, size_t from, size_t to, struct printed_clock *out)
{
    for (size_t at = from; at < to; at++) {
        bool begins = p->words.items[at].number || hit_at(p, at, SENSE_CLOCK);
        struct printed_clock found;
        if (begins && read_span(p, at, to, &found) && is_convincing(p, &found)) {
            *out = found;
            return true;
        }
    }
    return false;
}
