/* Inclusive writing: a stem, then groups of separator and feminine ending, then perhaps a plural mark.
 *   élu·e·s   conseiller-ère   modéré(e)   délégué(e)s   oradores/as   professionnel-le-s   tou·te·s
 * The endings are a table, so that "vis-à-vis", "en/es" and "Bar-le-Duc" stay as they are. */
#include "language/inclusive.h"

#include "base/str.h"

#include <string.h>

#define MIDDLE_DOT "\xC2\xB7"

static const struct ending {
    Str letters, separators;
} endings[] = {
#define ENDING(letters, separators) {STR_INIT(letters), STR_INIT(separators)},
#include "language/endings.tbl.h"
#undef ENDING
};

/* What follows a stem, as far as it has been read. */
struct groups {
    Str rest;
    bool any, needs_mark, hyphen;
    char plural; /* 's' or 'x'; 0: singular */
};

static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

/* Part of a word: a Latin letter, or a byte of any other (the middle dot's are looked at before). */
static bool is_word(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static Str leading_letters(Str s)
{
    size_t len = 0;
    while (len < s.len && is_letter(s.data[len]))
        len++;
    return str_slice(s, 0, len);
}

/* The separator at the start: '.' for itself and so on, 'm' for the middle dot; 0: none. */
static char separator(Str s)
{
    if (str_starts(s, STR(MIDDLE_DOT)))
        return 'm';
    return s.len > 0 && memchr("-.(/", s.data[0], 4) ? s.data[0] : '\0';
}

static Str after_separator(Str s, char sep)
{
    return str_from(s, sep == 'm' ? strlen(MIDDLE_DOT) : 1);
}

static bool has(Str separators, char sep)
{
    return separators.len > 0 && memchr(separators.data, sep, separators.len) != NULL;
}

/* Whether a word may end here: no letter or digit goes on. */
static bool at_word_end(Str rest)
{
    return rest.len == 0 || !is_word(rest.data[0]) || separator(rest) == 'm';
}

static const struct ending *ending_of(Str letters, char sep)
{
    for (size_t i = 0; i < ARRAY_LEN(endings); i++)
        if (str_eq(endings[i].letters, letters))
            return sep == 'm' || has(endings[i].separators, sep) ||
                           (sep == '-' && has(endings[i].separators, 'H'))
                       ? &endings[i]
                       : NULL;
    return NULL;
}

/* "·e", "-e", ".e", "/a", "(e)" */
static bool take_group(struct groups *g)
{
    char sep = separator(g->rest);
    if (!sep)
        return false;
    Str rest = after_separator(g->rest, sep), letters = leading_letters(rest);
    const struct ending *ending = letters.len ? ending_of(letters, sep) : NULL;
    rest = str_from(rest, letters.len);
    if (!ending || (sep == '(' ? !str_starts(rest, STR(")")) : !at_word_end(rest)))
        return false;
    g->any = true;
    g->plural = letters.data[letters.len - 1] == 's' ? 's' : '\0';
    g->needs_mark = sep == '-' && !has(ending->separators, '-');
    g->hyphen = g->hyphen || sep == '-';
    g->rest = sep == '(' ? str_from(rest, 1) : rest;
    return true;
}

/* "·s", "-s", ".s", "(s)", or "s" straight after a bracket */
static bool take_plural_mark(struct groups *g, bool after_bracket)
{
    char sep = separator(g->rest);
    Str rest = sep ? after_separator(g->rest, sep) : g->rest;
    if ((!sep && !after_bracket) || rest.len == 0 || (rest.data[0] != 's' && rest.data[0] != 'x'))
        return false;
    char mark = rest.data[0];
    rest = str_from(rest, 1);
    if (sep == '(' ? !str_starts(rest, STR(")")) : !at_word_end(rest))
        return false;
    g->rest = sep == '(' ? str_from(rest, 1) : rest;
    g->plural = mark;
    g->needs_mark = false;
    return true;
}

/* Reads all groups after a stem; false when what follows is not inclusive writing. */
static bool take_groups(struct groups *g)
{
    while (take_group(g))
        ;
    if (!g->any)
        return false;
    bool after_bracket = g->rest.data[-1] == ')';
    bool marked = take_plural_mark(g, after_bracket);
    if (g->needs_mark || (after_bracket && !marked && !at_word_end(g->rest)))
        return false;
    /* "bar-ne-duc" is one compound word */
    bool goes_on = g->rest.len > 1 && g->rest.data[0] == '-' && is_word(g->rest.data[1]);
    return !(g->hyphen && goes_on);
}

/* A stem has two letters at least ("p.e.", "y/o" have none) and is no part of an address. */
static bool is_stem(const char *text, size_t start, size_t end)
{
    if (end < start + 2 || (text[end - 1] >= '0' && text[end - 1] <= '9'))
        return false;
    if (start == 0)
        return true;
    char before = text[start - 1];
    bool opened_inside = before == '(' && start > 1 && is_word(text[start - 2]);
    return !opened_inside && !memchr("./@:_", before, 5);
}

static size_t end_stem(char *text, size_t end, char plural)
{
    if (plural && !memchr("sxz", text[end - 1], 3))
        text[end++] = plural;
    return end;
}

size_t inclusive_reduce(char *text, size_t len)
{
    size_t out = 0, word = 0; /* word: where the current one began in what is written */
    for (size_t i = 0; i < len;) {
        Str rest = {text + i, len - i};
        char sep = separator(rest);
        struct groups g = {.rest = rest};
        if (sep && is_stem(text, word, out) && take_groups(&g)) {
            i = len - g.rest.len;
            out = end_stem(text, out, g.plural);
            continue;
        }
        size_t bytes = sep == 'm' ? strlen(MIDDLE_DOT) : 1;
        bool ends_word = sep || !is_word(text[i]);
        memmove(text + out, text + i, bytes);
        out += bytes;
        i += bytes;
        if (ends_word)
            word = out;
    }
    return out;
}
