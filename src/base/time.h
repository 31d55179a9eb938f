/* Instants and calendar days, in the proleptic Gregorian calendar (ISO 8601). Zones and languages
 * are the language layer's. */
#ifndef BASE_TIME_H
#define BASE_TIME_H

#include "base/str.h"

typedef int64_t Time; /* seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX) */

struct day {
    int year, month, date; /* 2021, 2, 8; all 0: none */
};

/* A reading on some wall clock; which one is said elsewhere. */
struct wall_time {
    struct day day;
    int hour, minute, second;
};

Time time_now(void);

bool day_is_valid(struct day d);            /* years 1 to 9999 */
int day_of_week(struct day d);              /* ISO 8601: 1 Monday … 7 Sunday */
int64_t day_number(struct day d);           /* days since 1970-01-01 */
struct day day_from_number(int64_t number); /* the inverse */

Time time_from_utc(struct wall_time w);
struct wall_time time_to_utc(Time t);

/* "2021-02-08" and "2021-02-08T13:00:00Z" (RFC 3339), in `a`. */
Str day_iso(struct arena *a, struct day d);
Str time_iso(struct arena *a, Time t);

/* The inverses, whole string. E_INVALID: another form, or no such day or time. */
must_check Status day_from_iso(Str s, struct day *out);
must_check Status time_from_iso(Str s, Time *out);

#endif
