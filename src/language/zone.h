/* Time zones: the IANA database as ICU holds it, and what people write for a zone. */
#ifndef LANGUAGE_ZONE_H
#define LANGUAGE_ZONE_H

#include "base/time.h"
#include "language/text.h"

struct zone; /* lives as long as the process; safe from several threads */

/* By IANA name ("Europe/Madrid", "UTC") or fixed offset ("UTC+02:00"). E_NOT_FOUND: unknown. */
must_check Status zone_find(Str name, const struct zone **out);
Str zone_name(const struct zone *zone);

/* The instant of a wall-clock reading. A reading that the clocks skip is E_INVALID; of one that
 * comes twice, the first. */
must_check Status zone_instant(const struct zone *zone, struct wall_time wall, Time *out);
struct wall_time zone_wall(const struct zone *zone, Time t);
/* The city that stands for the zone, as the language writes it: "Ciudad de México"; a zone of no city
 * ("UTC", "Etc/GMT+3") is named by itself. Lives as long as the process. */
Str zone_city(enum language language, const struct zone *zone);
int zone_offset(const struct zone *zone, Time t); /* seconds east of UTC */

/* The zone's clocks are set to another offset. */
struct zone_change {
    Time at;
    int offset_from, offset_to; /* seconds east of UTC, just before and from `at` on */
    bool is_daylight;           /* it is summer time that begins */
};
/* The last change at or before t; the first after t. False: there is none. */
bool zone_change_until(const struct zone *zone, Time t, struct zone_change *out);
bool zone_change_after(const struct zone *zone, Time t, struct zone_change *out);

/* What an abbreviation or offset claims: "CET", "CEST", "EST", "EDT", "BST", "UTC", "GMT",
 * "GMT-3", "UTC+5:30", "Z". Ambiguous ones (IST, CST) list every reading; the caller decides. */
struct zone_claim {
    int offset_seconds;
    bool daylight; /* says summer time */
    bool seasonal; /* some zone that uses it changes its clocks, so it can be out of force */
    Str example;   /* an IANA zone in which it is used */
};
enum { ZONE_CLAIMS = 4 };
/* How many readings (at most ZONE_CLAIMS, most usual first); 0: no such abbreviation. */
size_t zone_claims(Str abbreviation, struct zone_claim claims[ZONE_CLAIMS]);
/* Whether the claimed time is the one kept on that day in the zone that is its example. */
bool zone_claim_in_force(const struct zone_claim *claim, struct day day);

/* The zone of a place as people write it, in any of the interface languages, folded: "Barcelone",
 * "New York", "Ciudad de México", "Bruselas". E_NOT_FOUND: no such place is known. */
must_check Status zone_of_place(Str place, const struct zone **out);

#endif
