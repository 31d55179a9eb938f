/* The journal: one row for each change of the record, written in the change's own transaction. Live
 * pages, feeds, history and the page cache all read it; nothing else invents events. */
#ifndef FEATURES_JOURNAL_ACTIONS_H
#define FEATURES_JOURNAL_ACTIONS_H

#include "base/list.h"
#include "base/time.h"
#include "ids.h"

struct arena;
struct db;

/* What a change has moved so far. */
struct moved {
    LIST_OF(Str) topics;
};

/* The change under way. What is made for it lives in `a` for as long as it lasts. */
struct action {
    struct db *db;
    struct arena *a;
    Time at;
    Str who; /* 'import'; accounts follow */
    struct moved *moved;
};

/* A change that begins. `who` is borrowed. */
struct action action_begin(struct db *db, struct arena *a, Time at, Str who);

/* Says that the change touches a thing: 'session', 4. Whoever changes a thing says so, and whoever ties
 * two things to each other, or unties them, names both: pages that show one of them are made anew, and
 * so is all that is derived from it. */
void action_moves(const struct action *by, const char *kind, int64_t id);

/* The same of a whole kind, where each of its things may have changed place: lists are made anew. */
void action_moves_all(const struct action *by, const char *kind);

struct journal_entry {
    Str action; /* 'notice.import' */
    Str subject_kind;
    int64_t subject_id;
    Str before, after; /* JSON; empty: none */
};

/* Inside the change's transaction, at its end: with what the action has moved since it began, or since
 * it last wrote. */
must_check Status journal_write(const struct action *by, const struct journal_entry *entry, JournalId *out);

/* The id of the last change; 0 when there is none. */
must_check Status journal_last(struct db *db, struct arena *a, JournalId *out);

/* The topics that changes after `since` moved, each once, sorted, and behind them the kinds of the
 * things ('session'), and 'record' where there was any change; in `a`. */
must_check Status journal_topics_since(struct db *db, struct arena *a, JournalId since, Str **topics,
                                       size_t *count);

#endif
