/* Writing sessions, items, slots, representations and contacts. */
#include "features/sessions/actions.h"

#include "base/random.h"
#include "features/journal/optional.h"
#include "sessions_actions.sql.h"

static const Time *start_or_null(const struct span *span)
{
    return span->is_known ? &span->start : NULL;
}

static const Time *end_or_null(const struct span *span)
{
    return span->end > span->start ? &span->end : NULL;
}

static void move_person(const struct action *by, PersonId id)
{
    if (id.n != 0)
        action_moves(by, "person", id.n);
}

static void move_organisation(const struct action *by, OrganisationId id)
{
    if (id.n != 0)
        action_moves(by, "organisation", id.n);
}

Status session_add(const struct action *by, BodyId body, Str slug, const struct session_facts *facts,
                   SessionId *out)
{
    return q_session_insert(by->db,
                            &(struct session_insert_values){
                                .body = body,
                                .slug = slug,
                                .day = text_or_null(&facts->day),
                                .starts_at = start_or_null(&facts->span),
                                .ends_at = end_or_null(&facts->span),
                                .zone = text_or_null(&facts->zone),
                                .zone_printed = text_or_null(&facts->zone_printed),
                                .mode = text_or_null(&facts->mode),
                                .registration_url = text_or_null(&facts->registration_url),
                                .state = facts->state,
                                .calendar_uid = random_hex(by->a, 16), /* RFC 7986 §5.3: no host in it */
                                .at = by->at,
                            },
                            out);
}

Status session_change(const struct action *by, SessionId id, const struct session_facts *facts)
{
    int64_t changed;
    action_moves(by, "session", id.n);
    return q_session_fill(by->db,
                          &(struct session_fill_values){
                              .session = id,
                              .starts_at = start_or_null(&facts->span),
                              .ends_at = end_or_null(&facts->span),
                              .zone = text_or_null(&facts->zone),
                              .zone_printed = text_or_null(&facts->zone_printed),
                              .mode = text_or_null(&facts->mode),
                              .registration_url = text_or_null(&facts->registration_url),
                              .state = facts->state,
                              .at = by->at,
                          },
                          &changed);
}

Status session_touch(const struct action *by, SessionId id)
{
    int64_t changed;
    action_moves(by, "session", id.n);
    return q_session_touch(by->db, id, by->at, &changed);
}

Status session_language_add(const struct action *by, SessionId session, Str language, size_t position)
{
    int64_t changed;
    return q_session_language_insert(by->db, session, language, (int64_t)position, by->at, &changed);
}

Status item_add(const struct action *by, SessionId session, size_t position, const struct item_facts *facts,
                ItemId *out)
{
    action_moves(by, "session", session.n);
    return q_item_insert(by->db,
                         &(struct item_insert_values){
                             .session = session,
                             .position = (int64_t)position,
                             .label = text_or_null(&facts->label),
                             .kind = facts->kind,
                             .action = text_or_null(&facts->action),
                             .at = by->at,
                         },
                         out);
}

Status item_change(const struct action *by, ItemId id, const struct item_facts *facts)
{
    int64_t changed;
    return q_item_fill(by->db, id, text_or_null(&facts->label), text_or_null(&facts->action), by->at,
                       &changed);
}

Status slot_add(const struct action *by, ItemId item, Str role, size_t position,
                const struct slot_facts *facts, SlotId *out)
{
    bool is_absent = str_eq(facts->status, STR("absent"));
    move_person(by, facts->person);
    return q_slot_insert(by->db,
                         &(struct slot_insert_values){
                             .item = item,
                             .person = ID_OR_NULL(facts->person),
                             .role = role,
                             .position = (int64_t)position,
                             .seat = text_or_null(&facts->seat),
                             .mark = text_or_null(&facts->status),
                             .state = is_absent ? STR("absent") : STR("listed"),
                             .at = by->at,
                         },
                         out);
}

Status slot_change(const struct action *by, SlotId id, const struct slot_facts *facts)
{
    int64_t changed;
    move_person(by, facts->person);
    return q_slot_fill(by->db, id, ID_OR_NULL(facts->person), text_or_null(&facts->seat),
                       text_or_null(&facts->status), by->at, &changed);
}

Status slot_office_add(const struct action *by, SlotId slot, OfficeId office, size_t position,
                       SlotOfficeId *out)
{
    struct office_at_row at = {0};
    Status s = office.n != 0 ? q_office_at(by->db, by->a, office, &at) : OK;
    if (s != OK)
        return s;
    move_organisation(by, at.organisation_id);
    return q_slot_office_insert(by->db, slot, ID_OR_NULL(office), (int64_t)position, by->at, out);
}

Status representation_add(const struct action *by, SlotId slot, const struct representation_facts *facts,
                          RepresentationId *out)
{
    move_person(by, facts->person);
    move_organisation(by, facts->organisation);
    if (facts->body.n != 0)
        action_moves(by, "body", facts->body.n);
    return q_representation_insert(by->db,
                                   &(struct representation_insert_values){
                                       .slot = slot,
                                       .kind = facts->kind,
                                       .person = ID_OR_NULL(facts->person),
                                       .organisation = ID_OR_NULL(facts->organisation),
                                       .body = ID_OR_NULL(facts->body),
                                       .at = by->at,
                                   },
                                   out);
}

Status contact_add(const struct action *by, SessionId session, size_t position,
                   const struct contact_facts *facts, ContactPointId *out)
{
    action_moves(by, "session", session.n);
    move_person(by, facts->person);
    move_organisation(by, facts->organisation);
    return q_contact_insert(by->db,
                            &(struct contact_insert_values){
                                .session = session,
                                .person = ID_OR_NULL(facts->person),
                                .organisation = ID_OR_NULL(facts->organisation),
                                .purpose = facts->purpose,
                                .email = text_or_null(&facts->email),
                                .position = (int64_t)position,
                                .at = by->at,
                            },
                            out);
}
