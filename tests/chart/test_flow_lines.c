/* Columns, order and lines of small graphs, by hand. */
#include "chart/flow.h"
#include "support/check.h"

static struct flow_node named(const char *label)
{
    return (struct flow_node){.label = {str_of(label), STR("en")}, .column = FLOW_DERIVED};
}

static struct flow laid_out(struct arena *a, const struct flow_node *nodes, size_t node_count,
                            const struct flow_edge *edges, size_t edge_count)
{
    struct flow out = {0};
    struct flow_graph graph = {.nodes = nodes,
                               .edges = edges,
                               .node_count = node_count,
                               .edge_count = edge_count,
                               .language = LANGUAGE_EN};
    CHECK_STATUS(flow_layout(a, &graph, &out), OK);
    return out;
}

static const struct flow_box *box_of(const struct flow *f, const struct flow_node *node)
{
    static const struct flow_box none;
    for (size_t i = 0; i < f->box_count; i++)
        if (f->boxes[i].node == node)
            return &f->boxes[i];
    return &none;
}

TEST(what_comes_after_stands_in_a_later_column)
{
    struct flow_node nodes[] = {named("2023"), named("2017"), named("2020")};
    struct flow_edge edges[] = {{.from = 1, .to = 2}, {.from = 2, .to = 0}, {.from = 1, .to = 0}};
    struct flow f = laid_out(a, nodes, 3, edges, 3);
    CHECK(box_of(&f, &nodes[1])->x < box_of(&f, &nodes[2])->x);
    CHECK(box_of(&f, &nodes[2])->x < box_of(&f, &nodes[0])->x);
    CHECK(f.boxes[0].node == &nodes[1]);
}

TEST(what_has_nothing_before_it_stands_right_before_what_it_leads_to)
{
    struct flow_node nodes[] = {named("first"), named("second"), named("third"), named("late")};
    struct flow_edge edges[] = {{.from = 0, .to = 1}, {.from = 1, .to = 2}, {.from = 3, .to = 2}};
    struct flow f = laid_out(a, nodes, 4, edges, 3);
    CHECK_INT(box_of(&f, &nodes[3])->x, box_of(&f, &nodes[1])->x);
}

TEST(a_cycle_is_drawn_and_ends)
{
    struct flow_node nodes[] = {named("a"), named("b"), named("c")};
    struct flow_edge edges[] = {
        {.from = 0, .to = 1}, {.from = 1, .to = 2}, {.from = 2, .to = 0}, {.from = 1, .to = 1}};
    struct flow f = laid_out(a, nodes, 3, edges, 4);
    CHECK_INT(f.curve_count, 3);
    CHECK_INT(f.edges_left_out, 0);
}

/* A pair that would cross in the order given. */
TEST(lines_do_not_cross_where_they_need_not)
{
    struct flow_node nodes[] = {named("a"), named("b"), named("to b"), named("to a")};
    struct flow_edge edges[] = {{.from = 0, .to = 3}, {.from = 1, .to = 2}};
    struct flow f = laid_out(a, nodes, 4, edges, 2);
    CHECK((box_of(&f, &nodes[0])->y < box_of(&f, &nodes[1])->y) ==
          (box_of(&f, &nodes[3])->y < box_of(&f, &nodes[2])->y));
}

TEST(one_leading_to_one_is_level_and_points_at_it)
{
    struct flow_node nodes[] = {named("a"), named("b")};
    struct flow_edge edges[] = {{.from = 0, .to = 1}};
    struct flow f = laid_out(a, nodes, 2, edges, 1);
    CHECK_INT(f.boxes[0].y, f.boxes[1].y);
    CHECK_LACKS(f.curves[0].path, "C");
    CHECK_CONTAINS(f.curves[0].arrow, str_format(a, "M%d ", f.boxes[1].x).data);
}

TEST(a_line_back_points_back)
{
    struct flow_node nodes[] = {named("a"), named("b")};
    nodes[0].column = 0;
    nodes[1].column = 1;
    struct flow_edge edges[] = {{.from = 1, .to = 0}};
    struct flow f = laid_out(a, nodes, 2, edges, 1);
    CHECK_CONTAINS(f.curves[0].arrow, str_format(a, "M%d ", f.boxes[0].x + f.boxes[0].width).data);
    CHECK(f.curves[0].from == &nodes[1] && f.curves[0].to == &nodes[0]);
}

