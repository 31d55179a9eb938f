/* Organisations of the record: found by any of their writings. Inside the caller's transaction. */
#ifndef FEATURES_ORGANISATIONS_ACTIONS_H
#define FEATURES_ORGANISATIONS_ACTIONS_H

#include "features/journal/actions.h"
#include "language/text.h"

/* By its key (rules.h). E_NOT_FOUND: no such organisation is recorded. */
must_check Status organisation_find(const struct action *by, Str printed, OrganisationId *out);

/* A new one, named so in that language. */
must_check Status organisation_add(const struct action *by, Text printed, OrganisationId *out);

/* What it is called in that language, unless it has a name there; the writing is kept either way. */
must_check Status organisation_name(const struct action *by, OrganisationId id, Text printed);

struct organisation_facts {
    Str kind;               /* 'city', 'region', 'association', 'section', 'network', 'other' */
    Str country;            /* ISO 3166-1 alpha-2; empty: none is known */
    OrganisationId section; /* 0: of none */
    OrganisationId parent;  /* 0: stands alone */
};
/* Its facts from now on. E_CONFLICT: it would be its own section or parent. E_NOT_FOUND: no such one. */
must_check Status organisation_facts(const struct action *by, OrganisationId id,
                                     const struct organisation_facts *facts);

/* Every organisation's place in the lists, and addresses where there were none: as people_renew. */
must_check Status organisations_renew(const struct action *by);

#endif
