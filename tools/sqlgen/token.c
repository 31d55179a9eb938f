#include "token.h"

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Bytes of UTF-8 sequences count as letters, in both engines. */
static bool is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_word(char c)
{
    return is_word_start(c) || is_digit(c);
}

static char byte_at(Str s, size_t at)
{
    if (at >= s.len)
        return '\0';
    return s.data[at];
}

static size_t skip_words(Str sql, size_t at)
{
    while (at < sql.len && is_word(sql.data[at]))
        at++;
    return at;
}

static struct token token_of(Str sql, enum token_kind kind, size_t from, size_t *at, size_t end)
{
    *at = end;
    return (struct token){kind, str_slice(sql, from, end - from), from};
}

/* A doubled quote is one of the text's own. */
static struct token quoted(Str sql, size_t from, size_t *at, enum token_kind kind)
{
    char quote = sql.data[from];
    for (size_t i = from + 1; i < sql.len; i++) {
        if (sql.data[i] != quote)
            continue;
        if (byte_at(sql, i + 1) != quote)
            return token_of(sql, kind, from, at, i + 1);
        i++;
    }
    return token_of(sql, TOKEN_UNCLOSED, from, at, sql.len);
}

static struct token line_comment(Str sql, size_t from, size_t *at)
{
    size_t end = str_find(sql, STR("\n"), from);
    return token_of(sql, TOKEN_COMMENT, from, at, end == STR_NONE ? sql.len : end);
}

static struct token block_comment(Str sql, size_t from, size_t *at)
{
    size_t end = str_find(sql, STR("*/"), from + 2);
    if (end == STR_NONE)
        return token_of(sql, TOKEN_UNCLOSED, from, at, sql.len);
    return token_of(sql, TOKEN_COMMENT, from, at, end + 2);
}

/* $tag$text$tag$ of PostgreSQL, or a $name. */
static struct token dollar(Str sql, size_t from, size_t *at)
{
    size_t tag_end = skip_words(sql, from + 1);
    if (byte_at(sql, tag_end) != '$')
        return token_of(sql, TOKEN_FOREIGN_PARAMETER, from, at, tag_end);
    Str tag = str_slice(sql, from, tag_end + 1 - from);
    size_t close = str_find(sql, tag, tag_end + 1);
    if (close == STR_NONE)
        return token_of(sql, TOKEN_UNCLOSED, from, at, sql.len);
    return token_of(sql, TOKEN_STRING, from, at, close + tag.len);
}

static struct token colon(Str sql, size_t from, size_t *at)
{
    char next = byte_at(sql, from + 1);
    if (next == ':')
        return token_of(sql, TOKEN_OTHER, from, at, from + 2);
    if (is_word_start(next))
        return token_of(sql, TOKEN_PARAMETER, from, at, skip_words(sql, from + 1));
    return token_of(sql, TOKEN_OTHER, from, at, from + 1);
}

static struct token number(Str sql, size_t from, size_t *at)
{
    size_t end = from;
    while (end < sql.len && (is_word(sql.data[end]) || sql.data[end] == '.'))
        end++;
    return token_of(sql, TOKEN_NUMBER, from, at, end);
}

struct token token_next(Str sql, size_t *at)
{
    size_t from = *at;
    if (from >= sql.len)
        return (struct token){.kind = TOKEN_NONE, .at = sql.len};
    char c = sql.data[from], next = byte_at(sql, from + 1);
    size_t end = from + 1;
    if (is_word_start(c))
        return token_of(sql, TOKEN_WORD, from, at, skip_words(sql, from));
    if (is_digit(c))
        return number(sql, from, at);
    if (c == '-' && next == '-')
        return line_comment(sql, from, at);
    if (c == '/' && next == '*')
        return block_comment(sql, from, at);
    switch (c) {
    case '\'': return quoted(sql, from, at, TOKEN_STRING);
    case '"': return quoted(sql, from, at, TOKEN_QUOTED_NAME);
    case ';': return token_of(sql, TOKEN_SEMICOLON, from, at, end);
    case ':': return colon(sql, from, at);
    case '$': return dollar(sql, from, at);
    case '?':
    case '@': return token_of(sql, TOKEN_FOREIGN_PARAMETER, from, at, skip_words(sql, end));
    default: break;
    }
    if (!is_space(c))
        return token_of(sql, TOKEN_OTHER, from, at, end);
    while (end < sql.len && is_space(sql.data[end]))
        end++;
    return token_of(sql, TOKEN_SPACE, from, at, end);
}

struct token token_next_solid(Str sql, size_t *at)
{
    struct token t = token_next(sql, at);
    while (t.kind == TOKEN_SPACE || t.kind == TOKEN_COMMENT)
        t = token_next(sql, at);
    return t;
}

bool token_is_word(struct token t, const char *word)
{
    return t.kind == TOKEN_WORD && str_eq_nocase(t.text, str_of(word));
}

bool token_is(struct token t, char character)
{
    return t.kind == TOKEN_OTHER && t.text.len == 1 && t.text.data[0] == character;
}
