/* From when until when, as far as it is known. */
#ifndef FEATURES_PEOPLE_PERIOD_H
#define FEATURES_PEOPLE_PERIOD_H

#include "language/text.h"

struct arena;

/* "1 March 2018 – 8 February 2021", "since …", "until …", "seen on …" in the language, in `a`; "" where
 * nothing is known. Days are ISO 8601 or empty; what is known of a beginning or an end counts before the
 * day on which a document shows it. */
Str period_text(struct arena *a, enum language language, Str from, Str until, Str seen_on);

#endif
