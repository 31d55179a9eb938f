/* Codes of what links point at: SDG goals and targets, axes of the Pact. Pure. */
#ifndef FEATURES_FRAMEWORKS_RULES_H
#define FEATURES_FRAMEWORKS_RULES_H

#include "base/str.h"

/* The code in a printed target: "SDG 16" → "16", "ODD 11.1" → "11.1", "meta 13.a" → "13.a".
 * E_NOT_FOUND: no goal 1 to 17 nor a target of one is named. *code is a slice of `printed`. */
must_check Status sdg_code(Str printed, Str *code);

/* The goal of a target: "16.7" → "16"; a goal's own is empty. */
Str sdg_goal(Str code);

/* "people", "planet" or "government" for an axis of the Pact as printed and folded, in any of the
 * languages of rules.tbl.h. E_NOT_FOUND: none or several are named. */
must_check Status axis_code(Str folded, Str *code);

/* The codes of the three axes, in the Pact's own order. */
enum { AXES = 3 };
extern const Str axes[AXES];

/* The code that an address means, for one that may be written otherwise: "SDG16", "odd-16" and "016" →
 * "16", "16.07" → "16.7" for 'sdg'; "planete" → "planet" for 'pact'; in lower case for all others. Whether
 * there is such a node is not asked. E_NOT_FOUND: it can be none. In `a`. */
must_check Status code_of_address(struct arena *a, Str framework, Str given, Str *code);

#endif
