/* Graphs made at random, and what is true of the picture of each. */
#include "chart/flow.h"

#include "base/str.h"
#include "support/check.h"

#include <stdio.h>

/* A generator of its own, so that a graph that fails can be made again: splitmix64. */
static uint64_t dice(uint64_t *seed)
{
    uint64_t z = *seed += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static size_t below(uint64_t *seed, size_t most)
{
    return (size_t)(dice(seed) % most);
}

static struct flow_graph random_graph(struct arena *a, uint64_t seed, enum language language)
{
    static const Str labels[] = {
        STR_INIT("Culture"),
        STR_INIT("Conseil politique sur la démocratie, la gouvernance et la culture de paix dans les villes"),
        STR_INIT("مجلس السياسات المعني بالحق في المدينة"),
        STR_INIT("可持续城市和社区"),
        STR_INIT(""),
        STR_INIT("Bürgermeisterinnenversammlungsgeschäftsordnung"),
    };
    size_t node_count = 1 + below(&seed, seed % 5 == 0 ? 100 : 20), edge_count = below(&seed, 2 * node_count);
    bool is_derived = below(&seed, 2) == 0;
    struct flow_node *nodes = arena_array(a, struct flow_node, node_count);
    struct flow_edge *edges = arena_array(a, struct flow_edge, edge_count);
    for (size_t i = 0; i < node_count; i++)
        nodes[i] = (struct flow_node){.label = {labels[below(&seed, ARRAY_LEN(labels))], STR("fr")},
                                      .note = below(&seed, 3) == 0 ? STR("2017 – 2020") : STR(""),
                                      .column = is_derived ? FLOW_DERIVED : (int)below(&seed, 14)};
    for (size_t i = 0; i < edge_count; i++)
        edges[i] = (struct flow_edge){.from = below(&seed, node_count),
                                      .to = below(&seed, node_count),
                                      .line = (enum flow_line)below(&seed, FLOW_LINES)};
    return (struct flow_graph){.nodes = nodes,
                               .edges = edges,
                               .node_count = node_count,
                               .edge_count = edge_count,
                               .language = language};
}

static bool overlap(const struct flow_box *p, const struct flow_box *q)
{
    return p->x < q->x + q->width && q->x < p->x + p->width && p->y < q->y + q->height &&
           q->y < p->y + p->height;
}

/* Whether each number of a path, and so each curve (within its control points), is in the picture. Moves
 * and levels go by x, verticals by y; curves and lines by both in turn. */
static bool is_within(Str path, const struct flow *f)
{
    bool is_x = true;
    char command = 'M';
    for (size_t at = 0; at < path.len;) {
        char c = path.data[at];
        if (c >= 'A' && c <= 'Z') {
            command = c;
            is_x = c != 'V';
            at++;
            continue;
        }
        size_t end = at;
        while (end < path.len && (path.data[end] == '-' || (path.data[end] >= '0' && path.data[end] <= '9')))
            end++;
        int64_t number;
        if (end > at && (str_int(str_slice(path, at, end - at), &number) != OK || number < 0 ||
                         number > (is_x ? f->width : f->height)))
            return false;
        if (end > at && command != 'H' && command != 'V')
            is_x = !is_x;
        at = end > at ? end : at + 1;
    }
    return true;
}

static void check_picture(const struct flow *f)
{
    for (size_t i = 0; i < f->box_count; i++) {
        const struct flow_box *b = &f->boxes[i];
        CHECK(b->x >= 0 && b->y >= 0 && b->width > 0 && b->height > 0);
        CHECK(b->x + b->width <= f->width && b->y + b->height <= f->height);
        for (size_t n = i + 1; n < f->box_count; n++)
            CHECK(!overlap(b, &f->boxes[n]));
        for (size_t l = 0; l < b->line_count; l++)
            CHECK(b->lines[l].y > b->y && b->lines[l].y < b->y + b->height && b->lines[l].x > b->x &&
                  b->lines[l].x < b->x + b->width);
    }
    for (size_t i = 0; i < f->curve_count; i++)
        CHECK(is_within(f->curves[i].path, f) && is_within(f->curves[i].arrow, f));
}

static struct flow laid_out(struct arena *a, const struct flow_graph *graph)
{
    struct flow out = {0};
    CHECK_STATUS(flow_layout(a, graph, &out), OK);
    return out;
}

enum { GRAPHS = 300 };

TEST(boxes_of_random_graphs_neither_overlap_nor_leave_the_picture)
{
    for (uint64_t seed = 0; seed < GRAPHS; seed++) {
        struct arena *own = arena_new(1 << 16);
        struct flow_graph graph = random_graph(own, seed, LANGUAGE_FR);
        struct flow f = laid_out(own, &graph);
        CHECK_INT(f.box_count + f.nodes_left_out, graph.node_count);
        check_picture(&f);
        arena_free(own);
    }
}

TEST(what_is_read_from_the_right_is_the_mirror_image)
{
    for (uint64_t seed = 0; seed < GRAPHS; seed++) {
        struct arena *own = arena_new(1 << 16);
        struct flow_graph left = random_graph(own, seed, LANGUAGE_FR), right = left;
        right.language = LANGUAGE_AR;
        struct flow l = laid_out(own, &left), r = laid_out(own, &right);
        check_picture(&r);
        CHECK_INT(l.width, r.width);
        CHECK_INT(l.height, r.height);
        for (size_t i = 0; i < l.box_count; i++) {
            CHECK(l.boxes[i].node == r.boxes[i].node);
            CHECK_INT(l.width - l.boxes[i].x - l.boxes[i].width, r.boxes[i].x);
            CHECK_INT(l.boxes[i].y, r.boxes[i].y);
        }
        arena_free(own);
    }
}

TEST(the_same_graph_gives_the_same_picture)
{
    for (uint64_t seed = 0; seed < GRAPHS; seed++) {
        struct arena *own = arena_new(1 << 16), *other = arena_new(1 << 10);
        struct flow_graph graph = random_graph(own, seed, LANGUAGE_EN);
        struct flow once = laid_out(own, &graph), again = laid_out(other, &graph);
        CHECK_INT(once.curve_count, again.curve_count);
        for (size_t i = 0; i < once.curve_count; i++)
            CHECK(str_eq(once.curves[i].path, again.curves[i].path));
        for (size_t i = 0; i < once.box_count; i++)
            CHECK(once.boxes[i].node == again.boxes[i].node && once.boxes[i].y == again.boxes[i].y);
        arena_free(own);
        arena_free(other);
    }
}
