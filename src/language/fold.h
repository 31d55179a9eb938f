/* Forms of text for comparing: normal form, search folding, collation. */
#ifndef LANGUAGE_FOLD_H
#define LANGUAGE_FOLD_H

#include "language/text.h"

/* Unicode normal form C. Malformed UTF-8 becomes U+FFFD. */
Str text_normal(struct arena *a, Str s);

/* What search and matching compare: no accents, no case, inclusive writing reduced to its stem form
 * (élu·e·s, élu-e-s, élu(e)s, élu.e.s → elus; concejal/a → concejal; tou·te·s → tous), œ → oe,
 * æ → ae, ß → ss, Turkish ı → i, apostrophes alike, white space runs to one space, trimmed. */
Str fold(struct arena *a, Str s);

/* The words of folded text, for overlap and indices: letters and digits only. */
size_t fold_words(struct arena *a, Str s, Str **words);

/* <0, 0, >0: the order of names in a language (CLDR collation). Safe from several threads. */
int collate(enum language language, Str a, Str b);

/* A name's place in that order: such keys, compared by bytes, stand as their names do. In `a`. */
Str collation_key(struct arena *a, enum language language, Str name);

/* Another text whenever keys made before no longer fit (another ICU); static. */
Str collation_version(void);

#endif
