#include "language/fold.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/utf8.h"
#include "language/inclusive.h"
#include "language/unicode.h"

#include <pthread.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

/* ---- normal form C ---- */

enum { FIRST_COMBINING = 0x300 }; /* below it, all text is in normal form C */

static struct utf16 normalized(struct arena *a, const UNormalizer2 *form, struct utf16 text)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t room = text.len * 3 + 16;
    UChar *units = arena_array(a, UChar, (size_t)room);
    int32_t len = unorm2_normalize(form, text.units, text.len, units, room, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) {
        error = U_ZERO_ERROR;
        room = len + 1;
        units = arena_array(a, UChar, (size_t)room);
        len = unorm2_normalize(form, text.units, text.len, units, room, &error);
    }
    unicode_must(error, "normalizing");
    return (struct utf16){units, len};
}

static const UNormalizer2 *form(const UNormalizer2 *(*get)(UErrorCode *))
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *found = get(&error);
    unicode_must(error, "opening a normal form");
    return found;
}

Str text_normal(struct arena *a, Str s)
{
    bool plain = true;
    for (size_t at = 0; plain && at < s.len;)
        plain = utf8_next(s, &at) < FIRST_COMBINING; /* UTF8_BAD is not */
    if (plain)
        return str_copy(a, s);
    return utf16_text(a, normalized(a, form(unorm2_getNFCInstance), utf16_of(a, s)));
}

/* ---- letters ---- */

static Str letter_for(uint32_t point)
{
    switch (point) {
#define LETTER(point, replacement)                                                                           \
    case (point):                                                                                            \
        return STR(replacement);
#include "language/letters.tbl.h"
#undef LETTER
    default: return (Str){NULL, 0};
    }
}

/* Accents and vowel points go. Marks of other scripts that make another letter stay: nukta, virama,
 * kana voicing, Thai vowels (Unicode §4.3, combining classes). */
static bool is_accent(uint32_t point)
{
    uint8_t class = u_getCombiningClass((UChar32)point);
    return (class >= 10 && class <= 102) || class >= 200;
}

static uint32_t next_point(struct utf16 text, int32_t *at)
{
    uint32_t unit = text.units[(*at)++];
    if (!U16_IS_LEAD(unit)) /* a pair is whole: the text came from UTF-8 */
        return unit;
    return 0x10000 + ((unit & 0x3FF) << 10) + (text.units[(*at)++] & 0x3FFU);
}

static UChar *replaced(UChar *to, Str replacement)
{
    for (size_t at = 0; at < replacement.len;)
        *to++ = (UChar)utf8_next(replacement, &at); /* the table stays within the first plane */
    return to;
}

/* Every letter as letters.tbl.h has it, without accents where asked. */
static struct utf16 with_letters_replaced(struct arena *a, struct utf16 text, bool drop_accents)
{
    UChar *units = arena_array(a, UChar, (size_t)text.len * 2 + 1), *to = units;
    for (int32_t i = 0; i < text.len;) {
        int32_t start = i;
        uint32_t point = next_point(text, &i);
        Str replacement = letter_for(point);
        if (drop_accents && is_accent(point))
            continue;
        if (replacement.data)
            to = replaced(to, replacement);
        else if (u_isUWhiteSpace((UChar32)point))
            *to++ = ' ';
        else
            to = mempcpy(to, text.units + start, (size_t)(i - start) * sizeof *to);
    }
    return (struct utf16){units, (int32_t)(to - units)};
}

/* Any text, by way of ICU. */
static Str letters_folded(struct arena *a, Str s)
{
    struct utf16 text = with_letters_replaced(a, utf16_of(a, s), false); /* ´ would decompose to a space */
    text = normalized(a, form(unorm2_getNFDInstance), text); /* U+0345 folds to a letter: order it first */
    text = normalized(a, form(unorm2_getNFKCCasefoldInstance), text);
    text = normalized(a, form(unorm2_getNFDInstance), text);
    text = with_letters_replaced(a, text, true);
    return utf16_text(a, normalized(a, form(unorm2_getNFCInstance), text));
}

