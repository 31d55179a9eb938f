/* Writing links, and what was said about each node. */
#include "features/links/actions.h"

#include "features/journal/optional.h"
#include "links_actions.sql.h"

/* The node and those above it: what is said about it is shown with each. */
static Status upward(const struct action *by, int64_t node, struct nodes_upward_row **nodes, size_t *count)
{
    Status s = q_nodes_upward(by->db, by->a, node, nodes, count);
    for (size_t i = 0; s == OK && i < *count; i++)
        action_moves(by, "node", (*nodes)[i].id.n);
    return s;
}

static Status mentions_add(const struct action *by, LinkId id, int64_t node)
{
    struct nodes_upward_row *nodes;
    size_t count;
    Status s = upward(by, node, &nodes, &count);
    for (size_t i = 0; s == OK && i < count; i++) {
        int64_t changed;
        s = q_mention_insert(by->db, id, nodes[i].id, &changed);
        if (s == OK)
            s = q_mention_counted(by->db, id, nodes[i].id, &changed);
    }
    return s;
}

Status link_add(const struct action *by, size_t position, const struct link_facts *facts, LinkId *out)
{
    const struct link_end *from = &facts->from, *to = &facts->to;
    Str to_kind = to->kind ? str_of(to->kind) : STR("");
    action_moves(by, from->kind, from->id);
    if (to->kind)
        action_moves(by, to->kind, to->id);
    LinkId id;
    Status s = q_link_insert(by->db,
                             &(struct link_insert_values){
                                 .from_kind = str_of(from->kind),
                                 .from = from->id,
                                 .to_kind = text_or_null(&to_kind),
                                 .to = to->kind ? &to->id : NULL,
                                 .kind = facts->kind,
                                 .strength = text_or_null(&facts->strength),
                                 .position = (int64_t)position,
                                 .asserted_by = facts->asserted_by,
                                 .asserted_on = text_or_null(&facts->asserted_on),
                                 .at = by->at,
                             },
                             &id);
    if (s == OK && str_eq(to_kind, STR("node")))
        s = mentions_add(by, id, to->id);
    if (s == OK)
        *out = id;
    return s;
}

static Status move_ends(const struct action *by, LinkId id, struct link_ends_row *ends)
{
    Status s = q_link_ends(by->db, by->a, id, ends);
    if (s != OK)
        return s;
    if (!ends->deleted_is_null)
        return E_NOT_FOUND;
    action_moves(by, str_c(by->a, ends->from_kind), ends->from_id);
    if (!ends->to_kind_is_null)
        action_moves(by, str_c(by->a, ends->to_kind), ends->to_id);
    return OK;
}

Status link_strength(const struct action *by, LinkId id, Str strength)
{
    int64_t changed;
    struct link_ends_row ends;
    struct nodes_upward_row *nodes;
    size_t count;
    Status s = move_ends(by, id, &ends);
    if (s == OK && str_eq(ends.to_kind, STR("node")))
        s = upward(by, ends.to_id, &nodes, &count);
    return s == OK ? q_link_set_strength(by->db, id, strength, by->at, &changed) : s;
}

Status link_retract(const struct action *by, LinkId id)
{
    int64_t changed;
    struct link_ends_row ends;
    Status s = move_ends(by, id, &ends);
    if (s == OK)
        s = q_link_delete(by->db, id, by->at, &changed);
    if (s == OK && str_eq(ends.to_kind, STR("node")))
        s = mentions_renew(by, (FrameworkNodeId){ends.to_id});
    return s;
}

static Status gather(const struct action *by, FrameworkNodeId node)
{
    int64_t changed;
    Status s = q_mentions_forget(by->db, node, &changed);
    if (s == OK)
        s = q_mention_counts_forget(by->db, node, &changed);
    if (s == OK)
        s = q_mentions_gather(by->db, node, &changed);
    return s == OK ? q_mention_counts_gather(by->db, node, &changed) : s;
}

Status mentions_renew(const struct action *by, FrameworkNodeId node)
{
    struct nodes_upward_row *nodes;
    size_t count;
    Status s = upward(by, node.n, &nodes, &count);
    for (size_t i = 0; s == OK && i < count; i++)
        s = gather(by, nodes[i].id);
    return s;
}
