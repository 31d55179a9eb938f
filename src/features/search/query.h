/* What a reader asks for, in words, and what the index is asked then (tokens.h).
 *
 *   water rights     both words, anywhere; singular and plural, with or without accents, are one
 *   "water rights"   one behind the other
 *   cult*            words that begin so
 *   -war             not with this word; -"…" too
 *
 * Any bytes are a query. Of very long ones the first words count. Pure. */
#ifndef FEATURES_SEARCH_QUERY_H
#define FEATURES_SEARCH_QUERY_H

#include "base/list.h"
#include "base/str.h"

enum { QUERY_BYTES_MOST = 300, QUERY_TERMS_MOST = 12, QUERY_KEYS_MOST = 24 };

struct query_term {
    const Str *keys; /* of its words, one behind the other; never none */
    size_t count;
    bool is_prefix, is_without;
};

struct query {
    struct query_term terms[QUERY_TERMS_MOST];
    size_t count, key_count;
    bool has_words; /* some word that is asked for, not only words to leave out */
    bool is_cut;    /* there was more than counts */
};

void query_read(struct arena *a, Str text, struct query *out);

/* Whether a word of a text, by its key, is one that the query asks for. */
bool query_has(const struct query *q, Str key);

/* How well an entry fits; an entry is of the first that it fits. `letters` are the languages that come
 * first (tokens.h). */
enum fit {
    FIT_NAME,           /* it is called exactly so */
    FIT_HEADING_PHRASE, /* its heading has the words one behind the other */
    FIT_HEADING,        /* … has all words */
    FIT_TEXT_PHRASE,    /* its texts have them one behind the other */
    FIT_TEXT,           /* … have all words */
    FIT_OTHER_HEADING,  /* a heading in another language has all words */
    FIT_OTHER,          /* its texts in all languages have them */
    FITS
};

/* The expression for FTS5 that finds the entries of one fit, with all of `marks` (tokens with a space
 * behind each, such as "ksession "). Finds nothing where no entry can be of this fit, and where nothing
 * is asked. `letters`: of the languages that come first; `is_only`: there are no others. In `a`. */
Str query_match(struct arena *a, const struct query *q, enum fit fit, Str letters, bool is_only, Str marks);

/* … of any fit; where only words to leave out are said, or nothing, of all that has a day. */
Str query_match_any(struct arena *a, const struct query *q, Str letters, bool is_only, Str marks);

#endif
