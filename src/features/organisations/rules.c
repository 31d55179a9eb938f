/* Keys and kinds of organisations from the words of their names. */
#include "features/organisations/rules.h"

struct kind_word {
    Str word, kind;
};

#define KIND(word, kind)
static const Str silent_words[] = {
#define SILENT(word) STR_INIT(word),
#include "features/organisations/rules.tbl.h"
#undef SILENT
};
#undef KIND

#define SILENT(word)
static const struct kind_word kind_words[] = {
#define KIND(word, kind) {STR_INIT(word), STR_INIT(kind)},
#include "features/organisations/rules.tbl.h"
#undef KIND
};
#undef SILENT

static bool is_silent(Str word)
{
    for (size_t i = 0; i < ARRAY_LEN(silent_words); i++)
        if (str_eq(silent_words[i], word))
            return true;
    return false;
}

Str organisation_key(struct arena *a, const Str *words, size_t count)
{
    Str *kept = arena_array(a, Str, count);
    size_t kept_count = 0;
    for (size_t i = 0; i < count; i++)
        if (!is_silent(words[i]))
            kept[kept_count++] = words[i];
    return kept_count > 0 ? str_join(a, kept, kept_count, STR(" ")) : str_join(a, words, count, STR(" "));
}

Str organisation_kind(const Str *words, size_t count)
{
    for (size_t i = 0; i < ARRAY_LEN(kind_words); i++)
        for (size_t j = 0; j < count; j++)
            if (str_eq(kind_words[i].word, words[j]))
                return kind_words[i].kind;
    return STR("other");
}
