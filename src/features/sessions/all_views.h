/* What the page of all sessions shows. */
#ifndef FEATURES_SESSIONS_ALL_VIEWS_H
#define FEATURES_SESSIONS_ALL_VIEWS_H

#include "features/layout/views.h"
#include "features/sessions/list.h"

struct sessions_council {
    Str slug;
    Text name;
    bool is_chosen;
};

struct sessions_view {
    struct page page;
    struct session_list to_come, past;
    Str next;                                /* address of those behind them; empty: none */
    Str year, council;                       /* asked for: "2021", a body's slug; empty: all */
    Text body_name;                          /* of that body */
    const struct sessions_council *councils; /* to choose from */
    size_t council_count;
};

#endif
