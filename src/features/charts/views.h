/* What the pictures' templates show. */
#ifndef FEATURES_CHARTS_VIEWS_H
#define FEATURES_CHARTS_VIEWS_H

#include "chart/bars.h"
#include "chart/flow.h"

struct flow_view {
    Str id, title;
    struct flow flow;
};

/* Lines differ in shape only where their ties have a strength. */
static inline bool flow_has_key(const struct flow *f)
{
    return f->has_line[FLOW_INTEGRAL] || f->has_line[FLOW_POSSIBLE] || f->has_line[FLOW_TO_EXPLORE];
}

/* A row of the table beside bars: all bars, also those that are not drawn. */
struct bar_table_row {
    const struct bar *bar;
    const Str *counts; /* of the parts, as the language writes numbers */
    Str sum;
};

struct bars_view {
    Str id, title, label_title;
    const Str *parts;
    size_t part_count;
    struct bars bars;
    const struct bar_table_row *rows;
    size_t row_count;
};

#endif
