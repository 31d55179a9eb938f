/* A record of any size, invented: what the site is measured with. The same seed and size make the same
 * rows. Every row is written through the doors of the features, so that it proves them too. */
#ifndef FEATURES_GENERATION_ACTIONS_H
#define FEATURES_GENERATION_ACTIONS_H

#include "base/str.h"

struct db;

struct generation {
    uint64_t seed;
    size_t sessions; /* 1 … GENERATION_SESSIONS_MOST; everything else is in proportion */
    /* Called now and then with how many of all steps are done; may be NULL. */
    void (*progress)(void *with, size_t done, size_t of);
    void *with;
};
enum { GENERATION_SESSIONS_MOST = 100000 };

/* What was written. */
struct generation_tally {
    size_t sessions, people, organisations, bodies, texts;
};

/* Writes it in transactions of bounded size, each with its journal rows; what a failure or the end of
 * the process leaves is the beginning of the record. E_CONFLICT: the database holds a record already. */
must_check Status generate(struct db *db, const struct generation *what, struct generation_tally *out);

#endif
