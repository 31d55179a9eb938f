#include "support/changes.h"

#include "base/arena.h"
#include "db/db.h"

static const Time then = 1614686400; /* 2021-03-02T12:00:00Z */

struct action site_action(struct site *s, struct arena *a)
{
    return action_begin(site_writer(s), a, then, STR("test"));
}

static Status end_change(const struct action *by)
{
    JournalId id;
    return journal_write(
        by, &(struct journal_entry){.action = STR("test.change"), .subject_kind = STR("test")}, &id);
}

/* What the journal tells of the changes after `since`, beside what the page declared. */
static bool has_moved(struct db *db, struct arena *a, const struct response *page, JournalId since)
{
    Str *moved;
    size_t count = 0;
    CHECK_STATUS(journal_topics_since(db, a, since, &moved, &count), OK);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < page->topics.count; j++)
            if (str_eq(moved[i], page->topics.items[j]))
                return true;
    return false;
}

bool site_moves(const struct action *by, const struct response *page)
{
    JournalId last;
    CHECK_STATUS(journal_last(by->db, by->a, &last), OK);
    CHECK_STATUS(end_change(by), OK);
    return has_moved(by->db, by->a, page, last);
}

struct change {
    struct action by;
    Status (*work)(const struct action *by, void *with);
    void *with;
};

static Status write_change(void *what)
{
    const struct change *change = what;
    Status s = change->work(&change->by, change->with);
    return s == OK ? end_change(&change->by) : s;
}

JournalId site_change(struct site *s, Status (*work)(const struct action *by, void *with), void *with)
{
    JournalId before = {0};
    struct change change = {site_action(s, site_arena(s)), work, with};
    CHECK_STATUS(journal_last(site_writer(s), site_arena(s), &before), OK);
    CHECK_STATUS(db_transaction(site_writer(s), write_change, &change), OK);
    return before;
}

bool site_has_moved(struct site *s, const struct response *page, JournalId since)
{
    return has_moved(site_reader(s), site_arena(s), page, since);
}
