#include "support/changes.h"

#include "base/arena.h"
#include "db/db.h"

static const Time then = 1614686400; /* 2021-03-02T12:00:00Z */

struct action site_change(struct site *s, struct arena *a)
{
    return action_begin(site_writer(s), a, then, STR("test"));
}

bool site_moves(const struct action *by, const struct response *page)
{
    JournalId last, id;
    Str *topics;
    size_t count;
    CHECK_STATUS(journal_last(by->db, by->a, &last), OK);
    CHECK_STATUS(
        journal_write(by, &(struct journal_entry){.action = STR("test"), .subject_kind = STR("test")}, &id),
        OK);
    CHECK_STATUS(journal_topics_since(by->db, by->a, last, &topics, &count), OK);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < page->topics.count; j++)
            if (str_eq(topics[i], page->topics.items[j]))
                return true;
    return false;
}
