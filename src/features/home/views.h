/* What the first page shows. */
#ifndef FEATURES_HOME_VIEWS_H
#define FEATURES_HOME_VIEWS_H

#include "features/bodies/views.h"

/* A session of which texts wait for the page's language. */
struct home_waiting {
    Str address;
    Text title;
    int64_t missing;
};

struct home_view {
    struct page page;
    Str url; /* of the page, absolute where the site knows its origin */
    struct session_list to_come, recorded;
    const struct council_entry *councils;
    size_t council_count;
    const struct home_waiting *waiting; /* of the latest sessions */
    size_t waiting_count;
    int64_t missing; /* texts that wait for this language, in all of them */
};

#endif
