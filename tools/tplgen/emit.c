/* The C that comes out: literals gathered into one call, statements, #line back to the template. */
#include "compile.h"

#include <stdarg.h>
#include <stdio.h>

void emit_literal(struct compile *c, Str text, size_t at)
{
    if (text.len == 0)
        return;
    if (c->emit.literal.len == 0)
        c->emit.literal_at = at;
    buf_add(&c->emit.literal, text);
}

void emit_comma(struct compile *c, size_t at)
{
    struct buf *literal = &c->emit.literal;
    Str solid = str_trim_end(buf_str(literal));
    Str space = str_copy(c->arena, str_from(buf_str(literal), solid.len));
    literal->len = solid.len;
    emit_literal(c, STR(","), at);
    emit_literal(c, space, at);
}

/* #line only where the next line would not be the right one by itself. */
static void name_line(struct compile *c, size_t at)
{
    size_t line = line_of(c, at);
    if (line != c->emit.line)
        buf_addf(&c->emit.code, "#line %zu \"%.*s\"\n", line, STR_FMT(c->job->file));
    c->emit.line = line;
}

static void indent(struct compile *c)
{
    for (unsigned i = 0; i <= c->emit.depth; i++)
        buf_add(&c->emit.code, STR("    "));
}

/* One byte of a C string literal. Invisible characters that could mislead a reader of the code
 * (general punctuation, E2 80/81 …) are spelt out, and ?? is no trigraph. */
static void add_c_byte(struct buf *code, Str text, size_t i)
{
    unsigned char byte = (unsigned char)text.data[i];
    bool punctuation = false;
    for (size_t back = 0; back < 3 && back <= i; back++)
        punctuation |= (unsigned char)text.data[i - back] == 0xE2;
    if (byte == '"' || byte == '\\' || (byte == '?' && i > 0 && text.data[i - 1] == '?'))
        buf_addf(code, "\\%c", byte);
    else if (byte == '\n')
        buf_add(code, STR("\\n"));
    else if (byte == '\r')
        buf_add(code, STR("\\r"));
    else if (byte < ' ' || byte == 0x7F || (byte >= 0x80 && punctuation))
        buf_addf(code, "\\%03o", byte);
    else
        buf_add_char(code, (char)byte);
}

void emit_flush(struct compile *c)
{
    Str text = buf_str(&c->emit.literal);
    if (text.len == 0)
        return;
    struct buf *code = &c->emit.code;
    name_line(c, c->emit.literal_at);
    indent(c);
    buf_add(code, STR("render_literal(r, STR(\""));
    for (size_t i = 0; i < text.len; i++) {
        add_c_byte(code, text, i);
        if (text.data[i] == '\n' && i + 1 < text.len) {
            buf_add(code, STR("\"\n"));
            c->emit.line++;
            indent(c);
            buf_add(code, STR("                       \""));
        }
    }
    buf_add(code, STR("\"));\n"));
    c->emit.line++;
    c->emit.literal.len = 0;
}

printf_like(3, 0) static void emit_code(struct compile *c, size_t at, const char *fmt, va_list args)
{
    char first[512];
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(first, sizeof first, fmt, args);
    char *text = first;
    if (len >= (int)sizeof first) {
        text = arena_array(c->arena, char, (size_t)len + 1);
        vsnprintf(text, (size_t)len + 1, fmt, again);
    }
    va_end(again);
    name_line(c, at);
    for (Str rest = str_of(text); rest.len > 0;) {
        indent(c);
        buf_add(&c->emit.code, str_cut(&rest, '\n'));
        buf_add_char(&c->emit.code, '\n');
        c->emit.line++;
    }
}

void emit(struct compile *c, size_t at, const char *fmt, ...)
{
    va_list args;
    emit_flush(c);
    va_start(args, fmt);
    emit_code(c, at, fmt, args);
    va_end(args);
}

void emit_open(struct compile *c, size_t at, const char *fmt, ...)
{
    va_list args;
    emit_flush(c);
    va_start(args, fmt);
    emit_code(c, at, fmt, args);
    va_end(args);
    c->emit.depth++;
}

void emit_close(struct compile *c, size_t at, const char *fmt, ...)
{
    va_list args;
    emit_flush(c);
    c->emit.depth--;
    va_start(args, fmt);
    emit_code(c, at, fmt, args);
    va_end(args);
}
