/* What a session's printed facts amount to. Pure. */
#ifndef FEATURES_SESSIONS_RULES_H
#define FEATURES_SESSIONS_RULES_H

#include "base/time.h"

/* A span of time; an end of 0 is not said. */
struct span {
    bool is_known;
    Time start, end;
};

/* Whether both are known and share an instant; without an end a session is taken to last an hour. */
bool spans_overlap(struct span a, struct span b);

/* 'online' when the address is one of a web conference (rules.tbl.h), else empty. Static. */
Str mode_of_address(Str url);

#endif
