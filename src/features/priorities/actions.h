/* Priorities of sessions and the themes that they are grouped by. Inside the caller's transaction. */
#ifndef FEATURES_PRIORITIES_ACTIONS_H
#define FEATURES_PRIORITIES_ACTIONS_H

#include "features/journal/actions.h"
#include "language/text.h"

/* A theme by any of its writings. E_NOT_FOUND: none is recorded. */
must_check Status theme_find(const struct action *by, Str name, ThemeId *out);
must_check Status theme_add(const struct action *by, Text name, ThemeId *out);

/* What it is called in that language, unless it has a name there; the writing is kept either way. */
must_check Status theme_name(const struct action *by, ThemeId id, Text name);

/* A proposed priority at a place (from 1) in the session; theme 0: none. Its sentence is a text. */
must_check Status priority_add(const struct action *by, SessionId session, ThemeId theme, size_t position,
                               PriorityId *out);

#endif
