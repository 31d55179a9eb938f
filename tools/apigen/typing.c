#include "apigen/typing.h"

#include "apigen/report.h"
#include "apigen/token.h"

struct parser {
    const struct typing *typing;
    struct c_reader reader;
    Str whole;
};

static const struct c_type integer = {STR_INIT("int"), 0};

static _Noreturn void give_up(const struct parser *p, const char *why, Str what)
{
    stop_at(p->typing->file, p->typing->line, "no type can be found for %.*s: %s%.*s", STR_FMT(p->whole), why,
            STR_FMT(what));
}

static struct typed read_choice(struct parser *p);

static struct typed read_call(struct parser *p, Str name)
{
    c_skip_brackets(&p->reader);
    if (str_eq(name, STR("STR")))
        return (struct typed){.type = {.name = STR("Str")}};
    const struct named_type *function = function_find(p->typing->declarations, name);
    if (function)
        return (struct typed){.type = function->type};
    give_up(p, "no header that the template names declares ", name);
}

static struct typed read_word(struct parser *p)
{
    Str name = c_next(&p->reader).text;
    if (name.data[0] >= '0' && name.data[0] <= '9')
        return (struct typed){.type = integer};
    if (c_is(&p->reader, "("))
        return read_call(p, name);
    for (const struct variable *v = p->typing->variables; v; v = v->outer)
        if (str_eq(v->name, name))
            return (struct typed){.type = v->type};
    give_up(p, "nothing is called ", name);
}

static struct typed read_primary(struct parser *p)
{
    struct c_token token = c_peek(&p->reader);
    if (token.kind == C_WORD)
        return read_word(p);
    if (token.kind == C_STRING) {
        c_next(&p->reader);
        return (struct typed){.type = {.name = STR("char"), .pointers = 1}};
    }
    if (!c_take(&p->reader, "("))
        give_up(p, "a value is missing before ", token.text);
    struct typed inner = read_choice(p);
    if (!c_take(&p->reader, ")"))
        give_up(p, "brackets hold more than one value", STR(""));
    return inner;
}

static struct typed read_field(struct parser *p, struct typed whole, bool is_arrow)
{
    struct c_type type = type_resolve(p->typing->declarations, whole.type);
    Str name = c_next(&p->reader).text;
    const struct record *record = record_find(p->typing->declarations, type.name);
    if (!record)
        give_up(p, "no header that the template names has the fields of ", type.name);
    if (type.pointers != (is_arrow ? 1 : 0))
        give_up(p, is_arrow ? "-> needs a pointer before " : ". needs a value before ", name);
    const struct field *field = field_find(record, name);
    if (field)
        return (struct typed){field->type, field};
    give_up(p, "there is no field ", name);
}

static struct typed read_postfix(struct parser *p)
{
    struct typed value = read_primary(p);
    for (;;) {
        if (c_is(&p->reader, "[")) {
            c_skip_brackets(&p->reader);
            value.type = type_resolve(p->typing->declarations, value.type);
            if (value.type.pointers == 0)
                give_up(p, "[ ] needs a list", STR(""));
            value.type.pointers--;
        } else if (c_take(&p->reader, ".")) {
            value = read_field(p, value, false);
        } else if (c_is(&p->reader, "-") && p->reader.at + 1 < p->reader.tokens->count &&
                   str_eq(p->reader.tokens->items[p->reader.at + 1].text, STR(">"))) {
            p->reader.at += 2;
            value = read_field(p, value, true);
        } else {
            return value;
        }
    }
}

static struct typed read_prefix(struct parser *p)
{
    if (c_take(&p->reader, "*")) {
        struct typed value = read_prefix(p);
        value.type = type_resolve(p->typing->declarations, value.type);
        if (value.type.pointers == 0)
            give_up(p, "* needs a pointer", STR(""));
        value.type.pointers--;
        return value;
    }
    if (c_take(&p->reader, "&")) {
        struct typed value = read_prefix(p);
        value.type.pointers++;
        return value;
    }
    if (c_take(&p->reader, "!") || c_take(&p->reader, "-") || c_take(&p->reader, "~")) {
        (void)read_prefix(p);
        return (struct typed){.type = integer};
    }
    return read_postfix(p);
}

static bool is_operator(const struct parser *p)
{
    struct c_token token = c_peek(&p->reader);
    return token.kind == C_SIGN && token.text.len > 0 && str_contains(STR("=!<>+-*/%&|^"), token.text);
}

/* Comparisons and arithmetic: whole numbers, whatever is compared. */
static struct typed read_operation(struct parser *p)
{
    struct typed value = read_prefix(p);
    while (is_operator(p)) {
        c_next(&p->reader);
        if (is_operator(p) && !c_is(&p->reader, "-") && !c_is(&p->reader, "*") && !c_is(&p->reader, "!"))
            c_next(&p->reader); /* the second sign of ==, && … */
        (void)read_prefix(p);
        value = (struct typed){.type = integer};
    }
    return value;
}

static struct typed read_choice(struct parser *p)
{
    struct typed value = read_operation(p);
    if (!c_take(&p->reader, "?"))
        return value;
    value = read_choice(p);
    if (!c_take(&p->reader, ":"))
        give_up(p, "? has no :", STR(""));
    (void)read_choice(p);
    return value;
}

struct typed type_of(const struct typing *t, Str expression)
{
    CTokens tokens = c_tokens(t->declarations->arena, t->file, expression);
    struct parser p = {.typing = t, .reader = {.file = t->file, .tokens = &tokens}, .whole = expression};
    struct typed found = read_choice(&p);
    if (!c_ends(&p.reader))
        give_up(&p, "this is not understood: ", c_peek(&p.reader).text);
    found.type = type_resolve(t->declarations, found.type);
    return found;
}

struct variable variable_of_parameter(struct arena *a, Str file, Str parameter)
{
    CTokens tokens = c_tokens(a, file, parameter);
    struct variable v = {0};
    Str tag = STR(""); /* "struct", before the name of one */
    for (size_t i = 0; i < tokens.count; i++) {
        Str word = tokens.items[i].text;
        if (str_eq(word, STR("*")))
            v.type.pointers++;
        else if (i + 1 == tokens.count)
            v.name = word;
        else if (str_eq(word, STR("struct")) || str_eq(word, STR("enum")))
            tag = word;
        else if (!str_eq(word, STR("const")))
            v.type.name = tag.len > 0 ? str_format(a, "%.*s %.*s", STR_FMT(tag), STR_FMT(word)) : word;
    }
    return v;
}
