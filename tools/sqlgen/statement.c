#include "statement.h"

#include "token.h"

static const struct {
    Str word;
    enum storage storage;
} storages[] = {
    {STR_INIT("int"), STORE_INT},
    {STR_INIT("text"), STORE_TEXT},
    {STR_INIT("bytes"), STORE_BYTES},
};

static const struct {
    Str word;
    enum result result;
} results[] = {
    {STR_INIT("one"), RESULT_ONE},
    {STR_INIT("many"), RESULT_MANY},
    {STR_INIT("id"), RESULT_ID},
    {STR_INIT("changed"), RESULT_CHANGED},
};

/* C17's keywords, and the macros of its headers that are written like names. */
static const Str c_words[] = {
    STR_INIT("auto"),     STR_INIT("break"),    STR_INIT("case"),     STR_INIT("char"),
    STR_INIT("const"),    STR_INIT("continue"), STR_INIT("default"),  STR_INIT("do"),
    STR_INIT("double"),   STR_INIT("else"),     STR_INIT("enum"),     STR_INIT("extern"),
    STR_INIT("float"),    STR_INIT("for"),      STR_INIT("goto"),     STR_INIT("if"),
    STR_INIT("inline"),   STR_INIT("int"),      STR_INIT("long"),     STR_INIT("register"),
    STR_INIT("restrict"), STR_INIT("return"),   STR_INIT("short"),    STR_INIT("signed"),
    STR_INIT("sizeof"),   STR_INIT("static"),   STR_INIT("struct"),   STR_INIT("switch"),
    STR_INIT("typedef"),  STR_INIT("union"),    STR_INIT("unsigned"), STR_INIT("void"),
    STR_INIT("volatile"), STR_INIT("while"),    STR_INIT("bool"),     STR_INIT("true"),
    STR_INIT("false"),    STR_INIT("errno"),    STR_INIT("stdin"),    STR_INIT("stdout"),
    STR_INIT("stderr"),   STR_INIT("unix"),     STR_INIT("linux"),
};

Status storage_of(Str word, enum storage *out)
{
    for (size_t i = 0; i < ARRAY_LEN(storages); i++) {
        if (str_eq(word, storages[i].word)) {
            *out = storages[i].storage;
            return OK;
        }
    }
    return E_NOT_FOUND;
}

static bool is_name_byte(char c, bool is_first)
{
    return (c >= 'a' && c <= 'z') || (!is_first && ((c >= '0' && c <= '9') || c == '_'));
}

static size_t name_length(Str s)
{
    size_t len = 0;
    while (len < s.len && is_name_byte(s.data[len], len == 0))
        len++;
    return len;
}

bool is_c_name(Str name)
{
    if (name.len == 0 || name_length(name) != name.len)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(c_words); i++)
        if (str_eq(name, c_words[i]))
            return false;
    return true;
}

/* ---- one signature ---- */

static bool signature_begins(Str comment)
{
    size_t name = name_length(comment);
    return name > 0 && name < comment.len && comment.data[name] == '(';
}

static bool take(Str text, size_t *at, const char *wanted)
{
    size_t after = *at;
    struct token t = token_next_solid(text, &after);
    if (!str_eq(t.text, str_of(wanted)))
        return false;
    *at = after;
    return true;
}

static bool take_word(Str text, size_t *at, Str *out)
{
    struct token t = token_next_solid(text, at);
    if (t.kind != TOKEN_WORD)
        return false;
    *out = t.text;
    return true;
}

/* "name type", "name type?", "name type.id" */
static bool take_parameter(Str text, size_t *at, struct parameter *out)
{
    if (!take_word(text, at, &out->name) || !take_word(text, at, &out->type_word))
        return false;
    if (take(text, at, ".")) {
        if (!take(text, at, "id"))
            return false;
        out->is_id = true;
    }
    out->type.is_optional = take(text, at, "?");
    return true;
}

static bool take_result(Str text, size_t *at, enum result *out)
{
    Str word;
    if (!take(text, at, "-") || !take(text, at, ">") || !take_word(text, at, &word))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(results); i++) {
        if (str_eq(word, results[i].word)) {
            *out = results[i].result;
            return take(text, at, "");
        }
    }
    return false;
}

static bool signature_parse(struct arena *a, Str text, struct statement *out)
{
    size_t at = 0;
    if (!take_word(text, &at, &out->name) || !take(text, &at, "("))
        return false;
    if (take(text, &at, ")"))
        return take_result(text, &at, &out->result);
    do {
        if (!take_parameter(text, &at, list_add(a, &out->parameters)))
            return false;
    } while (take(text, &at, ","));
    return take(text, &at, ")") && take_result(text, &at, &out->result);
}

/* ---- the file ---- */

struct parser {
    struct arena *arena;
    struct source source;
    struct report *report;
    struct statement_file *out;
    size_t at;
    struct buf prose;
    struct statement next; /* its signature is read, its statement not yet */
    bool has_signature, signature_is_broken;
};

