/* Keys and kinds of bodies from the words of their names. */
#include "features/bodies/rules.h"

struct kind_phrase {
    Str kind, phrase;
};

#define SILENT(word)
static const struct kind_phrase kind_phrases[] = {
#define KIND(kind, phrase) {STR_INIT(kind), STR_INIT(phrase)},
#include "features/bodies/rules.tbl.h"
#undef KIND
};
#undef SILENT

#define KIND(kind, phrase)
static const Str silent_words[] = {
#define SILENT(word) STR_INIT(word),
#include "features/bodies/rules.tbl.h"
#undef SILENT
};
#undef KIND

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
