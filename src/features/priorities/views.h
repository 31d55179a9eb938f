/* What the pages of priorities show. */
#ifndef FEATURES_PRIORITIES_VIEWS_H
#define FEATURES_PRIORITIES_VIEWS_H

#include "features/charts/views.h"
#include "features/layout/views.h"
#include "features/links/list.h"

struct wording {
    Text sentence;
    Str language_name, state; /* state: 'original', 'stale', 'machine draft', 'human draft', 'reviewed' */
    Str state_text;
};

/* A thing of the line from the first sentence to what became of it. */
struct lineage_step {
    Str kind, kind_text, address;
    int64_t id;
    bool is_here;
    Text sentence, council; /* council may be empty */
    Str council_address;
    Str day, day_text;
    Str how, how_text;           /* how it came of those before it; empty: it is the first */
    Str before_text;             /* their numbers in the list; empty: none */
    const int64_t *before;       /* and their ids */
    const size_t *before_places; /* and where they stand in the list, from 0 */
    size_t before_count;
    int64_t depth; /* steps from the first */
};

struct lineage {
    const struct lineage_step *steps; /* in the order of what came of what; none where nothing did */
    size_t count;
};

struct priority_view {
    struct page page;
    int64_t id;
    Str state, state_text;
    Text sentence, session_title, body_name, theme; /* theme may be empty */
    Str session_address, body_address, day, day_text;
    const struct wording *wordings;
    size_t wording_count;
    struct link_list links, inward;
    struct lineage lineage;
    struct flow_view picture; /* of the same */
};

struct priority_entry {
    int64_t id;
    Str address, session_address, body_address, day, day_text;
    Text sentence, body_name;
};

struct council_choice {
    Str slug;
    Text name;
    bool is_chosen;
};

struct priorities_view {
    struct page page;
    Str year;
    const struct council_choice *councils;
    size_t council_count;
    const struct priority_entry *entries;
    size_t count;
    Str next; /* the address of what follows; empty: nothing */
};

#endif
