/* A text with the words in it that were asked for, whole or the best part of it. Pure. */
#ifndef FEATURES_SEARCH_SNIPPET_H
#define FEATURES_SEARCH_SNIPPET_H

#include "features/search/query.h"
#include "language/text.h"

struct snippet_piece {
    Text text;
    bool is_marked;
};

struct snippet {
    Text text; /* as one, with … where something is left out; its language is that of the pieces */
    const struct snippet_piece *pieces;
    size_t count;
    size_t found; /* different words of the query in the whole text */
};

/* The part of about `most` bytes with the most different words of the query, cut between words. In `a`. */
struct snippet snippet_of(struct arena *a, const struct query *q, Text text, size_t most);

/* How many different words of the query the text has, without more work than that takes. */
size_t snippet_hits(struct arena *a, const struct query *q, Str text);

#endif
