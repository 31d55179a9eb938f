/* What links point at outside the bodies. Inside the caller's transaction. */
#ifndef FEATURES_FRAMEWORKS_ACTIONS_H
#define FEATURES_FRAMEWORKS_ACTIONS_H

#include "features/journal/actions.h"
#include "language/text.h"

/* The node of a goal, a target (with its goal above it) or an axis, by its code (rules.h): found or
 * made. Their names are compiled tables. `framework` is 'sdg' or 'pact'. */
must_check Status node_of_code(const struct action *by, Str framework, Str code, FrameworkNodeId *out);

/* A process or document by any of its writings. E_NOT_FOUND: none is recorded. */
must_check Status node_find(const struct action *by, Str framework, Str name, FrameworkNodeId *out);

/* A new process or document; its code is a slug of the name. */
must_check Status node_add(const struct action *by, Str framework, Text name, FrameworkNodeId *out);

/* What it is called in that language, unless it has a name there; the writing is kept either way. */
must_check Status node_name(const struct action *by, FrameworkNodeId id, Text name);

/* When it begins and ends (ISO 8601; empty: not known). E_INVALID: no days, or the end before the beginning.
 * E_NOT_FOUND: no such node. */
must_check Status node_dates(const struct action *by, FrameworkNodeId id, Str starts_on, Str ends_on);

/* What it is a part of (0: nothing); what was said about it counts there. E_CONFLICT: the other is a part of
 * this one, or is it. E_NOT_FOUND: no such node. */
must_check Status node_parent(const struct action *by, FrameworkNodeId id, FrameworkNodeId parent);

#endif
