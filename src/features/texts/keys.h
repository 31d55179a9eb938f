/* What names are compared by. */
#ifndef FEATURES_TEXTS_KEYS_H
#define FEATURES_TEXTS_KEYS_H

#include "base/str.h"

struct arena;

/* The folded words of a name with one space between: "Féthi  RIAH" and "Fethi Riah" are one, as are
 * "Mensah-Boateng" and "Mensah Boateng". Empty when it has neither letter nor digit. In `a`. */
Str text_key(struct arena *a, Str text);

#endif
