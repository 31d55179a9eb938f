/* Ties between any two things of the record. Inside the caller's transaction. */
#ifndef FEATURES_LINKS_ACTIONS_H
#define FEATURES_LINKS_ACTIONS_H

#include "features/journal/actions.h"

/* One end: 'session', 'item', 'priority', 'body', 'organisation', 'person', 'node' (of a framework). */
struct link_end {
    const char *kind; /* NULL: nothing that is recorded, only named in words */
    int64_t id;
};

struct link_facts {
    Str kind; /* council, mechanism, process, sdg, axis, document, related */
    struct link_end from, to;
    Str strength;    /* integral, possible, to explore; empty: not said */
    Str asserted_by; /* 'notice', or who */
    Str asserted_on; /* the day, ISO 8601; empty: not known */
};

/* At a place (from 1) among the links of `from`. Its target and sentence are texts. */
must_check Status link_add(const struct action *by, size_t position, const struct link_facts *facts,
                           LinkId *out);

must_check Status link_strength(const struct action *by, LinkId id, Str strength);

#endif
