/* Folded words, joined. */
#include "features/texts/keys.h"

#include "language/fold.h"

Str text_key(struct arena *a, Str text)
{
    Str *words;
    size_t count = fold_words(a, text, &words);
    return str_join(a, words, count, STR(" "));
}
