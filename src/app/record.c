#include "app/record.h"

#include "base/arena.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "features/search/actions.h"
#include "features/texts/order.h"

enum { ARENA_BYTES = 64 * 1024 };

static Status renew(void *with)
{
    const struct action *by = with;
    Status s = people_renew(by);
    if (s == OK)
        s = organisations_renew(by);
    if (s == OK)
        s = order_words_renew(by);
    if (s == OK)
        s = order_made_current(by);
    JournalId id;
    return s == OK ? journal_write(by,
                                   &(struct journal_entry){.action = STR("record.renew_order"),
                                                           .subject_kind = STR("derivation")},
                                   &id)
                   : s;
}

Status record_open(const char *path, struct db **out)
{
    struct db *db;
    Status s = db_open(path, DB_READ_WRITE, &db);
    if (s != OK)
        return s;
    s = search_keep(db);
    if (s != OK) {
        db_close(db);
        return s;
    }
    struct arena *a = arena_new(ARENA_BYTES);
    struct action by = action_begin(db, a, time_now(), STR("migration"));
    bool is_current = true;
    s = order_is_current(db, a, &is_current);
    if (s == OK && !is_current)
        s = db_transaction(db, renew, &by);
    arena_free(a);
    if (s == OK)
        *out = db;
    else
        db_close(db);
    return s;
}
