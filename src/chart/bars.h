/* Where horizontal bars go: a label, a bar of one or several parts, and its count, from top to bottom.
 * Pure; mirrored in a language that is read from the right. Pixels, the units of the viewBox. For pages,
 * see features/charts/charts.h. */
#ifndef CHART_BARS_H
#define CHART_BARS_H

#include "language/text.h"

/* What is drawn at most; the rest is counted. Parts differ in filling and pattern, so there are few. */
enum { BARS_MOST = 60, BARS_MOST_PARTS = 4, BARS_FONT = 14 };

struct bar {
    Text label;
    Str address;           /* empty: no link */
    const int64_t *counts; /* one per part; below 0 counts as 0 */
};

struct bars_chart {
    const struct bar *bars;
    size_t bar_count;
    const Str *parts; /* their names in the page's language, for legend and table; at least one */
    size_t part_count;
    enum language language; /* of the page: direction, digits */
};

struct bar_text {
    int x, y; /* on the baseline: the edge that faces the bar for labels, the one that leaves it for counts */
    Str text;
};

struct bar_part {
    size_t part; /* which */
    int x, width;
};

struct bar_row {
    const struct bar *bar;        /* the caller's */
    int y, height;                /* of the bar */
    const struct bar_text *lines; /* of the label */
    const struct bar_part *parts; /* those above 0, in the order of reading */
    size_t line_count, part_count;
    struct bar_text count; /* the sum, as the language writes it */
};

struct bars {
    int width, height;
    const struct bar_row *rows;
    size_t row_count, left_out;
};

/* Of its parts; INT64_MAX where it is more. */
int64_t bar_sum(const struct bar *bar, size_t part_count);

/* All bars on one scale from 0. Any count above 0 is at least a pixel wide. E_INVALID: no parts, or more than
 * BARS_MOST_PARTS. In `a`, and borrows the chart. */
must_check Status bars_layout(struct arena *a, const struct bars_chart *chart, struct bars *out);

#endif
