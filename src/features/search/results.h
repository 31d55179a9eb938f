/* Entries of the index as a page shows them. */
#ifndef FEATURES_SEARCH_RESULTS_H
#define FEATURES_SEARCH_RESULTS_H

#include "features/search/views.h"
#include "http/message.h"

/* What the index has found: 'priority' 9 of session 4. */
struct hit_entry {
    int64_t id;
    Str kind; /* as in the index: 'sdg', 'framework_node' */
    int64_t owner;
};

/* With title, best part of the text, place and day, in three statements. In the request's arena. */
must_check Status results_show(const struct request *req, const struct query *q,
                               const struct hit_entry *entries, size_t count, struct found *out);

#endif
