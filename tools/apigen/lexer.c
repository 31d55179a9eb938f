#include "apigen/lexer.h"

#include "apigen/report.h"

struct lexer lexer_of(const struct site_template *of)
{
    return (struct lexer){.of = of, .token = 1};
}

static const struct token *token_at(const struct lexer *l)
{
    return l->token < l->of->tokens.count ? &l->of->tokens.items[l->token] : NULL;
}

static bool is_passed_over(const struct token *token, size_t at)
{
    if (token->is_tag)
        return str_starts(token->text, STR("!--"));
    return at >= token->text.len || str_contains(STR(" \t\n,"), str_slice(token->text, at, 1));
}

static void skip(struct lexer *l)
{
    for (const struct token *token; (token = token_at(l)) && is_passed_over(token, l->at);) {
        bool is_done = token->is_tag || l->at >= token->text.len;
        l->token += is_done;
        l->at = is_done ? 0 : l->at + 1;
    }
}

/* From a quotation mark to the next, over tags. */
static struct lexeme read_string(struct lexer *l, size_t line)
{
    struct lexeme string = {.kind = LEX_STRING, .line = line};
    const struct token *token;
    size_t start = ++l->at;
    for (; (token = token_at(l)); l->token++, l->at = start = 0) {
        string.has_values = string.has_values || token->is_tag;
        if (token->is_tag)
            continue;
        while (l->at < token->text.len && token->text.data[l->at] != '"')
            l->at += token->text.data[l->at] == '\\' ? 2 : 1;
        if (l->at < token->text.len) {
            string.text = str_slice(token->text, start, l->at - start);
            l->at++;
            return string;
        }
    }
    stop_at(l->of->file, line, "this string has no end");
}

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'E';
}

static struct lexeme read_lexeme(struct lexer *l)
{
    skip(l);
    const struct token *token = token_at(l);
    if (!token)
        return (struct lexeme){.kind = LEX_END, .line = template_line(l->of, l->of->text.len)};
    size_t line = template_line(l->of, token->at + (token->is_tag ? 0 : l->at)), start = l->at;
    if (token->is_tag) {
        l->token++;
        return (struct lexeme){.kind = LEX_TAG, .text = token->text, .line = line};
    }
    if (token->text.data[start] == '"')
        return read_string(l, line);
    while (l->at < token->text.len && is_word_byte(token->text.data[l->at]))
        l->at++;
    bool is_word = l->at > start;
    l->at += !is_word;
    return (struct lexeme){.kind = is_word ? LEX_WORD : LEX_SIGN,
                           .text = str_slice(token->text, start, l->at - start),
                           .line = line};
}

struct lexeme lexer_peek(struct lexer *l)
{
    if (!l->is_ahead)
        l->ahead = read_lexeme(l);
    l->is_ahead = true;
    return l->ahead;
}

struct lexeme lexer_next(struct lexer *l)
{
    struct lexeme next = lexer_peek(l);
    l->is_ahead = false;
    return next;
}

bool lexer_is_sign(struct lexer *l, char sign)
{
    struct lexeme next = lexer_peek(l);
    return next.kind == LEX_SIGN && next.text.data[0] == sign;
}

bool lexer_is_tag(struct lexer *l, const char *word, Str *rest)
{
    struct lexeme next = lexer_peek(l);
    return next.kind == LEX_TAG && tag_has_word(next.text, str_of(word), rest);
}
