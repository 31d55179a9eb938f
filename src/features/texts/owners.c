/* Topics of what has none itself. */
#include "features/texts/owners.h"

#include "base/arena.h"
#include "texts_owners.sql.h"

/* Things with topics of their own, by the name that texts know them by. */
static const struct {
    const char *owner, *topic;
} kinds[] = {{"session", "session"},           {"body", "body"},         {"person", "person"},
             {"organisation", "organisation"}, {"priority", "priority"}, {"theme", "theme"},
             {"framework_node", "node"}};

Status owner_moves(const struct action *by, Str kind, int64_t id)
{
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (!str_eq(kind, str_of(kinds[i].owner)))
            continue;
        action_moves(by, kinds[i].topic, id);
        return OK;
    }
    struct shown_with_row *rows;
    size_t count;
    Status s = q_shown_with(by->db, by->a, kind, id, &rows, &count);
    for (size_t i = 0; s == OK && i < count; i++)
        action_moves(by, str_c(by->a, rows[i].topic), rows[i].id);
    return s;
}
