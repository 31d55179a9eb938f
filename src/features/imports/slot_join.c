/* One person's place in an item: name, offices as printed, and whom they speak for. */
#include "base/arena.h"
#include "features/bodies/actions.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"

static Status organisations_of(struct joining *j, const struct notice_person *said, OrganisationId **out)
{
    OrganisationId *organisations = arena_array(j->by->a, OrganisationId, said->office_count);
    for (size_t i = 0; i < said->office_count; i++) {
        Status s = organisation_join(j, said->offices[i].organisation, &organisations[i]);
        if (s != OK)
            return s;
    }
    *out = organisations;
    return OK;
}

static Status write_office(struct joining *j, SlotOfficeId id, const struct notice_office *said, size_t line)
{
    Status s = note_text(j, "slot_office", id.n, "title", said->title, line);
    return s == OK ? note_text(j, "slot_office", id.n, "organisation", said->organisation, line) : s;
}

static Status add_office(struct joining *j, SlotId slot, PersonId person, OrganisationId organisation,
                         size_t position, const struct notice_person *said)
{
    const struct notice_office *office = &said->offices[position - 1];
    OfficeId held = {0};
    SlotOfficeId id;
    Status s = OK;
    if (person.n != 0 && (office->title.len > 0 || organisation.n != 0))
        s = office_hold(j->by, person, organisation, text_here(j, office->title), j->day, &held);
    if (s == OK)
        s = slot_office_add(j->by, slot, held, position, &id);
    return s == OK ? write_office(j, id, office, said->line) : s;
}

/* A seat in this council, as printed beside the name. */
static Status take_seat(struct joining *j, PersonId person, const struct notice_person *said,
                        OrganisationId organisation)
{
    if (person.n == 0 || said->seat.len == 0 || j->body.n == 0)
        return OK;
    return seat_hold(j->by, j->body, person, said->seat, organisation, j->day);
}

/* ---- on behalf of ---- */

static bool has_words(struct arena *a, Str whole, Str words)
{
    Str within = str_format(a, " %.*s ", STR_FMT(text_key(a, whole)));
    return str_contains(within, str_format(a, " %.*s ", STR_FMT(text_key(a, words))));
}

/* "Mayor of Bilbao", for whom an employee of Bilbao speaks: the employee's organisation that the
 * principal's office names; 0: none. */
static OrganisationId organisation_of_principal(const struct joining *j, const struct notice_person *said,
                                                const OrganisationId *organisations)
{
    for (size_t i = 0; i < said->office_count; i++)
        if (organisations[i].n != 0 &&
            has_words(j->by->a, said->on_behalf_of.office, said->offices[i].organisation))
            return organisations[i];
    return (OrganisationId){0};
}

static Status principal_of(struct joining *j, const struct notice_person *said,
                           const OrganisationId *organisations, struct representation_facts *out)
{
    const struct notice_principal *principal = &said->on_behalf_of;
    *out = (struct representation_facts){.kind = principal->kind};
    Str named = principal->name.len > 0 ? principal->name : principal->office;
    if (str_eq(principal->kind, STR("person"))) {
        const struct notice_person person = {.name = principal->name, .line = said->line};
        out->organisation = organisation_of_principal(j, said, organisations);
        return person_join(j, &person, &out->organisation, 1, RESOLVE_ANY, &out->person);
    }
    if (str_eq(principal->kind, STR("organisation")))
        return organisation_join(j, named, &out->organisation);
    if (!str_eq(principal->kind, STR("body")))
        return OK;
    Status s = body_find(j->by, named, STR("other"), &out->body);
    return s == E_NOT_FOUND ? OK : s;
}

static Status write_principal(struct joining *j, RepresentationId id, const struct notice_person *said)
{
    const struct notice_principal *principal = &said->on_behalf_of;
    Status s = note_text(j, "representation", id.n, "name", principal->name, said->line);
    if (s == OK)
        s = note_text(j, "representation", id.n, "office", principal->office, said->line);
    return s == OK ? note_text(j, "representation", id.n, "wording", principal->wording, said->line) : s;
}

