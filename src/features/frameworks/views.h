/* What the pages of frameworks show. */
#ifndef FEATURES_FRAMEWORKS_VIEWS_H
#define FEATURES_FRAMEWORKS_VIEWS_H

#include "features/charts/views.h"
#include "features/layout/views.h"
#include "features/links/list.h"

/* A goal, target, axis, process or document in a list. */
struct node_entry {
    Str code, label, address; /* label: "SDG 16.7"; empty outside the SDGs */
    Text name, short_name;    /* short_name: of a goal; empty for all else */
    Str dates, starts_on, ends_on;
    Str last_year; /* of what was said about it; empty: nothing yet, or nobody knows when */
    int64_t id;    /* 0: nothing points at it yet */
};

struct framework_section {
    Str framework, address, title, lead;
    const struct node_entry *nodes;
    size_t count;
    bool has_more;
};

enum { FRAMEWORKS = 4 };

struct frameworks_view {
    struct page page;
    struct framework_section sections[FRAMEWORKS];
};

struct framework_view {
    struct page page;
    struct framework_section section;
    Str next; /* the address of what follows; empty: nothing */
};

/* One thing that was said. */
struct mention_view {
    int64_t id; /* of the link */
    Str year, day, day_text;
    Str strength, strength_text, asserted_by, asserted_text, label;
    Text target, sentence;
    Str said_kind, said_address; /* what the link comes from, unless that is the session */
    Text said;
    Name person;
    Str session_address; /* empty: not of a session */
    Text session_title;
};

struct mention_group {
    Str year_text; /* empty: the group is of the same year as the one before it */
    Str year;
    Text council; /* empty: no council's */
    Str council_address;
    const struct mention_view *mentions;
    size_t count;
};

struct council_counts {
    int64_t id, total;
    Str slug, address;
    Text name;
    bool is_chosen;
    const int64_t *counts; /* in the order of the years */
};

struct year_choice {
    Str year;
    bool is_chosen;
};

struct node_view {
    struct page page;
    Str framework, framework_title, framework_address;
    struct node_entry node;
    const Text *names; /* in other languages */
    size_t name_count;
    const Str *writings; /* other ones */
    size_t writing_count;
    Str identifier;          /* an IRI; empty: none */
    struct node_entry above; /* address empty: none */
    const struct node_entry *parts;
    size_t part_count;
    struct link_list links;
    Str since; /* a year; empty: always */
    const struct year_choice *years;
    size_t year_count;
    const struct council_counts *councils;
    size_t council_count;
    struct bars_view by_year;
    const struct mention_group *groups;
    size_t group_count;
    int64_t total;
    bool is_filtered;
    Str next; /* the address of what follows; empty: nothing */
};

#endif
