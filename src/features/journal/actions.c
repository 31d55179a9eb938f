/* Writing the journal, and asking what has moved. */
#include "features/journal/actions.h"

#include "base/arena.h"
#include "features/journal/optional.h"
#include "journal_actions.sql.h"

Status journal_write(const struct action *by, const struct journal_entry *entry, const Str *topics,
                     size_t topic_count, JournalId *out)
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
    for (size_t i = 0; i < topic_count && s == OK; i++) {
        int64_t changed;
        s = q_journal_topic_insert(by->db, id, topics[i], &changed);
    }
    if (s == OK)
        *out = id;
    return s;
}

Status journal_last(struct db *db, struct arena *a, JournalId *out)
{
    struct journal_last_row row;
    Status s = q_journal_last(db, a, &row);
    if (s == OK)
        *out = (JournalId){row.last};
    return s;
}

Status journal_topics_since(struct db *db, struct arena *a, JournalId since, Str **topics, size_t *count)
{
    struct journal_topics_since_row *rows;
    size_t row_count;
    Status s = q_journal_topics_since(db, a, since, &rows, &row_count);
    if (s != OK)
        return s;
    Str *found = arena_array(a, Str, row_count);
    for (size_t i = 0; i < row_count; i++)
        found[i] = rows[i].topic;
    *topics = found;
    *count = row_count;
    return OK;
}
