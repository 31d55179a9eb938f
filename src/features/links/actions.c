/* Writing links. */
#include "features/links/actions.h"

#include "features/journal/optional.h"
#include "links_actions.sql.h"

Status link_add(const struct action *by, size_t position, const struct link_facts *facts, LinkId *out)
{
    const struct link_end *from = &facts->from, *to = &facts->to;
    Str to_kind = to->kind ? str_of(to->kind) : STR("");
    action_moves(by, from->kind, from->id);
    if (to->kind)
        action_moves(by, to->kind, to->id);
    return q_link_insert(by->db,
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
                         out);
}

Status link_strength(const struct action *by, LinkId id, Str strength)
{
    int64_t changed;
    return q_link_set_strength(by->db, id, strength, by->at, &changed);
}
