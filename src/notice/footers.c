#include "base/hash.h"
#include "notice/lines.h"

/* What belongs to the paper and not to the notice. A line is taken for it only by its shape ("Page 3
 * of 7", "- 3 -") or because it comes again beside such lines or right after page breaks. */

enum {
    MOST_FOOTER_BYTES = 160,
    MOST_FOOTER_WORDS = 16,
    NEAR = 2,
    FARTHEST = 6,
    TOP = 8,
    LEAST_RUNNING_BYTES = 10
};

static bool is_small_number(const struct word *word)
{
    return word->number && word->folded.len <= 3;
}

/* "3", "3 / 7", "3 of 7": moves *at past it. */
static bool page_count(const struct phrase *p, size_t *at)
{
    size_t i = *at, count = p->words.count;
    if (i >= count || !is_small_number(&p->words.items[i]))
        return false;
    i++;
    if (i + 1 < count && is_small_number(&p->words.items[i + 1]) &&
        (p->words.items[i].mark == '/' || p->words.items[i].mark == '-' || hit_at(p, i, SENSE_HANGING)))
        i += 2;
    *at = i;
    return true;
}

static bool is_dash(const struct phrase *p, size_t at)
{
    return at < p->words.count && (p->words.items[at].mark == '-' || p->words.items[at].mark == '|');
}

/* The whole line is a page number. A bare number counts only where `alone` says that it stands alone. */
static bool is_page_number(const struct phrase *p, bool alone)
{
    size_t at = 0, count = p->words.count;
    bool dashed = is_dash(p, 0);
    at += dashed;
    const struct hit *page = hit_at(p, at, SENSE_PAGE);
    at += page ? page->count : 0;
    at += page && at < count && p->words.items[at].mark == '.';
    size_t number = at;
    if (!page_count(p, &at))
        return false;
    bool of_total = at > number + 1;
    at += is_dash(p, at);
    return at == count && (page || dashed || of_total || alone);
}

/* "Policy Council on Rivers, page 3": ends with the word for page and its number. */
static bool ends_with_page_number(const struct phrase *p)
{
    if (p->words.count < 3 || p->words.count > MOST_FOOTER_WORDS)
        return false;
    for (size_t i = p->words.count - 2; i > 0 && i + 6 > p->words.count; i--) {
        const struct hit *page = hit_at(p, i, SENSE_PAGE);
        size_t at = page ? i + page->count : 0;
        if (page && p->words.items[i - 1].mark && page_count(p, &at) && at == p->words.count)
            return true;
    }
    return false;
}

static bool is_blank(struct source_lines lines, size_t i)
{
    return i >= lines.count || lines.items[i].shape == LINE_BLANK;
}

static bool has_digit(Str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] >= '0' && s.data[i] <= '9')
            return true;
    return false;
}

static bool is_page_line(struct arena *scratch, const struct lexicon *lexicon, struct source_lines lines,
                         size_t i)
{
    const struct source_line *line = &lines.items[i];
    Str text = str_trim(line->text);
    if (text.len > MOST_FOOTER_BYTES || !has_digit(text) || line->shape == LINE_RULE)
        return false;
    struct phrase p = phrase_of(scratch, lexicon, text);
    bool alone = is_blank(lines, i - 1) && is_blank(lines, i + 1) && i > 0;
    bool found = is_page_number(&p, alone || line->after_page_break) ||
                 (line->shape == LINE_PLAIN && ends_with_page_number(&p)) ||
                 (text.len > 2 && str_starts(text, STR("©")));
    arena_reset(scratch);
    return found;
}

/* ---- lines that come again ---- */

/* The line without its digits, as one number. */
static uint64_t skeleton(Str text)
{
    uint64_t hash = HASH64_START;
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            hash = hash64_add(hash, str_slice(text, i, 1));
    return hash;
}

/* Walks from line i in one direction: a page's edge comes before NEAR lines of text do. */
static bool edge_is_near(struct source_lines lines, size_t i, int way)
{
    size_t seen = 0, j = i;
    for (size_t step = 0; step < FARTHEST && seen < NEAR; step++) {
        j += (size_t)way;
        if (j >= lines.count)
            return false;
        if (lines.items[j].shape == LINE_FOOTER || (way > 0 && lines.items[j].after_page_break))
            return true;
        seen += lines.items[j].shape != LINE_BLANK;
    }
    return false;
}

static bool is_at_page_edge(struct source_lines lines, size_t i)
{
    return lines.items[i].after_page_break || edge_is_near(lines, i, -1) || edge_is_near(lines, i, 1);
}

struct seen {
    uint64_t hash;
    size_t count, first; /* first: line of the first time */
};

static struct seen *seen_slot(struct seen *table, size_t mask, uint64_t hash)
{
    size_t at = (size_t)hash & mask;
    while (table[at].count && table[at].hash != hash)
        at = (at + 1) & mask;
    table[at].hash = hash;
    return &table[at];
}

static bool may_run(const struct source_line *line)
{
    return (line->shape == LINE_PLAIN || line->shape == LINE_HEADING) &&
           line->text.len >= LEAST_RUNNING_BYTES && line->text.len <= MOST_FOOTER_BYTES &&
           !str_ends(line->text, STR(":")); /* "Speakers:" may come again */
}

static void mark_running(struct arena *scratch, struct source_lines lines)
{
    size_t size = 64;
    while (size < lines.count * 2)
        size *= 2;
    struct seen *table = arena_array(scratch, struct seen, size);
    for (size_t i = 0; i < lines.count; i++) {
        if (!may_run(&lines.items[i]))
            continue;
        struct seen *seen = seen_slot(table, size - 1, skeleton(str_trim(lines.items[i].text)));
        if (seen->count++ == 0)
            seen->first = i;
    }
    for (size_t i = 0; i < lines.count; i++) {
        if (!may_run(&lines.items[i]))
            continue;
        const struct seen *seen = seen_slot(table, size - 1, skeleton(str_trim(lines.items[i].text)));
        bool may_be_title = i < TOP && i == seen->first; /* it ran along only after having stood there */
        if (seen->count > 1 && !may_be_title && is_at_page_edge(lines, i))
            lines.items[i].shape = LINE_FOOTER;
    }
}

void lines_mark_footers(struct arena *scratch, const struct lexicon *lexicon, struct source_lines lines)
{
    bool any = false;
    for (size_t i = 0; i < lines.count; i++) {
        struct source_line *line = &lines.items[i];
        if (line->shape != LINE_BLANK && is_page_line(scratch, lexicon, lines, i))
            line->shape = LINE_FOOTER;
        any = any || line->shape == LINE_FOOTER || line->after_page_break;
    }
    if (any)
        mark_running(scratch, lines);
    arena_reset(scratch);
}
