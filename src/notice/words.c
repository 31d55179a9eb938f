#include "notice/words.h"

#include "base/list.h"
#include "base/utf8.h"
#include "language/fold.h"

#include <string.h>

/* ---- letters ---- */

/* Blocks in which capitals and small letters alternate, and which of the two is even. */
static bool alternates(uint32_t point, bool *even_is_upper)
{
    *even_is_upper = !((point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E) ||
                       (point >= 0x1CD && point <= 0x1DC));
    return (point >= 0x100 && point <= 0x17E && point != 0x138 && point != 0x149 && point != 0x178) ||
           (point >= 0x1CD && point <= 0x24F) || (point >= 0x460 && point <= 0x52F) ||
           (point >= 0x1E00 && point <= 0x1EFF);
}

bool point_is_upper(uint32_t point)
{
    bool even_is_upper;
    if (point < 0x80)
        return point >= 'A' && point <= 'Z';
    if (alternates(point, &even_is_upper))
        return (point % 2 == 0) == even_is_upper;
    return (point >= 0xC0 && point <= 0xDE && point != 0xD7) || point == 0x178 ||
           (point >= 0x386 && point <= 0x3AB && point != 0x390) || (point >= 0x400 && point <= 0x42F);
}

bool point_is_lower(uint32_t point)
{
    bool even_is_upper;
    if (point < 0x80)
        return point >= 'a' && point <= 'z';
    if (alternates(point, &even_is_upper))
        return (point % 2 == 0) != even_is_upper;
    return (point >= 0xDF && point <= 0xFF && point != 0xF7) || (point >= 0x3AC && point <= 0x3CE) ||
           (point >= 0x430 && point <= 0x45F);
}

struct range {
    uint32_t first, last;
};

/* What is no letter above ASCII: signs, punctuation, symbols, and the private use of Symbol fonts; the raised
 * letters of "Dª" and "nº" are letters. */
static bool is_sign(uint32_t point)
{
    static const struct range signs[] = {{0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},
                                         {0xBB, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},
                                         {0x2000, 0x2BFF}, {0x3000, 0x3004}, {0x3008, 0x3020},
                                         {0xE000, 0xF8FF}, {0xFF01, 0xFF0F}, {0xFFFD, 0xFFFD}};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (point >= signs[i].first && point <= signs[i].last)
            return true;
    return false;
}

bool point_is_letter(uint32_t point)
{
    if (point < 0x80)
        return (point | 0x20) >= 'a' && (point | 0x20) <= 'z';
    return point != UTF8_BAD && !is_sign(point);
}

static bool is_digit(uint32_t point)
{
    return point >= '0' && point <= '9';
}

static bool is_apostrophe(uint32_t point)
{
    return point == '\'' || point == 0x2019 || point == 0x2BC;
}

static bool is_dash(uint32_t point)
{
    return (point >= 0x2012 && point <= 0x2015) || point == 0x2212;
}

static bool is_hyphen(uint32_t point)
{
    return point == '-' || point == 0x2010 || point == 0x2011;
}

static uint32_t peek(Str text, size_t at)
{
    return at < text.len ? utf8_next(text, &at) : 0;
}

/* ---- where a word ends ---- */

static bool is_in(Str s, const Str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_nocase(s, list[i]))
            return true;
    return false;
}

/* The elided article or pronoun before an apostrophe is a word of its own; Xi'an and O'Brien are one. */
static bool is_elision(Str before)
{
    static const Str elided[] = {
        STR_INIT("l"),      STR_INIT("d"),      STR_INIT("j"),      STR_INIT("m"),  STR_INIT("n"),
        STR_INIT("s"),      STR_INIT("t"),      STR_INIT("c"),      STR_INIT("qu"), STR_INIT("jusqu"),
        STR_INIT("lorsqu"), STR_INIT("puisqu"), STR_INIT("aujourd")};
    return is_in(before, elided, ARRAY_LEN(elided));
}

/* How many bytes an inclusive ending in brackets or after a slash takes at `at`: "(e)s" "(s)" "/a" "/as". */
static size_t inclusive_ending(Str text, size_t at)
{
    static const Str endings[] = {STR_INIT("e"),     STR_INIT("s"),    STR_INIT("es"),  STR_INIT("ne"),
                                  STR_INIT("a"),     STR_INIT("as"),   STR_INIT("o"),   STR_INIT("os"),
                                  STR_INIT("ra"),    STR_INIT("ras"),  STR_INIT("nes"), STR_INIT("ère"),
                                  STR_INIT("trice"), STR_INIT("rice"), STR_INIT("le"),  STR_INIT("les")};
    size_t end = at + 1;
    while (end < text.len && end < at + 7 && point_is_lower(peek(text, end)))
        utf8_next(text, &end);
    Str inside = str_slice(text, at + 1, end - at - 1);
    if (!is_in(inside, endings, ARRAY_LEN(endings)))
        return 0;
    if (text.data[at] == '/')
        return point_is_letter(peek(text, end)) ? 0 : end - at;
    if (peek(text, end) != ')')
        return 0;
    end++;
    return end - at + (peek(text, end) == 's' ? 1 : 0);
}

