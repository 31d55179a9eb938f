#include "notice/dates.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 2199, CENTURY = 2000 };

/* The number that a word is, or -1. */
static int number_at(const struct phrase *p, size_t at)
{
    int64_t n;
    if (at >= p->words.count || !p->words.items[at].number || p->words.items[at].folded.len > 4 ||
        str_int(p->words.items[at].folded, &n) != OK)
        return -1;
    return (int)n;
}

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static bool is_glued(const struct phrase *p, size_t at)
{
    return at < p->words.count && !p->words.items[at].spaced;
}

/* ---- 13.05.2021, 15/16.11.2021, 2021-05-13 ---- */

static int full_year(const struct phrase *p, size_t at)
{
    int n = number_at(p, at);
    if (n >= FIRST_YEAR && n <= LAST_YEAR)
        return n;
    return n >= 0 && p->words.items[at].folded.len == 2 ? CENTURY + n : -1;
}

static bool is_separator(char mark)
{
    return mark == '.' || mark == '/' || mark == '-';
}

static bool set_numeric(struct printed_date *out, int first, int last, int month, int year)
{
    if (month > 12 && first <= 12 && first == last) { /* month first */
        int swapped = first;
        first = last = month;
        month = swapped;
    }
    out->first = (struct day){year, month, first};
    out->last = (struct day){year, month, last};
    return month >= 1 && month <= 12 && first >= 1 && last >= first && last <= 31 && day_is_valid(out->last);
}

static bool iso_date(const struct phrase *p, size_t at, struct printed_date *out)
{
    int year = number_at(p, at), month = number_at(p, at + 2), date = number_at(p, at + 4);
    if (year < FIRST_YEAR || !is_separator(mark_at(p, at + 1)) || mark_at(p, at + 3) != mark_at(p, at + 1))
        return false;
    out->to = at + 5;
    return month >= 1 && date >= 1 && month <= 12 && set_numeric(out, date, date, month, year);
}

static bool numeric_date(const struct phrase *p, size_t at, struct printed_date *out)
{
    int first = number_at(p, at), last = first;
    size_t next = at;
    if (first < 1 || first > 31 || !is_separator(mark_at(p, at + 1)))
        return false;
    char separator = mark_at(p, at + 3);
    if (mark_at(p, at + 1) != separator || is_separator(mark_at(p, at + 5))) { /* 15/16.11.2021 */
        last = number_at(p, at + 2);
        next = at + 2;
        separator = mark_at(p, at + 5);
    }
    if (!is_separator(separator) || mark_at(p, next + 1) != separator || mark_at(p, next + 3) != separator ||
        !is_glued(p, next + 1) || !is_glued(p, next + 3))
        return false;
    int month = number_at(p, next + 2), year = full_year(p, next + 4);
    out->to = next + 5;
    out->month_or_day = first == last && first <= 12 && month <= 12 && first != month;
    return month > 0 && year > 0 && set_numeric(out, first, last, month, year);
}

/* ---- 8 février 2021, 29 et 30 septembre, February 8, 2021 ---- */

static int month_at(const struct phrase *p, size_t at, size_t *count)
{
    const struct hit *hit = hit_at(p, at, SENSE_MONTH);
    int64_t n;
    if (!hit || str_int(hit->value, &n) != OK)
        return 0;
    *count = hit->count;
    return (int)n;
}

static int weekday_at(const struct phrase *p, size_t at, size_t *count)
{
    const struct hit *hit = hit_at(p, at, SENSE_WEEKDAY);
    int64_t n;
    if (!hit || str_int(hit->value, &n) != OK)
        return 0;
    *count = hit->count;
    return (int)n;
}

/* "8", "1er", "4th", "1.º", "1°": moves *at past it; -1: none. */
static int date_number(const struct phrase *p, size_t *at)
{
    int n = number_at(p, *at);
    if (n < 1 || n > 31 || p->words.items[*at].folded.len > 2)
        return -1;
    size_t next = *at + 1, raised = next + (mark_at(p, next) == '.' && is_glued(p, next));
    if ((hit_at(p, raised, SENSE_ORDINAL) || mark_at(p, raised) == '~') && is_glued(p, raised))
        next = raised + 1;
    *at = next;
    return n;
}

/* Skips "de", "of", "del", "," and a full stop after an abbreviation. */
static size_t skip_small(const struct phrase *p, size_t at)
{
    while (mark_at(p, at) == ',' || mark_at(p, at) == '.' || hit_at(p, at, SENSE_OF) ||
           hit_at(p, at, SENSE_ARTICLE)) {
        const struct hit *of = hit_at(p, at, SENSE_OF);
        at += of ? of->count : 1;
    }
    return at;
}

/* What stands between two days of one meeting: and, to, a dash, a slash, a comma, with an article and
 * a weekday. Returns where the next day begins; 0: nothing of the kind. */
static size_t after_joint(const struct phrase *p, size_t at)
{
    size_t next = at, weekday = 0;
    if (mark_at(p, at) == '-' || mark_at(p, at) == '/' || mark_at(p, at) == ',' || mark_at(p, at) == '&')
        next++;
    if (hit_at(p, next, SENSE_AND) || hit_at(p, next, SENSE_RANGE_TO))
        next++;
    if (next == at)
        return 0;
    if (hit_at(p, next, SENSE_ARTICLE))
        next++;
    if (weekday_at(p, next, &weekday))
        next += weekday;
    return next;
}

