/* Shared by the pages of frameworks. */
#ifndef FEATURES_FRAMEWORKS_LOAD_H
#define FEATURES_FRAMEWORKS_LOAD_H

#include "features/frameworks/views.h"
#include "ids.h"

struct node_facts {
    int64_t id;
    Str framework, code, starts_on, ends_on, last_year;
    Text name; /* as recorded */
};

/* In the request's language and arena. */
struct node_entry node_entry_of(const struct request *req, const struct node_facts *facts);

/* 'sdg', 'pact', 'process', 'document'. */
bool is_framework(Str framework);

/* Goals and targets of the compiled tables, whether anything points at them or not; `goal` empty: the
 * goals, else its targets. What is recorded of them comes from `found`. */
size_t sdg_entries(const struct request *req, Str goal, const struct node_facts *found, size_t found_count,
                   const struct node_entry **out);

/* What was said about the node (0: it is not recorded, so nothing), as the address asks with since, council
 * and after. E_INVALID: a since or after that is none. E_NOT_FOUND: no council of that name has said
 * anything. */
must_check Status mentions_load(const struct request *req, FrameworkNodeId node, struct node_view *v,
                                struct response *res);

#endif
