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
    if (s == OK) {
        note_joined(j, THING_ORGANISATION);
        return organisation_name(j->by, *out, text_here(j, printed));
    }
    if (s != E_NOT_FOUND)
        return s;
    note_made(j, THING_ORGANISATION);
    return organisation_add(j->by, text_here(j, printed), out);
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
    note_joined(j, THING_ORGANISATION);
    return organisation_name(j->by, holds, text_here(j, printed));
}

static void participate(struct joining *j, PersonId id, Str key, enum resolve_as as)
{
    names_add(j->by->a, &j->names, key, j->participants.count);
    *list_add(j->by->a, &j->participants) = (struct participant){id, as == RESOLVE_CONTACT};
}

/* Somebody of the session with that name; a contact is not a second one of this notice. */
static struct participant *participant_named(struct joining *j, Str key, enum resolve_as as)
{
    for (size_t at = names_first(&j->names, key); at != NAME_NONE; at = j->names.entries.items[at].next) {
        struct participant *found = &j->participants.items[j->names.entries.items[at].number];
        if (as == RESOLVE_ANY || !found->is_contact)
            return found;
    }
    return NULL;
}

static bool takes_part(const struct joining *j, PersonId id)
{
    for (size_t i = 0; i < j->participants.count; i++)
        if (j->participants.items[i].id.n == id.n)
            return true;
    return false;
}

static bool is_among(OrganisationId id, const OrganisationId *organisations, size_t count)
{
    for (size_t i = 0; i < count && id.n != 0; i++)
        if (organisations[i].n == id.n)
            return true;
    return false;
}

/* Somebody recorded with that name and an organisation in common. E_NOT_FOUND: nobody; one of the
 * name without is then noted. */
static Status recorded_namesake(struct joining *j, const struct notice_person *said, Str key,
                                const OrganisationId *organisations, size_t count, PersonId *out)
{
    const struct namesake *namesakes;
    size_t namesake_count;
    Status s = people_named(j->by, key, &namesakes, &namesake_count);
    if (s != OK)
        return s;
    const struct namesake *found = NULL;
    bool is_one_of_several = false;
    for (size_t i = 0; i < namesake_count; i++) {
        if (!is_among(namesakes[i].organisation, organisations, count) || takes_part(j, namesakes[i].id))
            continue;
        is_one_of_several |= found && found->id.n != namesakes[i].id.n;
        found = found ? found : &namesakes[i];
    }
    if (is_one_of_several)
        note_doubt(j, DOUBT_SEVERAL_NAMED, said->line, said->name, found->name);
    if (!found && namesake_count > 0 && !takes_part(j, namesakes[0].id))
        note_doubt(j, DOUBT_SAME_NAME, said->line, said->name, namesakes[0].name);
    if (!found)
        return E_NOT_FOUND;
    *out = found->id;
    return OK;
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
    struct participant *here = participant_named(j, key, as);
    if (here) {
        here->is_contact |= as == RESOLVE_CONTACT;
        *out = here->id;
        return person_write(j->by, here->id, said->name);
    }
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
        participate(j, *out, key, as);
    return s;
}
