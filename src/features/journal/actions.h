/* The journal: one row for each change of the record, written in the change's own transaction. Live
 * pages, feeds, history and the page cache all read it; nothing else invents events. */
#ifndef FEATURES_JOURNAL_ACTIONS_H
#define FEATURES_JOURNAL_ACTIONS_H

#include "base/time.h"
#include "ids.h"

struct arena;
struct db;

/* The change under way. What is made for it lives in `a` for as long as it lasts. */
struct action {
    struct db *db;
    struct arena *a;
    Time at;
    Str who; /* 'import'; accounts follow */
};

struct journal_entry {
    Str action; /* 'notice.import' */
    Str subject_kind;
    int64_t subject_id;
    Str before, after; /* JSON; empty: none */
};

/* Inside the change's transaction. Topics name the pages that the change moves: 'session/4',
 * 'body/2', 'record'; the same one twice is fine. */
must_check Status journal_write(const struct action *by, const struct journal_entry *entry, const Str *topics,
                                size_t topic_count, JournalId *out);

/* The id of the last change; 0 when there is none. */
must_check Status journal_last(struct db *db, struct arena *a, JournalId *out);

/* The topics that changes after `since` moved, each once, sorted; in `a`. */
must_check Status journal_topics_since(struct db *db, struct arena *a, JournalId since, Str **topics,
                                       size_t *count);

#endif
