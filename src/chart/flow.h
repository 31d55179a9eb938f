/* Where the boxes and curves of a directed graph go: boxes in columns, curves from column to column in
 * the direction of reading. Pure: the same graph gives the same picture, and in a language that is read
 * from the right its mirror image. Boxes never overlap, all lies within `width` × `height`, and curves
 * that pass a column pass between its boxes (layered drawing after Sugiyama, Tagawa, Toda, 1981).
 *
 * Pixels, which are the units of the viewBox. For pages, see features/charts/charts.h. */
#ifndef CHART_FLOW_H
#define CHART_FLOW_H

#include "language/text.h"

/* What is drawn at most; the rest is counted. */
enum { FLOW_MOST_NODES = 80, FLOW_MOST_EDGES = 160, FLOW_MOST_COLUMNS = 12 };

/* A column behind all those that lead to it, for graphs whose nodes have none of their own. */
enum { FLOW_DERIVED = -1 };

enum { FLOW_FONT = 14, FLOW_NOTE_FONT = 12 };

/* How a line is drawn: told by its shape, never by colour alone. */
enum flow_line { FLOW_PLAIN, FLOW_INTEGRAL, FLOW_POSSIBLE, FLOW_TO_EXPLORE };
enum { FLOW_LINES = FLOW_TO_EXPLORE + 1 };

/* 'integral', 'possible', 'to explore' as the record has them; all else is plain. */
enum flow_line flow_line_of(Str strength);

struct flow_node {
    Text label;
    Str note;     /* a small line below it in the page's language: years, a kind; empty: none */
    Str address;  /* empty: no link */
    int column;   /* from 0, or FLOW_DERIVED; FLOW_MOST_COLUMNS and above stand in the last */
    bool is_here; /* what the page is about */
};

struct flow_edge {
    size_t from, to; /* indexes of nodes */
    enum flow_line line;
    Str title; /* what a pointer is told: "2020", "integral" */
};

struct flow_graph {
    const struct flow_node *nodes;
    const struct flow_edge *edges;
    size_t node_count, edge_count;
    const Str *headings; /* of columns, in the page's language; NULL: none */
    size_t heading_count;
    enum language language; /* of the page: gives the direction */
};

struct flow_text {
    int x, y; /* middle of the line, on the baseline */
    Str text;
};

struct flow_box {
    const struct flow_node *node; /* the caller's */
    int x, y, width, height;
    const struct flow_text *lines; /* of the label */
    size_t line_count;
    struct flow_text note; /* empty: none */
};

struct flow_curve {
    const struct flow_edge *edge;      /* the caller's */
    const struct flow_node *from, *to; /* its ends */
    Str path, arrow;                   /* for the attribute d of a line, of a filled shape */
};

struct flow {
    int width, height;
    const struct flow_box
        *boxes; /* by column, from top to bottom: the order of reading and of the keyboard */
    const struct flow_curve *curves;
    const struct flow_text *headings;
    size_t box_count, curve_count, heading_count;
    size_t nodes_left_out, edges_left_out; /* beyond the most; edges also with an end that is left out */
    bool has_line[FLOW_LINES];             /* which lines a legend must tell */
};

/* The first FLOW_MOST_NODES nodes and, among them, the first FLOW_MOST_EDGES edges. Edges may form
 * cycles and go back; one from a node to itself is not drawn, nor counted. E_INVALID: an edge names a node
 * that is not there. In `a`, and borrows the graph's nodes, edges and text. */
must_check Status flow_layout(struct arena *a, const struct flow_graph *graph, struct flow *out);

#endif
