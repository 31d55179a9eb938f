#include "language/words.h"

#include "base/list.h"
#include "base/utf8.h"
#include "language/fold.h"

#include <string.h>
#include <unicode/uchar.h>

/* ---- keys ---- */

enum { ARABIC_LETTER = 2 }; /* bytes */

static bool is_latin(Str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] < 'a' || s.data[i] > 'z')
            return false;
    return true;
}

static bool is_arabic(Str s)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t point = utf8_next(s, &at);
        if (point < 0x620 || point > 0x64A)
            return false;
    }
    return true;
}

/* "locaux", "locales", "local"; "cities", "city"; short words stay, that "pays" is not "paix". */
static Str latin_stem(struct arena *a, Str s)
{
    enum { SHORT = 4 };
    if (s.len > SHORT && (str_ends(s, STR("aux")) || str_ends(s, STR("eux"))))
        s.len--;
    else if (s.len >= SHORT && str_ends(s, STR("s")) && !str_ends(s, STR("ss")))
        s.len--;
    if (s.len >= SHORT && str_ends(s, STR("e")))
        s.len--;
    if (s.len > SHORT && str_ends(s, STR("e"))) /* employée, employé */
        s.len--;
    if (s.len > SHORT - 1 && str_ends(s, STR("y")))
        return str_format(a, "%.*si", (int)s.len - 1, s.data);
    return s;
}

static const Str arabic_beginnings[] = {STR_INIT("وال"), STR_INIT("بال"), STR_INIT("كال"),
                                        STR_INIT("فال"), STR_INIT("لل"),  STR_INIT("ال")};
static const Str arabic_endings[] = {STR_INIT("ات"), STR_INIT("ون"), STR_INIT("ين"), STR_INIT("ه")};

static Str arabic_stem(Str s)
{
    enum { LEAST = 3 * ARABIC_LETTER };
    for (size_t i = 0; i < ARRAY_LEN(arabic_beginnings); i++) {
        if (!str_starts(s, arabic_beginnings[i]) || s.len < LEAST + arabic_beginnings[i].len)
            continue;
        s = str_from(s, arabic_beginnings[i].len);
        break;
    }
    for (size_t i = 0; i < ARRAY_LEN(arabic_endings); i++)
        if (str_ends(s, arabic_endings[i]) && s.len >= LEAST + arabic_endings[i].len)
            return str_slice(s, 0, s.len - arabic_endings[i].len);
    return s;
}

static Str cut_to_most(Str s)
{
    if (s.len <= WORD_KEY_MOST)
        return s;
    size_t len = WORD_KEY_MOST;
    while (((unsigned char)s.data[len] & 0xC0) == 0x80)
        len--;
    return str_slice(s, 0, len);
}

Str word_key(struct arena *a, Str folded)
{
    Str s = cut_to_most(folded);
    if (is_latin(s))
        return latin_stem(a, s);
    return is_arabic(s) ? arabic_stem(s) : s;
}

/* ---- where words stand ---- */

static bool is_space(uint32_t point)
{
    return point <= ' ' || u_isUWhiteSpace((UChar32)point);
}

static bool is_part(uint32_t point)
{
    if (point < 0x80)
        return ((point | 0x20) >= 'a' && (point | 0x20) <= 'z') || (point >= '0' && point <= '9');
    uint32_t mask = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    return point != UTF8_BAD && (U_GET_GC_MASK((UChar32)point) & mask) != 0;
}

