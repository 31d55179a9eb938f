/* What a thing is linked to, and what is linked to it, for the pages of all features. */
#ifndef FEATURES_LINKS_LIST_H
#define FEATURES_LINKS_LIST_H

#include "http/message.h"

enum { LINKS_MOST = 100 };

struct link_entry {
    int64_t id;
    Str kind;                    /* council, mechanism, process, sdg, axis, document, related */
    Str strength, strength_text; /* both empty: not said */
    Text target, sentence;       /* as printed; either may be empty */
    /* The other end: */
    Str other_kind; /* 'session', 'item', 'priority', 'body', 'organisation', 'person', 'node'; empty: only
                       words */
    int64_t other_id;
    Str address;                      /* "/fr/councils/peace"; empty: only words */
    Str label;                        /* "SDG 16.7"; empty outside the SDGs */
    Text name;                        /* in the reader's language where there is one; empty for a person */
    Name person;                      /* empty for all else */
    Str identifier;                   /* an IRI; may be empty */
    Str asserted_by;                  /* 'notice', or who */
    Str asserted_text, day, day_text; /* day: ISO; may be empty */
};

struct link_list {
    const struct link_entry *entries;
    size_t count;
    bool has_more; /* beyond LINKS_MOST */
};

/* One statement each, in the request's language and arena, only of what is public. Those from a thing in
 * their order; those to it newest first. `kind` as in other_kind. */
must_check Status links_from(const struct request *req, const char *kind, int64_t id, struct link_list *out);
must_check Status links_to(const struct request *req, const char *kind, int64_t id, struct link_list *out);

/* The page shows the other ends of these links. */
void page_shows_links(struct response *res, const struct link_list *links);

/* One end as pages name it; what does not apply to its kind is empty or 0. */
struct link_thing {
    Str kind, slug, framework, code;
    int64_t id, session_id;
};

/* Where it is shown, in the request's language; empty: nowhere. */
Str thing_address(const struct request *req, const struct link_thing *thing);

#endif
