/* Finding, adding and naming bodies; seats as documents show them. */
#include "features/bodies/actions.h"

#include "bodies_actions.sql.h"
#include "features/bodies/rules.h"
#include "features/journal/optional.h"
#include "features/texts/actions.h"
#include "features/texts/rules.h"
#include "language/fold.h"

static Str key_of(struct arena *a, Str name)
{
    Str *words;
    size_t count = fold_words(a, name, &words);
    return body_key(a, words, count);
}

static Str kind_of(struct arena *a, Str name, Str otherwise)
{
    Str *words;
    size_t count = fold_words(a, name, &words);
    return body_kind(words, count, otherwise);
}

static Status with_key(const struct action *by, Str key, Str kind, BodyId *out)
{
    struct bodies_named_row *rows;
    size_t count;
    Status s = q_bodies_named(by->db, by->a, key, kind, &rows, &count);
    if (s != OK)
        return s;
    if (count == 0)
        return E_NOT_FOUND;
    *out = rows[0].id;
    return OK;
}

static Status with_shorter_key(const struct action *by, Str key, Str kind, BodyId *out)
{
    for (Str shorter = body_key_shorter(key); shorter.len > 0; shorter = body_key_shorter(shorter)) {
        struct bodies_named_row *rows;
        size_t count;
        Status s = q_bodies_named(by->db, by->a, shorter, kind, &rows, &count);
        if (s != OK)
            return s;
        if (count == 1)
            *out = rows[0].id;
        if (count > 0)
            return count == 1 ? OK : E_NOT_FOUND;
    }
    return E_NOT_FOUND;
}

static Status with_longer_key(const struct action *by, Str key, Str kind, BodyId *out)
{
    if (!str_contains(key, STR(" ")))
        return E_NOT_FOUND;
    struct bodies_named_between_row *rows;
    size_t count;
    Str first = str_format(by->a, "%.*s ", STR_FMT(key));
    Str beyond = str_format(by->a, "%.*s!", STR_FMT(key)); /* '!' comes next after the space */
    Status s = q_bodies_named_between(by->db, by->a, first, beyond, kind, &rows, &count);
    if (s != OK)
        return s;
    if (count != 1)
        return E_NOT_FOUND;
    *out = rows[0].id;
    return OK;
}

Status body_find(const struct action *by, Str name, Str kind, BodyId *out)
{
    Str key = key_of(by->a, name);
    if (key.len == 0)
        return E_NOT_FOUND;
    kind = kind_of(by->a, name, kind);
    Status s = with_key(by, key, kind, out);
    if (s == E_NOT_FOUND)
        s = with_longer_key(by, key, kind, out);
    return s == E_NOT_FOUND ? with_shorter_key(by, key, kind, out) : s;
}

Status body_name(const struct action *by, BodyId id, Text name, enum name_source source)
{
    enum text_outcome outcome;
    Str before;
    action_moves(by, "body", id.n);
    Status s = text_offer(by, (struct text_field){STR("body"), id.n, STR("name"), name.language}, name.value,
                          source == NAME_OWN ? TEXT_HUMAN_DRAFT : TEXT_MACHINE_DRAFT, &outcome, &before);
    if (s != OK)
        return s;
    return writing_add(by, STR("body"), id.n, name.value, key_of(by->a, name.value));
}

/* The slug, or with the first free number behind it. */
static Status free_slug(const struct action *by, Str wanted, Str *out)
{
    Str slug = wanted;
    for (int64_t number = 2;; number++) {
        struct body_of_slug_row row;
        Status s = q_body_of_slug(by->db, by->a, slug, &row);
        if (s == E_NOT_FOUND) {
            *out = slug;
            return OK;
        }
        if (s != OK)
            return s;
        slug = str_format(by->a, "%.*s-%lld", STR_FMT(wanted), (long long)number);
    }
}

Status body_add(const struct action *by, Text name, Str kind, enum name_source source, BodyId *out)
{
    Str slug;
    Status s = free_slug(by, slug_of(by->a, key_of(by->a, name.value), STR("body")), &slug);
    BodyId id;
    if (s == OK)
        s = q_body_insert(by->db, slug, kind_of(by->a, name.value, kind), by->at, &id);
    if (s == OK)
        s = body_name(by, id, name, source);
    if (s == OK)
        *out = id;
    return s;
}

Status seat_hold(const struct action *by, BodyId body, PersonId person, Str capacity,
                 OrganisationId organisation, Str day)
{
    struct seat_of_person_row *rows;
    size_t count;
    Status s = q_seat_of_person(by->db, by->a, body, person, capacity, &rows, &count);
    if (s != OK)
        return s;
    int64_t changed;
    action_moves(by, "body", body.n);
    action_moves(by, "person", person.n);
    if (organisation.n != 0)
        action_moves(by, "organisation", organisation.n);
    if (count > 0)
        return day.len > 0 ? q_seat_seen(by->db, rows[0].id, day, by->at, &changed) : OK;
    SeatId id;
    return q_seat_insert(by->db,
                         &(struct seat_insert_values){
                             .body = body,
                             .person = person,
                             .capacity = capacity,
                             .organisation = ID_OR_NULL(organisation),
                             .seen_on = text_or_null(&day),
                             .at = by->at,
                         },
                         &id);
}
