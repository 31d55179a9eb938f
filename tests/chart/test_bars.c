#include "chart/bars.h"

#include "support/check.h"

static const Str gender[] = {STR_INIT("women"), STR_INIT("men"), STR_INIT("not given")};

static struct bar bar_of(const char *label, const int64_t *counts)
{
    return (struct bar){{str_of(label), STR("en")}, STR(""), counts};
}

static struct bars laid_out(struct arena *a, const struct bar *bars, size_t count, enum language language)
{
    struct bars out = {0};
    struct bars_chart chart = {bars, count, gender, ARRAY_LEN(gender), language};
    CHECK_STATUS(bars_layout(a, &chart, &out), OK);
    return out;
}

TEST(bars_are_as_long_as_their_counts)
{
    static const int64_t africa[] = {30, 10, 0}, europe[] = {10, 10, 0};
    struct bar bars[] = {bar_of("Africa", africa), bar_of("Europe", europe)};
    struct bars out = laid_out(a, bars, 2, LANGUAGE_EN);
    CHECK_INT(out.row_count, 2);
    CHECK_INT(out.rows[0].part_count, 2);
    CHECK_INT(out.rows[0].parts[0].width, 3 * out.rows[0].parts[1].width);
    CHECK_INT(out.rows[1].parts[0].width, out.rows[0].parts[1].width);
    CHECK_INT(out.rows[0].parts[1].x, out.rows[0].parts[0].x + out.rows[0].parts[0].width);
    CHECK_STR(out.rows[0].count.text, "40");
}

TEST(a_single_thing_among_many_is_seen)
{
    static const int64_t many[] = {1000000, 1, 0}, one[] = {0, 0, 1}, none[] = {0, -5, 0};
    struct bar bars[] = {bar_of("many", many), bar_of("one", one), bar_of("none", none)};
    struct bars out = laid_out(a, bars, 3, LANGUAGE_EN);
    CHECK_INT(out.rows[0].parts[1].width, 1);
    CHECK_INT(out.rows[1].parts[0].part, 2);
    CHECK_INT(out.rows[1].parts[0].width, 1);
    CHECK_INT(out.rows[2].part_count, 0);
    CHECK_STR(out.rows[2].count.text, "0");
}

TEST(bars_read_from_the_right_are_a_mirror_image)
{
    static const int64_t counts[] = {3, 2, 1};
    struct bar bars[] = {bar_of("Africa", counts)};
    struct bars left = laid_out(a, bars, 1, LANGUAGE_EN), right = laid_out(a, bars, 1, LANGUAGE_AR);
    for (size_t i = 0; i < 3; i++) {
        const struct bar_part *l = &left.rows[0].parts[i], *r = &right.rows[0].parts[i];
        CHECK_INT(l->width, r->width);
        CHECK_INT(l->x, right.width - r->x - r->width);
    }
    CHECK_INT(left.rows[0].lines[0].x, right.width - right.rows[0].lines[0].x);
    CHECK_STR(right.rows[0].count.text, "٦");
}

TEST(rows_do_not_overlap_and_stay_in_the_picture)
{
    static const int64_t counts[] = {INT64_MAX, INT64_MAX, 7};
    struct bar bars[BARS_MOST + 5];
    for (size_t i = 0; i < ARRAY_LEN(bars); i++)
        bars[i] = bar_of(i % 2 ? "Africa" : "A section with a long name that takes several lines of its room",
                         counts);
    struct bars out = laid_out(a, bars, ARRAY_LEN(bars), LANGUAGE_FR);
    CHECK_INT(out.row_count, BARS_MOST);
    CHECK_INT(out.left_out, 5);
    for (size_t i = 0; i < out.row_count; i++) {
        const struct bar_row *row = &out.rows[i];
        const struct bar_part *last = &row->parts[row->part_count - 1];
        CHECK(row->y >= (i > 0 ? row[-1].y + row[-1].height : 0) && row->y + row->height <= out.height);
        CHECK(last->x + last->width < row->count.x && row->count.x < out.width);
    }
    CHECK_INT(bar_sum(&bars[0], 3), INT64_MAX);
}

TEST(no_bars_are_an_empty_picture)
{
    CHECK_INT(laid_out(a, NULL, 0, LANGUAGE_EN).row_count, 0);
}

TEST(bars_without_parts_or_with_too_many_are_refused)
{
    struct bars out;
    struct bars_chart chart = {.parts = gender, .part_count = 0};
    CHECK_STATUS(bars_layout(a, &chart, &out), E_INVALID);
    chart.part_count = BARS_MOST_PARTS + 1;
    CHECK_STATUS(bars_layout(a, &chart, &out), E_INVALID);
}
