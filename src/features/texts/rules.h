/* Texts made from other texts. Pure. */
#ifndef FEATURES_TEXTS_RULES_H
#define FEATURES_TEXTS_RULES_H

#include "base/str.h"

enum { SLUG_MAX = 60 };

/* A stable ASCII name for addresses from a folded text (language/fold.h): letters and digits, runs
 * of all else as one '-', at most SLUG_MAX bytes, cut between words where that keeps half of it.
 * `otherwise` when nothing is left (a title in Arabic). In `a`. */
Str slug_of(struct arena *a, Str folded, Str otherwise);

#endif
