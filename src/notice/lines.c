#include "notice/lines.h"

#include "base/utf8.h"

#include <string.h>

enum { TAB_COLUMNS = 4, MOST_LABEL_DIGITS = 3 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alpha(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static char byte_at(Str s, size_t at)
{
    return at < s.len ? s.data[at] : 0;
}

static uint32_t point_at(Str s, size_t at)
{
    return at < s.len ? utf8_next(s, &at) : 0;
}

/* ---- bullets ---- */

/* What may stand before a list item, with or without a space after it. */
static bool is_bullet_point(uint32_t point)
{
    static const uint32_t bullets[] = {0x2022, 0x2023, 0x25E6, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1,
                                       0x25BA, 0x25B6, 0x27A2, 0x2713, 0x2714, 0x2605, 0x2756, 0x25C6, 0x2043,
                                       0x2219, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0FC, 0xFFFD};
    for (size_t i = 0; i < ARRAY_LEN(bullets); i++)
        if (bullets[i] == point)
            return true;
    return false;
}

/* What is a bullet only before a space: dashes, asterisk, plus, middle dot, Wingdings letters. */
static bool is_spaced_bullet(Str s, size_t at)
{
    uint32_t point = point_at(s, at);
    size_t next = at;
    if (at < s.len)
        utf8_next(s, &next);
    bool gap = byte_at(s, next) == ' ' || byte_at(s, next) == '\t';
    if (point == 'o' || point == 0xA7)
        return byte_at(s, next) == '\t' || (gap && byte_at(s, next + 1) == ' ');
    if (point == '-' && !gap)
        return point_is_upper(point_at(s, next)) || byte_at(s, next) == '*' || byte_at(s, next) == '[';
    return gap &&
           (point == '-' || point == '*' || point == '+' || point == 0xB7 ||
            (point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0x203A || point == '>');
}

/* The bytes of a bullet and the space after it; 0: none. */
static size_t bullet_length(Str s)
{
    size_t at = 0;
    if (s.len == 0 || !(is_bullet_point(point_at(s, 0)) || is_spaced_bullet(s, 0)))
        return 0;
    utf8_next(s, &at);
    while (byte_at(s, at) == ' ' || byte_at(s, at) == '\t')
        at++;
    return at < s.len ? at : 0;
}

/* ---- labels ---- */

static size_t count_of(Str s, size_t at, const char *set)
{
    size_t n = 0;
    while (at + n < s.len && strchr(set, s.data[at + n]) && s.data[at + n])
        n++;
    return n;
}

/* The length of "1", "12", "1.2", "IV" or a letter at `at`, and what it makes the line; 0: none. */
static size_t label_core(Str s, size_t at, enum line_shape *shape)
{
    static const char digits[] = "0123456789", roman[] = "IVX", small_roman[] = "ivx";
    size_t len = count_of(s, at, digits);
    *shape = LINE_NUMBERED;
    if (len > 0) {
        if (len > MOST_LABEL_DIGITS)
            return 0;
        while (byte_at(s, at + len) == '.' && is_digit(byte_at(s, at + len + 1)) &&
               !is_digit(byte_at(s, at + len + 2)))
            len += 2;
        return len;
    }
    len = count_of(s, at, roman);
    if (len > 0 && len <= 5 && !is_alpha(byte_at(s, at + len)))
        return len;
    *shape = LINE_LETTERED;
    len = count_of(s, at, small_roman);
    if (len > 1 && len <= 5 && !is_alpha(byte_at(s, at + len)))
        return len;
    return is_alpha(byte_at(s, at)) && !is_alpha(byte_at(s, at + 1)) ? 1 : 0;
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\t';
}

/* "1.", but not the initial of a name ("J. Smith"). */
static size_t dot_stop(Str s, size_t core_end, size_t core_len, bool number)
{
    char after = byte_at(s, core_end + 1), last = s.data[core_end - 1];
    bool initial = !number && core_len == 1 && point_is_upper((unsigned char)last) && !strchr("IVX", last);
    if (after == '-')
        return 2;
    if (initial)
        return 0;
    return is_gap(after) || (number && (point_is_upper(point_at(s, core_end + 1)) || after == '*')) ? 1 : 0;
}

/* "1/ ", "1º ", "1º. " */
static size_t sign_stop(Str s, size_t core_end)
{
    Str rest = str_from(s, core_end);
    bool slash = byte_at(s, core_end) == '/';
    if (!slash && !str_starts(rest, STR("º")) && !str_starts(rest, STR("°")))
        return 0;
    size_t len = slash ? 1 : 2;
    if (!slash && byte_at(s, core_end + 2) == '.')
        len = 3;
    return is_gap(byte_at(s, core_end + len)) ? len : 0;
}

/* What must follow the core for it to be a label; returns its bytes, 0: it is none. */
static size_t label_stop(Str s, size_t core_end, size_t core_len, bool bracketed)
{
    char stop = byte_at(s, core_end), after = byte_at(s, core_end + 1);
    bool number = is_digit(s.data[core_end - 1]),
         dotted = core_len > 2 && number && s.data[core_end - 2] == '.';
    if (bracketed)
        return stop == ')' && is_gap(after) ? 1 : 0;
    if (stop == ')')
        return number && is_digit(after) ? 0 : 1;
    if (stop == '.')
        return dot_stop(s, core_end, core_len, number);
    size_t sign = number ? sign_stop(s, core_end) : 0;
    if (sign > 0)
        return sign;
    return dotted && is_gap(stop) && point_is_upper(point_at(s, core_end + 1)) ? 1 : 0;
}

/* "1 – Opening": a number, a dash between spaces, a letter. */
static size_t dash_stop(Str s, size_t core_end)
{
    if (!is_digit(s.data[core_end - 1]) || byte_at(s, core_end) != ' ')
        return 0;
    size_t at = core_end + 1;
    uint32_t dash = point_at(s, at);
    if (dash != '-' && dash != 0x2013 && dash != 0x2014)
        return 0;
    utf8_next(s, &at);
    if (byte_at(s, at) != ' ' || !(point_is_letter(point_at(s, at + 1)) || byte_at(s, at + 1) == '*'))
        return 0;
    return at - core_end;
}

/* Takes a label off the line's content, also from inside bold: "**1. Opening**" gives "**Opening**". */
static void take_label(struct arena *a, struct source_line *line)
{
    Str s = line->content;
    bool bold = str_starts(s, STR("**")), bracketed = byte_at(s, bold ? 2 : 0) == '(';
    size_t start = (bold ? 2U : 0U) + (bracketed ? 1U : 0U);
    enum line_shape shape;
    size_t core = label_core(s, start, &shape);
    if (core == 0)
        return;
    size_t stop = label_stop(s, start + core, core, bracketed);
    if (stop == 0)
        stop = dash_stop(s, start + core);
    size_t end = start + core + stop;
    while (is_gap(byte_at(s, end)))
        end++;
    if (stop == 0 || end >= s.len)
        return;
    line->label = str_slice(s, start, core);
    line->content = str_from(s, end);
    if (bold && str_starts(line->content, STR("**"))) /* "**1.** Opening" */
        line->content = str_trim(str_from(line->content, 2));
    else if (bold)
        line->content = str_format(a, "**%.*s", STR_FMT(line->content));
    if (line->shape != LINE_HEADING)
        line->shape = (uint8_t)shape;
}

/* ---- shapes ---- */

/* Three marks or more and nothing else: a rule under a heading, between pages, inside a table. */
static bool is_rule(Str s)
{
    size_t marks = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!memchr("-=_*~|:+ \t", s.data[i], 10))
            return false;
        marks += s.data[i] != ' ' && s.data[i] != '\t';
    }
    return marks >= 3;
}

static bool is_row(Str s)
{
    const char *bar = memchr(s.data, '|', s.len);
    if (bar)
        return bar == s.data || memchr(bar + 1, '|', s.len - (size_t)(bar + 1 - s.data));
    const char *tab = memchr(s.data, '\t', s.len);
    return tab && tab > s.data && tab[-1] != ':';
}

static Str without_bars(Str s)
{
    if (byte_at(s, 0) == '|')
        s = str_from(s, 1);
    if (s.len && s.data[s.len - 1] == '|')
        s.len--;
    return str_trim(s);
}

static void describe(struct arena *a, struct source_line *line)
{
    Str s = str_trim(line->text);
    line->content = s;
    line->shape = LINE_PLAIN;
    if (s.len == 0) {
        line->shape = LINE_BLANK;
        return;
    }
    if (is_rule(s)) {
        line->shape = LINE_RULE;
        return;
    }
    size_t marks = count_of(s, 0, "#");
    size_t bullet = bullet_length(s);
    if (marks > 0 && marks <= 6 && is_gap(byte_at(s, marks))) {
        line->shape = LINE_HEADING;
        line->level = (uint8_t)marks;
        line->content = str_trim(str_from(s, marks));
        while (str_ends(line->content, STR("#")))
            line->content = str_trim_end(str_slice(line->content, 0, line->content.len - 1));
    } else if (bullet) {
        line->shape = LINE_BULLET;
        line->content = str_from(s, bullet);
        return;
    }
    take_label(a, line);
    bool labelled_row = line->shape == LINE_NUMBERED && memchr(line->content.data, '\t', line->content.len);
    if ((line->shape == LINE_PLAIN || labelled_row) && is_row(line->content)) {
        line->shape = LINE_ROW;
        line->content = without_bars(line->content);
    }
}

/* Word's second bullet comes out as "o": indented, below another bullet. */
static bool is_letter_bullet(const struct source_lines *lines, const struct source_line *line)
{
    Str s = line->content;
    if (line->shape != LINE_PLAIN || line->indent == 0 || byte_at(s, 0) != 'o' || byte_at(s, 1) != ' ' ||
        s.len < 3)
        return false;
    for (size_t i = lines->count; i > 0; i--) {
        const struct source_line *above = &lines->items[i - 1];
        if (above->shape == LINE_BLANK && lines->count - i < 2)
            continue;
        return above->shape == LINE_BULLET && above->indent <= line->indent &&
               (above->indent < line->indent || byte_at(str_trim(above->text), 0) == 'o');
    }
    return false;
}

/* "B. Water": one capital, a stop, a capital; not the initial of "B. Water, mayor". */
static bool may_be_lettered(const struct source_line *line)
{
    Str s = line->content;
    if (line->shape != LINE_PLAIN || s.len < 4 || s.data[0] < 'A' || s.data[0] > 'Z' || s.data[1] != '.' ||
        s.data[2] != ' ' || !point_is_upper(point_at(s, 3)))
        return false;
    size_t comma = str_find(s, STR(","), 3), gap = str_find(s, STR(" "), 3);
    return comma == STR_NONE || (gap != STR_NONE && gap < comma);
}

/* A capital before a stop is an initial, unless A, B, C … follow one another. */
static void label_letters(struct source_lines lines)
{
    for (int take = 0; take < 2; take++) {
        char next = 'A';
        for (size_t i = 0; i < lines.count; i++) {
            struct source_line *line = &lines.items[i];
            if (!may_be_lettered(line) || line->content.data[0] != next)
                continue;
            next++;
            if (!take)
                continue;
            line->label = str_slice(line->content, 0, 1);
            line->content = str_trim(str_from(line->content, 2));
            line->shape = LINE_LETTERED;
        }
        if (next < 'C')
            return;
    }
}

static uint32_t indent_of(Str s)
{
    uint32_t columns = 0;
    for (size_t i = 0; i < s.len && is_gap(s.data[i]); i++)
        columns += s.data[i] == '\t' ? TAB_COLUMNS : 1;
    return columns;
}

struct source_lines lines_of(struct arena *a, Str text)
{
    struct source_lines lines = {0};
    size_t count = 1;
    for (size_t i = 0; i + 1 < text.len; i++)
        count += text.data[i] == '\n';
    lines.items = arena_array(a, struct source_line, count);
    for (Str rest = text; rest.len && lines.count < count; lines.count++) {
        struct source_line *line = &lines.items[lines.count];
        Str whole = str_cut(&rest, '\n');
        while (byte_at(whole, 0) == '\f') {
            line->after_page_break = true;
            whole = str_from(whole, 1);
        }
        line->text = str_trim_end(whole);
        line->indent = indent_of(whole);
        describe(a, line);
        if (is_letter_bullet(&lines, line)) {
            line->shape = LINE_BULLET;
            line->content = str_trim(str_from(line->content, 2));
        }
    }
    label_letters(lines);
    return lines;
}
