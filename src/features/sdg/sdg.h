/* The 17 goals and 169 targets of the 2030 Agenda (A/RES/70/1), in the six official languages of the
 * United Nations, compiled from data/sdg.json by tools/sdggen. Static; read-only. */
#ifndef FEATURES_SDG_SDG_H
#define FEATURES_SDG_SDG_H

#include "base/str.h"

enum sdg_language { SDG_EN, SDG_FR, SDG_ES, SDG_AR, SDG_RU, SDG_ZH, SDG_LANGUAGES };

struct sdg {
    Str code;                      /* "16" a goal, "16.7" or "16.a" a target */
    Str goal;                      /* "16": the goal itself, or the goal that the target is of */
    Str name[SDG_LANGUAGES];       /* the official text; never empty */
    Str short_name[SDG_LANGUAGES]; /* of a goal; empty for a target */
};

/* In natural order: 1, 1.1, 1.2, … 1.a, 1.b, 2, … 17.19. */
extern const struct sdg sdgs[];
extern const size_t sdg_count;

/* By its code, as written above; NULL when there is none. */
const struct sdg *sdg_find(Str code);

bool sdg_is_goal(const struct sdg *s);

/* The language of a BCP 47 tag, by its first part: "zh-Hant" gives SDG_ZH. E_NOT_FOUND for others. */
must_check Status sdg_language_of(Str tag, enum sdg_language *out);

/* "en" */
Str sdg_language_tag(enum sdg_language language);

/* Its address in the linked data of the United Nations: "http://metadata.un.org/sdg/16.7". */
Str sdg_iri(struct arena *a, const struct sdg *s);

#endif
