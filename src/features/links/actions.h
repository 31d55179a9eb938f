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

/* At a place (from 1) among the links of `from`. Its target and sentence are texts. What is said about a
 * node counts for all above it, and moves them. */
must_check Status link_add(const struct action *by, size_t position, const struct link_facts *facts,
                           LinkId *out);

must_check Status link_strength(const struct action *by, LinkId id, Str strength);

/* It does not hold any longer; the row stays, with the time. E_NOT_FOUND: there is no such link, or it
 * was retracted before. */
must_check Status link_retract(const struct action *by, LinkId id);

/* Makes anew what was said about the node and all above it: for whoever moves a node below another. */
must_check Status mentions_renew(const struct action *by, FrameworkNodeId node);

#endif
