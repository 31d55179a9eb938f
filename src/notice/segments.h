/* A piece of text about persons, cut where commas, brackets, dashes and "and" let it be cut. */
#ifndef NOTICE_SEGMENTS_H
#define NOTICE_SEGMENTS_H

#include "notice/lexicon.h"

struct segment {
    uint32_t from, to; /* words */
    char before;       /* , ; : / | - ( & (and) @ (a word such as "on behalf of" begins it), 0 at the start */
    bool bracketed;
};

struct segments {
    struct segment *items;
    size_t count, capacity;
};

/* The words that say "on behalf of" at that word, or NULL; "permanent representative" is an office. */
const struct hit *behalf_at(const struct phrase *p, size_t at);

/* The segments of the words [from, to), in `a`. A bracket stays inside its segment when it holds an
 * acronym ("… Centre (ACCORD)"). "And" cuts only before an office, an honorific or a name. */
struct segments segments_of(struct arena *a, const struct phrase *p, size_t from, size_t to);

#endif
