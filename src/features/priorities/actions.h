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

/* One thing that came of another: 'priority', later 'recommendation', 'decision', 'commitment'. */
struct descent_end {
    const char *kind;
    int64_t id;
};

/* That `to` came of `from`; how: reworded, merged, split, recommended, decided, promised; the day may be
 * empty. Said again, it holds as said last. E_CONFLICT: `from` itself came of `to`, or is it. */
must_check Status descent_add(const struct action *by, struct descent_end from, struct descent_end to,
                              Str how, Str on_day);

/* It did not. E_NOT_FOUND: nobody said so. */
must_check Status descent_retract(const struct action *by, struct descent_end from, struct descent_end to);

/* A priority as it is said anew: at the end of the session where that happened. */
struct priority_said {
    SessionId session;
    ThemeId theme; /* 0: none */
    Text sentence;
    Str day; /* ISO 8601; empty: not known */
};

/* The older priorities stay as they were said, and the newer ones descend from them. Each writes its own row
 * of the journal. E_NOT_FOUND: an older one is not there. */
must_check Status priority_reword(const struct action *by, PriorityId from, const struct priority_said *said,
                                  PriorityId *out);

/* Of two or more, one: E_INVALID for fewer. */
must_check Status priority_merge(const struct action *by, const PriorityId *from, size_t count,
                                 const struct priority_said *said, PriorityId *out);

/* Of one, two or more, into out[count]: E_INVALID for fewer. */
must_check Status priority_split(const struct action *by, PriorityId from, const struct priority_said *parts,
                                 size_t count, PriorityId *out);

#endif
