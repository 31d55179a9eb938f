/* When two writings of a name may be one person's. Pure. */
#ifndef FEATURES_PEOPLE_RULES_H
#define FEATURES_PEOPLE_RULES_H

#include "base/str.h"

/* NEAR: few letters differ for the length of the name (one below 12 letters, two below 20, then
 * three; a neighbouring swap is one), or the same words in another order. Nobody is joined by a near
 * name alone: it is a reason to look, or to report. */
enum likeness { LIKENESS_NONE, LIKENESS_NEAR, LIKENESS_SAME };

/* Both folded (language/fold.h). An empty name is like none. */
enum likeness people_name_likeness(Str a, Str b);

/* How many single-letter changes lead from a to b (optimal string alignment); `most` + 1 when it is
 * more than `most` or a name has more than 96 letters. */
size_t people_name_distance(Str a, Str b, size_t most);

#endif