/* Whether a point between a letter or digit and what follows at `next` belongs to the word. */
static bool joins(Str text, uint32_t point, size_t next)
{
    uint32_t after = peek(text, next);
    static const uint32_t joints[] = {0xB7, 0x2027, 0x2022, '_', '.', '@', '&'};
    bool joint = is_hyphen(point);
    for (size_t i = 0; i < ARRAY_LEN(joints); i++)
        joint = joint || joints[i] == point;
    return joint && (point_is_letter(after) || (point == '@' && is_digit(after)));
}

/* The end of the web address that starts at `at`, or `at` when none does. */
static size_t address_end(Str text, size_t at)
{
    Str rest = str_from(text, at);
    if (!str_starts(rest, STR("http://")) && !str_starts(rest, STR("https://")) &&
        !str_starts(rest, STR("www.")))
        return at;
    size_t end = at;
    while (end < text.len && !memchr(" \t\n<>\"|", text.data[end], 8))
        end++;
    while (end > at && memchr(".,;:!?)]*'", text.data[end - 1], 10))
        end--;
    return end;
}

/* The end of the letters at `at`, which stand right behind a number: 14h00 is three words, 1er two. */
static size_t unit_end(Str text, size_t at)
{
    size_t next = at;
    while (next < text.len && point_is_letter(utf8_next(text, &next)))
        at = next;
    return at;
}

/* Where the word that began at `start` goes on behind the character at `at`; `at`: it ends there.
 * *elided: it ends behind that character instead ("l'"). */
static size_t word_step(Str text, size_t start, size_t at, bool *elided)
{
    size_t next = at;
    uint32_t point = utf8_next(text, &next);
    if (point_is_letter(point) || is_digit(point))
        return next;
    if (is_apostrophe(point) && point_is_letter(peek(text, next))) {
        *elided = is_elision(str_slice(text, start, at - start));
        return next;
    }
    if (at > start && (point == '(' || point == '/') && inclusive_ending(text, at))
        return at + inclusive_ending(text, at);
    return joins(text, point, next) ? next : at;
}

/* The end of the word that starts at `at`. */
static size_t word_end(Str text, size_t at)
{
    size_t start = at, address = address_end(text, at);
    if (address > at)
        return address;
    while (at < text.len && is_digit((unsigned char)text.data[at]))
        at++;
    if (at > start)
        return at;
    bool elided = false;
    while (at < text.len && !elided) {
        size_t next = word_step(text, start, at, &elided);
        if (next == at)
            break;
        at = next;
    }
    return at;
}

/* ---- what a word is ---- */

static char mark_of(uint32_t point)
{
    if (is_dash(point) || is_hyphen(point))
        return '-';
    if (point == 0xAB || point == 0xBB || (point >= 0x201C && point <= 0x201F))
        return '"';
    return point < 0x80 ? (char)point : '~';
}

static Str fold_word(struct arena *a, Str s)
{
    if (str_ends(s, STR("'")))
        s.len--;
    else if (str_ends(s, STR("’")))
        s.len -= 3;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        if (byte >= 0x80 || byte == '-' || byte == '(' || byte == '/' || byte == '.')
            return fold(a, s);
    }
    return str_lower_ascii(a, s);
}

static void describe(struct word *word, Str s)
{
    size_t at = 0, letters = 0, uppers = 0, digits = 0;
    word->capital = !point_is_lower(peek(s, 0)) && !is_digit(peek(s, 0));
    while (at < s.len) {
        uint32_t point = utf8_next(s, &at);
        letters += point_is_letter(point);
        uppers += point_is_upper(point);
        digits += is_digit(point);
    }
    word->number = digits > 0 && letters == 0;
    word->upper = letters > 1 && uppers == letters;
}

struct words words_of(struct arena *a, Str text)
{
    LIST_OF(struct word) list = {0};
    bool spaced = true;
    for (size_t at = 0; at < text.len && at < UINT32_MAX;) {
        size_t next = at;
        uint32_t point = utf8_next(text, &next);
        if (point <= ' ') {
            spaced = true;
            at = next;
            continue;
        }
        struct word *word = list_add(a, &list);
        word->spaced = spaced;
        spaced = false;
        bool unit = list.count > 1 && !word->spaced && word[-1].number && point_is_letter(point);
        if (point_is_letter(point) || is_digit(point)) {
            next = unit ? unit_end(text, at) : word_end(text, at);
            Str s = str_slice(text, at, next - at);
            word->folded = fold_word(a, s);
            describe(word, s);
        } else {
            word->mark = mark_of(point);
        }
        word->start = (uint32_t)at;
        word->end = (uint32_t)next;
        at = next;
    }
    return (struct words){list.items, list.count};
}

Str word_text(Str text, const struct word *word)
{
    return str_slice(text, word->start, word->end - word->start);
}

Str words_text(Str text, const struct word *first, const struct word *last)
{
    return str_slice(text, first->start, last->end - first->start);
}
