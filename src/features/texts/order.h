/* What lists of names are read by, derived from the names: sort keys of each language of the interface,
 * and every word by which a name is found. Inside the transaction of the change that they follow from. */
#ifndef FEATURES_TEXTS_ORDER_H
#define FEATURES_TEXTS_ORDER_H

#include "features/journal/actions.h"
#include "language/text.h"

/* Where the owner stands among names of that language, from now on. */
must_check Status order_place(const struct action *by, Str owner_kind, int64_t owner_id,
                              enum language language, Str name);

/* The owner is found by the beginning of any word of that writing. Only people and organisations are;
 * of a name of more than ORDER_WORDS words, by the first of them. */
enum { ORDER_WORDS = 12 };
must_check Status order_words(const struct action *by, Str owner_kind, int64_t owner_id, Str writing);

/* All words anew, from the writings. */
must_check Status order_words_renew(const struct action *by);

/* Whether what is recorded here was derived by this program with this ICU; and that it is, now. */
must_check Status order_is_current(struct db *db, struct arena *a, bool *out);
must_check Status order_made_current(const struct action *by);

#endif
