#include "features/charts/charts.h"

#include "base/arena.h"
#include "language/catalogue.h"

Status flow_figure(const struct request *req, const struct flow_figure *figure, struct flow_view *out)
{
    struct flow flow;
    Status s = flow_layout(req->arena, figure->graph, &flow);
    if (s == OK)
        *out = (struct flow_view){figure->id, figure->title, flow};
    return s;
}

static Str *counts_of(const struct request *req, const struct bars_chart *chart, const struct bar *bar)
{
    Str *counts = arena_array(req->arena, Str, chart->part_count);
    for (size_t i = 0; i < chart->part_count; i++)
        counts[i] = number_text(req->arena, chart->language, bar->counts[i]);
    return counts;
}

Status bars_figure(const struct request *req, const struct bars_figure *figure, struct bars_view *out)
{
    const struct bars_chart *chart = figure->chart;
    struct bars bars;
    Status s = bars_layout(req->arena, chart, &bars);
    if (s != OK)
        return s;
    struct bar_table_row *rows = arena_array(req->arena, struct bar_table_row, chart->bar_count);
    for (size_t i = 0; i < chart->bar_count; i++)
        rows[i] = (struct bar_table_row){
            &chart->bars[i], counts_of(req, chart, &chart->bars[i]),
            number_text(req->arena, chart->language, bar_sum(&chart->bars[i], chart->part_count))};
    *out = (struct bars_view){.id = figure->id,
                              .title = figure->title,
                              .label_title = figure->label_title,
                              .parts = chart->parts,
                              .part_count = chart->part_count,
                              .bars = bars,
                              .rows = rows,
                              .row_count = chart->bar_count};
    return OK;
}
