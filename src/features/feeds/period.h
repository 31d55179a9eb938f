/* Years and months in addresses of archives: "2021", "2021-02". */
#ifndef FEATURES_FEEDS_PERIOD_H
#define FEATURES_FEEDS_PERIOD_H

#include "base/time.h"

struct period {
    Str name;                /* as in the address */
    Str from_day, until_day; /* ISO; until is the first day after it */
};

enum period_length { PERIOD_YEAR = 4, PERIOD_MONTH = 7 }; /* of the name */

/* In `a`. E_NOT_FOUND: not a year (of 1900 to 2999) or month of that length. */
must_check Status period_of(struct arena *a, Str name, enum period_length length, struct period *out);

/* The one that the ISO day is in. E_NOT_FOUND: no day. */
must_check Status period_around(struct arena *a, Str day, enum period_length length, struct period *out);

#endif
