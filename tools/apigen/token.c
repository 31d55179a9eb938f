#include "apigen/token.h"

#include "apigen/report.h"
#include "base/buf.h"

struct cutter {
    struct arena *arena;
    Str file, text;
    size_t at, line;
    CTokens out;
};

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static void add(struct cutter *c, enum c_kind kind, Str text, size_t line)
{
    *list_add(c->arena, &c->out) = (struct c_token){kind, text, line};
}

static size_t lines_in(Str text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

/* A comment of several lines as one, without the stars down its side. */
static Str one_line(struct arena *a, Str inside)
{
    struct buf out = buf_in(a);
    while (inside.len > 0) {
        Str line = str_trim(str_cut(&inside, '\n'));
        if (str_starts(line, STR("* ")))
            line = str_trim(str_from(line, 2));
        if (line.len > 0 && out.len > 0)
            buf_add_char(&out, ' ');
        buf_add(&out, line);
    }
    return buf_str(&out);
}

static void cut_comment(struct cutter *c)
{
    size_t end = str_find(c->text, STR("*/"), c->at + 2);
    if (end == STR_NONE)
        stop_at(c->file, c->line, "this comment has no end");
    Str inside = str_slice(c->text, c->at + 2, end - c->at - 2);
    add(c, C_COMMENT, one_line(c->arena, inside), c->line);
    c->line += lines_in(inside);
    c->at = end + 2;
}

/* The line of a directive, with those that it goes on in. */
static void cut_directive(struct cutter *c)
{
    size_t end = c->at;
    while (end < c->text.len && (c->text.data[end] != '\n' || c->text.data[end - 1] == '\\'))
        end++;
    Str line = str_slice(c->text, c->at, end - c->at), path = line;
    if (str_starts(line, STR("#include \""))) {
        str_cut(&path, '"');
        add(c, C_INCLUDE, str_cut(&path, '"'), c->line);
    }
    c->line += lines_in(line);
    c->at = end;
}

static void cut_string(struct cutter *c, char quote)
{
    size_t end = c->at + 1;
    while (end < c->text.len && c->text.data[end] != quote && c->text.data[end] != '\n')
        end += c->text.data[end] == '\\' ? 2 : 1;
    if (end >= c->text.len || c->text.data[end] != quote)
        stop_at(c->file, c->line, "a quotation mark stays open");
    add(c, C_STRING, str_slice(c->text, c->at + 1, end - c->at - 1), c->line);
    c->at = end + 1;
}

static void cut_word_or_sign(struct cutter *c)
{
    size_t end = c->at;
    while (end < c->text.len && is_word_byte(c->text.data[end]))
        end++;
    bool is_word = end > c->at;
    end += !is_word;
    add(c, is_word ? C_WORD : C_SIGN, str_slice(c->text, c->at, end - c->at), c->line);
    c->at = end;
}

CTokens c_tokens(struct arena *a, Str file, Str text)
{
    struct cutter c = {.arena = a, .file = file, .text = text, .line = 1};
    while (c.at < text.len) {
        char byte = text.data[c.at];
        Str here = str_from(text, c.at);
        if (byte == '\n' || byte == ' ' || byte == '\t') {
            c.line += byte == '\n';
            c.at++;
        } else if (byte == '#') {
            cut_directive(&c);
        } else if (str_starts(here, STR("/*"))) {
            cut_comment(&c);
        } else if (str_starts(here, STR("//"))) {
            c.at += str_cut(&here, '\n').len;
        } else if (byte == '"' || byte == '\'') {
            cut_string(&c, byte);
        } else {
            cut_word_or_sign(&c);
        }
    }
    return c.out;
}

struct c_token c_peek(const struct c_reader *r)
{
    if (r->at < r->tokens->count)
        return r->tokens->items[r->at];
    size_t last = r->tokens->count > 0 ? r->tokens->items[r->tokens->count - 1].line : 1;
    return (struct c_token){C_SIGN, STR(""), last};
}

struct c_token c_next(struct c_reader *r)
{
    struct c_token token = c_peek(r);
    r->at += !c_ends(r);
    return token;
}

bool c_is(const struct c_reader *r, const char *text)
{
    struct c_token token = c_peek(r);
    return token.kind <= C_SIGN && str_eq(token.text, str_of(text));
}

bool c_take(struct c_reader *r, const char *text)
{
    bool found = c_is(r, text);
    r->at += found;
    return found;
}

bool c_ends(const struct c_reader *r)
{
    return r->at >= r->tokens->count;
}

void c_skip_brackets(struct c_reader *r)
{
    size_t depth = 0, line = c_peek(r).line;
    do {
        if (c_ends(r))
            stop_at(r->file, line, "this bracket is not closed");
        bool opens = c_is(r, "(") || c_is(r, "[") || c_is(r, "{");
        bool closes = c_is(r, ")") || c_is(r, "]") || c_is(r, "}");
        depth = depth + opens - closes;
        c_next(r);
    } while (depth > 0);
}
