#include "features/search/snippet.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "language/words.h"

/* The number of the query's word that this key is; STR_NONE: it is none. */
static size_t which_key(const struct query *q, Str key)
{
    size_t number = 0;
    for (size_t i = 0; i < q->count; i++) {
        const struct query_term *t = &q->terms[i];
        for (size_t k = 0; k < t->count; k++, number++) {
            bool may_go_on = t->is_prefix && k + 1 == t->count;
            if (!t->is_without && (str_eq(t->keys[k], key) || (may_go_on && str_starts(key, t->keys[k]))))
                return number;
        }
    }
    return STR_NONE;
}

struct hit {
    size_t at, end, which;
};
typedef LIST_OF(struct hit) Hits;

static Hits hits_in(struct arena *a, const struct query *q, Str text)
{
    struct word *words;
    size_t count = text_words(a, text, &words);
    Hits hits = {0};
    for (size_t i = 0; i < count; i++) {
        size_t which = which_key(q, words[i].key);
        bool overlaps = hits.count > 0 && words[i].at < hits.items[hits.count - 1].end;
        if (which != STR_NONE && !overlaps)
            *list_add(a, &hits) = (struct hit){words[i].at, words[i].at + words[i].len, which};
    }
    return hits;
}

static size_t different(const struct hit *hits, size_t count)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < count; i++)
        seen |= UINT64_C(1) << (hits[i].which % 64);
    return (size_t)__builtin_popcountll(seen);
}

size_t snippet_hits(struct arena *a, const struct query *q, Str text)
{
    Hits hits = hits_in(a, q, text);
    return different(hits.items, hits.count);
}

/* The first hit of the window with the most different words. */
static size_t best_start(Hits hits, size_t most)
{
    size_t best = 0, best_count = 0;
    for (size_t i = 0; i < hits.count; i++) {
        size_t end = i;
        while (end < hits.count && hits.items[end].end - hits.items[i].at <= most)
            end++;
        size_t count = different(hits.items + i, end - i);
        if (count > best_count) {
            best = i;
            best_count = count;
        }
    }
    return best;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Between words, or at least between code points where a script has no blanks. */
static size_t cut_before(Str text, size_t at, size_t least)
{
    size_t here = at;
    while (here > least && !is_blank(text.data[here - 1]))
        here--;
    if (here > least)
        return here;
    while (at > 0 && at < text.len && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

struct window {
    size_t start, end;
};

static struct window window_of(Str text, Hits hits, size_t most)
{
    enum { SEARCHED_FOR_BLANK = 40 };
    if (text.len <= most)
        return (struct window){0, text.len};
    size_t start = 0;
    if (hits.count > 0) {
        size_t first = hits.items[best_start(hits, most - most / 4)].at, lead = most / 5;
        start = first > lead
                    ? cut_before(text, first - lead,
                                 first > lead + SEARCHED_FOR_BLANK ? first - lead - SEARCHED_FOR_BLANK : 0)
                    : 0;
    }
    size_t end = start + most;
    if (end >= text.len)
        return (struct window){start, text.len};
    return (struct window){start, cut_before(text, end, end - SEARCHED_FOR_BLANK)};
}

/* Line breaks are blanks in a snippet, and code points stay whole. */
static Str flat(struct arena *a, Str text)
{
    struct buf out = buf_in(a);
    for (size_t i = 0; i < text.len; i++) {
        char c = is_blank(text.data[i]) ? ' ' : text.data[i];
        if (c != ' ' || out.len == 0 || out.data[out.len - 1] != ' ')
            buf_add_char(&out, c);
    }
    return buf_str(&out);
}

static Str joined(struct arena *a, const struct snippet_piece *pieces, size_t count)
{
    struct buf whole = buf_in(a);
    for (size_t i = 0; i < count; i++)
        buf_add(&whole, pieces[i].text.value);
    return str_trim(buf_str(&whole));
}

struct snippet snippet_of(struct arena *a, const struct query *q, Text text, size_t most)
{
    Hits hits = hits_in(a, q, text.value);
    struct window w = window_of(text.value, hits, most);
    LIST_OF(struct snippet_piece) pieces = {0};
    if (w.start > 0)
        *list_add(a, &pieces) = (struct snippet_piece){{STR("… "), text.language}, false};
    size_t at = w.start;
    for (size_t i = 0; i <= hits.count; i++) {
        bool is_hit = i < hits.count && hits.items[i].at >= w.start && hits.items[i].end <= w.end;
        if (i < hits.count && !is_hit)
            continue;
        size_t until = is_hit ? hits.items[i].at : w.end;
        if (until > at)
            *list_add(a, &pieces) = (struct snippet_piece){
                {flat(a, str_slice(text.value, at, until - at)), text.language}, false};
        if (is_hit)
            *list_add(a, &pieces) = (struct snippet_piece){
                {str_slice(text.value, until, hits.items[i].end - until), text.language}, true};
        at = is_hit ? hits.items[i].end : until;
    }
    if (w.end < text.value.len)
        *list_add(a, &pieces) = (struct snippet_piece){{STR("…"), text.language}, false};
    return (struct snippet){.text = {joined(a, pieces.items, pieces.count), text.language},
                            .pieces = pieces.items,
                            .count = pieces.count,
                            .found = different(hits.items, hits.count)};
}
