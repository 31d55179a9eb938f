/* Lines from box to box as smooth curves, each with a place of its own at the box's side. */
#include "base/arena.h"
#include "base/buf.h"
#include "chart/flow_parts.h"

#include <stdlib.h>

enum { ARROW = 8, ARROW_HALF = 4 };

/* Where a strand touches a box. */
struct port {
    size_t box, strand;
    bool is_after; /* the side that looks to later columns */
    bool is_start; /* of the strand */
    int towards;   /* the middle of what the strand goes to next */
    int y;
};

struct pen {
    struct drawing *d;
    struct buf path;
    int x, y, width;
    bool mirrored;
};

static int by_side(const void *one, const void *other)
{
    const struct port *a = one, *b = other;
    if (a->box != b->box)
        return a->box < b->box ? -1 : 1;
    if (a->is_after != b->is_after)
        return a->is_after < b->is_after ? -1 : 1;
    if (a->towards != b->towards)
        return a->towards < b->towards ? -1 : 1;
    if (a->strand != b->strand)
        return a->strand < b->strand ? -1 : 1;
    return a->is_start < b->is_start ? -1 : a->is_start > b->is_start;
}

static int middle(const struct drawing *d, size_t point)
{
    return d->points[point].y + d->points[point].height / 2;
}

/* Two ports per strand, the start at [2 n] and the end at [2 n + 1] of what comes back. */
static int *port_heights(struct drawing *d)
{
    size_t count = 2 * d->strand_count;
    struct port *ports = arena_array(d->a, struct port, count);
    int *heights = arena_array(d->a, int, count);
    for (size_t i = 0; i < d->strand_count; i++) {
        const struct strand *s = &d->strands[i];
        const size_t *stops = d->stops + s->first_point;
        size_t last = s->point_count - 1;
        ports[2 * i] = (struct port){stops[0], i, true, true, middle(d, stops[1]), 0};
        ports[2 * i + 1] = (struct port){stops[last], i, s->is_bow, false, middle(d, stops[last - 1]), 0};
    }
    qsort(ports, count, sizeof *ports, by_side);
    for (size_t i = 0; i < count;) {
        size_t end = i;
        while (end < count && ports[end].box == ports[i].box && ports[end].is_after == ports[i].is_after)
            end++;
        const struct point *box = &d->points[ports[i].box];
        for (size_t n = i; n < end; n++)
            heights[2 * ports[n].strand + (ports[n].is_start ? 0 : 1)] =
                box->y + box->height * (int)(n - i + 1) / (int)(end - i + 1);
        i = end;
    }
    return heights;
}

static int shown(const struct pen *p, int x)
{
    return p->mirrored ? p->width - x : x;
}

static void move_to(struct pen *p, int x, int y)
{
    buf_addf(&p->path, "M%d %d", shown(p, x), y);
    p->x = x;
    p->y = y;
}

static void level_to(struct pen *p, int x)
{
    if (x != p->x)
        buf_addf(&p->path, "H%d", shown(p, x));
    p->x = x;
}

static void curve_to(struct pen *p, int x, int y)
{
    int half = (p->x + x) / 2;
    if (y == p->y) {
        level_to(p, x);
        return;
    }
    buf_addf(&p->path, "C%d %d %d %d %d %d", shown(p, half), p->y, shown(p, half), y, shown(p, x), y);
    p->x = x;
    p->y = y;
}

static void bow_to(struct pen *p, int x, int y)
{
    int out = (p->x < x ? p->x : x) + FLOW_BOW;
    buf_addf(&p->path, "C%d %d %d %d %d %d", shown(p, out), p->y, shown(p, out), y, shown(p, x), y);
    p->x = x;
    p->y = y;
}

/* A tip at x; `step` is where its foot lies from there. */
static Str arrow(const struct pen *p, int x, int y, int step)
{
    return str_format(p->d->a, "M%d %dL%d %dV%dZ", shown(p, x), y, shown(p, x + step), y - ARROW_HALF,
                      y + ARROW_HALF);
}

static const struct column *column_of(const struct drawing *d, size_t point)
{
    return &d->columns[d->points[point].column];
}

static void draw(struct pen *p, const struct strand *s, const int *heights, struct flow_curve *out)
{
    struct drawing *d = p->d;
    const size_t *stops = d->stops + s->first_point;
    size_t last = s->point_count - 1;
    const struct column *first = column_of(d, stops[0]);
    int start = first->x + first->width, end = column_of(d, stops[last])->x;
    move_to(p, start + (s->is_reversed ? ARROW : 0), heights[0]);
    if (s->is_bow) {
        bow_to(p, start + ARROW, heights[1]);
        out->arrow = arrow(p, start, heights[1], ARROW);
        return;
    }
    for (size_t i = 1; i < last; i++) {
        const struct column *passed = column_of(d, stops[i]);
        curve_to(p, passed->x, middle(d, stops[i]));
        level_to(p, passed->x + passed->width);
    }
    curve_to(p, end - (s->is_reversed ? 0 : ARROW), heights[1]);
    out->arrow = s->is_reversed ? arrow(p, start, heights[0], ARROW) : arrow(p, end, heights[1], -ARROW);
}

struct flow_curve *flow_curves(struct drawing *d, int width)
{
    struct flow_curve *curves = arena_array(d->a, struct flow_curve, d->strand_count);
    const int *heights = port_heights(d);
    bool mirrored = language_is_right_to_left(language_tag(d->graph->language));
    for (size_t i = 0; i < d->strand_count; i++) {
        const struct flow_edge *edge = d->strands[i].edge;
        struct pen pen = {.d = d, .path = buf_in(d->a), .width = width, .mirrored = mirrored};
        curves[i] = (struct flow_curve){
            .edge = edge, .from = d->boxes[edge->from].node, .to = d->boxes[edge->to].node};
        draw(&pen, &d->strands[i], heights + 2 * i, &curves[i]);
        curves[i].path = buf_str(&pen.path);
    }
    return curves;
}
