/* Finding and adding people, and what they hold. */
#include "features/people/actions.h"

#include "base/arena.h"
#include "features/journal/optional.h"
#include "features/people/rules.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"
#include "features/texts/order.h"
#include "features/texts/rules.h"
#include "people_actions.sql.h"

enum { PEOPLE_AT_A_TIME = 500, ARENA_BYTES = 64 * 1024 };

Status people_named(const struct action *by, Str key, const struct namesake **out, size_t *count)
{
    struct people_of_name_row *rows;
    size_t row_count;
    Status s = q_people_of_name(by->db, by->a, key, &rows, &row_count);
    if (s != OK)
        return s;
    struct namesake *found = arena_array(by->a, struct namesake, row_count);
    for (size_t i = 0; i < row_count; i++)
        found[i] = (struct namesake){rows[i].id, rows[i].name};
    *out = found;
    *count = row_count;
    return OK;
}

Status people_named_at(const struct action *by, Str key, OrganisationId at, const struct namesake **out,
                       size_t *count)
{
    struct people_of_name_at_row *rows;
    size_t row_count;
    Status s = q_people_of_name_at(by->db, by->a, key, at, &rows, &row_count);
    if (s != OK)
        return s;
    struct namesake *found = arena_array(by->a, struct namesake, row_count);
    for (size_t i = 0; i < row_count; i++)
        found[i] = (struct namesake){rows[i].id, rows[i].name};
    *out = found;
    *count = row_count;
    return OK;
}

Status person_near(const struct action *by, OrganisationId at, Str key, struct namesake *out)
{
    struct people_at_organisation_row *rows;
    size_t count;
    Status s = q_people_at_organisation(by->db, by->a, at, &rows, &count);
    for (size_t i = 0; s == OK && i < count; i++) {
        if (people_name_likeness(rows[i].folded, key) != LIKENESS_NEAR)
            continue;
        *out = (struct namesake){rows[i].id, rows[i].name};
        return OK;
    }
    return s == OK ? E_NOT_FOUND : s;
}

Status person_write(const struct action *by, PersonId id, Str name)
{
    action_moves(by, "person", id.n);
    return writing_add(by, STR("person"), id.n, name, text_key(by->a, name));
}

static Str slug_for(struct arena *a, Str name)
{
    return slug_of(a, text_key(a, name), STR("person"));
}

/* The preferred writing is a writing, and stands in the lists of every language. */
static Status spread_name(const struct action *by, PersonId id, Str name)
{
    Status s = person_write(by, id, name);
    for (size_t i = 0; i < LANGUAGE_COUNT && s == OK; i++)
        s = order_place(by, STR("person"), id.n, (enum language)i, name);
    return s;
}

Status person_add(const struct action *by, Str name, PersonId *out)
{
    PersonId id;
    Status s = q_person_insert(by->db, name, slug_for(by->a, name), by->at, &id);
    if (s == OK)
        s = spread_name(by, id, name);
    if (s == OK)
        *out = id;
    return s;
}

Status person_rename(const struct action *by, PersonId id, Str name)
{
    if (text_key(by->a, name).len == 0)
        return E_INVALID;
    int64_t changed;
    Status s = q_person_rename(by->db, id, name, by->at, &changed);
    if (s == OK && changed == 0)
        return E_NOT_FOUND;
    return s == OK ? spread_name(by, id, name) : s;
}

Status person_gender(const struct action *by, PersonId id, Str gender)
{
    int64_t changed;
    action_moves(by, "person", id.n);
    Status s = q_person_gender(by->db, id, text_or_null(&gender), by->at, &changed);
    return s == OK && changed == 0 ? E_NOT_FOUND : s;
}

/* The people after *last, which then is the last of them; 0: there were none. */
static Status renew_some(const struct action *by, PersonId *last)
{
    struct people_after_row *rows;
    size_t count;
    Status s = q_people_after(by->db, by->a, *last, PEOPLE_AT_A_TIME, &rows, &count);
    for (size_t i = 0; i < count && s == OK; i++) {
        for (size_t j = 0; j < LANGUAGE_COUNT && s == OK; j++)
            s = order_place(by, STR("person"), rows[i].id.n, (enum language)j, rows[i].name);
        int64_t changed;
        if (s == OK && rows[i].slug_is_null)
            s = q_person_slug(by->db, rows[i].id, slug_for(by->a, rows[i].name), by->at, &changed);
    }
    if (s == OK)
        last->n = count > 0 ? rows[count - 1].id.n : 0;
    return s;
}

Status people_renew(const struct action *by)
{
    PersonId last = {0};
    Status s = OK;
    action_moves_all(by, "person");
    do {
        struct action step = *by;
        step.a = arena_new(ARENA_BYTES);
        s = renew_some(&step, &last);
        arena_free(step.a);
    } while (s == OK && last.n > 0);
    return s;
}

/* Both ends of an office; 0: at no organisation. */
static void move_office(const struct action *by, PersonId person, OrganisationId organisation)
{
    action_moves(by, "person", person.n);
    if (organisation.n != 0)
        action_moves(by, "organisation", organisation.n);
}

Status office_title(const struct action *by, OfficeId id, Text title)
{
    enum text_outcome outcome;
    Str before;
    Status s = text_offer(by, (struct text_field){STR("office"), id.n, STR("title"), title.language},
                          title.value, TEXT_HUMAN_DRAFT, &outcome, &before);
    struct office_of_id_row office;
    if (s != OK || outcome != TEXT_ADDED)
        return s;
    s = q_office_of_id(by->db, by->a, id, &office);
    if (s == OK)
        move_office(by, office.person_id, office.organisation_id);
    return s;
}

static Status office_add(const struct action *by, PersonId person, OrganisationId organisation, Text title,
                         Str day, OfficeId *out)
{
    OfficeId id;
    move_office(by, person, organisation);
    Status s = q_office_insert(by->db, person, ID_OR_NULL(organisation), text_or_null(&day), by->at, &id);
    if (s == OK)
        s = office_title(by, id, title);
    if (s == OK)
        *out = id;
    return s;
}

Status office_hold(const struct action *by, PersonId person, OrganisationId organisation, Text title, Str day,
                   OfficeId *out)
{
    struct offices_of_person_row *rows;
    size_t count;
    Status s = q_offices_of_person(by->db, by->a, person, title.language, &rows, &count);
    if (s != OK)
        return s;
    Str key = text_key(by->a, title.value);
    for (size_t i = 0; i < count; i++) {
        bool is_there = rows[i].organisation_id.n == organisation.n;
        if (!is_there || !str_eq(text_key(by->a, rows[i].title), key))
            continue;
        *out = rows[i].id;
        int64_t changed;
        move_office(by, person, organisation);
        return day.len > 0 ? q_office_seen(by->db, rows[i].id, day, by->at, &changed) : OK;
    }
    return office_add(by, person, organisation, title, day, out);
}

Status office_end(const struct action *by, OfficeId id, Str until_day)
{
    struct office_of_id_row office;
    struct day day;
    if (day_from_iso(until_day, &day) != OK)
        return E_INVALID;
    Status s = q_office_of_id(by->db, by->a, id, &office);
    if (s != OK)
        return s;
    int64_t changed;
    move_office(by, office.person_id, office.organisation_id);
    return q_office_until(by->db, id, until_day, by->at, &changed);
}
