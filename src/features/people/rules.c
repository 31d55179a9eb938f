/* Likeness of names: edit distance small for the length, or the same words in another order. */
#include "features/people/rules.h"

#include "base/utf8.h"

enum { POINTS = 96 };

static size_t points_of(Str s, uint32_t out[POINTS])
{
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++) {
        uint32_t point = utf8_next(s, &at);
        if (count < POINTS)
            out[count] = point;
    }
    return count;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* rows[i % 3][j]: the distance of the first i letters of a from the first j of b. */
static size_t distance_of(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
    size_t rows[3][POINTS + 1] = {{0}};
    for (size_t j = 0; j <= b_count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_count; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_count; j++) {
            size_t changed = above[j - 1] + (a[i - 1] != b[j - 1]);
            row[j] = least(changed, least(above[j], row[j - 1]) + 1);
            bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swap)
                row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a_count % 3][b_count];
}

size_t people_name_distance(Str a, Str b, size_t most)
{
    uint32_t a_points[POINTS], b_points[POINTS];
    size_t a_count = points_of(a, a_points), b_count = points_of(b, b_points);
    size_t gap = a_count > b_count ? a_count - b_count : b_count - a_count;
    if (a_count > POINTS || b_count > POINTS || gap > most)
        return most + 1;
    return least(distance_of(a_points, a_count, b_points, b_count), most + 1);
}

static bool has_word(Str words, Str word)
{
    while (words.len > 0)
        if (str_eq(str_cut(&words, ' '), word))
            return true;
    return false;
}

static bool words_are_in(Str words, Str whole)
{
    while (words.len > 0)
        if (!has_word(whole, str_cut(&words, ' ')))
            return false;
    return true;
}

enum likeness people_name_likeness(Str a, Str b)
{
    if (a.len == 0 || b.len == 0)
        return LIKENESS_NONE;
    if (str_eq(a, b))
        return LIKENESS_SAME;
    if (a.len == b.len && words_are_in(a, b) && words_are_in(b, a))
        return LIKENESS_NEAR;
    size_t letters = least(utf8_length(a), utf8_length(b));
    size_t most = letters < 12 ? 1 : letters < 20 ? 2 : 3;
    bool is_near = letters >= 5 && people_name_distance(a, b, most) <= most;
    return is_near ? LIKENESS_NEAR : LIKENESS_NONE;
}
