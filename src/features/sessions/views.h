/* A session as its pages and its JSON show it. Filled by load.c. */
#ifndef FEATURES_SESSIONS_VIEWS_H
#define FEATURES_SESSIONS_VIEWS_H

#include "base/time.h"
#include "features/layout/views.h"
#include "features/links/list.h"
#include "language/catalogue.h"

struct office_view {
    Text title, organisation; /* as printed then; either may be empty */
    struct thing_view at;     /* the organisation */
};

struct principal_view {
    Str kind; /* person, office, organisation, body, group */
    Text name, office;
    struct thing_view who; /* an office without a name: its organisation */
};

struct slot_view {
    int64_t id;
    Text name; /* empty: an office without a name */
    struct thing_view who;
    const struct office_view *offices;
    size_t office_count;
    Str seat, status;           /* codes; empty: none */
    Str seat_text, status_text; /* in the page's language */
    bool speaks_for_another;
    struct principal_view principal;
};

struct item_view {
    int64_t id;
    Str label, kind, action; /* codes; action may be empty */
    Str kind_text, action_text;
    Text title;
    const struct slot_view *moderators, *speakers;
    size_t moderator_count, speaker_count;
};

struct contact_view {
    Text name, title;
    struct thing_view who;
    Str email, mail_link; /* "mailto:…"; both empty: none is public */
};

struct contact_group_view {
    Text organisation; /* empty: none printed */
    struct thing_view at;
    const struct contact_view *people;
    size_t count;
};

struct priority_view {
    int64_t id;
    Str address;
    Text sentence;
};

struct theme_view {
    Text name;
    const struct priority_view *priorities;
    size_t count;
};

struct link_group_view {
    Str kind, kind_text;
    const struct link_entry *links;
    size_t count;
};

struct source_view {
    int64_t id;
    Str name, language, language_name;
};

struct zone_choice {
    Str zone, name;
    bool chosen;
};

struct session_view {
    struct page page;
    int64_t id;
    Str path, address; /* "/sessions/4-peace", "/fr/sessions/4-peace" */
    Text title, body_name, printed_time, place;
    Str body_address;                            /* "/fr/councils/opportunities" */
    Str body_topic;                              /* the journal's: "body/2" */
    Str state, state_text, mode, mode_text, day; /* day: ISO, or empty */
    bool has_start, has_end;
    Time starts_at, ends_at;
    Str start, end;                    /* RFC 3339, UTC */
    Str time_text;                     /* in the session's own zone, with the zone's name */
    Str reader_zone, reader_time_text; /* empty: the reader chose none */
    const struct zone_choice *zones;
    size_t zone_count;
    Str registration_url, room_url;
    const Str *language_tags, *language_names;
    size_t language_count;
    Str languages_text;
    const Text *summary; /* paragraphs */
    size_t summary_count;
    const struct item_view *items;
    size_t item_count;
    int64_t speaker_count, represented_count;
    const struct slot_view *represented; /* those who speak for another, for the list the other way round */
    const struct contact_group_view *contacts, *team;
    size_t contact_group_count, team_group_count;
    const struct theme_view *themes;
    size_t theme_count;
    int64_t priority_count;
    const struct link_group_view *links;
    size_t link_group_count;
    struct link_list all_links;
    int64_t missing, stale;     /* texts that this language lacks; that render an older original */
    Str original_language_name; /* of the title */
    const struct source_view *sources;
    size_t source_count;
    /* schema.org */
    Str local_start, local_end;        /* RFC 3339 with the offset of the session's zone */
    Str event_status, attendance_mode; /* names of schema.org; the mode may be empty */
    Str body_url;                      /* absolute where the site knows its origin */
    bool is_online;                    /* wholly or partly */
};

#endif
