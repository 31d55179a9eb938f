/* Writing priorities and themes. */
#include "features/priorities/actions.h"

#include "features/journal/optional.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"
#include "priorities_actions.sql.h"

Status theme_find(const struct action *by, Str name, ThemeId *out)
{
    return writing_owner(by, STR("theme"), text_key(by->a, name), &out->n);
}

Status theme_name(const struct action *by, ThemeId id, Text name)
{
    enum text_outcome outcome;
    Str before;
    Status s = text_offer(by, (struct text_field){STR("theme"), id.n, STR("name"), name.language}, name.value,
                          TEXT_HUMAN_DRAFT, &outcome, &before);
    return s == OK ? writing_add(by, STR("theme"), id.n, name.value, text_key(by->a, name.value)) : s;
}

Status theme_add(const struct action *by, Text name, ThemeId *out)
{
    ThemeId id;
    Status s = q_theme_insert(by->db, by->at, &id);
    if (s == OK)
        s = theme_name(by, id, name);
    if (s == OK)
        *out = id;
    return s;
}

Status priority_add(const struct action *by, SessionId session, ThemeId theme, size_t position,
                    PriorityId *out)
{
    Status s = q_priority_insert(by->db, session, ID_OR_NULL(theme), (int64_t)position, STR("proposed"),
                                 by->at, out);
    if (s != OK)
        return s;
    action_moves(by, "session", session.n);
    action_moves(by, "priority", out->n);
    if (theme.n != 0)
        action_moves(by, "theme", theme.n);
    return OK;
}
