/* What the templates make of layouts: links, languages, legends, and the words beside the picture. */
#include "features/charts/links.h"
#include "features/layout/layout.h"
#include "support/check.h"

#include "charts_bars_svg.html.h"
#include "charts_flow_svg.html.h"
#include "charts_links_figure.html.h"

struct sheet {
    struct request req;
    struct buf out;
    struct render r;
};

static struct sheet *sheet_in(struct arena *a, enum language language)
{
    struct sheet *s = arena_new_of(a, struct sheet);
    s->req = (struct request){.arena = a, .language = language};
    s->out = buf_in(a);
    s->r = (struct render){.out = &s->out, .arena = a, .language = language};
    return s;
}

static Str bars_drawn(struct sheet *s, const struct bar *bars, size_t count, const Str *parts,
                      size_t part_count)
{
    struct bars_chart chart = {bars, count, parts, part_count, s->req.language};
    struct bars_view view;
    CHECK_STATUS(
        bars_figure(&s->req, &(struct bars_figure){STR("who"), STR("Who"), STR("Section"), &chart}, &view),
        OK);
    tpl_bars_svg(&s->r, &view);
    return buf_str(&s->out);
}

TEST(bars_have_a_legend_and_a_table_of_their_parts)
{
    static const Str parts[] = {STR_INIT("women"), STR_INIT("men")};
    static const int64_t counts[] = {1200, 34};
    struct bar bars[] = {{{STR("Africa"), STR("en")}, STR("/en/organisations/3"), counts}};
    Str drawn = bars_drawn(sheet_in(a, LANGUAGE_EN), bars, 1, parts, 2);
    CHECK_CONTAINS(drawn, "aria-labelledby=\"who-title\"");
    CHECK_CONTAINS(drawn, "<rect class=\"part p1\"");
    CHECK_CONTAINS(drawn, "<ul class=\"key\">");
    CHECK_CONTAINS(drawn, "<th scope=\"row\"><a href=\"/en/organisations/3\">Africa</a></th>"
                          "<td>1,200</td><td>34</td><td>1,234</td>");
}

TEST(bars_of_one_part_need_no_legend_and_no_sum)
{
    static const Str parts[] = {STR_INIT("sessions")};
    static const int64_t counts[] = {7};
    struct bar bars[] = {{{STR("2021"), STR("")}, STR(""), counts}};
    Str drawn = bars_drawn(sheet_in(a, LANGUAGE_EN), bars, 1, parts, 1);
    CHECK_LACKS(drawn, "class=\"key\"");
    CHECK_CONTAINS(drawn, "<th scope=\"row\">2021</th><td>7</td></tr>");
}

TEST(the_table_has_the_bars_that_are_not_drawn)
{
    static const Str parts[] = {STR_INIT("sessions")};
    static const int64_t counts[] = {7};
    struct bar bars[BARS_MOST + 1];
    for (size_t i = 0; i < ARRAY_LEN(bars); i++)
        bars[i] = (struct bar){{i < BARS_MOST ? STR("drawn") : STR("listed"), STR("en")}, STR(""), counts};
    Str drawn = bars_drawn(sheet_in(a, LANGUAGE_EN), bars, ARRAY_LEN(bars), parts, 1);
    CHECK_CONTAINS(drawn, "1 more is in the table only.");
    CHECK_CONTAINS(drawn, "<th scope=\"row\">listed</th>");
    CHECK_LACKS(drawn, ">listed</tspan>");
}

TEST(a_label_that_runs_the_other_way_is_turned_and_marked)
{
    static const Str parts[] = {STR_INIT("sessions")};
    static const int64_t counts[] = {7};
    struct bar bars[] = {{{STR("أوراسيا"), STR("ar")}, STR(""), counts},
                         {{STR("Afrique"), STR("fr")}, STR(""), counts}};
    Str drawn = bars_drawn(sheet_in(a, LANGUAGE_EN), bars, 2, parts, 1);
    CHECK_CONTAINS(drawn, "<text text-anchor=\"start\" lang=\"ar\" direction=\"rtl\">");
    CHECK_CONTAINS(drawn, "<text text-anchor=\"end\" lang=\"fr\" direction=\"ltr\">");
}

static Str flow_drawn(struct sheet *s, const struct flow_node *nodes, size_t node_count,
                      const struct flow_edge *edges, size_t edge_count)
{
    struct flow_graph graph = {.nodes = nodes,
                               .node_count = node_count,
                               .edges = edges,
                               .edge_count = edge_count,
                               .language = s->req.language};
    struct flow_view view;
    CHECK_STATUS(flow_figure(&s->req, &(struct flow_figure){STR("net"), STR("Net"), &graph}, &view), OK);
    tpl_flow_svg(&s->r, &view);
    return buf_str(&s->out);
}

