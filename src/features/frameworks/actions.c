/* Finding and making framework nodes. */
#include "features/frameworks/actions.h"

#include "features/frameworks/rules.h"
#include "features/journal/optional.h"
#include "features/links/actions.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"
#include "features/texts/rules.h"
#include "frameworks_actions.sql.h"
#include "language/calendar.h"

Status node_of_code(const struct action *by, Str framework, Str code, FrameworkNodeId *out)
{
    struct node_of_code_row row;
    Status s = q_node_of_code(by->db, by->a, framework, code, &row);
    if (s == OK)
        *out = row.id;
    if (s != E_NOT_FOUND)
        return s;

    FrameworkNodeId parent = {0};
    Str goal = str_eq(framework, STR("sdg")) ? sdg_goal(code) : STR("");
    if (goal.len > 0) {
        s = node_of_code(by, framework, goal, &parent); /* a goal has none above it: one step only */
        if (s != OK)
            return s;
    }
    s = q_node_insert(by->db, framework, code, ID_OR_NULL(parent), by->at, out);
    if (s != OK)
        return s;
    action_moves(by, "node", out->n);
    if (parent.n != 0)
        action_moves(by, "node", parent.n);
    return OK;
}

Status node_find(const struct action *by, Str framework, Str name, FrameworkNodeId *out)
{
    struct node_named_row row;
    Status s = q_node_named(by->db, by->a, framework, text_key(by->a, name), &row);
    if (s == OK)
        *out = row.id;
    return s;
}

Status node_name(const struct action *by, FrameworkNodeId id, Text name)
{
    enum text_outcome outcome;
    Str before;
    struct text_field field = {STR("framework_node"), id.n, STR("name"), name.language};
    Status s = text_offer(by, field, name.value, TEXT_HUMAN_DRAFT, &outcome, &before);
    if (s != OK)
        return s;
    return writing_add(by, STR("framework_node"), id.n, name.value, text_key(by->a, name.value));
}

/* The slug, or with the first free number behind it. */
static Status free_code(const struct action *by, Str framework, Str wanted, Str *out)
{
    Str code = wanted;
    for (int64_t number = 2;; number++) {
        struct node_of_code_row row;
        Status s = q_node_of_code(by->db, by->a, framework, code, &row);
        if (s == E_NOT_FOUND) {
            *out = code;
            return OK;
        }
        if (s != OK)
            return s;
        code = str_format(by->a, "%.*s-%lld", STR_FMT(wanted), (long long)number);
    }
}

Status node_add(const struct action *by, Str framework, Text name, FrameworkNodeId *out)
{
    Str code;
    Status s = free_code(by, framework, slug_of(by->a, text_key(by->a, name.value), framework), &code);
    FrameworkNodeId id;
    if (s == OK)
        s = q_node_insert(by->db, framework, code, NULL, by->at, &id);
    if (s == OK)
        s = node_name(by, id, name);
    if (s == OK)
        *out = id;
    return s;
}

static bool is_day_or_empty(Str text)
{
    struct day day;
    return text.len == 0 || day_from_iso(text, &day) == OK;
}

Status node_dates(const struct action *by, FrameworkNodeId id, Str starts_on, Str ends_on)
{
    if (!is_day_or_empty(starts_on) || !is_day_or_empty(ends_on) ||
        (ends_on.len > 0 && str_compare(ends_on, starts_on) < 0))
        return E_INVALID;
    int64_t changed;
    Status s =
        q_node_set_dates(by->db, id, text_or_null(&starts_on), text_or_null(&ends_on), by->at, &changed);
    if (s == OK && changed == 0)
        return E_NOT_FOUND;
    action_moves(by, "node", id.n);
    return s;
}

Status node_parent(const struct action *by, FrameworkNodeId id, FrameworkNodeId parent)
{
    struct node_above_row had, above;
    struct node_is_above_row circle;
    int64_t changed;
    Status s = q_node_above(by->db, by->a, id, &had);
    if (s == OK && parent.n != 0)
        s = q_node_above(by->db, by->a, parent, &above);
    if (s == OK)
        s = q_node_is_above(by->db, by->a, id.n, parent.n, &circle);
    if (s != OK)
        return s;
    if (circle.found > 0)
        return E_CONFLICT;
    s = q_node_set_parent(by->db, id, ID_OR_NULL(parent), by->at, &changed);
    if (s == OK)
        s = mentions_renew(by, id);
    if (s == OK && !had.parent_id_is_null)
        s = mentions_renew(by, had.parent_id);
    return s;
}
