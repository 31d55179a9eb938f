#include "chart/flow.h"

#include "base/arena.h"
#include "base/list.h"
#include "chart/flow_parts.h"
#include "chart/label.h"

#include <stdlib.h>

enum {
    LABEL_WIDTH = 176,
    LABEL_LINES = 4,
    PAD_X = 10,
    PAD_Y = 7,
    LINE = 20,     /* from baseline to baseline: enough for Arabic */
    BASELINE = 15, /* of a line, from its top */
    NOTE_LINE = 17,
    NOTE_BASELINE = 13,
    LEAST_WIDTH = 72,
    BETWEEN_COLUMNS = 72,
    BETWEEN_BOXES = 14,
    PASSING = 2, /* the height of a line that passes a column */
    MARGIN = 6,  /* for the focus ring */
    HEADING = 28,
};

enum flow_line flow_line_of(Str strength)
{
    static const Str names[FLOW_LINES] = {
        [FLOW_INTEGRAL] = STR_INIT("integral"),
        [FLOW_POSSIBLE] = STR_INIT("possible"),
        [FLOW_TO_EXPLORE] = STR_INIT("to explore"),
    };
    for (size_t i = FLOW_INTEGRAL; i < FLOW_LINES; i++)
        if (str_eq(strength, names[i]))
            return (enum flow_line)i;
    return FLOW_PLAIN;
}

/* ---- what is drawn ---- */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Places within the box, as if it stood at 0, 0. */
static void fill_box(struct arena *a, const struct flow_node *node, struct flow_box *box)
{
    Str *lines = label_lines(a, node->label.value, (struct label_room){LABEL_WIDTH, FLOW_FONT, LABEL_LINES},
                             &box->line_count);
    struct flow_text *texts = arena_array(a, struct flow_text, box->line_count);
    size_t note_count;
    Str *notes = label_lines(a, node->note, (struct label_room){LABEL_WIDTH, FLOW_NOTE_FONT, 1}, &note_count);
    int width = note_count > 0 ? label_width(notes[0], FLOW_NOTE_FONT) : 0;
    for (size_t i = 0; i < box->line_count; i++) {
        texts[i] = (struct flow_text){.y = PAD_Y + LINE * (int)i + BASELINE, .text = lines[i]};
        if (label_width(lines[i], FLOW_FONT) > width)
            width = label_width(lines[i], FLOW_FONT);
    }
    int below = PAD_Y + LINE * (int)box->line_count;
    if (note_count > 0)
        box->note = (struct flow_text){.y = below + NOTE_BASELINE, .text = notes[0]};
    box->node = node;
    box->lines = texts;
    box->width = (width > LEAST_WIDTH ? width : LEAST_WIDTH) + 2 * PAD_X;
    box->height = below + (note_count > 0 ? NOTE_LINE : 0) + PAD_Y;
}

static Status begin(struct drawing *d, struct flow *out)
{
    const struct flow_graph *g = d->graph;
    for (size_t i = 0; i < g->edge_count; i++)
        if (g->edges[i].from >= g->node_count || g->edges[i].to >= g->node_count)
            return E_INVALID;
    d->box_count = least(g->node_count, FLOW_MOST_NODES);
    d->boxes = arena_array(d->a, struct flow_box, d->box_count);
    d->points = arena_array(d->a, struct point, d->box_count + (size_t)FLOW_MOST_EDGES * FLOW_MOST_COLUMNS);
    for (size_t i = 0; i < d->box_count; i++) {
        fill_box(d->a, &g->nodes[i], &d->boxes[i]);
        d->points[i].height = d->boxes[i].height;
    }
    d->point_count = d->box_count;
    out->nodes_left_out = g->node_count - d->box_count;
    return OK;
}

