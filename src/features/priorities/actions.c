/* Writing priorities and themes. */
#include "features/priorities/actions.h"

#include "base/arena.h"
#include "base/buf.h"
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

Status descent_add(const struct action *by, struct descent_end from, struct descent_end to, Str how,
                   Str on_day)
{
    int64_t changed;
    struct descent_reaches_row circle;
    Status s = q_descent_reaches(by->db, by->a, str_of(to.kind), to.id, str_of(from.kind), from.id, &circle);
    if (s != OK)
        return s;
    if (circle.found > 0)
        return E_CONFLICT;
    action_moves(by, from.kind, from.id);
    action_moves(by, to.kind, to.id);
    return q_descent_set(by->db,
                         &(struct descent_set_values){.from_kind = str_of(from.kind),
                                                      .from = from.id,
                                                      .to_kind = str_of(to.kind),
                                                      .to = to.id,
                                                      .how = how,
                                                      .on_day = text_or_null(&on_day),
                                                      .at = by->at},
                         &changed);
}

Status descent_retract(const struct action *by, struct descent_end from, struct descent_end to)
{
    int64_t changed;
    Status s = q_descent_delete(by->db, str_of(from.kind), from.id, str_of(to.kind), to.id, by->at, &changed);
    if (s == OK && changed == 0)
        return E_NOT_FOUND;
    action_moves(by, from.kind, from.id);
    action_moves(by, to.kind, to.id);
    return s;
}

/* Adds what is said, and how it came of each of the older ones. */
static Status say_anew(const struct action *by, const PriorityId *from, size_t count, Str how,
                       const struct priority_said *said, PriorityId *out)
{
    struct priority_last_position_row last;
    struct priority_alive_row older;
    PriorityId id;
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++)
        s = q_priority_alive(by->db, by->a, from[i], &older);
    if (s == OK)
        s = q_priority_last_position(by->db, by->a, said->session, &last);
    if (s == OK)
        s = priority_add(by, said->session, said->theme, (size_t)last.last + 1, &id);
    if (s == OK)
        s = text_set(by, (struct text_field){STR("priority"), id.n, STR("sentence"), said->sentence.language},
                     said->sentence.value, TEXT_HUMAN_DRAFT);
    for (size_t i = 0; i < count && s == OK; i++)
        s = descent_add(by, (struct descent_end){"priority", from[i].n},
                        (struct descent_end){"priority", id.n}, how, said->day);
    if (s == OK)
        *out = id;
    return s;
}

static Str ids_json(struct arena *a, const char *key, const PriorityId *ids, size_t count)
{
    struct buf out = buf_in(a);
    buf_addf(&out, "{\"%s\":[", key);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%s%lld", i > 0 ? "," : "", (long long)ids[i].n);
    buf_addf(&out, "]}");
    return buf_str(&out);
}

static Status write_journal(const struct action *by, const char *what, PriorityId subject, Str before,
                            Str after)
{
    JournalId id;
    return journal_write(by, &(struct journal_entry){str_of(what), STR("priority"), subject.n, before, after},
                         &id);
}

Status priority_reword(const struct action *by, PriorityId from, const struct priority_said *said,
                       PriorityId *out)
{
    Status s = say_anew(by, &from, 1, STR("reworded"), said, out);
    return s == OK ? write_journal(by, "priority.reword", *out, ids_json(by->a, "from", &from, 1),
                                   ids_json(by->a, "to", out, 1))
                   : s;
}

Status priority_merge(const struct action *by, const PriorityId *from, size_t count,
                      const struct priority_said *said, PriorityId *out)
{
    if (count < 2)
        return E_INVALID;
    Status s = say_anew(by, from, count, STR("merged"), said, out);
    return s == OK ? write_journal(by, "priority.merge", *out, ids_json(by->a, "from", from, count),
                                   ids_json(by->a, "to", out, 1))
                   : s;
}

Status priority_split(const struct action *by, PriorityId from, const struct priority_said *parts,
                      size_t count, PriorityId *out)
{
    if (count < 2)
        return E_INVALID;
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++)
        s = say_anew(by, &from, 1, STR("split"), &parts[i], &out[i]);
    return s == OK ? write_journal(by, "priority.split", from, ids_json(by->a, "from", &from, 1),
                                   ids_json(by->a, "to", out, count))
                   : s;
}
