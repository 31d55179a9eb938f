#include "features/feeds/period.h"

static bool is_digits(Str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
    return s.len > 0;
}

Status period_of(struct arena *a, Str name, enum period_length length, struct period *out)
{
    enum { YEAR_LEAST = 1900, YEAR_MOST = 2999, MONTHS = 12 };
    int64_t year, month = 1;
    Str rest = name;
    Str first = str_cut(&rest, '-');
    if (name.len != length || first.len != PERIOD_YEAR || !is_digits(first) || str_int(first, &year) != OK ||
        year < YEAR_LEAST || year > YEAR_MOST)
        return E_NOT_FOUND;
    if (length == PERIOD_MONTH &&
        (!is_digits(rest) || str_int(rest, &month) != OK || month < 1 || month > MONTHS))
        return E_NOT_FOUND;
    bool is_last = length == PERIOD_YEAR || month == MONTHS;
    struct day from = {(int)year, (int)month, 1};
    struct day until = {(int)year + is_last, is_last ? 1 : (int)month + 1, 1};
    *out = (struct period){.name = name, .from_day = day_iso(a, from), .until_day = day_iso(a, until)};
    return OK;
}

Status period_around(struct arena *a, Str day, enum period_length length, struct period *out)
{
    return period_of(a, str_slice(day, 0, length), length, out);
}
