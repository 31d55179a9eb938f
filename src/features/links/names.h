/* What goals, targets, axes, processes and documents are called. */
#ifndef FEATURES_LINKS_NAMES_H
#define FEATURES_LINKS_NAMES_H

#include "language/text.h"

/* The official text of a goal or target (English where there is none in the language), an axis in words;
 * else the name as it is recorded. */
Text node_text(struct arena *a, enum language language, Str framework, Str code, Text recorded);

/* What its code is called: "SDG 16.7", "ODD 16.7"; empty outside the SDGs. In `a`. */
Str node_label(struct arena *a, enum language language, Str framework, Str code);

/* Its address in linked data; empty outside the SDGs. In `a`. */
Str node_identifier(struct arena *a, Str framework, Str code);

#endif
