/* Ties of sessions to what lies outside them. Inside the caller's transaction. */
#ifndef FEATURES_LINKS_ACTIONS_H
#define FEATURES_LINKS_ACTIONS_H

#include "features/journal/actions.h"

/* Towards a body or a framework node, or neither (0) when it is only named in words. */
struct link_facts {
    Str kind; /* council, mechanism, process, sdg, axis, document */
    BodyId body;
    FrameworkNodeId node;
    Str strength;    /* integral, possible, to explore; empty: not said */
    Str asserted_on; /* the day, ISO 8601 */
};

/* At a place (from 1) among the session's links. Its target and sentence are texts. */
must_check Status link_add(const struct action *by, SessionId from, size_t position,
                           const struct link_facts *facts, LinkId *out);

must_check Status link_strength(const struct action *by, LinkId id, Str strength);

#endif