/* ---- the same, from a table, for the scripts of the interface languages ----
 * In these two ranges each code point folds by itself: every combining mark in them goes. */

enum { RANGE_1_END = 0x700, RANGE_2_START = 0x1E00, RANGE_2_END = 0x2100 };
enum { QUICK_COUNT = RANGE_1_END + RANGE_2_END - RANGE_2_START };

static struct quick {
    char bytes[7];
    uint8_t len;
} quick_table[QUICK_COUNT];

static uint32_t quick_index(uint32_t point)
{
    if (point < RANGE_1_END)
        return point;
    if (point >= RANGE_2_START && point < RANGE_2_END)
        return point - RANGE_2_START + RANGE_1_END;
    return QUICK_COUNT;
}

static void fill_quick_table(void)
{
    struct arena *a = arena_new(16 * 1024);
    for (uint32_t i = 0; i < QUICK_COUNT; i++) {
        char bytes[4];
        uint32_t point = i < RANGE_1_END ? i : i - RANGE_1_END + RANGE_2_START;
        Str folded = letters_folded(a, (Str){bytes, utf8_put(bytes, point)});
        quick_table[i].len = (uint8_t)folded.len;
        if (folded.len > sizeof quick_table[i].bytes)
            quick_table[i].len = UINT8_MAX; /* none in Unicode 15; would go the long way */
        else
            memcpy(quick_table[i].bytes, folded.data, folded.len);
        arena_reset(a);
    }
    arena_free(a);
}

/* The folded length, or STR_NONE when the text has something that the table lacks. */
static size_t quick_length(Str s)
{
    size_t total = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t index = quick_index(utf8_next(s, &at));
        if (index == QUICK_COUNT || quick_table[index].len == UINT8_MAX)
            return STR_NONE;
        total += quick_table[index].len;
    }
    return total;
}

static void quick_fold(Str s, char *to)
{
    for (size_t at = 0; at < s.len;) {
        const struct quick *q = &quick_table[quick_index(utf8_next(s, &at))];
        for (uint8_t i = 0; i < q->len; i++)
            *to++ = q->bytes[i];
    }
}

/* ---- folding ---- */

static size_t single_spaces(char *text, size_t len)
{
    size_t out = 0;
    for (size_t i = 0; i < len; i++)
        if (text[i] != ' ' || (out > 0 && text[out - 1] != ' '))
            text[out++] = text[i];
    return out > 0 && text[out - 1] == ' ' ? out - 1 : out;
}

Str fold(struct arena *a, Str s)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, fill_quick_table);
    size_t len = quick_length(s);
    char *text;
    if (len == STR_NONE) {
        Str letters = letters_folded(a, s);
        len = letters.len;
        text = arena_array(a, char, len + 1);
        memcpy(text, letters.data, len);
    } else {
        text = arena_array(a, char, len + 1);
        quick_fold(s, text);
    }
    len = single_spaces(text, inclusive_reduce(text, len));
    text[len] = '\0';
    return (Str){text, len};
}

static bool is_word_part(uint32_t point)
{
    if (point < 0x80)
        return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
    uint32_t mask = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    return point != UTF8_BAD && (U_GET_GC_MASK((UChar32)point) & mask) != 0;
}

size_t fold_words(struct arena *a, Str s, Str **words)
{
    Str text = fold(a, s);
    LIST_OF(Str) found = {0};
    size_t start = STR_NONE;
    for (size_t at = 0; at <= text.len;) {
        size_t here = at;
        bool in_word = here < text.len && is_word_part(utf8_next(text, &at));
        if (in_word && start == STR_NONE)
            start = here;
        if (!in_word && start != STR_NONE) {
            *list_add(a, &found) = str_slice(text, start, here - start);
            start = STR_NONE;
        }
        if (here == text.len)
            break;
    }
    *words = found.items;
    return found.count;
}
