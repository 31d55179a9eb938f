#include "chart/bars.h"

#include "base/arena.h"
#include "chart/label.h"
#include "language/catalogue.h"

enum {
    LABEL_WIDTH = 190,
    LABEL_LINES = 3,
    LINE = 20,
    BASELINE = 15,
    BAR = 22,
    BAR_LENGTH = 360, /* the longest */
    BETWEEN = 10,
    ASIDE = 10, /* between label, bar and count */
    MARGIN = 4,
};

struct scene {
    struct arena *a;
    const struct bars_chart *chart;
    bool mirrored;
    int width, label_width, count_width;
    int64_t most; /* the largest sum, at least 1 */
};

static int64_t count_of(const struct bar *bar, size_t part)
{
    return bar->counts[part] > 0 ? bar->counts[part] : 0;
}

int64_t bar_sum(const struct bar *bar, size_t part_count)
{
    int64_t sum = 0;
    for (size_t i = 0; i < part_count; i++)
        if (__builtin_add_overflow(sum, count_of(bar, i), &sum))
            return INT64_MAX;
    return sum;
}

/* The left edge of what reaches from x to x + width in the order of reading. */
static int left(const struct scene *s, int x, int width)
{
    return s->mirrored ? s->width - x - width : x;
}

static int edge(const struct scene *s, int x)
{
    return s->mirrored ? s->width - x : x;
}

/* Parts end where the sum so far does, so that they neither overlap nor miss a pixel; one above 0 is at
 * least a pixel wide. Returns the end. */
static int set_parts(const struct scene *s, const struct bar *bar, struct bar_row *row)
{
    struct bar_part *parts = arena_array(s->a, struct bar_part, s->chart->part_count);
    int start = MARGIN + s->label_width + ASIDE, x = start;
    long double so_far = 0;
    for (size_t i = 0; i < s->chart->part_count; i++) {
        int64_t count = count_of(bar, i);
        if (count == 0)
            continue;
        so_far += (long double)count;
        if (so_far > (long double)s->most) /* a sum that was cut at INT64_MAX */
            so_far = (long double)s->most;
        int end = start + (int)(so_far / (long double)s->most * BAR_LENGTH);
        end = end > x ? end : x + 1;
        parts[row->part_count++] = (struct bar_part){i, left(s, x, end - x), end - x};
        x = end;
    }
    row->parts = parts;
    return x;
}

static void set_row(const struct scene *s, const struct bar *bar, int *y, struct bar_row *row)
{
    *row = (struct bar_row){.bar = bar, .height = BAR};
    Str *lines = label_lines(s->a, bar->label.value, (struct label_room){LABEL_WIDTH, BARS_FONT, LABEL_LINES},
                             &row->line_count);
    struct bar_text *texts = arena_array(s->a, struct bar_text, row->line_count);
    int text_height = LINE * (int)row->line_count, height = text_height > BAR ? text_height : BAR;
    int top = *y + (height - text_height) / 2;
    for (size_t i = 0; i < row->line_count; i++)
        texts[i] =
            (struct bar_text){edge(s, MARGIN + s->label_width), top + LINE * (int)i + BASELINE, lines[i]};
    row->lines = texts;
    row->y = *y + (height - BAR) / 2;
    int end = set_parts(s, bar, row);
    row->count = (struct bar_text){edge(s, end + ASIDE), row->y + BASELINE,
                                   number_text(s->a, s->chart->language, bar_sum(bar, s->chart->part_count))};
    *y += height + BETWEEN;
}

static void measure(struct scene *s, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct bar *bar = &s->chart->bars[i];
        int64_t sum = bar_sum(bar, s->chart->part_count);
        size_t line_count;
        Str *lines = label_lines(s->a, bar->label.value,
                                 (struct label_room){LABEL_WIDTH, BARS_FONT, LABEL_LINES}, &line_count);
        for (size_t l = 0; l < line_count; l++)
            if (label_width(lines[l], BARS_FONT) > s->label_width)
                s->label_width = label_width(lines[l], BARS_FONT);
        int number = label_width(number_text(s->a, s->chart->language, sum), BARS_FONT);
        s->count_width = number > s->count_width ? number : s->count_width;
        s->most = sum > s->most ? sum : s->most;
    }
    s->width =
        MARGIN + s->label_width + ASIDE + BAR_LENGTH + BARS_MOST_PARTS + ASIDE + s->count_width + MARGIN;
}

Status bars_layout(struct arena *a, const struct bars_chart *chart, struct bars *out)
{
    if (chart->part_count == 0 || chart->part_count > BARS_MOST_PARTS)
        return E_INVALID;
    size_t count = chart->bar_count < BARS_MOST ? chart->bar_count : BARS_MOST;
    struct scene s = {.a = a,
                      .chart = chart,
                      .most = 1,
                      .mirrored = language_is_right_to_left(language_tag(chart->language))};
    measure(&s, count);
    struct bar_row *rows = arena_array(a, struct bar_row, count);
    int y = MARGIN;
    for (size_t i = 0; i < count; i++)
        set_row(&s, &chart->bars[i], &y, &rows[i]);
    *out = (struct bars){.width = s.width,
                         .height = y + MARGIN,
                         .rows = rows,
                         .row_count = count,
                         .left_out = chart->bar_count - count};
    return OK;
}
