#include "notice/blocks.h"

#include "base/list.h"
#include "base/utf8.h"

#include <string.h>

enum {
    HEAD_BYTES = 120, /* of a line, looked at to see what it begins */
    LEAST_WRAP = 40,  /* columns of a line that was wrapped rather than ended */
    MOST_WRAP = 200,
    MOST_CAPITAL_BYTES = 400
};

struct joiner {
    struct arena *arena, *scratch;
    const struct lexicon *lexicon;
    struct source_lines lines;
    size_t width; /* columns at which the source wraps; 0: it does not */
};

static uint32_t first_point(Str s)
{
    size_t at = 0;
    while (at < s.len && (s.data[at] == '*' || s.data[at] == '_' || s.data[at] == '[' || s.data[at] == '('))
        at++;
    return at < s.len ? utf8_next(s, &at) : 0;
}

static bool starts_lower(Str s)
{
    return point_is_lower(first_point(s));
}

static Str without_marks_at_end(Str s)
{
    s = str_trim_end(s);
    while (s.len && strchr("*_)\"'", s.data[s.len - 1]))
        s.len--;
    return str_trim_end(s);
}

static bool ends_with_any(Str s, const char *set)
{
    s = without_marks_at_end(s);
    return s.len && strchr(set, s.data[s.len - 1]);
}

static bool ends_sentence(Str s)
{
    return ends_with_any(s, ".!?:") || str_ends(without_marks_at_end(s), STR("…"));
}

static Str first_word_of(Str s)
{
    return str_cut(&s, ' ');
}

/* ---- what a line begins ---- */

static const enum sense beginnings[] = {
    SENSE_MODERATOR_LABEL, SENSE_MODERATOR_BY, SENSE_MODERATOR_VERB, SENSE_SPEAKER_LABEL, SENSE_SPEAKER_BY,
    SENSE_SPEAKER_VERB,    SENSE_BEHALF,       SENSE_REPRESENTED,    SENSE_REGISTER,      SENSE_CONTACT,
    SENSE_LABEL,           SENSE_WEEKDAY,      SENSE_INTERPRETATION};

/* Something of its own, which no earlier line can continue with. */
static bool begins_something(const struct joiner *j, Str content)
{
    struct phrase p = phrase_of(j->scratch, j->lexicon, utf8_prefix(content, HEAD_BYTES));
    bool found =
        p.words.count == 0 ||
        (!p.words.items[0].mark && memchr(p.words.items[0].folded.data, '@', p.words.items[0].folded.len)) ||
        str_starts(p.words.items[0].folded, STR("http"));
    size_t first = 0;
    while (first + 1 < p.words.count && p.words.items[first].mark)
        first++;
    const struct hit *mail = hit_at(&p, first, SENSE_MAIL);
    found = found ||
            (mail && first + mail->count < p.words.count && p.words.items[first + mail->count].mark == ':');
    for (size_t i = 0; !found && i < ARRAY_LEN(beginnings); i++)
        found = hit_at(&p, first, beginnings[i]) != NULL;
    arena_reset(j->scratch);
    return found;
}

/* The line ends with a word after which more must come: an article, a preposition, a conjunction. */
static bool hangs(const struct joiner *j, Str content)
{
    Str tail = content;
    if (tail.len > HEAD_BYTES)
        tail = str_from(tail, tail.len - HEAD_BYTES);
    struct phrase p = phrase_of(j->scratch, j->lexicon, tail);
    size_t last = p.words.count;
    while (last > 0 && p.words.items[last - 1].mark == '*')
        last--;
    bool found = last > 1 && hit_at(&p, last - 1, SENSE_HANGING) &&
                 (!p.words.items[last - 1].capital || p.words.items[last - 2].upper);
    arena_reset(j->scratch);
    return found;
}

static bool begins_with_joint(const struct joiner *j, Str content)
{
    struct phrase p = phrase_of(j->scratch, j->lexicon, utf8_prefix(content, HEAD_BYTES));
    bool found = hit_at(&p, 0, SENSE_AND) || hit_at(&p, 0, SENSE_OF);
    arena_reset(j->scratch);
    return found;
}

