#include "features/search/tokens.h"

#include "base/hash.h"

#include <inttypes.h>

const char token_languages[TOKEN_LANGUAGES] = {'f', 'e', 's', 'a', 'z', 'n'};

char token_language(Str tag)
{
    static const struct {
        Str tag;
        char letter;
    } letters[] = {
        {STR_INIT("fr"), 'f'}, {STR_INIT("en"), 'e'}, {STR_INIT("es"), 's'}, {STR_INIT("ar"), 'a'}};
    if (tag.len == 0)
        return 'n';
    Str first = str_cut(&tag, '-');
    for (size_t i = 0; i < ARRAY_LEN(letters); i++)
        if (str_eq_nocase(letters[i].tag, first))
            return letters[i].letter;
    return 'z';
}

void token_add_words(struct buf *out, bool is_heading, char language, const struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_heading)
            buf_add_char(out, 'h');
        buf_add_char(out, language);
        buf_add(out, words[i].key);
        buf_add_char(out, ' ');
    }
}

/* Letters and digits; a dot is 'x', all else goes. */
static void add_plain(struct buf *out, Str value)
{
    for (size_t i = 0; i < value.len; i++) {
        char c = value.data[i];
        bool is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (is_letter || (c >= '0' && c <= '9'))
            buf_add_char(out, is_letter ? (char)(c | 0x20) : c);
        else if (c == '.')
            buf_add_char(out, 'x');
    }
}

void token_add_mark(struct buf *out, char mark, Str value)
{
    buf_add_char(out, mark);
    add_plain(out, value);
    buf_add_char(out, ' ');
}

void token_add_node(struct buf *out, Str framework, Str code)
{
    buf_add_char(out, 'g');
    add_plain(out, framework);
    add_plain(out, code);
    buf_add_char(out, ' ');
}

void token_add_name(struct buf *out, const struct word *words, size_t count)
{
    uint64_t hash = HASH64_START;
    for (size_t i = 0; i < count; i++)
        hash = hash64_add(hash64_add(hash, words[i].key), STR(" "));
    buf_addf(out, "x%016" PRIx64 " ", hash);
}
