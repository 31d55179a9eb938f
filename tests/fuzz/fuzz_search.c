/* A query, then a line, then a text: the query's expressions are such as FTS5 reads, and its words are marked
 * in the text without losing any of it. */
#include "base/arena.h"
#include "base/utf8.h"
#include "features/search/snippet.h"
#include "language/words.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Outside quotes there are only the operators' letters, brackets, stars and blanks; quotes come in pairs,
 * with letters, digits and blanks in them. */
static void check_expression(Str match)
{
    int depth = 0;
    bool is_quoted = false;
    for (size_t i = 0; i < match.len; i++) {
        char c = match.data[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
        if (c == '"')
            is_quoted = !is_quoted;
        else if (is_quoted)
            assert(is_letter || c == ' ');
        else
            assert((c >= 'A' && c <= 'Z') || c == ' ' || c == '*' || c == '(' || c == ')');
        depth += !is_quoted && c == '(';
        depth -= !is_quoted && c == ')';
        assert(depth >= 0);
    }
    assert(!is_quoted && depth == 0 && match.len > 0);
}

static void check_words(struct arena *a, Str text)
{
    struct word *words;
    size_t count = text_words(a, text, &words);
    for (size_t i = 0; i < count; i++) {
        assert(words[i].key.len > 0 && words[i].key.len <= WORD_KEY_MOST && utf8_is_valid(words[i].key));
        assert(words[i].len > 0 && words[i].at + words[i].len <= text.len);
        assert(i == 0 || words[i].at >= words[i - 1].at);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *a = arena_new(64 * 1024);
    Str text = {(const char *)data, size}, said = str_cut(&text, '\n');
    struct query q;
    query_read(a, said, &q);
    assert(q.count <= QUERY_TERMS_MOST && q.key_count <= QUERY_KEYS_MOST);
    for (size_t fit = 0; fit < FITS; fit++)
        check_expression(query_match(a, &q, (enum fit)fit, STR("fn"), fit % 2 == 0, STR("ksession b2 ")));
    check_expression(query_match_any(a, &q, STR("an"), false, STR("")));
    check_words(a, said);
    check_words(a, text);
    struct snippet s = snippet_of(a, &q, (Text){text, STR("fr")}, 100);
    assert(!utf8_is_valid(text) || utf8_is_valid(s.text.value));
    for (size_t i = 0; i < s.count; i++)
        assert(s.pieces[i].text.value.len > 0);
    arena_free(a);
    return 0;
}