static const struct flow_edge **drawn_edges(struct drawing *d, size_t *count, size_t *left_out)
{
    const struct flow_edge **drawn = arena_array(d->a, const struct flow_edge *, FLOW_MOST_EDGES);
    *count = *left_out = 0;
    for (size_t i = 0; i < d->graph->edge_count; i++) {
        const struct flow_edge *edge = &d->graph->edges[i];
        if (edge->from == edge->to)
            continue;
        bool has_room = edge->from < d->box_count && edge->to < d->box_count && *count < FLOW_MOST_EDGES;
        if (has_room)
            drawn[(*count)++] = edge;
        else
            ++*left_out;
    }
    return drawn;
}

/* ---- lines through columns ---- */

static size_t column_at(const struct drawing *d, size_t point)
{
    return d->points[point].column;
}

static void thread(struct drawing *d, const struct flow_edge *edge)
{
    struct strand *s = &d->strands[d->strand_count++];
    size_t from = column_at(d, edge->from), to = column_at(d, edge->to);
    *s = (struct strand){edge, d->stop_count, 0, from > to, from == to};
    size_t first = from > to ? edge->to : edge->from, last = from > to ? edge->from : edge->to;
    d->stops[d->stop_count++] = first;
    for (size_t c = column_at(d, first) + 1; c < column_at(d, last); c++) {
        d->points[d->point_count] = (struct point){.column = c, .height = PASSING};
        d->stops[d->stop_count++] = d->point_count++;
    }
    d->stops[d->stop_count++] = last;
    s->point_count = d->stop_count - s->first_point;
}

/* Pieces by the column of their left end: counted first, then dealt out. */
static void cut(struct drawing *d)
{
    size_t next[FLOW_MOST_COLUMNS + 1] = {0};
    for (int dealing = 0; dealing < 2; dealing++) {
        for (size_t i = 0; i < d->strand_count; i++) {
            const struct strand *s = &d->strands[i];
            const size_t *stops = d->stops + s->first_point;
            for (size_t n = 0; n + 1 < s->point_count && !s->is_bow; n++) {
                size_t column = column_at(d, stops[n]);
                if (dealing)
                    d->segments[next[column]++] = (struct segment){stops[n], stops[n + 1]};
                else
                    d->segments_from[column + 1]++;
            }
        }
        for (size_t c = 0; c < FLOW_MOST_COLUMNS && !dealing; c++)
            next[c + 1] = d->segments_from[c + 1] += d->segments_from[c];
    }
    d->segment_count = d->segments_from[FLOW_MOST_COLUMNS];
}

static void connect(struct drawing *d, const struct flow_edge *const *edges, size_t count)
{
    d->strands = arena_array(d->a, struct strand, count);
    d->stops = arena_array(d->a, size_t, count * FLOW_MOST_COLUMNS);
    d->segments = arena_array(d->a, struct segment, count * FLOW_MOST_COLUMNS);
    for (size_t i = 0; i < count; i++)
        thread(d, edges[i]);
    cut(d);
    for (size_t i = 0; i < d->point_count; i++)
        d->columns[column_at(d, i)].count++;
    for (size_t c = 0; c < d->column_count; c++) {
        d->columns[c].points = arena_array(d->a, size_t, d->columns[c].count);
        d->columns[c].count = 0;
    }
    for (size_t i = 0; i < d->point_count; i++) {
        struct column *c = &d->columns[column_at(d, i)];
        c->points[c->count++] = i;
    }
}

/* ---- the picture ---- */

static Str heading_of(const struct drawing *d, size_t column)
{
    size_t named = d->named[column];
    if (named >= d->graph->heading_count)
        return STR("");
    size_t count;
    Str *lines =
        label_lines(d->a, d->graph->headings[named], (struct label_room){LABEL_WIDTH, FLOW_FONT, 1}, &count);
    return count > 0 ? lines[0] : STR("");
}

