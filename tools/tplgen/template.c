#include "template.h"

#include "base/utf8.h"
#include "blocks.h"
#include "expression.h"
#include "formats.h"
#include "scan.h"
#include "tags.h"

#include <stdarg.h>
#include <stdio.h>

Status refuse(struct compile *c, size_t at, const char *fmt, ...)
{
    char message[512];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    Str before = str_slice(c->job->text, 0, at);
    size_t line = line_of(c, at), start = before.len;
    while (start > 0 && before.data[start - 1] != '\n')
        start--;
    *c->error = (struct template_error){line, 1 + utf8_length(str_from(before, start)),
                                        str_copy(c->arena, str_of(message))};
    return E_INVALID;
}

size_t line_of(const struct compile *c, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at && i < c->job->text.len; i++)
        line += c->job->text.data[i] == '\n';
    return line;
}

/* ---- the first line ---- */

struct signature {
    Str name, parameters, header;
};

/* `opens html body` and `closes body html`: the halves of a layout. */
static Status read_half(struct compile *c, Str rest)
{
    Str word = str_cut(&rest, ' ');
    bool opens = str_eq(word, STR("opens")), closes = str_eq(word, STR("closes"));
    if (word.len == 0)
        return OK;
    if ((!opens && !closes) || rest.len == 0 || !c->format->is_markup)
        return refuse(c, 0, "after the header there may be, in HTML, `opens` or `closes` and elements");
    Names *names = opens ? &c->opens : &c->closes;
    while (rest.len > 0) {
        Str name = str_cut(&rest, ' ');
        rest = str_trim(rest);
        if (!is_identifier(name))
            return refuse(c, 0, "an element's name is expected in place of %.*s", STR_FMT(name));
        *list_add(c->arena, names) = name;
    }
    return OK;
}

static Status read_signature(struct compile *c, Str tag, struct signature *out)
{
    static const char shape[] = "the first line is {{template name(const struct view *v) from \"views.h\"}}";
    Str rest;
    if (!tag_has_word(tag, STR("template"), &rest))
        return refuse(c, 0, shape);
    size_t open = str_find(rest, STR("("), 0), close = str_find(rest, STR(") from \""), 0);
    if (open == STR_NONE || close == STR_NONE || open > close)
        return refuse(c, 0, shape);
    Str header = str_from(rest, close + 8);
    struct signature read = {str_trim(str_slice(rest, 0, open)),
                             str_trim(str_slice(rest, open + 1, close - open - 1)), STR("")};
    read.header = str_cut(&header, '"');
    if (!is_identifier(read.name) || read.header.len == 0)
        return refuse(c, 0, shape);
    Status s = read_half(c, str_trim(header));
    if (s == OK)
        *out = read;
    return s;
}

/* What a layout's second half closes is open when it begins. */
static void open_promised(struct compile *c)
{
    for (size_t i = c->closes.count; i > 0; i--) {
        struct element *element = arena_new_of(c->arena, struct element);
        *element = (struct element){c->closes.items[i - 1], 0, c->here.markup.open};
        c->here.markup.open = element;
    }
}

/* ---- what is written around the statements ---- */

static Str parameters_of(struct compile *c, const struct signature *signature)
{
    return signature->parameters.len > 0 ? str_format(c->arena, ", %.*s", STR_FMT(signature->parameters))
                                         : STR("");
}

static Str header_text(struct compile *c, const struct signature *signature)
{
    Str guard = constant_name(c->arena, "TPL_", signature->name, "_H"),
        parameters = parameters_of(c, signature);
    struct buf out = buf_in(c->arena);
    buf_addf(&out, "/* Made by tplgen from %.*s: change that file instead. */\n", STR_FMT(c->job->file));
    buf_addf(&out, "#ifndef %.*s\n#define %.*s\n\n", STR_FMT(guard), STR_FMT(guard));
    buf_addf(&out, "#include \"%.*s\"\n#include \"render/render.h\"\n\n", STR_FMT(signature->header));
    buf_addf(&out, "void tpl_%.*s(struct render *r%.*s);\n\n#endif\n", STR_FMT(signature->name),
             STR_FMT(parameters));
    return buf_str(&out);
}

