/* The tokens of the search index: words and marks of an entry in one row of words, each token beginning
 * with what it is. A query is then an intersection of tokens and nothing else: no columns to look at.
 *
 *   hfcultur   the word "culture" in a French heading: a title, a name
 *   fcultur    … in French text
 *   hnalami    … in a name, which is of no language
 *   ksession   the kind of the thing        lfr        it has text in this language
 *   b2         of this body                 p7         this person speaks in it
 *   gsdg       tied to something of a framework, and gsdg16x7 to this of its nodes
 *   x0123…     what its whole heading is, for what is called exactly as asked
 *
 * Pure. */
#ifndef FEATURES_SEARCH_TOKENS_H
#define FEATURES_SEARCH_TOKENS_H

#include "base/buf.h"
#include "language/words.h"

/* To be changed with whatever changes a token, or what is entered. */
#define SEARCH_VERSION WORDS_VERSION ".1"

/* The letters of the languages, as tokens begin: of the interface, any other, none (names). */
enum { TOKEN_LANGUAGES = 6 };
extern const char token_languages[TOKEN_LANGUAGES];

/* "fr", "zh-Hans", "" */
char token_language(Str tag);

/* "fcultur ", "hfcultur "; each with a space behind it. */
void token_add_words(struct buf *out, bool is_heading, char language, const struct word *words, size_t count);

/* "ksession", "lfr", "b2", "p7". */
void token_add_mark(struct buf *out, char mark, Str value);

/* "gsdg16x7" of 'sdg' and '16.7'; an empty code: "gsdg". */
void token_add_node(struct buf *out, Str framework, Str code);

/* "x…" of a heading's words. */
void token_add_name(struct buf *out, const struct word *words, size_t count);

#endif
