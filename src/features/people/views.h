/* People as their pages, JSON and cards show them; and lists of names, and of what was said for whom, for
 * the pages of organisations too. */
#ifndef FEATURES_PEOPLE_VIEWS_H
#define FEATURES_PEOPLE_VIEWS_H

#include "features/layout/views.h"

/* ---- lists of names ---- */

struct letter_view {
    Str letter, address;
    bool is_chosen;
};

struct index_view {
    Str address; /* of the list: "/fr/people" */
    Str search;  /* what the reader typed; empty: nothing */
    bool is_search;
    bool has_more_found; /* a search found more than is shown */
    const struct letter_view *letters;
    size_t letter_count;
    Str next; /* address of the names after these; empty: none */
};

struct person_entry {
    int64_t id;
    Str address; /* "/fr/people/7-amina-diallo" */
    Name name;
    Text title, organisation; /* of an office, the latest; either may be empty */
};

struct people_view {
    struct page page;
    struct index_view index;
    const struct person_entry *people;
    size_t count;
};

/* ---- who spoke for whom ---- */

/* An office as printed on the day. */
struct printed_office {
    Text title, organisation; /* either may be empty */
    Str organisation_address; /* empty: not known */
    int64_t organisation_id;  /* 0: not known */
};

/* Somebody's place in a session. */
struct appearance {
    int64_t slot_id, session_id;
    Str session_address, day, day_text; /* day: ISO, or empty */
    Text session_title, body_name, item_title;
    Str role, role_text;         /* 'moderator', 'speaker' */
    Str status, status_text;     /* a printed mark; empty: none */
    Str language, language_name; /* spoken; empty: not known */
    int64_t person_id;           /* 0: an office without a name */
    Text name;                   /* as printed */
    Str address;                 /* the person's; empty: not known */
    const struct printed_office *offices;
    size_t office_count;
    bool speaks_for_another;
    Str principal_kind; /* person, office, organisation, body, group */
    Text principal, principal_office;
    Str principal_address; /* empty: not known, or nothing that has a page */
    Str principal_topic;   /* the journal's: "person/7"; empty as the address */
};

struct appearance_list {
    const struct appearance *items;
    size_t count;
    Str next; /* address of the page with the older ones; empty: there are none */
};

/* ---- a person ---- */

struct office_held {
    Text title, organisation; /* either may be empty */
    Str organisation_address; /* empty: none */
    int64_t organisation_id;
    Str from, until, seen_on; /* ISO days; empty: not known */
    Str period;               /* "2018 – 2021", in words; empty: nothing is known */
    Name person;              /* in lists of an organisation */
    Str person_address;
    int64_t person_id;
};

struct seat_held {
    int64_t body_id, organisation_id, person_id;
    Str body_address, capacity, capacity_text;
    Text body_name, organisation;
    Str organisation_address;
    Str from, until, seen_on, period;
    bool is_over;
    Name person; /* in lists of an organisation */
    Str person_address;
};

/* A public contact point of a session. */
struct reach {
    Str email, mail_link; /* "mailto:…"; both empty: none was printed */
    Text title, organisation, name;
    Str address; /* of the person, in lists of an organisation; empty: nobody is named */
    Str session_address, day_text;
};

struct raised {
    int64_t id;
    Str address, session_address, day_text;
    Text sentence;
};

struct person_view {
    struct page page;
    int64_t id;
    Str path, address;
    Str url, card_url; /* with the site's name; empty where the site does not know it */
    Name name;
    const Name *other_names;
    size_t other_name_count;
    const struct office_held *offices;
    size_t office_count;
    const struct seat_held *seats;
    size_t seat_count;
    struct appearance_list appearances; /* newest first */
    struct appearance_list spoken_for;  /* where others spoke on this person's behalf */
    const struct raised *priorities;    /* of the sessions in which the person spoke */
    size_t priority_count;
    const struct reach *contacts; /* public */
    size_t contact_count;
};

#endif
