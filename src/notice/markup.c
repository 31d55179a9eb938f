#include "notice/markup.h"

#include "base/list.h"
#include "notice/words.h"

#include <string.h>

struct spans {
    struct span *items;
    size_t count, capacity;
};

struct link_spans {
    struct link_span *items;
    size_t count, capacity;
};

struct reading {
    struct arena *arena;
    Str raw;
    char *plain;
    uint32_t *origin;
    size_t at, len;
    struct spans bold;
    struct link_spans links;
    size_t bold_start, bold_raw;     /* STR_NONE: not in bold */
    size_t close, close_target;      /* the next "]" known, and the end of its "(…)", or STR_NONE */
    size_t link_start, italic_start; /* plain bytes; STR_NONE: not inside */
    char bold_mark;
};

static char raw_at(const struct reading *r, size_t at)
{
    return at < r->raw.len ? r->raw.data[at] : 0;
}

static void emit(struct reading *r, char c)
{
    bool space = c == ' ' || c == '\t' || c == '\n' || c == '\f';
    if (space && (r->len == 0 || r->plain[r->len - 1] == ' '))
        return;
    r->origin[r->len] = (uint32_t)r->at;
    r->plain[r->len++] = space ? ' ' : c;
}

static bool is_word_byte(char c)
{
    return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* "**" anywhere; "__" only at the edge of a word, since names of files have it inside. */
static bool is_bold_mark(Str raw, size_t at)
{
    if (at + 1 >= raw.len || raw.data[at] != raw.data[at + 1])
        return false;
    if (raw.data[at] == '*')
        return true;
    bool before = at > 0 && is_word_byte(raw.data[at - 1]);
    bool after = at + 2 < raw.len && is_word_byte(raw.data[at + 2]);
    return raw.data[at] == '_' && before != after;
}

static void toggle_bold(struct reading *r)
{
    if (r->bold_start == STR_NONE) {
        r->bold_start = r->len;
        r->bold_raw = r->at;
    } else {
        if (r->len > r->bold_start)
            *list_add(r->arena, &r->bold) = (struct span){(uint32_t)r->bold_start, (uint32_t)r->len};
        r->bold_start = STR_NONE;
    }
    r->at += 2;
}

/* Finds the "]" that closes a "[" at r->at and the "(…)" right after it. Each is looked for once, so
 * a text of brackets alone stays linear. */
static void find_close(struct reading *r)
{
    if (r->close != STR_NONE && r->close > r->at)
        return;
    r->close = str_find(r->raw, STR("]"), r->at);
    r->close_target = STR_NONE;
    if (r->close == STR_NONE)
        r->close = r->raw.len; /* none to come */
    if (raw_at(r, r->close + 1) != '(')
        return;
    size_t end = r->close + 2;
    while (end < r->raw.len && r->raw.data[end] != ')' && r->raw.data[end] != ' ' && r->raw.data[end] != '(')
        end++;
    if (raw_at(r, end) == ')')
        r->close_target = end;
}

static bool open_link(struct reading *r)
{
    find_close(r);
    if (r->close_target == STR_NONE || r->link_start != STR_NONE)
        return false;
    r->link_start = r->len;
    r->at++;
    return true;
}

static bool close_link(struct reading *r)
{
    if (r->link_start == STR_NONE || r->at != r->close)
        return false;
    Str url = str_slice(r->raw, r->close + 2, r->close_target - r->close - 2);
    *list_add(r->arena, &r->links) =
        (struct link_span){{(uint32_t)r->link_start, (uint32_t)r->len}, str_trim(url)};
    r->link_start = STR_NONE;
    r->at = r->close_target + 1;
    return true;
}

/* "<https://…>", "<name@…>" and "<br>" */
static bool angle(struct reading *r)
{
    size_t end = r->at + 1;
    bool address = false;
    while (end < r->raw.len && end < r->at + 512 && !strchr("<> \n", r->raw.data[end])) {
        address = address || r->raw.data[end] == '@' || r->raw.data[end] == ':';
        end++;
    }
    if (raw_at(r, end) != '>')
        return false;
    Str inside = str_slice(r->raw, r->at + 1, end - r->at - 1);
    if (str_eq_nocase(inside, STR("br")) || str_eq_nocase(inside, STR("br/"))) {
        emit(r, ' ');
    } else if (address) {
        size_t start = r->len;
        for (r->at++; r->at < end; r->at++)
            emit(r, raw_at(r, r->at));
        *list_add(r->arena, &r->links) = (struct link_span){{(uint32_t)start, (uint32_t)r->len}, inside};
    } else {
        return false;
    }
    r->at = end + 1;
    return true;
}

/* A single * at the edge of a word. Its plain byte stays until a partner shows that both are marks. */
static bool italic(struct reading *r)
{
    bool before = r->at > 0 && is_word_byte(raw_at(r, r->at - 1)), after = is_word_byte(raw_at(r, r->at + 1));
    if ((after || raw_at(r, r->at + 1) == '(') && !before && r->italic_start == STR_NONE) {
        r->italic_start = r->len;
        return false;
    }
    if (after || r->italic_start == STR_NONE || r->len <= r->italic_start)
        return false;
    memmove(r->plain + r->italic_start, r->plain + r->italic_start + 1, r->len - r->italic_start - 1);
    memmove(r->origin + r->italic_start, r->origin + r->italic_start + 1,
            (r->len - r->italic_start - 1) * sizeof *r->origin);
    r->len--;
    r->italic_start = STR_NONE;
    r->at++;
    return true;
}

static bool is_escaped(const struct reading *r)
{
    return raw_at(r, r->at) == '\\' && raw_at(r, r->at + 1) &&
           strchr("*_[]()#-+.!`<>\\", raw_at(r, r->at + 1));
}

static void step(struct reading *r)
{
    char c = raw_at(r, r->at);
    if ((c == '*' || c == '_') && is_bold_mark(r->raw, r->at) &&
        (r->bold_start == STR_NONE || r->bold_mark == c)) {
        r->bold_mark = c;
        toggle_bold(r);
        return;
    }
    if ((c == '[' && open_link(r)) || (c == ']' && close_link(r)) || (c == '<' && angle(r)) ||
        (c == '*' && italic(r)))
        return;
    if (is_escaped(r))
        r->at++;
    emit(r, raw_at(r, r->at));
    r->at++;
}

/* Nothing to read: no marks, single spaces. */
static bool is_plain(Str raw)
{
    for (size_t i = 0; i < raw.len; i++) {
        char c = raw.data[i];
        if (c < ' ' || c == '*' || c == '_' || c == '[' || c == '<' || c == '\\' ||
            (c == ' ' && (i == 0 || i + 1 == raw.len || raw.data[i + 1] == ' ')))
            if ((unsigned char)c < 0x80)
                return false;
    }
    return true;
}

struct marked_text markup_read(struct arena *a, Str raw)
{
    if (is_plain(raw))
        return (struct marked_text){.plain = raw, .unbalanced_at = STR_NONE};
    struct reading r = {.arena = a,
                        .raw = raw,
                        .plain = arena_alloc(a, raw.len + 1, 1),
                        .origin = arena_array(a, uint32_t, raw.len + 1),
                        .bold_start = STR_NONE,
                        .close = STR_NONE,
                        .close_target = STR_NONE,
                        .link_start = STR_NONE,
                        .italic_start = STR_NONE};
    while (r.at < raw.len)
        step(&r);
    while (r.len && r.plain[r.len - 1] == ' ')
        r.len--;
    return (struct marked_text){.plain = {r.plain, r.len},
                                .bold = r.bold.items,
                                .bold_count = r.bold.count,
                                .links = r.links.items,
                                .link_count = r.links.count,
                                .origin = r.origin,
                                .unbalanced_at = r.bold_start == STR_NONE ? STR_NONE : r.bold_raw};
}

bool markup_is_open(Str raw)
{
    bool open = false;
    for (size_t at = 0; at + 1 < raw.len; at++)
        if (raw.data[at] == '*' && is_bold_mark(raw, at)) {
            open = !open;
            at++;
        }
    return open;
}
