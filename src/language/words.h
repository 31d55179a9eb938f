/* The words of a text as search compares them, and where each stands in the text.
 *
 * A word's key is its folded form (fold.h) without the ending that only number and gender change, in
 * the scripts that have such: culture, cultures, cultural differ, culture and cultures do not; villes →
 * vill, cities → citi, locales → local, الثقافة → ثقاف. An article or preposition cut off by an apostrophe
 * (l', d', qu') is no word. Scripts written without spaces give a word for each character, so that what
 * is searched for in them is a phrase. */
#ifndef LANGUAGE_WORDS_H
#define LANGUAGE_WORDS_H

#include "base/str.h"

struct arena;

/* To be changed with whatever changes a key: what was made of keys is then made anew. */
#define WORDS_VERSION "1"

enum { WORD_KEY_MOST = 60 }; /* bytes; the rest of a longer word does not count */

struct word {
    Str key;        /* only letters and digits, never empty */
    size_t at, len; /* in the text, as it is written there: "élu·e·s" */
};

/* In the order of the text; in `a`. Malformed UTF-8 parts words. */
size_t text_words(struct arena *a, Str text, struct word **out);

/* The same form for one piece of a folded text. Never empty where `folded` is not. */
Str word_key(struct arena *a, Str folded);

#endif