static Status add_representation(struct joining *j, SlotId slot, const struct notice_person *said,
                                 const OrganisationId *organisations)
{
    struct representation_facts facts;
    RepresentationId id;
    Status s = principal_of(j, said, organisations, &facts);
    if (s == OK)
        s = representation_add(j->by, slot, &facts, &id);
    return s == OK ? write_principal(j, id, said) : s;
}

/* Whether the notice names another principal than the recorded one, in name or in kind; *recorded:
 * how that one is printed. */
static Status is_another(struct joining *j, const struct recorded_representations_row *had,
                         const struct notice_principal *said, bool *out, Str *recorded)
{
    Status s = text_in_original(j->by, "representation", had->id.n, "name", recorded);
    if (s == E_NOT_FOUND)
        s = text_in_original(j->by, "representation", had->id.n, "office", recorded);
    if (s != OK && s != E_NOT_FOUND)
        return s;
    bool is_person = str_eq(had->kind, STR("person")) && said->name.len > 0;
    Str had_key = text_key(j->by->a, *recorded), key = text_key(j->by->a, said->name);
    *out =
        !str_eq(had->kind, said->kind) || (is_person && people_name_likeness(had_key, key) == LIKENESS_NONE);
    return OK;
}

/* What goes by the principal's name in this language too. */
static Status name_principal(struct joining *j, const struct recorded_representations_row *had,
                             const struct notice_principal *said, size_t line)
{
    if (said->name.len == 0)
        return OK;
    if (str_eq(had->kind, STR("organisation")) && !had->organisation_id_is_null)
        return organisation_rename(j, had->organisation_id, said->name, line);
    return had->person_id_is_null ? OK : person_write(j->by, had->person_id, said->name);
}

/* The recorded principal in one more language; another one is reported, and not joined. */
static Status fill_representation(struct joining *j, const struct recorded_representations_row *had,
                                  const struct notice_person *said)
{
    const struct notice_principal *principal = &said->on_behalf_of;
    bool differs;
    Str recorded = STR("");
    Status s = is_another(j, had, principal, &differs, &recorded);
    if (s != OK)
        return s;
    if (differs) {
        note_doubt(j, DOUBT_SAID_DIFFERENTLY, said->line, recorded,
                   principal->name.len > 0 ? principal->name : principal->office);
        return OK;
    }
    s = name_principal(j, had, principal, said->line);
    return s == OK ? write_principal(j, had->id, said) : s;
}

/* ---- a new slot ---- */

static Status make_slot(struct joining *j, ItemId item, Str role, size_t position,
                        const struct notice_person *said)
{
    OrganisationId *organisations;
    struct slot_facts facts = {.seat = said->seat, .status = said->status};
    SlotId slot = {0};
    Status s = organisations_of(j, said, &organisations);
    if (s == OK)
        s = person_join(j, said, organisations, said->office_count, RESOLVE_ANY, &facts.person);
    if (s == OK)
        s = slot_add(j->by, item, role, position, &facts, &slot);
    if (s == OK)
        s = note_text(j, "slot", slot.n, "name", said->name, said->line);
    for (size_t i = 0; i < said->office_count && s == OK; i++)
        s = add_office(j, slot, facts.person, organisations[i], i + 1, said);
    if (s == OK)
        s = take_seat(j, facts.person, said, said->office_count > 0 ? organisations[0] : (OrganisationId){0});
    if (s == OK && said->on_behalf_of.kind.len > 0)
        s = add_representation(j, slot, said, organisations);
    if (s == OK)
        note_made(j, THING_SLOT);
    return s;
}

/* ---- a slot that was there ---- */