static bool is_listed_before(const struct compile *c, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (str_eq(c->headers.items[k], c->headers.items[i]))
            return true;
    return false;
}

static Str code_text(struct compile *c, const struct signature *signature)
{
    Str parameters = parameters_of(c, signature), body = buf_str(&c->emit.code);
    struct buf out = buf_in(c->arena);
    buf_addf(&out, "/* Made by tplgen from %.*s: change that file instead. */\n", STR_FMT(c->job->file));
    buf_addf(&out, "#include \"%.*s\"\n\n", STR_FMT(c->job->header));
    for (size_t i = 0; i < c->headers.count; i++)
        if (!is_listed_before(c, i))
            buf_addf(&out, "#include \"%.*s\"\n", STR_FMT(c->headers.items[i]));
    buf_addf(&out, "\nvoid tpl_%.*s(struct render *r%.*s)\n{\n", STR_FMT(signature->name),
             STR_FMT(parameters));
    for (Str rest = signature->parameters; rest.len > 0;) {
        Str name = last_identifier(expression_cut(&rest));
        buf_addf(&out, "    (void)%.*s;\n", STR_FMT(name));
    }
    if (c->format->is_ics)
        buf_add(&out, STR("    const size_t start_ = r->out->len;\n"));
    if (body.len == 0)
        buf_add(&out, STR("    (void)r;\n"));
    buf_add(&out, body);
    size_t lines = 2; /* the #line itself, and the one it speaks of */
    for (size_t i = 0; i < out.len; i++)
        lines += out.data[i] == '\n';
    buf_addf(&out, "#line %zu \"%.*s\"\n", lines, STR_FMT(c->job->code_file));
    if (c->format->is_ics)
        buf_add(&out, STR("    render_fold_ics(r, start_);\n"));
    buf_add(&out, STR("}\n"));
    return buf_str(&out);
}

/* ---- */

static Status check_parameters(struct compile *c, const struct signature *signature)
{
    for (Str rest = signature->parameters; rest.len > 0;) {
        Str name = last_identifier(expression_cut(&rest));
        if (!is_identifier(name) || str_eq(name, STR("void")))
            return refuse(c, 0, "each parameter needs a name");
        if (str_eq(name, STR("r")))
            return refuse(c, 0, "r is the rendering itself: give the parameter another name");
    }
    return OK;
}

static Status compile_literal(struct compile *c, const struct token *token)
{
    if (!is_between_arguments(c))
        return c->format->literal(c, token->text, token->at);
    return str_trim(token->text).len == 0
               ? OK
               : refuse(c, token->at, "in {{sentence}} everything stands in an {{arg name}}");
}

static Status compile_tokens(struct compile *c, const Tokens *tokens)
{
    Status s = OK;
    for (size_t i = 1; s == OK && i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        s = token->is_tag ? compile_tag(c, token->text, token->at) : compile_literal(c, token);
    }
    if (s == OK && c->block)
        s = refuse(c, c->block->at, "this {{%s}} has no {{end}}", block_word(c->block));
    if (s == OK)
        s = c->format->finish(c, c->job->text.len);
    if (s == OK)
        emit_flush(c);
    return s;
}

Status template_compile(struct arena *a, const struct template_job *job, struct template_output *out,
                        struct template_error *error)
{
    struct compile c = {.arena = a, .job = job, .format = format_of(job->file), .error = error};
    c.emit = (struct emitter){.code = buf_in(a), .literal = buf_in(a)};
    if (!c.format)
        return refuse(&c, 0, "a template's name ends in .html, .xml, .json, .csv, .ics, .vcf or .txt");
    Tokens tokens = {0};
    struct signature signature = {0};
    Status s = scan(&c, &tokens);
    bool begins_with_tag = s == OK && tokens.count > 0 && tokens.items[0].is_tag;
    if (s == OK)
        s = read_signature(&c, begins_with_tag ? tokens.items[0].text : STR(""), &signature);
    if (s == OK)
        s = check_parameters(&c, &signature);
    if (s != OK)
        return s;
    open_promised(&c);
    s = compile_tokens(&c, &tokens);
    if (s != OK)
        return s;
    *out = (struct template_output){header_text(&c, &signature), code_text(&c, &signature)};
    return OK;
}
