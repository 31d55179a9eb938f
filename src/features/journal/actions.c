/* Writing the journal, and asking what has moved. */
#include "features/journal/actions.h"

#include "base/arena.h"
#include "features/journal/optional.h"
#include "journal_actions.sql.h"

#include <stdlib.h>

struct action action_begin(struct db *db, struct arena *a, Time at, Str who)
{
    struct moved *moved = arena_array(a, struct moved, 1);
    *moved = (struct moved){0};
    return (struct action){.db = db, .a = a, .at = at, .who = who, .moved = moved};
}

void action_moves(const struct action *by, const char *kind, int64_t id)
{
    *list_add(by->a, &by->moved->topics) = str_format(by->a, "%s/%lld", kind, (long long)id);
}

void action_moves_all(const struct action *by, const char *kind)
{
    *list_add(by->a, &by->moved->topics) = str_of(kind);
}

static int by_bytes(const void *one, const void *other)
{
    const Str *a = one, *b = other;
    return str_compare(*a, *b);
}

static Status write_topics(const struct action *by, JournalId id)
{
    Str *topics = by->moved->topics.items;
    size_t count = by->moved->topics.count;
    if (count > 1)
        qsort(topics, count, sizeof *topics, by_bytes);
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++) {
        int64_t changed;
        bool is_new = i == 0 || !str_eq(topics[i], topics[i - 1]);
        s = is_new ? q_journal_topic_insert(by->db, id, topics[i], &changed) : OK;
    }
    return s;
}

Status journal_write(const struct action *by, const struct journal_entry *entry, JournalId *out)
{
    JournalId id;
    Status s = q_journal_insert(by->db,
                                &(struct journal_insert_values){
                                    .at = by->at,
                                    .who = by->who,
                                    .action = entry->action,
                                    .subject_kind = entry->subject_kind,
                                    .subject_id = entry->subject_id,
                                    .before = text_or_null(&entry->before),
                                    .after = text_or_null(&entry->after),
                                },
                                &id);
    if (s == OK)
        s = write_topics(by, id);
    if (s != OK)
        return s;
    by->moved->topics.count = 0;
    *out = id;
    return OK;
}

Status journal_last(struct db *db, struct arena *a, JournalId *out)
{
    struct journal_last_row row;
    Status s = q_journal_last(db, a, &row);
    if (s == OK)
        *out = (JournalId){row.last};
    return s;
}

typedef LIST_OF(Str) Topics;

/* "session" of "session/4". */
static Str kind_of(Str topic)
{
    size_t slash = str_find(topic, STR("/"), 0);
    return slash == STR_NONE ? topic : str_slice(topic, 0, slash);
}

Status journal_topics_since(struct db *db, struct arena *a, JournalId since, Str **topics, size_t *count)
{
    struct journal_topics_since_row *rows;
    size_t row_count;
    Status s = q_journal_topics_since(db, a, since, &rows, &row_count);
    if (s != OK)
        return s;
    Topics found = {0};
    for (size_t i = 0; i < row_count; i++)
        *list_add(a, &found) = rows[i].topic;
    for (size_t i = 0; i < row_count; i++) {
        Str kind = kind_of(rows[i].topic);
        if (i == 0 || !str_eq(kind, kind_of(rows[i - 1].topic)))
            *list_add(a, &found) = kind;
    }
    if (row_count > 0)
        *list_add(a, &found) = STR("record");
    *topics = found.items;
    *count = found.count;
    return OK;
}