TEST(empty_columns_take_no_room_and_keep_their_headings_right)
{
    static const Str headings[] = {STR_INIT("Sessions"), STR_INIT("Priorities"), STR_INIT("Goals")};
    struct flow_node nodes[] = {named("session"), named("goal")};
    nodes[0].column = 0;
    nodes[1].column = 2;
    struct flow_graph graph = {
        .nodes = nodes, .node_count = 2, .headings = headings, .heading_count = 3, .language = LANGUAGE_EN};
    struct flow f;
    CHECK_STATUS(flow_layout(a, &graph, &f), OK);
    CHECK_INT(f.heading_count, 2);
    CHECK_STR(f.headings[1].text, "Goals");
    CHECK(f.headings[1].x > f.boxes[1].x && f.headings[1].x < f.boxes[1].x + f.boxes[1].width);
    CHECK(f.headings[1].y < f.boxes[1].y);
}

TEST(a_line_to_a_node_that_is_not_there_is_refused)
{
    struct flow_node nodes[] = {named("a")};
    struct flow_edge edges[] = {{.from = 0, .to = 1}};
    struct flow_graph graph = {.nodes = nodes, .edges = edges, .node_count = 1, .edge_count = 1};
    struct flow f;
    CHECK_STATUS(flow_layout(a, &graph, &f), E_INVALID);
}

TEST(nothing_is_an_empty_picture)
{
    struct flow f = laid_out(a, NULL, 0, NULL, 0);
    CHECK_INT(f.box_count, 0);
    CHECK_INT(f.width, 0);
}

TEST(what_is_beyond_the_most_is_counted)
{
    static struct flow_node nodes[FLOW_MOST_NODES + 20];
    static struct flow_edge edges[FLOW_MOST_EDGES + 30];
    for (size_t i = 0; i < ARRAY_LEN(nodes); i++)
        nodes[i] = named("node");
    for (size_t i = 0; i < ARRAY_LEN(edges); i++)
        edges[i] = (struct flow_edge){.from = i % 40, .to = 40 + i % 37};
    struct flow f = laid_out(a, nodes, ARRAY_LEN(nodes), edges, ARRAY_LEN(edges));
    CHECK_INT(f.box_count, FLOW_MOST_NODES);
    CHECK_INT(f.nodes_left_out, 20);
    CHECK_INT(f.curve_count, FLOW_MOST_EDGES);
    CHECK_INT(f.edges_left_out, 30);
    edges[0].to = FLOW_MOST_NODES;
    CHECK_INT(laid_out(a, nodes, ARRAY_LEN(nodes), edges, 3).edges_left_out, 1);
}

TEST(a_long_chain_ends_in_the_last_column)
{
    static struct flow_node nodes[2 * FLOW_MOST_COLUMNS];
    static struct flow_edge edges[2 * FLOW_MOST_COLUMNS - 1];
    for (size_t i = 0; i < ARRAY_LEN(nodes); i++)
        nodes[i] = named("node");
    for (size_t i = 0; i < ARRAY_LEN(edges); i++)
        edges[i] = (struct flow_edge){.from = i, .to = i + 1};
    struct flow f = laid_out(a, nodes, ARRAY_LEN(nodes), edges, ARRAY_LEN(edges));
    CHECK_INT(f.curve_count, ARRAY_LEN(edges));
    CHECK_INT(f.boxes[FLOW_MOST_COLUMNS].x, f.boxes[FLOW_MOST_COLUMNS - 1].x);
}

TEST(strengths_have_lines)
{
    CHECK_INT(flow_line_of(STR("integral")), FLOW_INTEGRAL);
    CHECK_INT(flow_line_of(STR("possible")), FLOW_POSSIBLE);
    CHECK_INT(flow_line_of(STR("to explore")), FLOW_TO_EXPLORE);
    CHECK_INT(flow_line_of(STR("")), FLOW_PLAIN);
}
