#include "support/moves.h"

#include "db/db.h"

static const Time now = 1614600000; /* the site's */

struct change {
    struct action by;
    Status (*work)(const struct action *by, void *with);
    void *with;
};

static Status write(void *what)
{
    const struct change *change = what;
    JournalId id;
    Status s = change->work(&change->by, change->with);
    return s == OK
               ? journal_write(
                     &change->by,
                     &(struct journal_entry){.action = STR("test.change"), .subject_kind = STR("test")}, &id)
               : s;
}

JournalId site_change(struct site *s, Status (*work)(const struct action *by, void *with), void *with)
{
    JournalId before = {0};
    struct db *db = site_writer(s);
    struct change change = {action_begin(db, site_arena(s), now, STR("test")), work, with};
    CHECK_STATUS(journal_last(db, site_arena(s), &before), OK);
    CHECK_STATUS(db_transaction(db, write, &change), OK);
    return before;
}

bool site_has_moved(struct site *s, const struct response *page, JournalId since)
{
    Str *moved;
    size_t count = 0;
    CHECK_STATUS(journal_topics_since(site_reader(s), site_arena(s), since, &moved, &count), OK);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < page->topics.count; j++)
            if (str_eq(moved[i], page->topics.items[j]))
                return true;
    return false;
}
