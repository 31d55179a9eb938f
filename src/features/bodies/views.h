/* What the councils' pages show. */
#ifndef FEATURES_BODIES_VIEWS_H
#define FEATURES_BODIES_VIEWS_H

#include "features/layout/views.h"
#include "features/sessions/list.h"
#include "language/catalogue.h"

struct council_entry {
    Str address; /* "/fr/councils/right-to-the-city" */
    Text name;
    int64_t sessions;
    Str next_text, last_text; /* days for people; empty: none */
};

struct councils_view {
    struct page page;
    const struct council_entry *councils;
    size_t count;
};

struct seat_view {
    Name name;
    Text organisation;
    Str capacity_text;
};

struct council_priority {
    Str session_address, day_text;
    int64_t id;
    Text sentence;
};

struct council_link {
    Str strength_text, session_address, day_text;
    Text target; /* for an inward link: the other session's title */
};

struct body_relative {
    Str address;
    Text name;
    bool later;
};

struct council_view {
    struct page page;
    Str path;
    Text name;
    const Text *other_names; /* in other languages */
    size_t other_name_count;
    Str above_address; /* empty: reports to no body that is known */
    Text above_name;
    const struct seat_view *seats;
    const struct council_priority *priorities;
    const struct council_link *links, *inward;
    const struct body_relative *relatives;
    size_t seat_count, priority_count, link_count, inward_count, relative_count;
    struct session_list sessions;
};

#endif
