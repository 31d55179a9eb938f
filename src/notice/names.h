/* Names of persons, by their shape. */
#ifndef NOTICE_NAMES_H
#define NOTICE_NAMES_H

#include "notice/lexicon.h"

enum name_likeness {
    NOT_A_NAME,
    WEAK_NAME,  /* one capital word, or holds a word that organisations and offices have too */
    STRONG_NAME /* two to six capital words and particles, nothing else */
};

/* Skips honorifics; returns the first word after them. *found: there was one. */
size_t name_skip_honorifics(const struct phrase *p, size_t from, size_t to, bool *found);

/* How much the words [from, to), without honorifics, look like a person's name. */
enum name_likeness name_likeness(const struct phrase *p, size_t from, size_t to);

/* [from, to) is a surname in capitals: "HOLLANDER", "VAN DER BERG". */
bool name_is_surname(const struct phrase *p, size_t from, size_t to);

/* One or more capital words that may be given names: no capitals only, no office, no organisation. */
bool name_is_given(const struct phrase *p, size_t from, size_t to);

/* Some word of [from, to) is a capital acronym of two to five letters: "UCLG", "VNG". */
bool name_starts_with_acronym(const struct phrase *p, size_t from, size_t to);

#endif
