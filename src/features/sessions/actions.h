/* Sessions with their agenda, those who take part, and whom to reach. Inside the caller's
 * transaction. Empty texts and ids of 0 say nothing and are stored as NULL; what people read of these
 * things is set with features/texts. Positions count from 1. */
#ifndef FEATURES_SESSIONS_ACTIONS_H
#define FEATURES_SESSIONS_ACTIONS_H

#include "features/journal/actions.h"
#include "features/sessions/rules.h"

struct session_facts {
    Str day; /* ISO 8601 */
    struct span span;
    Str zone, zone_printed, mode, registration_url;
    Str state; /* DOMAIN, life-cycles: 'convened', 'record circulated' … */
};

/* A new public session with an address and a calendar identity of its own. */
must_check Status session_add(const struct action *by, BodyId body, Str slug,
                              const struct session_facts *facts, SessionId *out);

/* Its facts from now on, but for the day, which stays. Another time or zone, and being called off, put
 * off or put on again, are a new revision for calendars. */
must_check Status session_change(const struct action *by, SessionId id, const struct session_facts *facts);

/* Something that is shown with it has changed: its texts, its agenda, what was said in it. Calendars and
 * feeds tell by this that it is another than they have. */
must_check Status session_touch(const struct action *by, SessionId id);

must_check Status session_language_add(const struct action *by, SessionId session, Str language,
                                       size_t position);

struct item_facts {
    Str label, kind, action;
};
must_check Status item_add(const struct action *by, SessionId session, size_t position,
                           const struct item_facts *facts, ItemId *out);
/* Its label and action from now on. */
must_check Status item_change(const struct action *by, ItemId id, const struct item_facts *facts);

struct slot_facts {
    PersonId person; /* 0: an office without a name */
    Str seat, status;
};
/* In state 'listed', or 'absent' when the status says so. */
must_check Status slot_add(const struct action *by, ItemId item, Str role, size_t position,
                           const struct slot_facts *facts, SlotId *out);
must_check Status slot_change(const struct action *by, SlotId id, const struct slot_facts *facts);

must_check Status slot_office_add(const struct action *by, SlotId slot, OfficeId office, size_t position,
                                  SlotOfficeId *out);

struct representation_facts {
    Str kind; /* person, office, organisation, body, group */
    PersonId person;
    OrganisationId organisation; /* the one itself, or where the person holds office */
    BodyId body;
};
must_check Status representation_add(const struct action *by, SlotId slot,
                                     const struct representation_facts *facts, RepresentationId *out);

struct contact_facts {
    PersonId person;
    OrganisationId organisation;
    Str purpose; /* 'delegation', 'secretariat' */
    Str email;
};
/* A public one: it was printed in a public notice. */
must_check Status contact_add(const struct action *by, SessionId session, size_t position,
                              const struct contact_facts *facts, ContactPointId *out);

#endif
