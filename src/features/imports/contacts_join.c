/* Whom to reach: contact persons of delegations in the order of the list, and the team's addresses. */
#include "base/arena.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/sessions/actions.h"
#include "features/texts/keys.h"

/* A recorded contact of that name that no line of this notice has taken yet. */
static size_t contact_of_name(const struct joining *j, Str key)
{
    const struct names *names = &j->had.contact_names;
    for (size_t at = names_first(names, key); at != NAME_NONE; at = names->entries.items[at].next)
        if (!j->had.contact_taken[names->entries.items[at].number])
            return names->entries.items[at].number;
    return ALIGN_NONE;
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

static Status join_contact(struct joining *j, size_t had, const struct notice_person *said, Str title,
                           Str organisation)
{
    const struct recorded_contacts_row *row = &j->had.contacts[had];
    j->had.contact_taken[had] = true;
    note_joined(j, THING_CONTACT);
    Status s = OK;
    if (!row->organisation_id_is_null)
        s = organisation_rename(j, row->organisation_id, organisation, said->line);
    return s == OK ? write_contact(j, row->id, said, title, organisation) : s;
}

static Status make_contact(struct joining *j, size_t position, const struct notice_person *said, Str title,
                           Str organisation)
{
    struct contact_facts facts = {.purpose = STR("delegation")};
    ContactPointId id;
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
    for (size_t i = 0; i < j->said->contact_count && s == OK; i++) {
        const struct notice_person *said = &j->said->contacts[i];
        Str title, organisation;
        offices_in_words(j->by->a, said, &title, &organisation);
        note_twins(j, &seen, i);
        size_t had = contact_of_name(j, text_key(j->by->a, said->name));
        if (had != ALIGN_NONE)
            s = join_contact(j, had, said, title, organisation);
        else
            s = make_contact(j, ++position, said, title, organisation);
    }
    return s;
}

/* The addresses that the record has, in lower case. */
static struct names recorded_addresses(const struct joining *j)
{
    struct names addresses = {0};
    for (size_t i = 0; i < j->had.contact_count; i++)
        names_add(j->by->a, &addresses, str_lower_ascii(j->by->a, j->had.contacts[i].email), i);
    return addresses;
}

Status contacts_join(struct joining *j)
{
    Status s = join_delegations(j);
    size_t position = j->had.contact_count + j->said->contact_count;
    struct names addresses = recorded_addresses(j);
    for (size_t i = 0; i < j->said->contact_email_count && s == OK; i++) {
        struct contact_facts facts = {.purpose = STR("secretariat"), .email = j->said->contact_emails[i]};
        ContactPointId id;
        Str address = str_lower_ascii(j->by->a, facts.email);
        if (names_first(&addresses, address) != NAME_NONE)
            continue;
        names_add(j->by->a, &addresses, address, position);
        note_made(j, THING_CONTACT);
        s = contact_add(j->by, j->session, ++position, &facts, &id);
    }
    return s;
}
