#include "language/zone_offset.h"

#include <stdio.h>

enum { FURTHEST_EAST = 14 * 60, FURTHEST_WEST = -12 * 60 }; /* Kiritimati and Baker Island */

/* A sign at the start: +1, -1, or 0 for none. */
static int take_sign(Str *rest)
{
    static const struct {
        Str written;
        int sign;
    } signs[] = {{STR_INIT("+"), 1}, {STR_INIT("-"), -1}, {STR_INIT("\u2212"), -1}, {STR_INIT("\u2013"), -1}};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (str_starts(*rest, signs[i].written)) {
            *rest = str_from(*rest, signs[i].written.len);
            return signs[i].sign;
        }
    return 0;
}

/* "3", "03", "0330", "3:30", "03.30", "5h30" */
static Status hours_and_minutes(Str text, int64_t *minutes)
{
    Str hours = text, rest = STR("0");
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] == ':' || text.data[i] == '.' || text.data[i] == 'h') {
            hours = str_slice(text, 0, i);
            rest = str_from(text, i + 1);
            break;
        }
    if (hours.len == 4 && hours.len == text.len) {
        hours = str_slice(text, 0, 2);
        rest = str_from(text, 2);
    }
    int64_t h, m;
    if (hours.len > 2 || rest.len > 2 || str_int(hours, &h) != OK || str_int(rest, &m) != OK || h < 0 ||
        m < 0 || m > 59)
        return E_INVALID;
    *minutes = h * 60 + m;
    return OK;
}

Status zone_offset_of(Str text, int *out)
{
    if (!str_starts(text, STR("UTC")) && !str_starts(text, STR("GMT")))
        return E_INVALID;
    Str rest = str_trim(str_from(text, 3));
    int sign = take_sign(&rest);
    int64_t minutes;
    if (sign == 0 || hours_and_minutes(str_trim(rest), &minutes) != OK)
        return E_INVALID;
    minutes *= sign;
    if (minutes > FURTHEST_EAST || minutes < FURTHEST_WEST)
        return E_INVALID;
    *out = (int)minutes * 60;
    return OK;
}

Str zone_offset_name(int seconds, char name[ZONE_OFFSET_NAME])
{
    unsigned minutes = (unsigned)(seconds < 0 ? -seconds : seconds) / 60;
    if (minutes == 0)
        return STR("UTC");
    snprintf(name, ZONE_OFFSET_NAME, "UTC%c%02u:%02u", seconds < 0 ? '-' : '+', minutes / 60 % 100,
             minutes % 60);
    return (Str){name, ZONE_OFFSET_NAME - 1};
}
