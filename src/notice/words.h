/* A text cut into words and marks, each word folded for comparison with the lexicons. */
#ifndef NOTICE_WORDS_H
#define NOTICE_WORDS_H

#include "base/arena.h"
#include "base/str.h"

struct word {
    uint32_t start, end; /* bytes of the text */
    Str folded;          /* "" for a mark */
    char mark;           /* ASCII stand-in of a mark: , ; : ( ) [ ] / | - (a dash) " . … ; 0 for a word */
    bool capital;        /* begins with a capital, or with a letter of a script without case */
    bool upper;          /* two letters or more, all capitals */
    bool number;         /* digits only */
    bool spaced;         /* white space stands before it */
};

struct words {
    const struct word *items;
    size_t count;
};

/* Inclusive forms (élu·e·s, concejal/a), initials, hyphens, addresses of mail and web stay one word; an
 * elided article (l', d', qu') is a word of its own; digits are, too: 14h00 is three words. Folded texts live
 * in `a`; ranges point into text. Text longer than 4 GiB is cut. */
struct words words_of(struct arena *a, Str text);

Str word_text(Str text, const struct word *word);
/* The text from the first word to the last one, both included. */
Str words_text(Str text, const struct word *first, const struct word *last);

bool point_is_letter(uint32_t point);
bool point_is_upper(uint32_t point);
bool point_is_lower(uint32_t point);

#endif
