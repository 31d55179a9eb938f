/* Inclusive writing reduced to its stem form. Private to src/language; fold() is the way in. */
#ifndef LANGUAGE_INCLUSIVE_H
#define LANGUAGE_INCLUSIVE_H

#include <stddef.h>

/* Rewrites folded letters in place: "elu·e·s" → "elus", "concejal/a" → "concejal". Never longer;
 * returns the new length. Linear in `len`. */
size_t inclusive_reduce(char *text, size_t len);

#endif
