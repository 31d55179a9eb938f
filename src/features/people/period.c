#include "features/people/period.h"

#include "base/arena.h"
#include "features/layout/layout.h"

static Str with_day(struct arena *a, enum language language, enum message message, Str day)
{
    return message_format(a, language, message, 0, &day, 1);
}

Str period_text(struct arena *a, enum language language, Str from, Str until, Str seen_on)
{
    Str first = day_text(a, language, from), last = day_text(a, language, until);
    Str seen = day_text(a, language, seen_on);
    if (first.len > 0 && last.len > 0)
        return message_format(a, language, MESSAGE_PERIOD_BETWEEN, 0, (Str[]){first, last}, 2);
    if (first.len > 0)
        return with_day(a, language, MESSAGE_PERIOD_SINCE, first);
    if (last.len > 0)
        return with_day(a, language, MESSAGE_PERIOD_UNTIL, last);
    return seen.len > 0 ? with_day(a, language, MESSAGE_PERIOD_SEEN, seen) : STR("");
}
