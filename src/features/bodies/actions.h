/* Bodies of the organisation and the seats in them. Inside the caller's transaction. */
#ifndef FEATURES_BODIES_ACTIONS_H
#define FEATURES_BODIES_ACTIONS_H

#include "features/journal/actions.h"
#include "language/text.h"

/* The body that goes by that name in any language: the same key (rules.h), else the one and only whose
 * key goes on where that name ends, or ends where it goes on: with and without a subtitle. `kind` is told
 * where the name does not tell it ('council', 'other'). E_NOT_FOUND: none, or several might be meant. */
must_check Status body_find(const struct action *by, Str name, Str kind, BodyId *out);

/* By whom a name is used: the body itself, or others who point at it. */
enum name_source { NAME_OWN, NAME_BY_OTHERS };

/* A new body. A name given by others counts as inferred, until the body's own notice names it. */
must_check Status body_add(const struct action *by, Text name, Str kind, enum name_source source,
                           BodyId *out);

/* What it is called in that language, unless it has a name there; the writing is kept either way. */
must_check Status body_name(const struct action *by, BodyId id, Text name, enum name_source source);

/* That a person was seen in a seat of the body on a day (ISO 8601, empty: not known), for an
 * organisation (0: not said). Finds the seat or makes it. */
must_check Status seat_hold(const struct action *by, BodyId body, PersonId person, Str capacity,
                            OrganisationId organisation, Str day);

#endif
