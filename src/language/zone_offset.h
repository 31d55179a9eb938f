/* Fixed offsets as people write them. Private to src/language. */
#ifndef LANGUAGE_ZONE_OFFSET_H
#define LANGUAGE_ZONE_OFFSET_H

#include "base/str.h"

enum { ZONE_OFFSET_NAME = 10 }; /* "UTC+02:00" and a NUL */

/* Seconds east of UTC: "UTC+02:00", "GMT-3", "UTC+5:30", "UTC−3" (U+2212), "UTC +0530"; at most
 * 14 hours east and 12 west, as far as the world's clocks go. E_INVALID: anything else. */
must_check Status zone_offset_of(Str text, int *out);

/* "UTC+02:00"; "UTC" for 0. Points into `name`. */
Str zone_offset_name(int seconds, char name[ZONE_OFFSET_NAME]);

#endif
