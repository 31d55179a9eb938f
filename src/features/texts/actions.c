/* Setting texts with their revisions, and finding things by their writings. */
#include "features/texts/actions.h"

#include "base/arena.h"
#include "features/texts/order.h"
#include "texts_actions.sql.h"

static const Str state_names[] = {
    [TEXT_MACHINE_DRAFT] = STR_INIT("machine draft"),
    [TEXT_HUMAN_DRAFT] = STR_INIT("human draft"),
    [TEXT_REVIEWED] = STR_INIT("reviewed"),
};

/* Things with a page of their own; what has none (an item, a slot) is moved with what it is part of. */
static void move_owner(const struct action *by, struct text_field field)
{
    static const struct {
        const char *owner, *topic;
    } kinds[] = {{"session", "session"},           {"body", "body"},         {"person", "person"},
                 {"organisation", "organisation"}, {"priority", "priority"}, {"theme", "theme"},
                 {"framework_node", "node"}};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (str_eq(field.owner_kind, str_of(kinds[i].owner)))
            action_moves(by, kinds[i].topic, field.owner_id);
}

static Status add(const struct action *by, struct text_field field, Str value, enum text_state state)
{
    TextId id;
    move_owner(by, field);
    return q_text_insert(by->db,
                         &(struct text_insert_values){
                             .owner_kind = field.owner_kind,
                             .owner_id = field.owner_id,
                             .field = field.field,
                             .language = field.language,
                             .value = value,
                             .state = state_names[state],
                             .at = by->at,
                         },
                         &id);
}

/* A translation renders the original as it is now; the original renders nothing. */
static Status revise(const struct action *by, struct text_field field, const struct text_of_field_row *had,
                     Str value, enum text_state state)
{
    bool differs = !str_eq(had->value, value);
    struct text_original_row original;
    Status s = q_text_original(by->db, by->a, field.owner_kind, field.owner_id, field.field, &original);
    if (s != OK)
        return s;
    bool is_stale = !had->source_revision_is_null && had->source_revision != original.revision;
    if (!differs && !is_stale && str_eq(had->state, state_names[state]))
        return OK;
    int64_t changed;
    move_owner(by, field);
    return q_text_revise(by->db,
                         &(struct text_revise_values){
                             .text = had->id,
                             .value = value,
                             .revision = had->revision + differs,
                             .state = state_names[state],
                             .source_revision = original.id.n == had->id.n ? NULL : &original.revision,
                             .at = by->at,
                         },
                         &changed);
}

Status text_set(const struct action *by, struct text_field field, Str value, enum text_state state)
{
    if (value.len == 0)
        return E_INVALID;
    struct text_of_field_row had;
    Status s =
        q_text_of_field(by->db, by->a, field.owner_kind, field.owner_id, field.field, field.language, &had);
    if (s == E_NOT_FOUND)
        return add(by, field, value, state);
    return s == OK ? revise(by, field, &had, value, state) : s;
}

Status text_offer(const struct action *by, struct text_field field, Str value, enum text_state state,
                  enum text_outcome *outcome, Str *before)
{
    *outcome = TEXT_KEPT;
    if (value.len == 0)
        return OK;
    struct text_of_field_row had;
    Status s =
        q_text_of_field(by->db, by->a, field.owner_kind, field.owner_id, field.field, field.language, &had);
    if (s == E_NOT_FOUND) {
        *outcome = TEXT_ADDED;
        return add(by, field, value, state);
    }
    if (s != OK || state == TEXT_MACHINE_DRAFT)
        return s;
    if (str_eq(had.state, state_names[TEXT_MACHINE_DRAFT]))
        return revise(by, field, &had, value, state);
    if (!str_eq(had.value, value)) {
        *outcome = TEXT_DIFFERS;
        *before = had.value;
    }
    return OK;
}

Status text_in_original(const struct action *by, const char *owner_kind, int64_t owner_id, const char *field,
                        Str *out)
{
    struct text_original_row row;
    Status s = q_text_original(by->db, by->a, str_of(owner_kind), owner_id, str_of(field), &row);
    if (s == OK)
        *out = row.value;
    return s;
}

Status writing_add(const struct action *by, Str owner_kind, int64_t owner_id, Str value, Str key)
{
    int64_t added;
    Status s = q_writing_insert(by->db, owner_kind, owner_id, value, key, by->at, &added);
    return s == OK && added > 0 ? order_words(by, owner_kind, owner_id, value) : s;
}

Status writing_owner(const struct action *by, Str owner_kind, Str key, int64_t *id)
{
    struct writing_owner_row row;
    Status s = q_writing_owner(by->db, by->a, owner_kind, key, &row);
    if (s == OK)
        *id = row.owner_id;
    return s;
}