static size_t parser_line(const struct parser *p, size_t at)
{
    return line_at(p->source.text, at);
}

/* What a comment says: without "--" and the space after it. */
static Str comment_body(struct token t)
{
    return str_starts(t.text, STR("--")) ? str_trim(str_from(t.text, 2)) : (Str){"", 0};
}

/* The signature that begins in comment `first`, over as many comment lines as it takes. */
static Str signature_text(struct parser *p, struct token first)
{
    struct buf text = buf_in(p->arena);
    buf_add(&text, comment_body(first));
    while (!str_contains(buf_str(&text), STR("->"))) {
        size_t after = p->at;
        struct token t = token_next(p->source.text, &after);
        if (t.kind == TOKEN_SPACE)
            t = token_next(p->source.text, &after);
        if (t.kind != TOKEN_COMMENT || signature_begins(comment_body(t)))
            break;
        buf_add_char(&text, '\n');
        buf_add(&text, comment_body(t));
        p->at = after;
    }
    return buf_str(&text);
}

static void forget_signature(struct parser *p)
{
    p->has_signature = p->signature_is_broken = false;
    p->prose = buf_in(p->arena);
}

static void report_lonely_signature(struct parser *p)
{
    if (p->has_signature && !p->signature_is_broken)
        report_error(p->report, p->source.path, p->next.line, "no statement follows this signature");
}

static void read_signature(struct parser *p, struct token comment)
{
    report_lonely_signature(p);
    p->next = (struct statement){.line = parser_line(p, comment.at), .comment = buf_str(&p->prose)};
    forget_signature(p);
    p->has_signature = true;
    if (!signature_parse(p->arena, signature_text(p, comment), &p->next)) {
        report_error(p->report, p->source.path, p->next.line,
                     "not a signature; want: -- name(parameter type, …) -> one | many | id | changed");
        p->signature_is_broken = true;
    }
}

static void read_comment(struct parser *p, struct token comment)
{
    Str body = comment_body(comment);
    if (signature_begins(body)) {
        read_signature(p, comment);
        return;
    }
    if (p->prose.len)
        buf_add_char(&p->prose, '\n');
    buf_add(&p->prose, body);
}

static void add_statement(struct parser *p, size_t from, size_t to)
{
    size_t line = parser_line(p, from);
    if (!p->has_signature) {
        report_error(p->report, p->source.path, line, "a statement without a signature above it");
    } else if (!p->signature_is_broken) {
        for (size_t i = 0; i < p->out->statements.count; i++)
            if (str_eq(p->out->statements.items[i].name, p->next.name))
                report_error(p->report, p->source.path, p->next.line, "a second statement is called %.*s",
                             STR_FMT(p->next.name));
        p->next.sql = str_slice(p->source.text, from, to - from);
        p->next.sql_path = p->source.path;
        p->next.sql_line = line;
        *list_add(p->arena, &p->out->statements) = p->next;
    }
    forget_signature(p);
}

/* The statement whose first token begins at `from`, up to its semicolon. */
static void read_statement(struct parser *p, size_t from)
{
    p->at = from;
    for (;;) {
        struct token t = token_next(p->source.text, &p->at);
        bool is_next_signature = t.kind == TOKEN_COMMENT && signature_begins(comment_body(t));
        if (t.kind == TOKEN_SEMICOLON) {
            add_statement(p, from, t.at);
            return;
        }
        if (t.kind == TOKEN_UNCLOSED) {
            report_error(p->report, p->source.path, parser_line(p, t.at), "a quote or comment without end");
            forget_signature(p);
            return;
        }
        if (t.kind == TOKEN_NONE || is_next_signature) {
            report_error(p->report, p->source.path, parser_line(p, from),
                         p->has_signature ? "a statement without a semicolon at its end"
                                          : "text after the last statement");
            forget_signature(p);
            p->at = t.at;
            return;
        }
    }
}

static bool has_blank_line(Str space)
{
    size_t newline = str_find(space, STR("\n"), 0);
    return newline != STR_NONE && str_find(space, STR("\n"), newline + 1) != STR_NONE;
}

void statements_parse(struct arena *a, struct source source, struct report *r, struct statement_file *out)
{
    *out = (struct statement_file){.source = source};
    struct parser p = {.arena = a, .source = source, .report = r, .out = out, .prose = buf_in(a)};
    for (;;) {
        struct token t = token_next(source.text, &p.at);
        if (t.kind == TOKEN_NONE)
            break;
        if (t.kind == TOKEN_COMMENT)
            read_comment(&p, t);
        else if (t.kind != TOKEN_SPACE)
            read_statement(&p, t.at);
        else if (has_blank_line(t.text))
            p.prose = buf_in(a);
    }
    report_lonely_signature(&p);
}
