/* Times of day as notices write them. */
#ifndef NOTICE_CLOCKS_H
#define NOTICE_CLOCKS_H

#include "notice/lexicon.h"

struct printed_clock {
    size_t from, to; /* words, `to` not included */
    bool has_end;
    int start, end;  /* minutes after midnight, end ≤ start: on the next day; -1: no such time */
    bool impossible; /* "16:00 PM", "25:00" */
};

/* The first time of day or span of time among the words [from, to); false: none. */
bool clock_find(const struct phrase *p, size_t from, size_t to, struct printed_clock *out);

#endif
