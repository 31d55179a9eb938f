#include "base/time.h"

#include <time.h>

enum { DAY_SECONDS = 24 * 60 * 60 };

Time time_now(void)
{
    return (Time)time(NULL);
}

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool day_is_valid(struct day d)
{
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.date >= 1 &&
           d.date <= days_in(d.year, d.month);
}

/* Counts in years that begin in March, so that the leap day is a year's last; 400 of them repeat. */
int64_t day_number(struct day d)
{
    int64_t year = d.month <= 2 ? d.year - 1 : d.year;
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t year_of_era = year - era * 400;
    int64_t month = d.month > 2 ? d.month - 3 : d.month + 9;
    int64_t day_of_year = (153 * month + 2) / 5 + d.date - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct day day_from_number(int64_t number)
{
    int64_t shifted = number + 719468;
    int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int64_t day_of_era = shifted - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    struct day d = {.date = (int)(day_of_year - (153 * month + 2) / 5 + 1),
                    .month = (int)(month < 10 ? month + 3 : month - 9)};
    d.year = (int)(year_of_era + era * 400 + (d.month <= 2));
    return d;
}

int day_of_week(struct day d)
{
    int64_t since_monday = (day_number(d) + 3) % 7; /* 1970-01-01 was a Thursday */
    return (int)((since_monday + 7) % 7) + 1;
}

Time time_from_utc(struct wall_time w)
{
    return day_number(w.day) * DAY_SECONDS + w.hour * 3600 + w.minute * 60 + w.second;
}

struct wall_time time_to_utc(Time t)
{
    int64_t number = t >= 0 ? t / DAY_SECONDS : -((-t + DAY_SECONDS - 1) / DAY_SECONDS);
    int64_t second = t - number * DAY_SECONDS;
    return (struct wall_time){.day = day_from_number(number),
                              .hour = (int)(second / 3600),
                              .minute = (int)(second / 60 % 60),
                              .second = (int)(second % 60)};
}

Str day_iso(struct arena *a, struct day d)
{
    return str_format(a, "%04d-%02d-%02d", d.year, d.month, d.date);
}

Str time_iso(struct arena *a, Time t)
{
    struct wall_time w = time_to_utc(t);
    return str_format(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", w.day.year, w.day.month, w.day.date, w.hour,
                      w.minute, w.second);
}

/* Reads digits and literal characters after a pattern in which 0 stands for a digit. */
static bool has_shape(Str s, Str shape)
{
    if (s.len != shape.len)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        bool fits = shape.data[i] == '0' ? s.data[i] >= '0' && s.data[i] <= '9' : s.data[i] == shape.data[i];
        if (!fits)
            return false;
    }
    return true;
}

static int number_at(Str s, size_t at, size_t digits)
{
    int n = 0;
    for (size_t i = at; i < at + digits; i++)
        n = n * 10 + (s.data[i] - '0');
    return n;
}

Status day_from_iso(Str s, struct day *out)
{
    if (!has_shape(s, STR("0000-00-00")))
        return E_INVALID;
    struct day d = {number_at(s, 0, 4), number_at(s, 5, 2), number_at(s, 8, 2)};
    if (!day_is_valid(d))
        return E_INVALID;
    *out = d;
    return OK;
}

Status time_from_iso(Str s, Time *out)
{
    struct wall_time w = {.day = {0}};
    if (!has_shape(s, STR("0000-00-00T00:00:00Z")) || day_from_iso(str_slice(s, 0, 10), &w.day) != OK)
        return E_INVALID;
    w.hour = number_at(s, 11, 2);
    w.minute = number_at(s, 14, 2);
    w.second = number_at(s, 17, 2);
    if (w.hour > 23 || w.minute > 59 || w.second > 59)
        return E_INVALID;
    *out = time_from_utc(w);
    return OK;
}
