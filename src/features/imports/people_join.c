/* Organisations and people of a session: met again, found, or new. */
#include "base/arena.h"
#include "features/imports/joining.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "features/texts/keys.h"

Status organisation_join(struct joining *j, Str printed, OrganisationId *out)
{
    *out = (OrganisationId){0};
    if (text_key(j->by->a, printed).len == 0)
        return OK;
    Status s = organisation_find(j->by, printed, out);
    bool is_new = s == E_NOT_FOUND;
    if (s == OK)
        s = organisation_name(j->by, *out, text_here(j, printed));
    else if (is_new)
        s = organisation_add(j->by, text_here(j, printed), out);
    if (s == OK)
        note_organisation(j, *out, is_new);
    return s;
}

Status organisation_rename(struct joining *j, OrganisationId holds, Str printed, size_t line)
{
    if (text_key(j->by->a, printed).len == 0)
        return OK;
    OrganisationId found;
    Status s = organisation_find(j->by, printed, &found);
    if (s != OK && s != E_NOT_FOUND)
        return s;
    if (s == OK && found.n != holds.n) {
        return note_same_place(j, "organisation", holds.n, printed, line);
    }
    note_organisation(j, holds, false);
    return organisation_name(j->by, holds, text_here(j, printed));
}

static Str key_of_id(const struct joining *j, PersonId id)
{
    return str_format(j->by->a, "%lld", (long long)id.n);
}

void person_participates(struct joining *j, PersonId id, Str key, bool is_contact)
{
    names_add(j->by->a, &j->names, key, j->participants.count);
    names_add(j->by->a, &j->ids, key_of_id(j, id), j->participants.count);
    if (!is_contact)
        names_add(j->by->a, &j->no_contacts, key, j->participants.count);
    *list_add(j->by->a, &j->participants) = id;
}

/* Somebody of the session with that name; a contact is not a second one of this notice. id 0: nobody. */
static PersonId participant_named(struct joining *j, Str key, enum resolve_as as)
{
    size_t number = NAME_NONE;
    if (as == RESOLVE_CONTACT) {
        number = names_take(&j->no_contacts, key);
    } else {
        size_t at = names_first(&j->names, key);
        if (at != NAME_NONE)
            number = j->names.entries.items[at].number;
    }
    PersonId nobody = {0};
    return number == NAME_NONE ? nobody : j->participants.items[number];
}

static bool takes_part(const struct joining *j, PersonId id)
{
    return names_first(&j->ids, key_of_id(j, id)) != NAME_NONE;
}

/* The first who does not take part yet; NULL: none. */
static const struct namesake *somebody_else(const struct joining *j, const struct namesake *people,
                                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!takes_part(j, people[i].id))
            return &people[i];
    return NULL;
}

/* Somebody recorded with that name at the organisation; id 0: nobody. */
static Status namesake_at(struct joining *j, const struct notice_person *said, Str key, OrganisationId at,
                          PersonId *out)
{
    const struct namesake *people;
    size_t count;
    *out = (PersonId){0};
    Status s = people_named_at(j->by, key, at, &people, &count);
    const struct namesake *found = s == OK ? somebody_else(j, people, count) : NULL;
    if (!found)
        return s;
    size_t left = count - (size_t)(found - people) - 1;
    const struct namesake *other = somebody_else(j, found + 1, left);
    if (other)
        note_doubt(j, DOUBT_SEVERAL_NAMED, said->line, said->name, other->name);
    *out = found->id;
    return OK;
}

/* Somebody recorded with that name and an organisation in common. E_NOT_FOUND: nobody; one of the
 * name without is then noted. */
static Status recorded_namesake(struct joining *j, const struct notice_person *said, Str key,
                                const OrganisationId *organisations, size_t count, PersonId *out)
{
    for (size_t i = 0; i < count; i++) {
        Status s = organisations[i].n == 0 ? E_NOT_FOUND : namesake_at(j, said, key, organisations[i], out);
        if (s == OK && out->n != 0)
            return OK;
        if (s != OK && s != E_NOT_FOUND)
            return s;
    }
    const struct namesake *people;
    size_t people_count;
    Status s = people_named(j->by, key, &people, &people_count);
    if (s != OK)
        return s;
    const struct namesake *apart = somebody_else(j, people, people_count);
    if (apart)
        note_doubt(j, DOUBT_SAME_NAME, said->line, said->name, apart->name);
    return E_NOT_FOUND;
}

static Status note_near(struct joining *j, const struct notice_person *said, Str key,
                        const OrganisationId *organisations, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct namesake near;
        if (organisations[i].n == 0)
            continue;
        Status s = person_near(j->by, organisations[i], key, &near);
        if (s == OK)
            note_doubt(j, DOUBT_NEAR_NAME, said->line, said->name, near.name);
        if (s != E_NOT_FOUND)
            return s;
    }
    return OK;
}

Status person_join(struct joining *j, const struct notice_person *said, const OrganisationId *organisations,
                   size_t count, enum resolve_as as, PersonId *out)
{
    *out = (PersonId){0};
    Str key = text_key(j->by->a, said->name);
    if (key.len == 0)
        return OK;
    *out = participant_named(j, key, as);
    if (out->n != 0)
        return person_write(j->by, *out, said->name);
    Status s = recorded_namesake(j, said, key, organisations, count, out);
    if (s == OK) {
        note_joined(j, THING_PERSON);
        s = person_write(j->by, *out, said->name);
    } else if (s == E_NOT_FOUND) {
        note_made(j, THING_PERSON);
        s = note_near(j, said, key, organisations, count);
        if (s == OK)
            s = person_add(j->by, said->name, out);
    }
    if (s == OK)
        person_participates(j, *out, key, as == RESOLVE_CONTACT);
    return s;
}