static bool is_all_caps(Str s)
{
    size_t uppers = 0;
    for (size_t at = 0; at < s.len && at < MOST_CAPITAL_BYTES;) {
        uint32_t point = utf8_next(s, &at);
        if (point_is_lower(point))
            return false;
        uppers += point_is_upper(point);
    }
    return uppers >= 4;
}

/* ---- whether a line continues what is above ---- */

struct above {
    const struct source_line *first, *last; /* of the block so far */
    bool open;                              /* a bold mark stands open */
    bool blank;                             /* blank lines or a page's edge lie between */
};

static size_t word_count(Str s)
{
    size_t count = 0;
    for (Str rest = str_trim(s); rest.len && count < 8; count++) {
        str_cut(&rest, ' ');
        rest = str_trim(rest);
    }
    return count;
}

static bool was_wrapped(const struct joiner *j, const struct source_line *last, Str next)
{
    size_t len = utf8_length(str_slice(last->text, 0, (size_t)MOST_WRAP * 4));
    return j->width && len <= j->width && len + 1 + utf8_length(first_word_of(next)) > j->width;
}

static bool closes_bold(Str content)
{
    return markup_is_open(content);
}

static bool capitals_go_on(const struct joiner *j, const struct above *above, Str next)
{
    return !above->blank && is_all_caps(above->last->content) && is_all_caps(next) &&
           (hangs(j, above->last->content) || begins_with_joint(j, next));
}

static bool continues_across_blank(const struct joiner *j, const struct above *above, Str next)
{
    Str last = above->last->content;
    bool sentence =
        word_count(last) >= 4 || above->first != above->last || above->first->shape == LINE_BULLET;
    if (!sentence || ends_sentence(last) || ends_with_any(last, ";"))
        return false;
    if (starts_lower(next))
        return !begins_something(j, next);
    return hangs(j, last) && !begins_something(j, next);
}

/* A bracket stands open at the end of the line above and closes in this one. */
static bool closes_bracket(Str last, Str next)
{
    size_t open = 0, close = str_find(next, STR(")"), 0);
    for (size_t i = 0; i < last.len; i++)
        open = last.data[i] == '(' ? 1 : last.data[i] == ')' ? 0 : open;
    size_t opens = str_find(next, STR("("), 0);
    return open && close != STR_NONE && close < HEAD_BYTES && (opens == STR_NONE || opens > close);
}

static bool continues_at_once(const struct joiner *j, const struct above *above, Str next)
{
    Str last = above->last->content;
    if (capitals_go_on(j, above, next))
        return true;
    bool wrapped = was_wrapped(j, above->last, next);
    if (closes_bracket(last, next) || (starts_lower(next) && hangs(j, last)))
        return true;
    if (above->first->shape == LINE_BULLET && ends_with_any(last, ",") && !begins_something(j, next))
        return true; /* the office goes on below */
    bool lower = starts_lower(next) && (wrapped || !ends_with_any(last, ".!?:;"));
    if (!lower && !wrapped && !hangs(j, last))
        return false;
    return !begins_something(j, next) || (wrapped && starts_lower(next) && !ends_sentence(last));
}

static bool continues(const struct joiner *j, const struct above *above, const struct source_line *line)
{
    if (line->shape != LINE_PLAIN || !above->last)
        return false;
    if (above->first->shape == LINE_HEADING || above->first->shape == LINE_ROW)
        return false;
    if (above->open)
        return closes_bold(line->content);
    return above->blank ? continues_across_blank(j, above, line->content)
                        : continues_at_once(j, above, line->content);
}

/* The longest line that was certainly wrapped: the next one goes on in small letters. */
static size_t wrap_width(struct source_lines lines)
{
    size_t width = 0;
    for (size_t i = 0; i + 1 < lines.count; i++) {
        const struct source_line *line = &lines.items[i], *next = line + 1;
        if (line->shape == LINE_BLANK || next->shape != LINE_PLAIN || !starts_lower(next->content) ||
            line->text.len < LEAST_WRAP || line->text.len > (size_t)MOST_WRAP * 4 ||
            ends_sentence(line->text))
            continue;
        size_t len = utf8_length(line->text);
        if (len > width && len >= LEAST_WRAP && len <= MOST_WRAP)
            width = len;
    }
    return width;
}

