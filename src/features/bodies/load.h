/* The parts of a council's page. Private to features/bodies. */
#ifndef FEATURES_BODIES_LOAD_H
#define FEATURES_BODIES_LOAD_H

#include "features/bodies/views.h"
#include "http/router.h"
#include "ids.h"

struct db;

struct loading {
    const struct request *req;
    struct db *db;
    struct arena *arena;
    Str tag; /* of the request's language */
    BodyId body;
    struct council_view *view;
};

/* Active and past seats, vacancies, and the warnings of composition by this rule. */
struct body_rule;
must_check Status load_seats(struct loading *l, const struct body_rule *rule);

/* From when until when, for people; where no beginning is known, the day on which a document shows it; empty:
 * nothing is known. */
Str span_of(const struct loading *l, Str from_day, Str until_day, Str seen_on);

/* What stands before the name at `index` of `count` in a list in a sentence: nothing, ", " or " and ", as the
 * language has them. */
Str list_before(const struct request *req, size_t index, size_t count);

/* What came before and after, drawn and told. */
must_check Status load_family(struct loading *l);

#endif
