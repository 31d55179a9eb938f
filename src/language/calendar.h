/* Names of months and days, and dates and times as a language writes them (ICU, CLDR). */
#ifndef LANGUAGE_CALENDAR_H
#define LANGUAGE_CALENDAR_H

#include "language/zone.h"

/* Lower case, as CLDR gives them, in the forms: wide and abbreviated, in a sentence and alone. */
enum { CALENDAR_FORMS = 4 };
struct calendar_names {
    Str months[12][CALENDAR_FORMS]; /* January first */
    Str days[7][CALENDAR_FORMS];    /* Monday first (ISO 8601) */
};
/* Lives as long as the process. Any BCP 47 tag; an unknown language gives the root names. */
const struct calendar_names *calendar_names(Str language);

/* "lundi 8 février 2021" · "14:00" · "14:00 – 16:00" as the language writes them,
 * with its digits, in `a`: English as in Britain, Arabic with Arabic-Indic digits and a clock of twelve
 * hours (CLDR's own choice for each, which readers know from elsewhere). time_range names no day, even
 * across midnight; date_time_range names it once, or both where there are two. An end that is not
 * after the start is not shown. */
Str date_long(struct arena *a, enum language language, struct day day);
Str date_plain(struct arena *a, enum language language, struct day day); /* "8 février 2021" */
Str time_of_day(struct arena *a, enum language language, const struct zone *zone, Time t);
Str time_range(struct arena *a, enum language language, const struct zone *zone, Time start, Time end);
Str date_time_range(struct arena *a, enum language language, const struct zone *zone, Time start, Time end);

/* The zone as shown to a person at that instant: "Bruxelles, UTC+1" for a name (zone_city, or what was
 * printed), "UTC+5:30" without one. */
Str zone_label(struct arena *a, enum language language, const struct zone *zone, Str name, Time t);

#endif
