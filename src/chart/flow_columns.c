/* Which column a box stands in. */
#include "base/arena.h"
#include "chart/flow_parts.h"

enum mark { UNSEEN, OPEN, DONE };

struct derivation {
    struct drawing *d;
    const struct flow_edge *const *edges;
    size_t edge_count;
    size_t *first, *of; /* the edges from box b: of[first[b]] to of[first[b + 1]] */
    enum mark *marks;
    size_t *sorted; /* boxes, those that lead to others before them; filled from the end */
    size_t unsorted;
    bool *closes_cycle; /* per edge */
};

static bool is_derived(const struct drawing *d, size_t box)
{
    return d->boxes[box].node->column == FLOW_DERIVED;
}

static void by_start(struct derivation *v)
{
    for (size_t i = 0; i < v->edge_count; i++)
        v->first[v->edges[i]->from + 1]++;
    for (size_t b = 0; b < v->d->box_count; b++)
        v->first[b + 1] += v->first[b];
    size_t *next = arena_array(v->d->a, size_t, v->d->box_count);
    for (size_t i = 0; i < v->edge_count; i++) {
        size_t from = v->edges[i]->from;
        v->of[v->first[from] + next[from]++] = i;
    }
}

/* Depth first: at most FLOW_MOST_NODES deep. */
static void visit(struct derivation *v, size_t box)
{
    v->marks[box] = OPEN;
    for (size_t i = v->first[box]; i < v->first[box + 1]; i++) {
        size_t to = v->edges[v->of[i]]->to;
        v->closes_cycle[v->of[i]] = v->marks[to] == OPEN;
        if (v->marks[to] == UNSEEN)
            visit(v, to);
    }
    v->marks[box] = DONE;
    v->sorted[--v->unsorted] = box;
}

/* Behind the last of those that lead to it. */
static void push(struct derivation *v, size_t *columns)
{
    for (size_t s = 0; s < v->d->box_count; s++)
        for (size_t i = v->first[v->sorted[s]]; i < v->first[v->sorted[s] + 1]; i++) {
            size_t from = v->sorted[s], to = v->edges[v->of[i]]->to;
            if (!v->closes_cycle[v->of[i]] && is_derived(v->d, to) && columns[to] <= columns[from])
                columns[to] = columns[from] + 1;
        }
}

/* What nothing leads to stands right before the first that it leads to, not at the far left. */
static void pull(struct derivation *v, size_t *columns)
{
    bool *has_before = arena_array(v->d->a, bool, v->d->box_count);
    for (size_t i = 0; i < v->edge_count; i++)
        has_before[v->edges[i]->to] |= !v->closes_cycle[i];
    for (size_t box = 0; box < v->d->box_count; box++) {
        size_t nearest = SIZE_MAX;
        for (size_t i = v->first[box]; i < v->first[box + 1]; i++)
            if (columns[v->edges[v->of[i]]->to] < nearest)
                nearest = columns[v->edges[v->of[i]]->to];
        bool can_move = is_derived(v->d, box) && !has_before[box] && nearest != SIZE_MAX;
        if (can_move && nearest > columns[box] + 1)
            columns[box] = nearest - 1;
    }
}

/* Empty columns take no room: those that are used are numbered anew. */
static void number(struct drawing *d, const size_t *columns)
{
    size_t used[FLOW_MOST_COLUMNS] = {0};
    for (size_t i = 0; i < d->box_count; i++)
        used[columns[i] < FLOW_MOST_COLUMNS ? columns[i] : FLOW_MOST_COLUMNS - 1] = 1;
    for (size_t c = 0; c < FLOW_MOST_COLUMNS; c++)
        if (used[c]) {
            d->named[d->column_count] = c;
            used[c] = d->column_count++;
        }
    for (size_t i = 0; i < d->box_count; i++)
        d->points[i].column = used[columns[i] < FLOW_MOST_COLUMNS ? columns[i] : FLOW_MOST_COLUMNS - 1];
}

void flow_columns(struct drawing *d, const struct flow_edge *const *edges, size_t edge_count)
{
    struct derivation v = {.d = d, .edges = edges, .edge_count = edge_count, .unsorted = d->box_count};
    size_t *columns = arena_array(d->a, size_t, d->box_count);
    v.first = arena_array(d->a, size_t, d->box_count + 1);
    v.of = arena_array(d->a, size_t, edge_count);
    v.marks = arena_array(d->a, enum mark, d->box_count);
    v.sorted = arena_array(d->a, size_t, d->box_count);
    v.closes_cycle = arena_array(d->a, bool, edge_count);
    by_start(&v);
    for (size_t i = 0; i < d->box_count; i++)
        columns[i] = is_derived(d, i) ? 0 : (size_t)d->boxes[i].node->column;
    for (size_t i = 0; i < d->box_count; i++)
        if (v.marks[i] == UNSEEN)
            visit(&v, i);
    push(&v, columns);
    pull(&v, columns);
    number(d, columns);
}
