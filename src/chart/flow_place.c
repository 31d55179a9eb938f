/* Heights in each column. With the order given, the places that are nearest to what each point would
 * like (least squares) are found by pooling neighbours that want to overlap (isotonic regression, Ayer
 * and others, 1955). */
#include "base/arena.h"
#include "chart/flow_parts.h"

enum { PASSES = 4 };

/* Points that stand close upon each other, since they would overlap otherwise. */
struct pool {
    int64_t sum;
    int64_t count;
};

struct placing {
    struct drawing *d;
    int gap;
    int64_t *sums, *counts; /* per point: middles of its neighbours */
    struct pool *pools;     /* room for a whole column */
    size_t *ends;           /* behind the last point of each pool */
};

static int64_t mean_of(struct pool p)
{
    return p.sum / p.count;
}

static int64_t middle_of(const struct point *p)
{
    return p->y + p->height / 2;
}

static void gather(struct placing *g, size_t column, bool forth)
{
    struct drawing *d = g->d;
    const struct column *c = &d->columns[column];
    size_t gap = forth ? column - 1 : column;
    for (size_t i = 0; i < c->count; i++)
        g->sums[c->points[i]] = g->counts[c->points[i]] = 0;
    for (size_t i = d->segments_from[gap]; i < d->segments_from[gap + 1]; i++) {
        size_t own = forth ? d->segments[i].right : d->segments[i].left;
        size_t neighbour = forth ? d->segments[i].left : d->segments[i].right;
        g->sums[own] += middle_of(&d->points[neighbour]);
        g->counts[own]++;
    }
}

/* Each at the mean of its neighbours as far as those above and below it leave room. */
static void place_column(struct placing *g, size_t column)
{
    struct drawing *d = g->d;
    const struct column *c = &d->columns[column];
    size_t pools = 0;
    int64_t above = 0; /* heights and gaps above the point */
    for (size_t i = 0; i < c->count; i++) {
        const struct point *p = &d->points[c->points[i]];
        size_t n = c->points[i];
        int64_t wanted = g->counts[n] > 0 ? g->sums[n] / g->counts[n] - p->height / 2 : p->y;
        struct pool pool = {wanted - above, 1};
        while (pools > 0 && mean_of(g->pools[pools - 1]) >= mean_of(pool)) {
            pools--;
            pool.sum += g->pools[pools].sum;
            pool.count += g->pools[pools].count;
        }
        g->pools[pools] = pool;
        g->ends[pools++] = i + 1;
        above += p->height + g->gap;
    }
    above = 0;
    for (size_t i = 0, pool = 0; i < c->count; i++) {
        pool += i == g->ends[pool];
        struct point *p = &d->points[c->points[i]];
        p->y = (int)(mean_of(g->pools[pool]) + above);
        above += p->height + g->gap;
    }
}

static void stack(struct placing *g, size_t column)
{
    int y = 0;
    for (size_t i = 0; i < g->d->columns[column].count; i++) {
        struct point *p = &g->d->points[g->d->columns[column].points[i]];
        p->y = y;
        y += p->height + g->gap;
    }
}

void flow_place(struct drawing *d, int gap)
{
    struct placing g = {.d = d, .gap = gap};
    g.sums = arena_array(d->a, int64_t, d->point_count);
    g.counts = arena_array(d->a, int64_t, d->point_count);
    g.pools = arena_array(d->a, struct pool, d->point_count);
    g.ends = arena_array(d->a, size_t, d->point_count);
    for (size_t c = 0; c < d->column_count; c++)
        stack(&g, c);
    for (int pass = 0; pass < PASSES; pass++) {
        bool forth = pass % 2 == 0;
        for (size_t i = 1; i < d->column_count; i++) {
            size_t column = forth ? i : d->column_count - 1 - i;
            gather(&g, column, forth);
            place_column(&g, column);
        }
    }
    int least = INT32_MAX;
    for (size_t i = 0; i < d->point_count; i++)
        if (d->points[i].y < least)
            least = d->points[i].y;
    for (size_t i = 0; i < d->point_count; i++)
        d->points[i].y -= least;
}