TEST(boxes_are_links_with_their_whole_name)
{
    struct flow_node nodes[] = {
        {.label = {STR("Paix & culture"), STR("fr")},
         .note = STR("2020"),
         .address = STR("/en/councils/peace")},
        {.label = {STR("Somewhere"), STR("en")}},
    };
    Str drawn = flow_drawn(sheet_in(a, LANGUAGE_EN), nodes, 2, NULL, 0);
    CHECK_CONTAINS(drawn,
                   "<a class=\"node\" href=\"/en/councils/peace\"><title>Paix &amp; culture · 2020</title>");
    CHECK_CONTAINS(drawn, "<text text-anchor=\"middle\" lang=\"fr\" direction=\"ltr\">");
    CHECK_CONTAINS(drawn, "<g class=\"node\"><title>Somewhere</title>");
}

TEST(a_legend_tells_the_lines_that_are_drawn)
{
    struct flow_node nodes[] = {{.label = {STR("a"), STR("en")}, .column = FLOW_DERIVED},
                                {.label = {STR("b"), STR("en")}, .column = FLOW_DERIVED}};
    struct flow_edge edges[] = {{.from = 0, .to = 1, .line = FLOW_POSSIBLE, .title = STR("possible")}};
    Str drawn = flow_drawn(sheet_in(a, LANGUAGE_AR), nodes, 2, edges, 1);
    CHECK_CONTAINS(drawn, "<ul class=\"key\">");
    CHECK_CONTAINS(drawn, "ممكن");
    CHECK_LACKS(drawn, "class=\"line l1\"");
    CHECK_CONTAINS(drawn, "<title>a ← b · possible</title>");
}

TEST(lines_that_are_all_alike_need_no_legend)
{
    struct flow_node nodes[] = {{.label = {STR("a"), STR("en")}, .column = FLOW_DERIVED},
                                {.label = {STR("b"), STR("en")}, .column = FLOW_DERIVED}};
    struct flow_edge edges[] = {{.from = 0, .to = 1}};
    CHECK_LACKS(flow_drawn(sheet_in(a, LANGUAGE_EN), nodes, 2, edges, 1), "class=\"key\"");
}

TEST(what_is_not_drawn_is_said)
{
    struct flow_node *nodes = arena_array(a, struct flow_node, FLOW_MOST_NODES + 2);
    for (size_t i = 0; i < FLOW_MOST_NODES + 2; i++)
        nodes[i] = (struct flow_node){.label = {STR("a"), STR("en")}};
    CHECK_CONTAINS(flow_drawn(sheet_in(a, LANGUAGE_EN), nodes, FLOW_MOST_NODES + 2, NULL, 0),
                   "2 more are not drawn.");
}

TEST(the_same_target_of_several_links_is_one_box)
{
    struct sheet *s = sheet_in(a, LANGUAGE_EN);
    struct link_row rows[] = {
        {.from = {STR("One"), STR("en")},
         .from_address = STR("/en/sessions/1"),
         .kind = STR("sdg"),
         .target = {STR("SDG 16"), STR("en")},
         .target_address = STR("/en/frameworks/sdg/16")},
        {.from = {STR("Two"), STR("en")},
         .from_address = STR("/en/sessions/2"),
         .kind = STR("sdg"),
         .target = {STR("Goal 16"), STR("en")},
         .target_address = STR("/en/frameworks/sdg/16")},
        {.from = {STR("Two"), STR("en")},
         .from_address = STR("/en/sessions/2"),
         .kind = STR("process"),
         .target = {STR("A summit"), STR("en")}},
        {.from = {STR("One"), STR("en")},
         .from_address = STR("/en/sessions/1"),
         .kind = STR("process"),
         .target = {STR("A summit"), STR("en")}},
    };
    struct links_view view = {0};
    CHECK_STATUS(links_figure(&s->req,
                              &(struct links_figure){STR("graph"), STR("Graph"), STR("/en/frameworks/sdg/16"),
                                                     rows, 4},
                              &view),
                 OK);
    CHECK_INT(view.figure.flow.box_count, 4);
    CHECK_INT(view.figure.flow.curve_count, 4);
    CHECK_INT(view.group_count, 3);
    tpl_links_figure(&s->r, &view);
    CHECK_CONTAINS(buf_str(&s->out), "<a class=\"node here\" href=\"/en/frameworks/sdg/16\">");
}

TEST(no_links_draw_nothing)
{
    struct sheet *s = sheet_in(a, LANGUAGE_EN);
    struct links_view view = {0};
    CHECK_STATUS(links_figure(&s->req, &(struct links_figure){.id = STR("graph")}, &view), OK);
    tpl_links_figure(&s->r, &view);
    CHECK_STR(buf_str(&s->out), "");
}