/* ---- building ---- */

struct piece {
    uint32_t at, line; /* of the raw text */
};

static bool joins_hyphen(Str last, Str next)
{
    return last.len > 1 && last.data[last.len - 1] == '-' &&
           point_is_letter((unsigned char)last.data[last.len - 2]) && starts_lower(next);
}

/* A line's content at the end of `data`; a row's tabs are written as the bars of a table. Returns the new
 * length. */
static size_t add_content(char *data, size_t len, const struct source_line *line)
{
    bool is_row = line->shape == LINE_ROW;
    for (size_t b = 0; b < line->content.len; b++) {
        if (is_row && line->content.data[b] == '\t') {
            memcpy(data + len, " | ", 3);
            len += 3;
        } else {
            data[len++] = line->content.data[b];
        }
    }
    return len;
}

/* The raw text of the lines [first, last] that belong to the block, and where each begins. */
static Str raw_of(const struct joiner *j, size_t first, size_t last, uint32_t block, struct piece *pieces,
                  size_t *count)
{
    size_t room = 0, len = 0;
    const struct source_line *only = &j->lines.items[first];
    if (first == last && !(only->shape == LINE_ROW && memchr(only->content.data, '\t', only->content.len))) {
        pieces[0] = (struct piece){0, (uint32_t)first + 1};
        *count = 1;
        return only->content;
    }
    for (size_t i = first; i <= last; i++)
        room += j->lines.items[i].content.len * (j->lines.items[i].shape == LINE_ROW ? 3 : 1) + 3;
    char *data = arena_alloc(j->arena, room, 1);
    *count = 0;
    for (size_t i = first; i <= last; i++) {
        const struct source_line *line = &j->lines.items[i];
        if (line->block != block)
            continue;
        if (len && joins_hyphen((Str){data, len}, line->content))
            len--;
        else if (len)
            data[len++] = ' ';
        pieces[(*count)++] = (struct piece){(uint32_t)len, (uint32_t)i + 1};
        len = add_content(data, len, line);
    }
    return (Str){data, len};
}

static bool covers(const struct marked_text *text)
{
    Str plain = without_marks_at_end(text->plain);
    while (plain.len && strchr(":.", plain.data[plain.len - 1]))
        plain = str_trim_end(str_slice(plain, 0, plain.len - 1));
    return text->bold_count == 1 && text->bold[0].start == 0 && text->bold[0].end >= plain.len &&
           plain.len > 0;
}

static void place_starts(struct arena *a, struct block *block, const struct marked_text *text,
                         const struct piece *pieces, size_t count)
{
    if (count < 2)
        return;
    struct line_start *starts = arena_array(a, struct line_start, count);
    size_t plain = 0;
    for (size_t i = 0; i < count; i++) {
        while (plain < text->plain.len && (text->origin ? text->origin[plain] : plain) < pieces[i].at)
            plain++;
        starts[i] = (struct line_start){(uint32_t)plain, pieces[i].line};
    }
    block->starts = starts;
    block->start_count = (uint32_t)count;
}

static void warn_unbalanced(const struct joiner *j, struct warnings *warnings, size_t at,
                            const struct piece *pieces, size_t count)
{
    size_t line = pieces[0].line;
    for (size_t i = 1; i < count && pieces[i].at <= at; i++)
        line = pieces[i].line;
    warn(j->arena, warnings, "unbalanced-markup", line, STR("A bold mark has no partner; it was left out."));
}