/* Scripts without spaces: Thai, Lao, Burmese, Khmer; ideographs and kana. */
static bool is_unspaced(uint32_t point)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {{0xE00, 0xEFF},   {0x1000, 0x109F}, {0x1780, 0x17FF},  {0x2E80, 0x30FF},
                  {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

typedef LIST_OF(struct word) Words;

struct cutting {
    struct arena *a;
    Str text;
    Words words;
};

/* Runs of letters between two spaces. */
struct piece {
    size_t at, end;
};
typedef LIST_OF(struct piece) Pieces;

static Pieces pieces_of(struct cutting *c, size_t start, size_t end)
{
    Pieces pieces = {0};
    bool is_inside = false;
    for (size_t at = start; at < end;) {
        size_t here = at;
        bool part = is_part(utf8_next(str_slice(c->text, 0, end), &at));
        if (part && !is_inside)
            list_add(c->a, &pieces)->at = here;
        if (part)
            pieces.items[pieces.count - 1].end = at;
        is_inside = part;
    }
    return pieces;
}

/* Inclusive writing makes one word of several pieces: which piece begins the word `next`. */
static size_t piece_of(struct cutting *c, const Pieces *pieces, size_t from, Str next)
{
    for (size_t i = from; i < pieces->count; i++) {
        struct piece p = pieces->items[i];
        Str folded = fold(c->a, str_slice(c->text, p.at, p.end - p.at));
        if (folded.len > 0 && str_starts(next, folded))
            return i;
    }
    return from < pieces->count ? from : pieces->count;
}

static void add_characters(struct cutting *c, Str folded, size_t from, size_t to)
{
    bool is_unchanged = str_eq_nocase(folded, str_slice(c->text, from, to - from));
    for (size_t at = 0; at < folded.len;) {
        size_t here = at;
        bool alone = is_unspaced(utf8_next(folded, &at));
        while (!alone && at < folded.len) {
            size_t next = at;
            if (is_unspaced(utf8_next(folded, &next)))
                break;
            at = next;
        }
        struct word *w = list_add(c->a, &c->words);
        w->key = word_key(c->a, str_slice(folded, here, at - here));
        w->at = is_unchanged ? from + here : from;
        w->len = is_unchanged ? at - here : to - from;
    }
}

static bool has_unspaced(Str s)
{
    for (size_t at = 0; at < s.len;)
        if ((unsigned char)s.data[at] < 0x80)
            at++;
        else if (is_unspaced(utf8_next(s, &at)))
            return true;
    return false;
}

static void add_word(struct cutting *c, Str folded, size_t from, size_t to)
{
    if (has_unspaced(folded))
        add_characters(c, folded, from, to);
    else
        *list_add(c->a, &c->words) = (struct word){word_key(c->a, folded), from, to - from};
}

/* "l" of "l'eau": a slice of folded text, so what follows it there can be seen. */
static bool is_elided(Str folded, Str whole)
{
    static const Str others[] = {STR_INIT("qu"), STR_INIT("jusqu"), STR_INIT("lorsqu"), STR_INIT("puisqu")};
    const char *after = folded.data + folded.len;
    if (after + 1 >= whole.data + whole.len || *after != '\'')
        return false;
    if (folded.len == 1)
        return strchr("ldjnsmct", folded.data[0]) != NULL;
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (str_eq(folded, others[i]))
            return true;
    return false;
}

/* Where the next word begins: mostly each piece is a word. */
static size_t next_start(struct cutting *c, const Pieces *pieces, size_t first, const Str *folded,
                         size_t left)
{
    if (left == 1)
        return pieces->count;
    bool is_each_one = pieces->count - first == left;
    return is_each_one ? first + 1 : piece_of(c, pieces, first + 1, folded[1]);
}

/* What stands between two spaces: often one word. */
static void cut_chunk(struct cutting *c, size_t start, size_t end)
{
    Str *folded;
    size_t count = fold_words(c->a, str_slice(c->text, start, end - start), &folded);
    if (count == 0)
        return;
    Pieces pieces = pieces_of(c, start, end);
    if (pieces.count == 0) /* a sign that folds to letters */
        *list_add(c->a, &pieces) = (struct piece){start, end};
    Str whole = {folded[0].data, (size_t)(folded[count - 1].data + folded[count - 1].len - folded[0].data)};
    for (size_t i = 0, first = 0; i < count; i++) {
        size_t here = first < pieces.count ? first : pieces.count - 1;
        size_t next = next_start(c, &pieces, here, folded + i, count - i);
        size_t last = next > here ? next - 1 : here;
        if (!is_elided(folded[i], whole))
            add_word(c, folded[i], pieces.items[here].at, pieces.items[last].end);
        first = next;
    }
}

size_t text_words(struct arena *a, Str text, struct word **out)
{
    struct cutting c = {.a = a, .text = text};
    size_t start = STR_NONE;
    for (size_t at = 0; at < text.len;) {
        size_t here = at;
        bool space = is_space(utf8_next(text, &at));
        if (!space && start == STR_NONE)
            start = here;
        if (space && start != STR_NONE) {
            cut_chunk(&c, start, here);
            start = STR_NONE;
        }
    }
    if (start != STR_NONE)
        cut_chunk(&c, start, text.len);
    *out = c.words.items;
    return c.words.count;
}
