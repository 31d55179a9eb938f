/* One batch of what is due, into the index. */
#ifndef FEATURES_SEARCH_ENTERING_H
#define FEATURES_SEARCH_ENTERING_H

#include "base/str.h"

#include <stdint.h>

struct arena;
struct db;

/* Ids of entries are in the order of days, newest first. */
enum { SEARCH_DAY_BITS = 24, SEARCH_DAY_ORIGIN = 4000000, SEARCH_UNDATED = 8000000 };

/* Where the entries of an ISO day begin; of no day: behind all others. */
int64_t search_day_first(Str iso_day);

/* Enters what is due at positions from `first` on and before `beyond`, takes out what is gone, and
 * appends to what is due where one name is told of by other entries. Inside a transaction. */
must_check Status search_enter(struct db *db, struct arena *a, int64_t first, int64_t beyond);

#endif
