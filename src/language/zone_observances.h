/* A zone's clock as iCalendar tells it: observances (RFC 5545 §3.6.5), each from an onset on, once or by
 * a yearly rule. */
#ifndef LANGUAGE_ZONE_OBSERVANCES_H
#define LANGUAGE_ZONE_OBSERVANCES_H

#include "language/zone.h"

enum { LAST_IN_MONTH = -1, FROM_A_DATE = 0 };

/* "The last Sunday of March", "the second of November", "the first from the 2nd of April on". */
struct zone_rule {
    int month;   /* 0: there is no rule */
    int weekday; /* 1 Monday … 7 Sunday */
    int which;   /* LAST_IN_MONTH, 1 to 4, or FROM_A_DATE: the one in the seven days from `first_date` on */
    int first_date;
};

struct zone_observance {
    bool is_daylight;           /* never all of them */
    int offset_from, offset_to; /* seconds east of UTC */
    struct wall_time onset;     /* the first one, on the clock of offset_from */
    struct zone_rule rule;      /* by which it comes again every year */
};

/* Those from which every instant from `from` to `until` has its offset, at least one, by their first
 * onset; in `a`. A rule is one that the zone does follow until well after `until`. All else is one
 * observance for each onset, because widely used readers misunderstand lists of onsets (RDATE: ical.js
 * leaves out the first) and ends of rules (UNTIL: python3-icalendar refuses them). */
size_t zone_observances(struct arena *a, const struct zone *zone, Time from, Time until,
                        const struct zone_observance **out);

#endif
