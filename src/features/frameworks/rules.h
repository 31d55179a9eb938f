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

#endif