static void fill(const struct joiner *j, struct block *block, size_t first, size_t last, uint32_t index,
                 struct warnings *warnings)
{
    const struct source_line *line = &j->lines.items[first];
    struct piece *pieces = arena_array(j->arena, struct piece, last - first + 1);
    size_t count = 0;
    Str raw = raw_of(j, first, last, index, pieces, &count);
    struct marked_text text = markup_read(j->arena, raw);
    block->text = text.plain;
    block->label = line->label;
    block->bold = text.bold;
    block->bold_count = (uint32_t)text.bold_count;
    block->links = text.links;
    block->link_count = (uint32_t)text.link_count;
    block->first_line = (uint32_t)first + 1;
    block->indent = line->indent;
    block->shape = line->shape;
    block->level = line->level;
    block->is_list_item =
        line->shape == LINE_BULLET || line->shape == LINE_NUMBERED || line->shape == LINE_LETTERED;
    block->all_bold = covers(&text);
    block->all_caps = is_all_caps(text.plain);
    place_starts(j->arena, block, &text, pieces, count);
    if (text.unbalanced_at != STR_NONE)
        warn_unbalanced(j, warnings, text.unbalanced_at, pieces, count);
}

static bool is_outside(const struct source_line *line)
{
    return line->shape == LINE_BLANK || line->shape == LINE_FOOTER || line->shape == LINE_RULE;
}

/* A rule right under a line of text makes that a heading (Setext). */
static bool is_underlined(const struct joiner *j, size_t last)
{
    if (last + 1 >= j->lines.count || j->lines.items[last + 1].shape != LINE_RULE)
        return false;
    Str rule = str_trim(j->lines.items[last + 1].text);
    return (rule.data[0] == '=' || rule.data[0] == '-') && j->lines.items[last].shape == LINE_PLAIN;
}

/* Sets `block` of every line and returns how many blocks there are. */
static uint32_t assign(const struct joiner *j)
{
    struct above above = {0};
    uint32_t count = 0;
    for (size_t i = 0; i < j->lines.count; i++) {
        struct source_line *line = &j->lines.items[i];
        line->block = NO_BLOCK;
        if (is_outside(line)) {
            above.blank = true;
            if (line->shape == LINE_RULE)
                above.last = NULL;
            continue;
        }
        if (continues(j, &above, line)) {
            above.open = above.open != markup_is_open(line->content);
        } else {
            above.first = line;
            above.open = markup_is_open(line->content);
            count++;
        }
        line->block = count - 1;
        above.last = line;
        above.blank = false;
    }
    return count;
}

struct blocks blocks_of(struct arena *a, struct arena *scratch, const struct lexicon *lexicon,
                        struct source_lines lines, struct warnings *warnings)
{
    struct joiner j = {a, scratch, lexicon, lines, wrap_width(lines)};
    struct blocks blocks = {.count = assign(&j)};
    blocks.items = arena_array(a, struct block, blocks.count);
    for (size_t i = 0; i < lines.count;) {
        uint32_t index = lines.items[i].block;
        size_t last = i, next = i + 1;
        if (index == NO_BLOCK) {
            i++;
            continue;
        }
        while (next < lines.count &&
               (lines.items[next].block == index || lines.items[next].block == NO_BLOCK)) {
            if (lines.items[next].block == index)
                last = next;
            next++;
        }
        struct block *block = &blocks.items[index];
        fill(&j, block, i, last, index, warnings);
        block->blank_before = i == 0 || is_outside(&lines.items[i - 1]);
        if (is_underlined(&j, last))
            block->shape = LINE_HEADING;
        block->ruled_below = block->shape == LINE_ROW && last + 1 < lines.count &&
                             lines.items[last + 1].shape == LINE_RULE &&
                             memchr(lines.items[last + 1].text.data, '|', lines.items[last + 1].text.len);
        i = next;
    }
    return blocks;
}

size_t block_line_at(const struct block *block, size_t at)
{
    size_t line = block->first_line;
    for (size_t low = 0, high = block->start_count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (block->starts[middle].at <= at) {
            line = block->starts[middle].line;
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return line;
}

bool block_is_bold(const struct block *block, size_t start, size_t end)
{
    size_t low = 0, high = block->bold_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (block->bold[middle].end <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < block->bold_count && block->bold[low].start < end;
}
