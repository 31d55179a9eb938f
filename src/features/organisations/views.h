/* Organisations as their pages, JSON and cards show them. */
#ifndef FEATURES_ORGANISATIONS_VIEWS_H
#define FEATURES_ORGANISATIONS_VIEWS_H

#include "features/people/views.h"

struct organisation_entry {
    int64_t id;
    Str address; /* "/fr/organisations/3-mexico" */
    Text name;
    Str kind, kind_text, country, country_text; /* country: ISO 3166-1, or empty */
    Text section;                               /* empty: of none */
};

struct section_choice {
    int64_t id;
    Text name;
    bool is_chosen;
};

struct country_choice {
    Str code, name;
    bool is_chosen;
};

struct organisations_view {
    struct page page;
    struct index_view index;
    const struct section_choice *sections;
    size_t section_count;
    const struct country_choice *countries;
    size_t country_count;
    const struct organisation_entry *organisations;
    size_t count;
};

struct organisation_link {
    Str strength, strength_text; /* empty: not said */
    Text target, sentence;       /* either may be empty */
    Str address;                 /* of the other end; empty: it has no page */
};

struct organisation_view {
    struct page page;
    int64_t id;
    Str path, address;
    Str url, card_url; /* with the site's name; empty where the site does not know it */
    Text name;
    const Text *other_names;
    size_t other_name_count;
    Str kind, kind_text, country, country_text;
    Text section, parent; /* empty: none */
    Str section_address, parent_address;
    const struct office_held *people;
    size_t people_count;
    Str people_next; /* address of the page with those recorded before; empty: none */
    const struct seat_held *seats;
    size_t seat_count;
    const struct organisation_entry *members, *parts;
    size_t member_count, part_count;
    Str members_next; /* address of the list of all members; empty: these are all */
    struct appearance_list appearances, spoken_for; /* newest first */
    const struct organisation_link *links;
    size_t link_count;
    const struct reach *contacts; /* public */
    size_t contact_count;
};

#endif
