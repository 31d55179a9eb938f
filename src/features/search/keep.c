/* Keeping the index with the record, and making it anew. */
#include "base/arena.h"
#include "base/log.h"
#include "base/time.h"
#include "db/db.h"
#include "features/search/actions.h"
#include "features/search/entering.h"
#include "features/search/tokens.h"
#include "search_actions.sql.h"

enum { BATCH = 100, REMOVED_AT_ONCE = 2000, ARENA_BYTES = 256 * 1024 };

static const Str is_made = STR_INIT(SEARCH_VERSION), is_being_made = STR_INIT(SEARCH_VERSION " begun");

static Status set_state(struct db *db, const char *name, Str version)
{
    int64_t changed;
    return q_search_state_set(db, str_of(name), version, time_now(), &changed);
}

static Status set_seen(struct db *db, struct arena *a, int64_t journal)
{
    return set_state(db, "search journal", str_format(a, "%lld", (long long)journal));
}

/* Enters what is due from `first` on, batch by batch, and what that appends. */
static Status enter_from(struct db *db, int64_t first)
{
    struct arena *a = arena_new(ARENA_BYTES);
    struct search_due_range_row due = {0};
    int64_t changed, at = first;
    Status s = q_search_due_range(db, a, &due);
    while (s == OK && at <= due.last) {
        int64_t beyond = due.last - at >= BATCH ? at + BATCH : due.last + 1;
        s = search_enter(db, a, at, beyond);
        arena_reset(a);
        if (s == OK)
            s = q_search_due_done(db, at, beyond, &changed);
        if (s == OK)
            s = q_search_due_range(db, a, &due);
        at = beyond;
    }
    arena_free(a);
    return s;
}

static Status enter_moved(struct db *db, struct arena *a)
{
    struct search_state_row state;
    struct search_due_range_row due;
    int64_t seen = 0, added;
    Status s = q_search_state(db, a, &state);
    if (s != OK || (!state.seen_is_null && str_int(state.seen, &seen) == OK && seen == state.last))
        return s;
    s = q_search_due_range(db, a, &due);
    if (s == OK)
        s = q_search_due_add(db, (JournalId){seen}, &added);
    if (s == OK && added > 0)
        s = enter_from(db, due.last + 1);
    return s == OK ? set_seen(db, a, state.last) : s;
}

static Status before_commit(struct db *db, void *with)
{
    (void)with;
    struct arena *a = arena_new(ARENA_BYTES);
    Status s = enter_moved(db, a);
    arena_free(a);
    return s;
}

/* ---- anew ---- */

struct making {
    struct db *db;
    struct arena *a;
    bool is_done;
};

/* All entries go, a part at a time; then everything is due. */
static Status begin_anew(void *with)
{
    struct making *m = with;
    int64_t removed = 0, changed;
    Status s = q_search_index_empty(m->db, REMOVED_AT_ONCE, &changed);
    if (s == OK)
        s = q_search_entries_empty(m->db, REMOVED_AT_ONCE, &removed);
    if (s != OK || removed == REMOVED_AT_ONCE)
        return s;
    struct search_state_row state;
    s = q_search_state(m->db, m->a, &state);
    if (s == OK)
        s = q_search_due_done(m->db, 0, INT64_MAX, &changed);
    if (s == OK)
        s = q_search_due_all(m->db, &changed);
    if (s == OK)
        s = set_seen(m->db, m->a, state.last);
    if (s == OK)
        s = set_state(m->db, "search", is_being_made);
    m->is_done = true;
    return s;
}

static Status go_on(void *with)
{
    struct making *m = with;
    struct search_due_range_row due;
    int64_t changed;
    Status s = q_search_due_range(m->db, m->a, &due);
    if (s != OK)
        return s;
    m->is_done = due.last == 0;
    if (m->is_done)
        return set_state(m->db, "search", is_made);
    s = search_enter(m->db, m->a, due.first, due.first + BATCH);
    return s == OK ? q_search_due_done(m->db, due.first, due.first + BATCH, &changed) : s;
}

static Status repeat(struct making *m, Status (*work)(void *with))
{
    Status s = OK;
    m->is_done = false;
    while (s == OK && !m->is_done) {
        s = db_transaction(m->db, work, m);
        arena_reset(m->a);
    }
    return s;
}

Status search_keep(struct db *db)
{
    struct making m = {.db = db, .a = arena_new(ARENA_BYTES)};
    struct search_state_row state;
    Status s = q_search_state(db, m.a, &state);
    bool has_version = s == OK && !state.version_is_null;
    bool is_current = has_version && str_eq(state.version, is_made);
    bool has_begun = has_version && str_eq(state.version, is_being_made);
    if (s == OK && !is_current && !has_begun)
        s = repeat(&m, begin_anew);
    if (s == OK && !is_current)
        s = repeat(&m, go_on);
    if (s == OK)
        db_before_commit(db, before_commit, NULL);
    arena_free(m.a);
    return s;
}
