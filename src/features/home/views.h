/* What the first page shows. */
#ifndef FEATURES_HOME_VIEWS_H
#define FEATURES_HOME_VIEWS_H

#include "features/bodies/views.h"

struct home_view {
    struct page page;
    Str url; /* of the page, absolute where the site knows its origin */
    struct session_list to_come, recorded;
    const struct council_entry *councils;
    size_t council_count;
    int64_t missing; /* texts that wait for this language */
};

#endif
