/* Between the steps of flow_layout: columns, order, place. Private to src/chart. */
#ifndef CHART_FLOW_PARTS_H
#define CHART_FLOW_PARTS_H

#include "chart/flow.h"

/* A box, or a place where a line passes a column that is not its end. */
struct point {
    size_t column, position; /* position: from the top of its column */
    int height, y;
};

/* An edge as a line from a point to one in a later column, or between two boxes of one column. */
struct strand {
    const struct flow_edge *edge;
    size_t first_point, point_count; /* in drawing.stops: its points from column to column */
    bool is_reversed;                /* it leads against the direction of reading */
    bool is_bow;                     /* both ends in one column */
};

/* A piece of a strand between two neighbouring columns. */
struct segment {
    size_t left, right; /* points */
};

struct column {
    size_t *points; /* from top to bottom */
    size_t count;
    int x, width;
};

struct drawing {
    struct arena *a;
    const struct flow_graph *graph;
    struct flow_box *boxes; /* point i is box i for i < box_count; the points behind pass by */
    size_t box_count;
    struct point *points;
    size_t point_count;
    struct strand *strands;
    size_t strand_count;
    size_t *stops;
    size_t stop_count;
    struct segment *segments; /* by the column of their left end */
    size_t segment_count;
    size_t segments_from[FLOW_MOST_COLUMNS + 1]; /* those from column c: [c] to [c + 1] */
    struct column columns[FLOW_MOST_COLUMNS];    /* without empty ones */
    size_t column_count;
    size_t named[FLOW_MOST_COLUMNS]; /* the number that the graph has for a column: its heading's */
};

/* A column for each box: its own, or derived from what leads to it. Fills points[…].column, column_count
 * and named. `edges`: those among the boxes. */
void flow_columns(struct drawing *d, const struct flow_edge *const *edges, size_t edge_count);

/* The order in each column, so that few lines cross: barycentres, swept to and fro (Sugiyama). */
void flow_order(struct drawing *d);

/* Heights: each point as near to the middle of what it is tied to as order and gaps allow. Gives
 * points[…].y, the least of which is 0. */
void flow_place(struct drawing *d, int gap);

/* Lines and arrows, once boxes and columns have their places; `width` is the picture's. */
struct flow_curve *flow_curves(struct drawing *d, int width);

/* How far a line between boxes of one column may stand out from it. */
enum { FLOW_BOW = 40 };

#endif
