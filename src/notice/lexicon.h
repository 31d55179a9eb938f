/* The words of notices, by language, and where they stand in a text. The tables lexicon_XX.tbl.h say
 * what each means; a language is one table and two lines in lexicon.c. */
#ifndef NOTICE_LEXICON_H
#define NOTICE_LEXICON_H

#include "notice/words.h"

enum sense {
#define SENSE(name, value) SENSE_##name,
#include "notice/senses.tbl.h"
#undef SENSE
    SENSE_COUNT
};

struct lexicon;

/* The tables made ready for lookups, with the names of months and days from ICU; lives in `a`. */
const struct lexicon *lexicon_open(struct arena *a);

/* One sense of a run of words. */
struct hit {
    Str value;
    uint32_t first, count; /* words */
    uint16_t sense;
    uint16_t languages; /* a bit for each language that says so */
};

/* A text, its words, and every sense of every run of them: for one sense and one first word, the
 * longest run only. */
struct phrase {
    Str text;
    struct words words;
    const struct hit *hits; /* in order of `first` */
    const uint32_t
        *hits_before; /* of word i: how many hits begin at earlier words; words.count + 1 entries */
};

struct phrase phrase_of(struct arena *a, const struct lexicon *lexicon, Str text);

/* The hit of that sense that begins at that word, or NULL. */
const struct hit *hit_at(const struct phrase *p, size_t word, enum sense sense);
/* The first hit of that sense that begins at a word from `from` up to but not including `to`, or NULL. */
const struct hit *hit_in(const struct phrase *p, size_t from, size_t to, enum sense sense);
/* The same with a value. */
const struct hit *hit_value_in(const struct phrase *p, size_t from, size_t to, enum sense sense, Str value);

/* The text of the words [from, to), without white space around it. */
Str phrase_text(const struct phrase *p, size_t from, size_t to);

/* How a language says its name in BCP 47; languages are numbered from 0. */
Str lexicon_language(size_t language);
size_t lexicon_language_count(void);

#endif
