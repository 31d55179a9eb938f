/* Lists of names in the order of the reader's language, of people and of what else has names: where a page
 * of one begins, and which names the reader looks for. */
#ifndef FEATURES_PEOPLE_INDEX_H
#define FEATURES_PEOPLE_INDEX_H

#include "features/people/views.h"
#include "http/message.h"

enum { NAMES_ON_A_PAGE = 50, NAMES_LOOKED_AT = 2000 };

/* What the address asks for: names that come after a place (?after=, ?letter=, else all), or those with
 * words that begin so (?q=). Borrowed from the request. */
struct name_query {
    bool is_search;
    Str key; /* of the place, in the language of the request: names behind (key, after) */
    int64_t after;
    Str first, beyond;         /* folded: words from `first` on and before `beyond` … */
    Str second, third, fourth; /* … in names with these words too; empty: any */
};

/* `kind` is 'person' or 'organisation'. E_NOT_FOUND: the cursor or the letter is none. */
must_check Status name_query_of(const struct request *req, Str kind, struct name_query *out);

/* What surrounds the list at `path` ("/people"): `last` is the id of the last name shown, 0 where none
 * comes after it. `kept` is what the address says besides ("kind=city"; empty: nothing). */
void index_show(const struct request *req, const struct name_query *query, Str path, Str kept, int64_t last,
                struct index_view *out);

/* Whether the answer to this address is one of few, so that it may be kept. */
bool index_is_kept(const struct request *req, const struct name_query *query);

#endif
