/* Zones as notices print them. */
#ifndef FEATURES_IMPORTS_ZONE_PRINT_H
#define FEATURES_IMPORTS_ZONE_PRINT_H

#include "base/time.h"

/* The IANA name or fixed offset ("UTC+01:00") by which language/zone.h knows a zone as printed on
 * that day: a name it knows; an abbreviation's example zone when it is in force then, else its offset;
 * a place's zone. Empty: nothing of the kind. In `a`, or static. */
Str zone_print(struct arena *a, Str printed, struct day day);

#endif
