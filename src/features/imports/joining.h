/* One session of a notice on its way into the record; used by the files of this folder. */
#ifndef FEATURES_IMPORTS_JOINING_H
#define FEATURES_IMPORTS_JOINING_H

#include "features/imports/actions.h"
#include "features/imports/names.h"
#include "features/people/rules.h"
#include "imports_recorded.sql.h"
#include "language/text.h"

/* The notice as a whole. */
struct importing {
    const struct action *by;
    const struct notice *notice;
    struct import_report *report;
    LIST_OF(struct import_doubt) doubts;
    LIST_OF(struct import_session) sessions;
    struct names noted; /* what has been noted, so that it is noted once */
};

/* What the record has of the session when its notice meets it: empty for a new one. Ordered as
 * recorded.sql says. */
struct recorded {
    struct recorded_items_row *items;
    struct recorded_slots_row *slots;
    struct recorded_slot_names_row *slot_keys;
    struct recorded_offices_row *offices;
    struct recorded_representations_row *representations;
    struct recorded_contacts_row *contacts;
    struct recorded_contact_names_row *contact_keys;
    struct recorded_priorities_row *priorities;
    struct recorded_links_row *links;
    size_t item_count, slot_count, slot_key_count, office_count, representation_count, contact_count,
        contact_key_count, priority_count, link_count;
    size_t *slot_first_key, *contact_first_key; /* of each, and one more for the end of the last */
    bool *slot_taken, *contact_taken;           /* by a place of this notice */
    size_t *slot_item;                          /* index in items */
    struct names slot_names, contact_names;     /* to indices in slots and contacts */
};

struct joining {
    struct importing *all;
    const struct action *by; /* all->by */
    const struct notice_session *said;
    Str language;
    struct day date;
    Str day; /* ISO 8601; empty: not said */
    SessionId session;
    BodyId body;
    bool is_joined, is_language_new; /* the session was there; nothing of it in this language */
    bool is_changed;                 /* something of it is other than it was */
    struct recorded had;
    struct names names, ids;        /* to indices in participants */
    struct names no_contacts;       /* those who are no contact of this notice yet: a second one of the same
                                     * name is somebody else */
    LIST_OF(PersonId) participants; /* everybody in the session, by each of their writings */
};

/* ---- recorded.c ---- */

/* Fills `had` and the participants of a session that is there. */
must_check Status recorded_load(struct joining *j);
/* The offices of a slot: *count of them from the returned one on. */
const struct recorded_offices_row *recorded_offices_of(const struct recorded *had, SlotId slot,
                                                       size_t *count);
/* The first slot of an item in a role whose position is at least that; slot_count: it would come last. */
size_t recorded_slot_from(const struct recorded *had, size_t item, Str role, size_t position);
/* How the name at an index in slots (in contacts) is like that key: the likest of its writings. Two
 * without a name are the same. */
enum likeness recorded_slot_likeness(const struct recorded *had, size_t slot, Str key);
enum likeness recorded_contact_likeness(const struct recorded *had, size_t contact, Str key);
/* NULL: the slot's person speaks for nobody else. */
const struct recorded_representations_row *recorded_representation_of(const struct recorded *had,
                                                                      SlotId slot);

/* ---- notes.c: the report ---- */

void note_doubt(struct joining *j, enum doubt doubt, size_t line, Str first, Str second);
void note_made(struct joining *j, enum thing thing);
void note_joined(struct joining *j, enum thing thing);
/* An organisation that was made (note_made) or met: counts once in a notice. */
void note_organisation(struct joining *j, OrganisationId id, bool is_made);
/* Offers a text in the notice's language; one there in other words is noted as said differently. */
must_check Status note_text(struct joining *j, const char *owner_kind, int64_t owner_id, const char *field,
                            Str value, size_t line);
/* That two records hold one place in two languages: what is recorded there, and what goes by the
 * printed name. */
must_check Status note_same_place(struct joining *j, const char *kind, int64_t id, Str printed, size_t line);
/* A text in the notice's language. */
static inline Text text_here(const struct joining *j, Str value)
{
    return (Text){value, j->language};
}

/* ---- session_join.c ---- */

/* Finds the session or makes it, with its body, facts and texts. *is_skipped: it names neither a body
 * nor a title, and joins nothing. */
must_check Status session_join(struct joining *j, bool *is_skipped);

/* ---- people_join.c ---- */

/* Somebody of the session by a key. */
void person_participates(struct joining *j, PersonId id, Str key, bool is_contact);

/* The organisation as printed, found or made; 0 for an empty name. */
must_check Status organisation_join(struct joining *j, Str printed, OrganisationId *out);
/* A further name of an organisation that holds the place; doubted when another goes by that name. */
must_check Status organisation_rename(struct joining *j, OrganisationId holds, Str printed, size_t line);

enum resolve_as { RESOLVE_ANY, RESOLVE_CONTACT };
/* The person of that name with those organisations (actions.h of features/people): somebody of the
 * session, else somebody recorded with an organisation in common, else somebody new. */
must_check Status person_join(struct joining *j, const struct notice_person *said,
                              const OrganisationId *organisations, size_t count, enum resolve_as as,
                              PersonId *out);

/* ---- agenda_join.c, slot_join.c, contacts_join.c, priorities_join.c, links_join.c ---- */

must_check Status agenda_join(struct joining *j);
/* Puts somebody into an item, or joins them with the recorded slot at that index (ALIGN_NONE: none). */
must_check Status slot_join(struct joining *j, ItemId item, Str role, size_t position,
                            const struct notice_person *said, size_t had);
must_check Status contacts_join(struct joining *j);
must_check Status priorities_join(struct joining *j);
must_check Status links_join(struct joining *j);

#endif
