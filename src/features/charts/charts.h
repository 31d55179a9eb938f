/* Pictures that pages draw without scripts: SVG with links, and beside it the same in words.
 *
 *     struct flow_view v;
 *     Status s = flow_figure(req, &(struct flow_figure){.id = "links", .title = …, .graph = &graph}, &v);
 *     {{include flow_svg(&v->links) from "charts_flow_svg.html.h"}}
 *
 * A flow's table is the page's own (links_table.html is the one of links); bars bring theirs. */
#ifndef FEATURES_CHARTS_CHARTS_H
#define FEATURES_CHARTS_CHARTS_H

#include "features/charts/views.h"
#include "http/router.h"

struct flow_figure {
    Str id;    /* of the figure in the page, a word: "succession" */
    Str title; /* what it shows, in the page's language */
    const struct flow_graph *graph;
};

/* Lays it out in the request's language (which must be the graph's) and arena. A graph without nodes gives a
 * view that draws nothing. E_INVALID: see flow_layout. */
must_check Status flow_figure(const struct request *req, const struct flow_figure *figure,
                              struct flow_view *out);

struct bars_figure {
    Str id, title;   /* as above */
    Str label_title; /* heading of the table's first column: "Section", "Year" */
    const struct bars_chart *chart;
};

/* The same for bars, with the table of all of them. E_INVALID: see bars_layout. */
must_check Status bars_figure(const struct request *req, const struct bars_figure *figure,
                              struct bars_view *out);

#endif
