/* Writing links. */
#include "features/links/actions.h"

#include "features/journal/optional.h"
#include "links_actions.sql.h"

Status link_add(const struct action *by, SessionId from, size_t position, const struct link_facts *facts,
                LinkId *out)
{
    return q_link_insert(by->db,
                         &(struct link_insert_values){
                             .session = from,
                             .kind = facts->kind,
                             .body = ID_OR_NULL(facts->body),
                             .node = ID_OR_NULL(facts->node),
                             .strength = text_or_null(&facts->strength),
                             .position = (int64_t)position,
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