/* Offices of another language stand in the same order; another number of them is reported. */
static Status fill_offices(struct joining *j, const struct recorded_slots_row *slot,
                           const struct notice_person *said)
{
    size_t count;
    const struct recorded_offices_row *had = recorded_offices_of(&j->had, slot->id, &count);
    OrganisationId *organisations;
    Status s = OK;
    if (count == 0) {
        s = organisations_of(j, said, &organisations);
        for (size_t i = 0; i < said->office_count && s == OK; i++)
            s = add_office(j, slot->id, slot->person_id, organisations[i], i + 1, said);
        return s;
    }
    if (count != said->office_count) {
        if (said->office_count > 0)
            note_doubt(j, DOUBT_COUNTS_DIFFER, said->line, said->name, said->offices[0].title);
        return OK;
    }
    for (size_t i = 0; i < count && s == OK; i++) {
        const struct notice_office *office = &said->offices[i];
        s = write_office(j, had[i].id, office, said->line);
        if (s == OK && !had[i].office_id_is_null && office->title.len > 0)
            s = office_title(j->by, had[i].office_id, text_here(j, office->title));
        if (s == OK && !had[i].organisation_id_is_null)
            s = organisation_rename(j, had[i].organisation_id, office->organisation, said->line);
    }
    return s;
}

static Status fill_slot(struct joining *j, const struct recorded_slots_row *had,
                        const struct notice_person *said)
{
    struct slot_facts facts = {.person = had->person_id,
                               .seat = had->seat.len > 0 ? had->seat : said->seat,
                               .status = had->status.len > 0 ? had->status : said->status};
    bool is_more = !str_eq(facts.seat, had->seat) || !str_eq(facts.status, had->status);
    j->is_changed |= is_more;
    Status s = is_more ? slot_change(j->by, had->id, &facts) : OK;
    if (s == OK)
        s = take_seat(j, facts.person, said, (OrganisationId){0});
    return s;
}

/* What is printed in this language; a near name is reported beside the recorded one. */
static Status add_writing(struct joining *j, size_t slot, const struct notice_person *said)
{
    const struct recorded_slots_row *had = &j->had.slots[slot];
    Str key = text_key(j->by->a, said->name), printed = STR("");
    if (had->person_id_is_null || key.len == 0)
        return OK;
    if (recorded_slot_likeness(&j->had, slot, key) != LIKENESS_SAME) {
        Status s = text_in_original(j->by, "slot", had->id.n, "name", &printed);
        if (s != OK && s != E_NOT_FOUND)
            return s;
        note_doubt(j, DOUBT_OTHER_WRITING, said->line, said->name, printed);
    }
    return person_write(j->by, had->person_id, said->name);
}

/* Somebody who spoke for nobody until this notice said so. */
static Status represent(struct joining *j, SlotId slot, const struct notice_person *said)
{
    OrganisationId *organisations;
    Status s = organisations_of(j, said, &organisations);
    return s == OK ? add_representation(j, slot, said, organisations) : s;
}

static Status join_slot(struct joining *j, size_t slot, const struct notice_person *said)
{
    const struct recorded_slots_row *had = &j->had.slots[slot];
    const struct recorded_representations_row *principal = recorded_representation_of(&j->had, had->id);
    Status s = add_writing(j, slot, said);
    if (s == OK)
        s = note_text(j, "slot", had->id.n, "name", said->name, said->line);
    if (s == OK)
        s = fill_offices(j, had, said);
    if (s == OK)
        s = fill_slot(j, had, said);
    if (s == OK && said->on_behalf_of.kind.len > 0)
        s = principal ? fill_representation(j, principal, said) : represent(j, had->id, said);
    if (s == OK)
        note_joined(j, THING_SLOT);
    return s;
}

Status slot_join(struct joining *j, ItemId item, Str role, size_t position, const struct notice_person *said,
                 size_t had)
{
    if (had != ALIGN_NONE)
        return join_slot(j, had, said);
    if (j->is_joined && j->had.slot_count > 0) {
        note_doubt(j, DOUBT_ADDED, said->line, said->name.len > 0 ? said->name : said->on_behalf_of.office,
                   STR(""));
    }
    return make_slot(j, item, role, position, said);
}
