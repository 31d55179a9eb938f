/* What the pictures' templates show. */
#ifndef FEATURES_CHARTS_VIEWS_H
#define FEATURES_CHARTS_VIEWS_H

#include "chart/bars.h"
#include "chart/flow.h"

/* In a drawing lang stands without dir, which is HTML's alone. */
static inline bool label_is_foreign(Text label, enum language page)
{
    return label.language.len > 0 && !str_eq(label.language, language_tag(page));
}

static inline Str label_direction(Str language)
{
    return language_is_right_to_left(language) ? STR("rtl") : STR("ltr");
}

/* Which end of the text stands at the bar, where the page's reading goes from label to bar. */
static inline Str label_anchor(Text label, enum language page)
{
    bool is_foreign = label_is_foreign(label, page);
    bool turns = is_foreign && !str_eq(label_direction(label.language), label_direction(language_tag(page)));
    return turns ? STR("start") : STR("end");
}

struct flow_view {
    Str id, title;
    struct flow flow;
};

/* Lines differ in shape only where their ties have a strength. */
static inline bool flow_has_key(const struct flow *f)
{
    return f->has_line[FLOW_INTEGRAL] || f->has_line[FLOW_POSSIBLE] || f->has_line[FLOW_TO_EXPLORE];
}

/* A row of the table beside bars: all bars, also those that are not drawn. */
struct bar_table_row {
    const struct bar *bar;
    const Str *counts; /* of the parts, as the language writes numbers */
    Str sum;
};

struct bars_view {
    Str id, title, label_title;
    const Str *parts;
    size_t part_count;
    struct bars bars;
    const struct bar_table_row *rows;
    size_t row_count;
};

/* The table beside links: a group for each thing that says some, in the order of the rows. */
struct link_line {
    Text target, sentence;
    Str target_address, kind_text, strength_text, asserted_text, day_text;
};
struct link_group {
    Text from;
    Str from_address;
    const struct link_line *lines;
    size_t count;
};

struct links_view {
    struct flow_view figure;
    const struct link_group *groups;
    size_t group_count;
};

#endif