/* The width of the picture. */
static int spread(struct drawing *d)
{
    int x = MARGIN;
    bool bows_out = false;
    for (size_t c = 0; c < d->column_count; c++) {
        struct column *column = &d->columns[c];
        column->x = x;
        column->width = label_width(heading_of(d, c), FLOW_FONT);
        for (size_t i = 0; i < column->count; i++)
            if (column->points[i] < d->box_count && d->boxes[column->points[i]].width > column->width)
                column->width = d->boxes[column->points[i]].width;
        x += column->width + BETWEEN_COLUMNS;
    }
    for (size_t i = 0; i < d->strand_count; i++)
        bows_out |= d->strands[i].is_bow && column_at(d, d->strands[i].edge->from) + 1 == d->column_count;
    return x - BETWEEN_COLUMNS + MARGIN + (bows_out ? FLOW_BOW : 0);
}

static int shown(const struct drawing *d, int width, int x)
{
    return language_is_right_to_left(language_tag(d->graph->language)) ? width - x : x;
}

/* Boxes at their places, column by column and down each. */
static void set_boxes(struct drawing *d, struct flow *out)
{
    struct flow_box *boxes = arena_array(d->a, struct flow_box, d->box_count);
    bool mirrored = language_is_right_to_left(language_tag(d->graph->language));
    for (size_t c = 0; c < d->column_count; c++) {
        const struct column *column = &d->columns[c];
        int middle = shown(d, out->width, column->x + column->width / 2);
        for (size_t i = 0; i < column->count; i++) {
            size_t n = column->points[i];
            if (n >= d->box_count)
                continue;
            struct flow_box *box = &boxes[out->box_count++];
            *box = d->boxes[n];
            box->width = column->width;
            box->x = mirrored ? out->width - column->x - column->width : column->x;
            box->y = d->points[n].y;
            struct flow_text *lines = arena_array(d->a, struct flow_text, box->line_count);
            for (size_t l = 0; l < box->line_count; l++)
                lines[l] = (struct flow_text){middle, box->y + box->lines[l].y, box->lines[l].text};
            box->lines = lines;
            box->note.x = middle;
            box->note.y += box->y;
        }
    }
    out->boxes = boxes;
}

static void set_headings(struct drawing *d, struct flow *out)
{
    struct flow_text *headings = arena_array(d->a, struct flow_text, d->column_count);
    for (size_t c = 0; c < d->column_count; c++) {
        Str text = heading_of(d, c);
        const struct column *column = &d->columns[c];
        if (text.len > 0)
            headings[out->heading_count++] = (struct flow_text){
                shown(d, out->width, column->x + column->width / 2), MARGIN + BASELINE, text};
    }
    out->headings = headings;
}

Status flow_layout(struct arena *a, const struct flow_graph *graph, struct flow *out)
{
    struct drawing d = {.a = a, .graph = graph};
    struct flow flow = {0};
    Status s = begin(&d, &flow);
    if (s != OK)
        return s;
    size_t edge_count;
    const struct flow_edge **edges = drawn_edges(&d, &edge_count, &flow.edges_left_out);
    *out = flow;
    if (d.box_count == 0)
        return OK;
    flow_columns(&d, edges, edge_count);
    connect(&d, edges, edge_count);
    flow_order(&d);
    flow_place(&d, BETWEEN_BOXES);
    int top = MARGIN + (graph->heading_count > 0 ? HEADING : 0), bottom = 0;
    for (size_t i = 0; i < d.point_count; i++) {
        d.points[i].y += top;
        if (d.points[i].y + d.points[i].height > bottom)
            bottom = d.points[i].y + d.points[i].height;
    }
    flow.width = spread(&d);
    flow.height = bottom + MARGIN;
    set_boxes(&d, &flow);
    set_headings(&d, &flow);
    flow.curves = flow_curves(&d, flow.width);
    flow.curve_count = d.strand_count;
    for (size_t i = 0; i < d.strand_count; i++)
        flow.has_line[d.strands[i].edge->line] = true;
    *out = flow;
    return OK;
}
