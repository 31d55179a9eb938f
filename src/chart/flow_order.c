/* The order in each column: positions by the mean position of neighbours, to and fro, and the best kept. */
#include "base/arena.h"
#include "chart/flow_parts.h"

#include <stdlib.h>
#include <string.h>

enum { SWEEPS = 8, FINE = 1024 };

struct rank {
    int64_t middle; /* of its neighbours' positions, in 1024ths */
    size_t position, point;
};

static int by_middle(const void *one, const void *other)
{
    const struct rank *a = one, *b = other;
    if (a->middle != b->middle)
        return a->middle < b->middle ? -1 : 1;
    return a->position < b->position ? -1 : a->position > b->position;
}

struct ordering {
    struct drawing *d;
    struct rank *ranks;     /* room for a whole column */
    int64_t *sums, *counts; /* per point */
    size_t *best;           /* position per point */
    struct segment *sorted; /* room for the segments of a gap */
    size_t *tree;           /* Fenwick's, over positions */
};

static void settle(struct drawing *d, size_t column)
{
    for (size_t i = 0; i < d->columns[column].count; i++)
        d->points[d->columns[column].points[i]].position = i;
}

/* Orders a column after its neighbours before it (`forth`) or behind it. */
static void order_column(struct ordering *o, size_t column, bool forth)
{
    struct drawing *d = o->d;
    struct column *c = &d->columns[column];
    size_t gap = forth ? column - 1 : column;
    for (size_t i = 0; i < c->count; i++)
        o->sums[c->points[i]] = o->counts[c->points[i]] = 0;
    for (size_t i = d->segments_from[gap]; i < d->segments_from[gap + 1]; i++) {
        size_t own = forth ? d->segments[i].right : d->segments[i].left;
        size_t neighbour = forth ? d->segments[i].left : d->segments[i].right;
        o->sums[own] += (int64_t)d->points[neighbour].position;
        o->counts[own]++;
    }
    for (size_t i = 0; i < c->count; i++) {
        size_t p = c->points[i];
        int64_t middle = o->counts[p] > 0 ? o->sums[p] * FINE / o->counts[p] : (int64_t)i * FINE;
        o->ranks[i] = (struct rank){middle, i, p};
    }
    qsort(o->ranks, c->count, sizeof *o->ranks, by_middle);
    for (size_t i = 0; i < c->count; i++)
        c->points[i] = o->ranks[i].point;
    settle(d, column);
}

static int by_ends(const void *one, const void *other, void *points)
{
    const struct segment *a = one, *b = other;
    const struct point *p = points;
    if (p[a->left].position != p[b->left].position)
        return p[a->left].position < p[b->left].position ? -1 : 1;
    return p[a->right].position < p[b->right].position ? -1 : p[a->right].position > p[b->right].position;
}

/* Pairs of segments from the column that cross: inversions, counted with a tree of sums (Fenwick, 1994). */
static size_t crossings_from(struct ordering *o, size_t column)
{
    struct drawing *d = o->d;
    size_t first = d->segments_from[column], count = d->segments_from[column + 1] - first;
    size_t room = d->columns[column + 1].count, crossings = 0;
    if (count == 0)
        return 0;
    memcpy(o->sorted, d->segments + first, count * sizeof *o->sorted);
    qsort_r(o->sorted, count, sizeof *o->sorted, by_ends, d->points);
    memset(o->tree, 0, (room + 1) * sizeof *o->tree);
    for (size_t i = 0; i < count; i++) {
        size_t place = d->points[o->sorted[i].right].position + 1, not_beyond = 0;
        for (size_t at = place; at > 0; at &= at - 1)
            not_beyond += o->tree[at];
        crossings += i - not_beyond;
        for (size_t at = place; at <= room; at += at & (~at + 1))
            o->tree[at]++;
    }
    return crossings;
}

static size_t crossings(struct ordering *o)
{
    size_t sum = 0;
    for (size_t c = 0; c + 1 < o->d->column_count; c++)
        sum += crossings_from(o, c);
    return sum;
}

static void keep(struct ordering *o)
{
    for (size_t i = 0; i < o->d->point_count; i++)
        o->best[i] = o->d->points[i].position;
}

static void restore(struct ordering *o)
{
    struct drawing *d = o->d;
    for (size_t i = 0; i < d->point_count; i++) {
        d->points[i].position = o->best[i];
        d->columns[d->points[i].column].points[o->best[i]] = i;
    }
}

static void sweep(struct ordering *o, bool forth)
{
    size_t last = o->d->column_count - 1;
    for (size_t i = 1; i <= last; i++)
        order_column(o, forth ? i : last - i, forth);
}

void flow_order(struct drawing *d)
{
    struct ordering o = {.d = d};
    o.ranks = arena_array(d->a, struct rank, d->point_count);
    o.sums = arena_array(d->a, int64_t, d->point_count);
    o.counts = arena_array(d->a, int64_t, d->point_count);
    o.best = arena_array(d->a, size_t, d->point_count);
    o.sorted = arena_array(d->a, struct segment, d->segment_count);
    o.tree = arena_array(d->a, size_t, d->point_count + 1);
    for (size_t c = 0; c < d->column_count; c++)
        settle(d, c);
    size_t fewest = crossings(&o);
    keep(&o);
    for (int i = 0; i < SWEEPS && fewest > 0; i++) {
        sweep(&o, i % 2 == 0);
        size_t now = crossings(&o);
        if (now < fewest) {
            fewest = now;
            keep(&o);
        }
    }
    restore(&o);
}
