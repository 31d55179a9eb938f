/* What came after what: the events that tell it in sentences, and the graph that draws it. Pure. */
#ifndef FEATURES_BODIES_SUCCESSION_H
#define FEATURES_BODIES_SUCCESSION_H

#include "chart/flow.h"

/* A body of the family: those before and after a body, and what stands beside them. */
struct relative {
    int64_t id;
    Text name;
    Str address;
    Str from_day, until_day; /* ISO 8601 as recorded; empty: not known */
};

struct succession {
    size_t earlier, later; /* indexes of relatives */
    Str day;               /* ISO 8601; empty: not known */
};

/* "In 2020, A and B succeeded Z": on one day, each of the later ones came after each of the earlier. */
struct succession_event {
    Str day;
    const size_t *earlier, *later; /* indexes of relatives, in the order given */
    size_t earlier_count, later_count;
};

/* Every succession in exactly one event. A split is one event, and so is a merger. By day, those of unknown
 * day first; in `a`. Quadratic: for the successions of one family. */
struct succession_event *succession_events(struct arena *a, const struct succession *all, size_t count,
                                           size_t *event_count);

/* The year in which a body began and the year in which it ended: recorded, else of what it succeeded and of
 * what succeeded it (the earliest, the latest). Four digits; empty: not known. */
struct relative_years {
    Str from, until;
};
struct relative_years succession_years(const struct relative *who, size_t index, const struct succession *all,
                                       size_t count);

#endif
