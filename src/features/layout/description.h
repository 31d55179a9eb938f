/* What a page says of itself to search engines and previews, made of what it shows. Pure. */
#ifndef FEATURES_LAYOUT_DESCRIPTION_H
#define FEATURES_LAYOUT_DESCRIPTION_H

#include "base/str.h"

/* The first sentence of a paragraph, or as many of its words as fit into 200 bytes, with an ellipsis; in `a`,
 * in a line. A full stop ends a sentence where white space and no lower-case Latin letter follows, and more
 * than an abbreviation came before. */
Str first_sentence(struct arena *a, Str paragraph);

#endif
