/* Keys and kinds of bodies from the words of their names; who sits in them. */
#include "features/bodies/rules.h"

struct kind_phrase {
    Str kind, phrase;
};

#define BODY_KIND(kind)
#define SILENT(word)
#define COMPOSITION(kind, most, least)
#define CAPACITY(code, is_political)

static const struct kind_phrase kind_phrases[] = {
#define KIND(kind, phrase) {STR_INIT(kind), STR_INIT(phrase)},
#include "features/bodies/rules.tbl.h"
#undef KIND
#define KIND(kind, phrase)
};

#undef SILENT
static const Str silent_words[] = {
#define SILENT(word) STR_INIT(word),
#include "features/bodies/rules.tbl.h"
#undef SILENT
#define SILENT(word)
};

#undef COMPOSITION
static const struct {
    Str kind;
    struct body_rule rule;
} compositions[] = {
#define COMPOSITION(kind, most, least) {STR_INIT(kind), {most, least}},
#include "features/bodies/rules.tbl.h"
#undef COMPOSITION
#define COMPOSITION(kind, most, least)
};

#undef BODY_KIND
static const Str body_kinds[] = {
#define BODY_KIND(kind) STR_INIT(kind),
#include "features/bodies/rules.tbl.h"
#undef BODY_KIND
#define BODY_KIND(kind)
};

#undef CAPACITY
static const struct {
    Str code;
    bool is_political;
} capacities[] = {
#define CAPACITY(code, is_political) {STR_INIT(code), is_political},
#include "features/bodies/rules.tbl.h"
};

/* How many words of the phrase stand at `words`; 0 when it is another. */
static size_t phrase_at(const Str *words, size_t count, Str phrase)
{
    size_t at = 0;
    while (phrase.len > 0) {
        Str word = str_cut(&phrase, ' ');
        if (at == count || !str_eq(words[at], word))
            return 0;
        at++;
    }
    return at;
}

Str body_kind(const Str *words, size_t count, Str otherwise)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < ARRAY_LEN(kind_phrases); j++)
            if (phrase_at(words + i, count - i, kind_phrases[j].phrase) > 0)
                return kind_phrases[j].kind;
    return otherwise;
}

static bool is_silent(Str word)
{
    for (size_t i = 0; i < ARRAY_LEN(silent_words); i++)
        if (str_eq(silent_words[i], word))
            return true;
    return false;
}

/* Words at `words` that tell the kind, or that only join others. */
static size_t unsaid_at(const Str *words, size_t count)
{
    for (size_t j = 0; j < ARRAY_LEN(kind_phrases); j++) {
        size_t taken = phrase_at(words, count, kind_phrases[j].phrase);
        if (taken > 0)
            return taken;
    }
    return is_silent(words[0]) ? 1 : 0;
}

Str body_key(struct arena *a, const Str *words, size_t count)
{
    Str *kept = arena_array(a, Str, count);
    size_t kept_count = 0;
    for (size_t i = 0; i < count;) {
        size_t unsaid = unsaid_at(words + i, count - i);
        if (unsaid == 0)
            kept[kept_count++] = words[i];
        i += unsaid > 0 ? unsaid : 1;
    }
    return kept_count > 0 ? str_join(a, kept, kept_count, STR(" ")) : str_join(a, words, count, STR(" "));
}

Str body_key_shorter(Str key)
{
    size_t end = key.len;
    while (end > 0 && key.data[end - 1] != ' ')
        end--;
    Str shorter = str_slice(key, 0, end > 0 ? end - 1 : 0);
    return str_contains(shorter, STR(" ")) ? shorter : STR("");
}

size_t body_kind_count(void)
{
    return ARRAY_LEN(body_kinds);
}

Str body_kind_at(size_t rank)
{
    return body_kinds[rank];
}

size_t body_kind_rank(Str kind)
{
    size_t rank = 0;
    while (rank + 1 < ARRAY_LEN(body_kinds) && !str_eq(body_kinds[rank], kind))
        rank++;
    return rank;
}

bool body_has_ended(Str until_day, Str today, bool is_succeeded, bool has_session_to_come)
{
    if (until_day.len > 0)
        return str_compare(until_day, today) <= 0;
    return is_succeeded && !has_session_to_come;
}

struct body_rule body_rule_of(Str kind, const int64_t *seats_most, const int64_t *presidency_least)
{
    struct body_rule rule = {BODY_NO_RULE, BODY_NO_RULE};
    for (size_t i = 0; i < ARRAY_LEN(compositions); i++)
        if (str_eq(compositions[i].kind, kind))
            rule = compositions[i].rule;
    if (seats_most)
        rule.seats_most = *seats_most;
    if (presidency_least)
        rule.presidency_least = *presidency_least;
    return rule;
}

struct body_warnings body_warnings(struct body_rule rule, const struct body_seating *seating)
{
    bool has_most = rule.seats_most != BODY_NO_RULE, has_least = rule.presidency_least != BODY_NO_RULE;
    return (struct body_warnings){
        .has_too_many = has_most && seating->political > rule.seats_most,
        .lacks_presidency = has_least && seating->political > 0 && seating->is_presidency_known &&
                            seating->of_presidency < rule.presidency_least,
    };
}

size_t capacity_rank(Str capacity)
{
    size_t rank = 0;
    while (rank < ARRAY_LEN(capacities) && !str_eq(capacities[rank].code, capacity))
        rank++;
    return rank;
}

bool capacity_is_political(Str capacity)
{
    size_t rank = capacity_rank(capacity);
    return rank < ARRAY_LEN(capacities) && capacities[rank].is_political;
}