/* The year after a month, moving *at past it; 0: none. */
static int year_after(const struct phrase *p, size_t *at)
{
    size_t next = skip_small(p, *at);
    int year = number_at(p, next);
    if (year < FIRST_YEAR || year > LAST_YEAR)
        return 0;
    *at = next + 1;
    return year;
}

/* Two months are named: "29 septembre et 1er octobre 2021". */
static bool second_month(const struct phrase *p, size_t *at, struct printed_date *out)
{
    size_t joint = after_joint(p, *at), count = 0;
    if (joint == 0)
        return false;
    size_t next = joint;
    int date = date_number(p, &next);
    next = skip_small(p, next);
    int month = date > 0 ? month_at(p, next, &count) : 0;
    if (month == 0)
        return false;
    out->last.month = month;
    out->last.date = date;
    *at = next + count;
    return true;
}

static bool check_named(struct printed_date *out, int year)
{
    struct day first = out->first, last = out->last;
    out->first.year = out->last.year = year;
    first.year = last.year = year ? year : 2000; /* a leap year: 29 February may be meant */
    if (last.month < first.month && year)
        out->first.year = first.year = year - 1;
    return day_is_valid(first) && day_is_valid(last);
}

/* "Session 4 – Saturday 13 May": only the second number has a weekday, so the first is no day. */
static bool names_weekday_late(const struct phrase *p, size_t first, size_t second)
{
    size_t count = 0;
    return second > 0 && weekday_at(p, second - 1, &count) && mark_at(p, second - 2) == '-' &&
           !(first > 0 && weekday_at(p, first - 1, &count));
}

static bool day_first(const struct phrase *p, size_t at, struct printed_date *out)
{
    size_t next = at, count = 0;
    int first = date_number(p, &next), last = first;
    for (size_t joint = after_joint(p, next); first > 0 && joint; joint = after_joint(p, next)) {
        size_t after = joint;
        if (names_weekday_late(p, at, joint))
            break;
        int date = date_number(p, &after);
        if (date < last)
            break;
        last = date;
        next = after;
    }
    next = skip_small(p, next);
    int month = first > 0 ? month_at(p, next, &count) : 0;
    if (month == 0)
        return false;
    out->first = (struct day){0, month, first};
    out->last = (struct day){0, month, last};
    out->to = next + count;
    int year = year_after(p, &out->to);
    if (!year && second_month(p, &out->to, out))
        year = year_after(p, &out->to);
    return check_named(out, year);
}

static bool month_first(const struct phrase *p, size_t at, struct printed_date *out)
{
    size_t count = 0;
    int month = month_at(p, at, &count);
    size_t next = at + count;
    if (month == 0)
        return false;
    next += mark_at(p, next) == '.';
    int first = date_number(p, &next), last = first;
    size_t joint = first > 0 ? after_joint(p, next) : 0;
    if (joint) {
        size_t after = joint;
        int date = date_number(p, &after);
        if (date > first) {
            last = date;
            next = after;
        }
    }
    out->first = (struct day){0, month, first};
    out->last = (struct day){0, month, last};
    out->to = next;
    return first > 0 && check_named(out, year_after(p, &out->to));
}

/* ---- the weekday before or after ---- */

static void add_weekday(const struct phrase *p, struct printed_date *out)
{
    size_t count = 0;
    for (size_t back = 1; back <= 4 && back <= out->from; back++) {
        size_t at = out->from - back;
        int weekday = weekday_at(p, at, &count);
        if (weekday) {
            out->weekday = weekday;
            out->from = at;
            return;
        }
        if (mark_at(p, at) != ',' && mark_at(p, at) != '.' && !hit_at(p, at, SENSE_ARTICLE) &&
            mark_at(p, at) != '(')
            break;
    }
    size_t next = out->to + (mark_at(p, out->to) == '(' || mark_at(p, out->to) == ',');
    int weekday = weekday_at(p, next, &count);
    if (weekday && (mark_at(p, next + count) == ')' || next + count == p->words.count)) {
        out->weekday = weekday;
        out->to = next + count + (mark_at(p, next + count) == ')');
    }
}

/* Where both orders make a date, the weekday decides. */
static void settle_order(struct printed_date *out)
{
    struct day swapped = {out->first.year, out->first.date, out->first.month};
    if (!out->month_or_day || !out->weekday)
        return;
    out->month_or_day = false;
    if (day_of_week(out->first) != out->weekday && day_is_valid(swapped) &&
        day_of_week(swapped) == out->weekday)
        out->first = out->last = swapped;
}

bool date_find(const struct phrase *p, size_t from, struct printed_date *out)
{
    for (size_t at = from; at < p->words.count; at++) {
        struct printed_date found = {.from = at};
        if (!p->words.items[at].number && !hit_at(p, at, SENSE_MONTH))
            continue;
        if (iso_date(p, at, &found) || numeric_date(p, at, &found) || day_first(p, at, &found) ||
            month_first(p, at, &found)) {
            add_weekday(p, &found);
            settle_order(&found);
            *out = found;
            return true;
        }
    }
    return false;
}
