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

#endif
