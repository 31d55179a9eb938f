#include "scan.h"

#include "base/utf8.h"

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool tag_has_word(Str tag, Str word, Str *rest)
{
    if (!str_starts(tag, word) || (tag.len > word.len && is_name_char(tag.data[word.len])))
        return false;
    /* a variable may have the name of a word: {{t->x}} */
    Str after = str_trim(str_from(tag, word.len));
    if (tag.len > word.len && tag.data[word.len] != ' ' && tag.data[word.len] != '\n')
        return false;
    *rest = after;
    return true;
}

static bool shows_nothing(Str tag)
{
    static const Str words[] = {STR_INIT("if"),       STR_INIT("else"),    STR_INIT("end"),
                                STR_INIT("each"),     STR_INIT("include"), STR_INIT("template"),
                                STR_INIT("sentence"), STR_INIT("arg")};
    Str rest;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (tag_has_word(tag, words[i], &rest))
            return true;
    return str_starts(tag, STR("!--"));
}

static Status check_bytes(struct compile *c, Str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        if (point == UTF8_BAD)
            return refuse(c, start, "this is not UTF-8");
        if (point == '\r')
            return refuse(c, start, "a carriage return: save the file with plain line ends (LF)");
        if (point < ' ' && point != '\n' && point != '\t')
            return refuse(c, start, "a control character");
    }
    return OK;
}

/* Where the }} is that ends the tag whose inside begins at `from`: not within a C string, which ends on its
 * line. */
static size_t find_end(Str text, size_t from)
{
    char quote = '\0';
    for (size_t i = from; i + 1 < text.len; i++) {
        char c = text.data[i];
        if (quote && c == '\\')
            i++;
        else if (quote && c == '\n')
            return STR_NONE;
        else if (quote && c == quote)
            quote = '\0';
        else if (quote)
            continue;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '}' && text.data[i + 1] == '}')
            return i;
    }
    return STR_NONE;
}

static Status scan_tag(struct compile *c, size_t at, struct token *tag, size_t *next)
{
    Str text = c->job->text;
    bool is_comment = str_starts(str_from(text, at), STR("{{!--"));
    size_t end = is_comment ? str_find(text, STR("--}}"), at + 5) : find_end(text, at + 2);
    if (end == STR_NONE)
        return refuse(c, at,
                      is_comment ? "this comment has no --}}"
                                 : "this {{ has no }}, or a quotation mark in it stays open");
    *tag = (struct token){true, str_trim(str_slice(text, at + 2, end - at - 2)), at};
    *next = end + (is_comment ? 4 : 2);
    return OK;
}

static bool is_blank(Str text)
{
    return str_trim(text).len == 0;
}

/* How far the line goes on with nothing but white space and silent tags: the byte after its newline,
 * or STR_NONE. *last is the last token on it. */
static size_t silent_line_end(const struct compile *c, const Tokens *tokens, size_t first, size_t *last)
{
    Str text = c->job->text;
    for (size_t i = first; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        if (token->is_tag && !shows_nothing(token->text))
            return STR_NONE;
        if (token->is_tag)
            continue;
        size_t newline = str_find(text, STR("\n"), token->at);
        size_t end = newline == STR_NONE ? text.len : newline;
        if (end > token->at + token->text.len)
            end = token->at + token->text.len; /* a tag comes first */
        if (!is_blank(str_slice(text, token->at, end - token->at)))
            return STR_NONE;
        *last = i;
        if (newline != STR_NONE && newline == end)
            return newline + 1;
    }
    *last = tokens->count;
    return text.len;
}

static size_t line_start(Str text, size_t at)
{
    while (at > 0 && text.data[at - 1] != '\n')
        at--;
    return at;
}

/* Takes the white space of the line from tag `first` on, of which `line` is the first byte and `end` the byte
 * after its newline, in token `last`. */
static void empty_line(Tokens *tokens, size_t first, size_t last, size_t line, size_t end)
{
    if (first > 0 && !tokens->items[first - 1].is_tag)
        tokens->items[first - 1].text.len -= tokens->items[first].at - line;
    for (size_t i = first; i < last; i++)
        if (!tokens->items[i].is_tag)
            tokens->items[i].text.len = 0;
    if (last == tokens->count)
        return;
    struct token *literal = &tokens->items[last];
    literal->text = str_from(literal->text, end - literal->at);
    literal->at = end;
}

static void drop_silent_lines(const struct compile *c, Tokens *tokens)
{
    Str text = c->job->text;
    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *tag = &tokens->items[i];
        size_t line = line_start(text, tag->at), last = i;
        if (!tag->is_tag || !is_blank(str_slice(text, line, tag->at - line)))
            continue;
        size_t end = silent_line_end(c, tokens, i, &last);
        if (end == STR_NONE)
            continue;
        empty_line(tokens, i, last, line, end);
        i = last > i ? last - 1 : i; /* the next line may begin in that token */
    }
}

Status scan(struct compile *c, Tokens *out)
{
    Str text = c->job->text;
    Tokens tokens = {0};
    Status s = check_bytes(c, text);
    for (size_t at = 0; s == OK && at < text.len;) {
        size_t open = str_find(text, STR("{{"), at);
        size_t end = open == STR_NONE ? text.len : open;
        if (end > at)
            *list_add(c->arena, &tokens) = (struct token){false, str_slice(text, at, end - at), at};
        at = end;
        if (open != STR_NONE) {
            struct token tag;
            s = scan_tag(c, open, &tag, &at);
            if (s == OK)
                *list_add(c->arena, &tokens) = tag;
        }
    }
    if (s != OK)
        return s;
    drop_silent_lines(c, &tokens);
    *out = tokens;
    return OK;
}
