/* How much room a label takes. Nobody measures fonts here: widths are estimated by script, on the wide
 * side of common sans-serif fonts, so that text stays within its box wherever it is read. Pure. */
#ifndef CHART_LABEL_H
#define CHART_LABEL_H

#include "base/str.h"

/* The width of a line in a font of `size` pixels, in pixels, rounded up. */
int label_width(Str line, int size);

struct label_room {
    int width; /* of a line, in pixels */
    int size;  /* of the font */
    size_t lines;
};

/* The label in lines that are no wider than the room: broken at spaces, behind hyphens and slashes, between
 * ideographs, and within a word only where it is wider than a whole line. When there are more lines than the
 * room has, the last one ends in "…". Lines are without spaces at their ends; an empty label has none.
 * In `a`. A room without lines, or narrower than three times the font's size, gives none. */
Str *label_lines(struct arena *a, Str label, struct label_room room, size_t *count);

#endif
