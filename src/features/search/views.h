/* What the pages of search show. */
#ifndef FEATURES_SEARCH_VIEWS_H
#define FEATURES_SEARCH_VIEWS_H

#include "features/charts/views.h"
#include "features/layout/views.h"
#include "features/search/snippet.h"

/* One choice of a filter. */
struct choice {
    Str value;
    Text text;
    bool is_chosen;
};

struct choices {
    const struct choice *items;
    size_t count;
};

struct found {
    Str kind, kind_text, address;
    struct snippet title, text; /* text.count 0: nothing more to show than the title */
    Text session_title, body_name;
    Str session_address; /* of what is part of a session */
    Str day, day_text;   /* "2021-02-08"; empty: it has none */
};

struct search_view {
    struct page page;
    Str words, since, until;
    struct choices kinds, councils, languages, frameworks;
    int64_t speaker; /* 0: none is chosen */
    Name speaker_name;
    bool is_asked, is_cut, is_newest, has_filters;
    const struct found *found;
    size_t count;
    int64_t total;
    bool is_total_more; /* there are more than `total` */
    Str next;           /* addresses; empty: there is no such page */
    Str first_page;     /* where this is a later one */
    Str without_filters, without_speaker, other_order, beginning_so, data, speakers;
};

/* Somebody who has spoken. */
struct speaker {
    int64_t id, times, section_id; /* section 0: not known */
    Name name;
    Str address, gender_text; /* empty: not given */
    Text section;             /* of the last time; empty: not known */
    Str first_day, last_day;  /* ISO; empty: no day is known */
};

struct speakers_view {
    struct page page;
    Str words, since, until;
    struct choices councils;
    bool is_asked, is_cut;
    bool is_part; /* more was said than is counted */
    const struct speaker *speakers;
    size_t count, shown; /* a page shows the first of them; files have all */
    int64_t times, counted_most;
    struct bars_view sections, years;
    Str data, table, search; /* addresses */
};

#endif
