/* Widths by table, lines by the first that fits. */
#include "chart/label.h"

#include "base/arena.h"
#include "base/utf8.h"

struct group {
    Str letters;
    int width;
};
struct range {
    uint32_t first, last;
    int width;
};

enum { OTHERWISE = 1000, THOUSAND = 1000, LEAST_ROOM = 3 };

#define RANGE(first, last, width)
static const struct group groups[] = {
#define GROUP(letters, width) {STR_INIT(letters), width},
#include "chart/widths.tbl.h"
#undef GROUP
};
#undef RANGE

#define GROUP(letters, width)
static const struct range ranges[] = {
#define RANGE(first, last, width) {first, last, width},
#include "chart/widths.tbl.h"
#undef RANGE
};
#undef GROUP

static int ascii_width(char letter)
{
    for (size_t i = 0; i < ARRAY_LEN(groups); i++)
        if (str_contains(groups[i].letters, (Str){&letter, 1}))
            return groups[i].width;
    return OTHERWISE;
}

static int letter_width(uint32_t point)
{
    if (point < 0x80)
        return ascii_width((char)point);
    for (size_t i = 0; i < ARRAY_LEN(ranges) && ranges[i].first <= point; i++)
        if (point <= ranges[i].last)
            return ranges[i].width;
    return OTHERWISE;
}

/* In thousandths of a pixel. */
static int64_t exact_width(Str line, int size)
{
    int64_t width = 0;
    for (size_t at = 0; at < line.len;)
        width += (int64_t)letter_width(utf8_next(line, &at)) * size;
    return width;
}

int label_width(Str line, int size)
{
    int64_t pixels = (exact_width(line, size) + THOUSAND - 1) / THOUSAND;
    return pixels < INT32_MAX ? (int)pixels : INT32_MAX;
}

static bool is_ideograph(uint32_t point)
{
    return (point >= 0x2E80 && point <= 0xD7A3) || (point >= 0x20000 && point <= 0x3FFFF);
}

static bool may_break_behind(uint32_t point)
{
    return point == ' ' || point == '-' || point == '/' || point == 0x2013 || is_ideograph(point);
}

/* The longest beginning of the text that fits the width and can end a line; at least one letter. */
static size_t line_end(Str text, int64_t width, int size)
{
    size_t end = 0; /* where a line may end, as far as is known */
    int64_t used = 0;
    for (size_t at = 0; at < text.len;) {
        size_t letter = at;
        uint32_t point = utf8_next(text, &at);
        used += (int64_t)letter_width(point) * size;
        if (is_ideograph(point) && letter > 0)
            end = letter;
        if (used > width && point != ' ') {
            if (end > 0)
                return end;
            return letter > 0 ? letter : at;
        }
        if (may_break_behind(point))
            end = at;
    }
    return text.len;
}

/* The text that does not fit, cut so that "…" does. */
static Str shortened(struct arena *a, Str text, struct label_room room)
{
    static const Str more = STR_INIT("…");
    int64_t width = (int64_t)room.width * THOUSAND - exact_width(more, room.size);
    int64_t used = 0;
    size_t end = 0;
    for (size_t at = 0; at < text.len; end = at) {
        used += (int64_t)letter_width(utf8_next(text, &at)) * room.size;
        if (used > width)
            break;
    }
    Str kept = str_trim_end(str_slice(text, 0, end));
    return str_format(a, "%.*s%.*s", STR_FMT(kept), STR_FMT(more));
}

Str *label_lines(struct arena *a, Str label, struct label_room room, size_t *count)
{
    size_t n = 0;
    Str *lines = arena_array(a, Str, room.lines);
    int64_t width = (int64_t)room.width * THOUSAND;
    bool is_room = room.width >= LEAST_ROOM * room.size;
    for (Str rest = str_trim(label); is_room && rest.len > 0 && n < room.lines; n++) {
        size_t end = line_end(rest, width, room.size);
        bool is_last = n + 1 == room.lines && str_trim(str_from(rest, end)).len > 0;
        lines[n] = is_last ? shortened(a, rest, room) : str_trim_end(str_slice(rest, 0, end));
        rest = str_trim(str_from(rest, end));
    }
    *count = n;
    return lines;
}
