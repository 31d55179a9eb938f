/* Bodies over time: whom they report to, what they succeed, who sits in them, what is vacant. Each is one
 * change: a journal row of its own, with the topics of all that it ties or unties. Inside the caller's
 * transaction. Days are ISO 8601; empty: not known. Everywhere, E_NOT_FOUND: a thing is not there. */
#ifndef FEATURES_BODIES_RELATIONS_H
#define FEATURES_BODIES_RELATIONS_H

#include "features/journal/actions.h"

/* `above` 0: to none. E_CONFLICT: the body would report to itself, by itself or through others. */
must_check Status body_reports_to(const struct action *by, BodyId body, BodyId above);

/* That `later` came after `earlier`, wholly or in part; said again, the day is corrected. E_CONFLICT: the
 * earlier one comes after the later, by itself or through others, or both are the same. */
must_check Status body_succeeds(const struct action *by, BodyId later, BodyId earlier, Str day);

/* From when until when it is there. E_INVALID: it ends before it begins. */
must_check Status body_lasts(const struct action *by, BodyId body, Str from, Str until);

/* How many seats it may have and how many of the Presidency it must; below 0: as bodies of its kind
 * (rules.tbl.h). */
must_check Status body_composition(const struct action *by, BodyId body, int64_t seats_most,
                                   int64_t presidency_least);

struct seat_facts {
    BodyId body;
    PersonId person;
    Str capacity;                /* rules.tbl.h */
    OrganisationId organisation; /* 0: not said */
    Str from;
};

/* E_CONFLICT: the person has that seat already. */
must_check Status seat_give(const struct action *by, const struct seat_facts *facts, SeatId *out);

/* E_CONFLICT: it has ended already. E_INVALID: it ends before it begins. */
must_check Status seat_end(const struct action *by, SeatId seat, Str day);

struct vacancy_facts {
    BodyId body;
    Str capacity;
    OrganisationId organisation; /* who may fill it; 0: not said */
    Str since;
};

must_check Status vacancy_open(const struct action *by, const struct vacancy_facts *facts, VacancyId *out);

/* That somebody fills it from that day, which must be known. E_CONFLICT: it is filled. */
must_check Status vacancy_fill(const struct action *by, VacancyId vacancy, Str day);

#endif
