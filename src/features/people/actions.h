/* People of the record and the offices they hold. Inside the caller's transaction. */
#ifndef FEATURES_PEOPLE_ACTIONS_H
#define FEATURES_PEOPLE_ACTIONS_H

#include "features/journal/actions.h"
#include "language/text.h"

/* Somebody recorded, by their preferred writing. */
struct namesake {
    PersonId id;
    Str name;
};

/* Those with that key (texts/keys.h), lowest id first, at most a hundred, in by->a. */
must_check Status people_named(const struct action *by, Str key, const struct namesake **out, size_t *count);

/* Those of them who were printed with the organisation: in office, as a contact, or spoken for. */
must_check Status people_named_at(const struct action *by, Str key, OrganisationId at,
                                  const struct namesake **out, size_t *count);

/* Somebody at the organisation, in office or as a contact, whose key is near that one (rules.h), among
 * the 100 of each that came last. E_NOT_FOUND: nobody. */
must_check Status person_near(const struct action *by, OrganisationId at, Str key, struct namesake *out);

/* A new person; the name is also their first writing. */
must_check Status person_add(const struct action *by, Str name, PersonId *out);

/* Another preferred writing from now on; the one before stays a writing, and the address as it is.
 * E_INVALID: no letter in it. E_NOT_FOUND: no such person. */
must_check Status person_rename(const struct action *by, PersonId id, Str name);

/* What the person said of it, never what others guess; empty: taken back. E_NOT_FOUND: no such person. */
must_check Status person_gender(const struct action *by, PersonId id, Str gender);

/* Everybody's place in the lists, and addresses where there were none: for a record from before these, or
 * from another ICU. Whole, however many there are. */
must_check Status people_renew(const struct action *by);

/* Another writing of a name that is recorded. */
must_check Status person_write(const struct action *by, PersonId id, Str name);

/* That the person held the office (a title in a language, at an organisation, 0: none said) on a day
 * (ISO 8601, empty: not known). Finds the office or makes it. */
must_check Status office_hold(const struct action *by, PersonId person, OrganisationId organisation,
                              Text title, Str day, OfficeId *out);

/* The title in one more language, unless it has one there. */
must_check Status office_title(const struct action *by, OfficeId id, Text title);

/* That the office was held until that day (ISO 8601; else E_INVALID). E_NOT_FOUND: no such office. */
must_check Status office_end(const struct action *by, OfficeId id, Str until_day);

#endif
