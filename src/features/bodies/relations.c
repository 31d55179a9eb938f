/* Bodies over time: one journal row for each change. */
#include "features/bodies/relations.h"

#include "base/buf.h"
#include "features/journal/optional.h"
#include "render/escape.h"

#include "bodies_relations.sql.h"

/* ---- what a change was, for the journal ---- */

/* {"reports_to":3}; null for an id that is 0. */
static Str id_json(const struct action *by, const char *key, int64_t id)
{
    if (id == 0)
        return str_format(by->a, "{\"%s\":null}", key);
    return str_format(by->a, "{\"%s\":%lld}", key, (long long)id);
}

static void add_day(struct buf *out, const char *key, Str day)
{
    buf_addf(out, "\"%s\":", key);
    if (day.len > 0)
        escape_json(out, day);
    else
        buf_add(out, STR("null"));
}

static Str days_json(const struct action *by, Str from, Str until)
{
    struct buf out = buf_in(by->a);
    buf_add_char(&out, '{');
    add_day(&out, "from", from);
    buf_add_char(&out, ',');
    add_day(&out, "until", until);
    buf_add_char(&out, '}');
    return buf_str(&out);
}

static Str day_json(const struct action *by, const char *key, Str day)
{
    struct buf out = buf_in(by->a);
    buf_add_char(&out, '{');
    add_day(&out, key, day);
    buf_add_char(&out, '}');
    return buf_str(&out);
}

static Status tell(const struct action *by, const char *what, const char *kind, int64_t id, Str before,
                   Str after)
{
    JournalId journal;
    return journal_write(by,
                         &(struct journal_entry){.action = str_of(what),
                                                 .subject_kind = str_of(kind),
                                                 .subject_id = id,
                                                 .before = before,
                                                 .after = after},
                         &journal);
}

/* ---- what must be there ---- */

static Status body_there(const struct action *by, BodyId body, struct body_relations_row *out)
{
    return q_body_relations(by->db, by->a, body, out);
}

static Status organisation_there(const struct action *by, OrganisationId organisation)
{
    struct organisation_exists_row row;
    return organisation.n != 0 ? q_organisation_exists(by->db, by->a, organisation, &row) : OK;
}

/* ---- hierarchy and succession ---- */

static Status refuse_if_above(const struct action *by, BodyId body, BodyId from)
{
    struct bodies_above_row *rows;
    size_t count;
    Status s = q_bodies_above(by->db, by->a, from, &rows, &count);
    for (size_t i = 0; i < count && s == OK; i++)
        if (rows[i].id.n == body.n)
            s = E_CONFLICT;
    return s;
}

Status body_reports_to(const struct action *by, BodyId body, BodyId above)
{
    struct body_relations_row had, other;
    Status s = body_there(by, body, &had);
    if (s == OK && above.n != 0)
        s = body_there(by, above, &other);
    if (s == OK && above.n != 0)
        s = refuse_if_above(by, body, above);
    int64_t changed;
    if (s == OK)
        s = q_body_set_above(by->db, body, ID_OR_NULL(above), by->at, &changed);
    if (s != OK)
        return s;
    action_moves(by, "body", body.n);
    if (above.n != 0)
        action_moves(by, "body", above.n);
    if (!had.reports_to_id_is_null)
        action_moves(by, "body", had.reports_to_id.n);
    return tell(by, "body.reports_to", "body", body.n, id_json(by, "reports_to", had.reports_to_id.n),
                id_json(by, "reports_to", above.n));
}

static Status refuse_if_before(const struct action *by, BodyId later, BodyId earlier)
{
    struct bodies_before_row *rows;
    size_t count;
    Status s = q_bodies_before(by->db, by->a, earlier, &rows, &count);
    for (size_t i = 0; i < count && s == OK; i++)
        if (rows[i].id.n == later.n)
            s = E_CONFLICT;
    return s;
}

Status body_succeeds(const struct action *by, BodyId later, BodyId earlier, Str day)
{
    struct body_relations_row one, other;
    Status s = body_there(by, later, &one);
    if (s == OK)
        s = body_there(by, earlier, &other);
    if (s == OK)
        s = refuse_if_before(by, later, earlier);
    int64_t changed;
    if (s == OK)
        s = q_succession_put(by->db, earlier, later, text_or_null(&day), by->at, &changed);
    if (s != OK)
        return s;
    action_moves(by, "body", later.n);
    action_moves(by, "body", earlier.n);
    return tell(by, "body.succeeds", "body", later.n, STR(""), id_json(by, "succeeds", earlier.n));
}

Status body_lasts(const struct action *by, BodyId body, Str from, Str until)
{
    if (from.len > 0 && until.len > 0 && str_compare(until, from) < 0)
        return E_INVALID;
    struct body_relations_row had;
    Status s = body_there(by, body, &had);
    int64_t changed;
    if (s == OK)
        s = q_body_set_days(by->db, body, text_or_null(&from), text_or_null(&until), by->at, &changed);
    if (s != OK)
        return s;
    action_moves(by, "body", body.n);
    return tell(by, "body.lasts", "body", body.n, days_json(by, had.from_day, had.until_day),
                days_json(by, from, until));
}

