/* Accept-Language: RFC 9110 §12.4.2 and §12.5.4, matched by lookup (RFC 4647 §3.4). */
#include "language/text.h"

enum { FULL_WEIGHT = 1000, MAX_RANGES = 64 };

struct ranges {
    struct {
        Str tag;
        int weight; /* in thousandths */
    } items[MAX_RANGES];
    size_t count;
};

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* "*", or 1 to 8 letters and digits between hyphens (RFC 4647 §2.1) */
static bool is_range(Str range)
{
    if (str_eq(range, STR("*")))
        return true;
    size_t run = 0;
    for (size_t i = 0; i < range.len; i++) {
        run = range.data[i] == '-' ? 0 : run + 1;
        bool empty_subtag = run == 0 && (i == 0 || range.data[i - 1] == '-');
        if (run > 8 || empty_subtag || (run > 0 && !is_alphanumeric(range.data[i])))
            return false;
    }
    return run > 0;
}

/* "0", "0.5", "1.000" */
static Status read_weight(Str text, int *weight)
{
    int64_t whole, thousandths = 0;
    Str rest = text, before = str_cut(&rest, '.');
    if (before.len != 1 || rest.len > 3 || str_int(before, &whole) != OK)
        return E_INVALID;
    if (rest.len > 0 && (rest.data[0] == '-' || str_int(rest, &thousandths) != OK))
        return E_INVALID;
    for (size_t i = rest.len; i < 3; i++)
        thousandths *= 10;
    int64_t total = whole * FULL_WEIGHT + thousandths;
    if (total > FULL_WEIGHT)
        return E_INVALID;
    *weight = (int)total;
    return OK;
}

/* "fr-CA;q=0.8" */
static Status read_range(Str element, struct ranges *ranges)
{
    Str parameter = element, tag = str_trim(str_cut(&parameter, ';'));
    int weight = FULL_WEIGHT;
    bool has_parameter = tag.len < str_trim(element).len;
    parameter = str_trim(parameter);
    if (has_parameter && (!str_eq_nocase(str_slice(parameter, 0, 2), STR("q=")) ||
                          read_weight(str_from(parameter, 2), &weight) != OK))
        return E_INVALID;
    if (!is_range(tag))
        return E_INVALID;
    if (ranges->count < MAX_RANGES) { /* nobody reads 64 languages */
        ranges->items[ranges->count].tag = tag;
        ranges->items[ranges->count++].weight = weight;
    }
    return OK;
}

static Status read_ranges(Str header, struct ranges *ranges)
{
    while (header.len > 0) {
        Str element = str_trim(str_cut(&header, ','));
        if (element.len > 0 && read_range(element, ranges) != OK)
            return E_INVALID;
    }
    return OK;
}

/* The interface language for a range, which is shortened from its end until one matches. */
static Status lookup(Str range, enum language *out)
{
    while (range.len > 0) {
        if (language_of_tag(range, out) == OK)
            return OK;
        while (range.len > 0 && range.data[range.len - 1] != '-')
            range.len--;
        range.len -= range.len > 0;
    }
    return E_NOT_FOUND;
}

static bool is_excluded(const struct ranges *ranges, enum language language)
{
    for (size_t i = 0; i < ranges->count; i++)
        if (ranges->items[i].weight == 0 && str_eq_nocase(ranges->items[i].tag, language_tag(language)))
            return true;
    return false;
}

/* What "*" stands for: the fallback, unless the reader excluded it. */
static enum language any_language(const struct ranges *ranges, enum language otherwise)
{
    if (!is_excluded(ranges, otherwise))
        return otherwise;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        if (!is_excluded(ranges, (enum language)i))
            return (enum language)i;
    return otherwise;
}

enum language language_negotiate(Str accept_language, enum language otherwise)
{
    struct ranges ranges = {.count = 0};
    enum language best = otherwise, found;
    int best_weight = 0;
    if (read_ranges(accept_language, &ranges) != OK)
        return otherwise;
    for (size_t i = 0; i < ranges.count; i++) {
        if (ranges.items[i].weight <= best_weight)
            continue;
        if (str_eq(ranges.items[i].tag, STR("*")))
            found = any_language(&ranges, otherwise);
        else if (lookup(ranges.items[i].tag, &found) != OK || is_excluded(&ranges, found))
            continue;
        best = found;
        best_weight = ranges.items[i].weight;
    }
    return best;
}
