/* Whom to reach: contact persons of delegations in the order of the list, and the team's addresses. */
#include "base/arena.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/people/actions.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"

/* The contact persons of delegations, in order. */
struct delegations {
    size_t *had; /* indices among the recorded contacts */
    size_t count;
};

static struct delegations recorded_delegations(const struct joining *j)
{
    struct delegations out = {.had = arena_array(j->by->a, size_t, j->had.contact_count)};
    for (size_t i = 0; i < j->had.contact_count; i++)
        if (str_eq(j->had.contacts[i].purpose, STR("delegation")))
            out.had[out.count++] = i;
    return out;
}

/* The recorded contact of that name; else the one at the same place of a list of the same length,
 * when its name is near or neither has one. */
static size_t contact_of(struct joining *j, const struct delegations *recorded, size_t at)
{
    Str key = text_key(j->by->a, j->said->contacts[at].name);
    for (size_t had = names_take(&j->had.contact_names, key); had != NAME_NONE;
         had = names_take(&j->had.contact_names, key))
        if (!j->had.contact_taken[had]) /* by another writing, or by its place */
            return had;
    if (recorded->count != j->said->contact_count)
        return ALIGN_NONE;
    size_t place = recorded->had[at];
    if (j->had.contact_taken[place] || recorded_contact_likeness(&j->had, place, key) == LIKENESS_NONE)
        return ALIGN_NONE;
    return place;
}

/* Offices of one contact in one line, as the page shows them. */
static void offices_in_words(struct arena *a, const struct notice_person *said, Str *title, Str *organisation)
{
    Str *titles = arena_array(a, Str, said->office_count);
    size_t count = 0;
    *organisation = STR("");
    for (size_t i = 0; i < said->office_count; i++) {
        if (said->offices[i].title.len > 0)
            titles[count++] = said->offices[i].title;
        if (organisation->len == 0)
            *organisation = said->offices[i].organisation;
    }
    *title = str_join(a, titles, count, STR(", "));
}

static Status write_contact(struct joining *j, ContactPointId id, const struct notice_person *said, Str title,
                            Str organisation)
{
    Status s = note_text(j, "contact_point", id.n, "name", said->name, said->line);
    if (s == OK)
        s = note_text(j, "contact_point", id.n, "title", title, said->line);
    return s == OK ? note_text(j, "contact_point", id.n, "organisation", organisation, said->line) : s;
}

/* What is printed in this language; a near name is reported beside the recorded one. */
static Status add_writing(struct joining *j, size_t contact, const struct notice_person *said)
{
    const struct recorded_contacts_row *had = &j->had.contacts[contact];
    Str key = text_key(j->by->a, said->name), printed = STR("");
    if (had->person_id_is_null || key.len == 0)
        return OK;
    if (recorded_contact_likeness(&j->had, contact, key) != LIKENESS_SAME) {
        Status s = text_in_original(j->by, "contact_point", had->id.n, "name", &printed);
        if (s != OK && s != E_NOT_FOUND)
            return s;
        note_doubt(j, DOUBT_OTHER_WRITING, said->line, said->name, printed);
    }
    return person_write(j->by, had->person_id, said->name);
}

static Status join_contact(struct joining *j, size_t had, const struct notice_person *said, Str title,
                           Str organisation)
{
    const struct recorded_contacts_row *row = &j->had.contacts[had];
    j->had.contact_taken[had] = true;
    note_joined(j, THING_CONTACT);
    Status s = add_writing(j, had, said);
    if (s == OK && !row->organisation_id_is_null)
        s = organisation_rename(j, row->organisation_id, organisation, said->line);
    return s == OK ? write_contact(j, row->id, said, title, organisation) : s;
}

static Status make_contact(struct joining *j, size_t position, const struct notice_person *said, Str title,
                           Str organisation)
{
    struct contact_facts facts = {.purpose = STR("delegation")};
    ContactPointId id;
    if (j->is_joined && j->had.contact_count > 0)
        note_doubt(j, DOUBT_ADDED, said->line, said->name.len > 0 ? said->name : organisation, STR(""));
    Status s = organisation_join(j, organisation, &facts.organisation);
    if (s == OK)
        s = person_join(j, said, &facts.organisation, facts.organisation.n != 0, RESOLVE_CONTACT,
                        &facts.person);
    if (s == OK)
        s = contact_add(j->by, j->session, position, &facts, &id);
    if (s == OK)
        note_made(j, THING_CONTACT);
    return s == OK ? write_contact(j, id, said, title, organisation) : s;
}

/* The same name twice in one list: kept apart, and reported with both titles. */
static void note_twins(struct joining *j, struct names *seen, size_t at)
{
    const struct notice_person *said = j->said->contacts;
    Str key = text_key(j->by->a, said[at].name), title, other, ignored;
    size_t first = names_first(seen, key);
    names_add(j->by->a, seen, key, at);
    if (first == NAME_NONE)
        return;
    size_t twin = seen->entries.items[first].number;
    offices_in_words(j->by->a, &said[at], &title, &ignored);
    offices_in_words(j->by->a, &said[twin], &other, &ignored);
    note_doubt(j, DOUBT_TWO_TITLES, said[at].line,
               str_format(j->by->a, "%.*s, %.*s", STR_FMT(said[twin].name), STR_FMT(other)),
               str_format(j->by->a, "%.*s, %.*s", STR_FMT(said[at].name), STR_FMT(title)));
}

static Status join_delegations(struct joining *j)
{
    Status s = OK;
    struct names seen = {0};
    size_t position = j->had.contact_count;
    const struct delegations recorded = recorded_delegations(j);
    for (size_t i = 0; i < j->said->contact_count && s == OK; i++) {
        const struct notice_person *said = &j->said->contacts[i];
        Str title, organisation;
        offices_in_words(j->by->a, said, &title, &organisation);
        note_twins(j, &seen, i);
        size_t had = contact_of(j, &recorded, i);
        if (had != ALIGN_NONE)
            s = join_contact(j, had, said, title, organisation);
        else
            s = make_contact(j, ++position, said, title, organisation);
    }
    return s;
}

static Status join_addresses(struct joining *j)
{
    struct arena *a = j->by->a;
    struct names known = {0};
    for (size_t i = 0; i < j->had.contact_count; i++)
        names_add(a, &known, str_lower_ascii(a, j->had.contacts[i].email), i);
    Status s = OK;
    size_t position = j->had.contact_count + j->said->contact_count;
    for (size_t i = 0; i < j->said->contact_email_count && s == OK; i++) {
        struct contact_facts facts = {.purpose = STR("secretariat"), .email = j->said->contact_emails[i]};
        Str key = str_lower_ascii(a, facts.email);
        ContactPointId id;
        if (names_first(&known, key) != NAME_NONE)
            continue;
        if (j->is_joined && j->had.contact_count > 0)
            note_doubt(j, DOUBT_ADDED, 0, facts.email, STR(""));
        names_add(a, &known, key, i);
        note_made(j, THING_CONTACT);
        s = contact_add(j->by, j->session, ++position, &facts, &id);
    }
    return s;
}

Status contacts_join(struct joining *j)
{
    Status s = join_delegations(j);
    return s == OK ? join_addresses(j) : s;
}
