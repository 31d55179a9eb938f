/* What the councils' pages show. */
#ifndef FEATURES_BODIES_VIEWS_H
#define FEATURES_BODIES_VIEWS_H

#include "features/charts/links.h"
#include "features/layout/views.h"
#include "features/sessions/list.h"

/* Another body, by name. */
struct body_mention {
    int64_t id;
    Str address; /* "/fr/councils/right-to-the-city" */
    Text name;
};

/* One of a list in a sentence, with what stands before it (", ", " and "). */
struct listed_body {
    Str before;
    const struct body_mention *body;
};

struct council_entry {
    int64_t id;
    Str address, kind;
    Text name;
    Str next_day, last_day;    /* of its public sessions, ISO; empty: none */
    Str next_text, last_text;  /* for people */
    struct body_mention above; /* address empty: reports to no body that is known */
    const struct listed_body *successors;
    size_t successor_count;
    bool has_ended;
};

/* Bodies of one kind, those that are there. */
struct council_group {
    Str kind, title;
    const struct council_entry *entries;
    size_t count;
};

struct councils_view {
    struct page page;
    const struct council_group *groups;
    const struct council_entry *ended;
    size_t group_count, ended_count;
};

/* A city or section by name; address empty: none is known. */
struct seat_place {
    int64_t id;
    Str address;
    Text name;
};

struct seat_view {
    int64_t id, person_id;
    Name name; /* of a person; empty for a vacancy */
    Str address;
    struct seat_place organisation, section;
    Str capacity, capacity_text;
    Str from_day, until_day;
    Str span_text; /* "since 1 January 2020"; empty: no day is known */
    bool of_presidency;
};

struct council_priority {
    Str session_address, day_text;
    int64_t id, session_id;
    Text sentence;
};

struct council_link {
    Str strength_text, session_address, day_text;
    int64_t session_id;
    Text target; /* for an inward link: the other session's title */
};

/* "In 2020, A and B succeeded Z". */
struct succession_sentence {
    Str day, year_text; /* empty: not known */
    const struct listed_body *earlier, *later;
    size_t earlier_count, later_count;
};

struct council_view {
    struct page page;
    int64_t id;
    Str path, kind, kind_text;
    Text name;
    Str from_day, until_day, span_text;
    const Text *other_names;                  /* in other languages */
    const struct body_mention *above, *below; /* above: nearest first */
    const struct succession_sentence *successions;
    struct flow_view family;
    const struct seat_view *seats, *past_seats, *vacancies;
    const struct council_priority *priorities;
    const struct council_link *links, *inward;
    size_t other_name_count, above_count, below_count, succession_count, seat_count, past_seat_count,
        vacancy_count, priority_count, link_count, inward_count;
    bool has_too_many_seats, lacks_presidency;
    int64_t political_seats, seats_most; /* what has_too_many_seats is about */
    struct session_list sessions;
    bool has_presidency; /* the record knows who is of the Presidency */
};

struct council_links_view {
    struct page page;
    struct body_mention body;
    struct links_view links;
    const struct link_row *rows; /* of the same, as recorded */
    size_t count;
    bool has_older; /* links that are not shown: the page has the latest */
};

#endif