static Str composition_json(const struct action *by, const int64_t *most, const int64_t *least)
{
    struct buf out = buf_in(by->a);
    buf_add(&out, STR("{\"seats_most\":"));
    if (most)
        buf_add_int(&out, *most);
    else
        buf_add(&out, STR("null"));
    buf_add(&out, STR(",\"presidency_least\":"));
    if (least)
        buf_add_int(&out, *least);
    else
        buf_add(&out, STR("null"));
    buf_add_char(&out, '}');
    return buf_str(&out);
}

Status body_composition(const struct action *by, BodyId body, int64_t seats_most, int64_t presidency_least)
{
    const int64_t *most = seats_most >= 0 ? &seats_most : NULL;
    const int64_t *least = presidency_least >= 0 ? &presidency_least : NULL;
    struct body_relations_row had;
    Status s = body_there(by, body, &had);
    int64_t changed;
    if (s == OK)
        s = q_body_set_composition(by->db, body, most, least, by->at, &changed);
    if (s != OK)
        return s;
    action_moves(by, "body", body.n);
    return tell(by, "body.composition", "body", body.n,
                composition_json(by, had.seats_most_is_null ? NULL : &had.seats_most,
                                 had.presidency_least_is_null ? NULL : &had.presidency_least),
                composition_json(by, most, least));
}

/* ---- seats ---- */

static void move_seat(const struct action *by, BodyId body, PersonId person, OrganisationId organisation)
{
    action_moves(by, "body", body.n);
    action_moves(by, "person", person.n);
    if (organisation.n != 0)
        action_moves(by, "organisation", organisation.n);
}

static Status can_sit(const struct action *by, const struct seat_facts *facts)
{
    struct body_relations_row body;
    struct person_exists_row person;
    struct active_seats_row *seats;
    size_t count = 0;
    Status s = body_there(by, facts->body, &body);
    if (s == OK)
        s = q_person_exists(by->db, by->a, facts->person, &person);
    if (s == OK)
        s = organisation_there(by, facts->organisation);
    if (s == OK)
        s = q_active_seats(by->db, by->a, facts->body, facts->person, facts->capacity, &seats, &count);
    return s == OK && count > 0 ? E_CONFLICT : s;
}

Status seat_give(const struct action *by, const struct seat_facts *facts, SeatId *out)
{
    SeatId id;
    Status s = can_sit(by, facts);
    if (s == OK)
        s = q_seat_begin(by->db,
                         &(struct seat_begin_values){
                             .body = facts->body,
                             .person = facts->person,
                             .capacity = facts->capacity,
                             .organisation = ID_OR_NULL(facts->organisation),
                             .from_day = text_or_null(&facts->from),
                             .at = by->at,
                         },
                         &id);
    if (s != OK)
        return s;
    move_seat(by, facts->body, facts->person, facts->organisation);
    s = tell(by, "seat.give", "seat", id.n, STR(""), day_json(by, "from", facts->from));
    if (s == OK)
        *out = id;
    return s;
}

Status seat_end(const struct action *by, SeatId seat, Str day)
{
    struct seat_by_id_row had;
    Status s = q_seat_by_id(by->db, by->a, seat, &had);
    if (s != OK)
        return s;
    if (str_eq(had.state, STR("ended")))
        return E_CONFLICT;
    if (day.len > 0 && str_compare(day, had.from_day) < 0)
        return E_INVALID;
    int64_t changed;
    s = q_seat_set_ended(by->db, seat, text_or_null(&day), by->at, &changed);
    if (s != OK)
        return s;
    move_seat(by, had.body_id, had.person_id, had.organisation_id);
    return tell(by, "seat.end", "seat", seat.n, days_json(by, had.from_day, STR("")),
                days_json(by, had.from_day, day));
}

/* ---- vacancies ---- */

static void move_vacancy(const struct action *by, BodyId body, OrganisationId organisation)
{
    action_moves(by, "body", body.n);
    if (organisation.n != 0)
        action_moves(by, "organisation", organisation.n);
}

Status vacancy_open(const struct action *by, const struct vacancy_facts *facts, VacancyId *out)
{
    struct body_relations_row body;
    VacancyId id;
    Status s = body_there(by, facts->body, &body);
    if (s == OK)
        s = organisation_there(by, facts->organisation);
    if (s == OK)
        s = q_vacancy_insert(by->db, facts->body, facts->capacity, ID_OR_NULL(facts->organisation),
                             text_or_null(&facts->since), by->at, &id);
    if (s != OK)
        return s;
    move_vacancy(by, facts->body, facts->organisation);
    s = tell(by, "vacancy.open", "vacancy", id.n, STR(""), day_json(by, "since", facts->since));
    if (s == OK)
        *out = id;
    return s;
}

Status vacancy_fill(const struct action *by, VacancyId vacancy, Str day)
{
    struct vacancy_by_id_row had;
    Status s = day.len > 0 ? q_vacancy_by_id(by->db, by->a, vacancy, &had) : E_INVALID;
    if (s != OK)
        return s;
    if (!had.filled_day_is_null)
        return E_CONFLICT;
    int64_t changed;
    s = q_vacancy_set_filled(by->db, vacancy, day, by->at, &changed);
    if (s != OK)
        return s;
    move_vacancy(by, had.body_id, had.organisation_id);
    return tell(by, "vacancy.fill", "vacancy", vacancy.n, STR(""), day_json(by, "filled", day));
}
