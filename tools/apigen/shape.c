#include "apigen/shape.h"

#include "apigen/lexer.h"
#include "apigen/report.h"
#include "tplgen/expression.h"

struct shaping {
    struct templates *templates;
    const struct site_template *of;
    struct lexer lexer;
    struct arena *arena;
    const struct variable *variables;
    Str loop_comment; /* beside the list of the loop entered last */
};

static const struct schema *read_value(struct shaping *s);
static Members read_members(struct shaping *s);
static const struct schema *read_items(struct shaping *s);

static _Noreturn void refuse_lexeme(const struct shaping *s, struct lexeme lexeme, const char *wanted)
{
    if (lexeme.kind == LEX_END)
        stop_at(s->of->file, lexeme.line, "%s is wanted before the end", wanted);
    const char *open = lexeme.kind == LEX_TAG ? "{{" : "", *close = lexeme.kind == LEX_TAG ? "}}" : "";
    stop_at(s->of->file, lexeme.line, "%s is wanted in place of %s%.*s%s", wanted, open, STR_FMT(lexeme.text),
            close);
}

static void expect_sign(struct shaping *s, char sign, const char *wanted)
{
    if (!lexer_is_sign(&s->lexer, sign))
        refuse_lexeme(s, lexer_peek(&s->lexer), wanted);
    lexer_next(&s->lexer);
}

/* ---- values ---- */

static struct typed type_at(const struct shaping *s, Str expression, size_t line)
{
    struct typing typing = {s->of->declarations, s->variables, s->of->file, line};
    return type_of(&typing, expression);
}

/* What an expression is written as; tools/tplgen/README.md, "Types". */
static const struct schema *schema_of_type(const struct shaping *s, struct typed value, Str expression,
                                           size_t line)
{
    static const struct {
        Str name;
        unsigned pointers;
        enum schema_kind kind;
        bool is_nullable;
        Str format;
    } types[] = {
        {STR_INIT("Str"), 0, SCHEMA_STRING, false, STR_INIT("")},
        {STR_INIT("char"), 1, SCHEMA_STRING, true, STR_INIT("")},
        {STR_INIT("Text"), 0, SCHEMA_STRING, false, STR_INIT("")},
        {STR_INIT("Name"), 0, SCHEMA_STRING, false, STR_INIT("")},
        {STR_INIT("int"), 0, SCHEMA_INTEGER, false, STR_INIT("")},
        {STR_INIT("bool"), 0, SCHEMA_BOOLEAN, false, STR_INIT("")},
        {STR_INIT("struct day"), 0, SCHEMA_STRING, true, STR_INIT("date")},
    };
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (str_eq(types[i].name, value.type.name) && types[i].pointers == value.type.pointers) {
            struct schema *schema = schema_new(s->arena, types[i].kind);
            schema->is_nullable = types[i].is_nullable;
            schema->format = types[i].format;
            schema->description = value.field ? value.field->comment : STR("");
            return schema;
        }
    if (str_starts(value.type.name, STR("enum ")) && value.type.pointers == 0)
        return schema_new(s->arena, SCHEMA_INTEGER);
    stop_at(s->of->file, line, "%.*s is no value of JSON: its type is %.*s%s", STR_FMT(expression),
            STR_FMT(value.type.name), value.type.pointers > 0 ? " *" : "");
}

/* Texts whatever their expression is: {{t key}}, {{number x}}, {{plain x}}, {{optional x}}, {{instant x}}. */
static const struct schema *read_word_tag(struct shaping *s, Str tag, size_t line)
{
    static const struct {
        Str word;
        bool is_nullable, has_expression;
        Str format;
    } words[] = {
        {STR_INIT("t"), false, false, STR_INIT("")},
        {STR_INIT("number"), false, true, STR_INIT("")},
        {STR_INIT("plain"), false, true, STR_INIT("")},
        {STR_INIT("optional"), true, true, STR_INIT("")},
        {STR_INIT("instant"), false, true, STR_INIT("date-time")},
    };
    Str rest;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (tag_has_word(tag, words[i].word, &rest)) {
            struct schema *schema = schema_new(s->arena, SCHEMA_STRING);
            schema->is_nullable = words[i].is_nullable;
            schema->format = words[i].format;
            if (words[i].has_expression) {
                struct typed value = type_at(s, rest, line);
                schema->description = value.field ? value.field->comment : STR("");
            }
            return schema;
        }
    return NULL;
}

static struct site_template *included_template(const struct shaping *s, Str name, size_t line)
{
    struct site_template *found = template_find(s->templates, name);
    if (found && found->is_json)
        return found;
    stop_at(s->of->file, line, "no template of JSON is called %.*s", STR_FMT(name));
}

/* {{include slot_json(&v->slot)}}: a reference to its component, with the comment of the field. */
static const struct schema *read_include(struct shaping *s, Str rest, size_t line)
{
    struct site_template *included = included_template(s, include_name(rest), line);
    const struct schema *whole = template_schema(s->templates, included);
    struct schema *reference = schema_new(s->arena, SCHEMA_REFERENCE);
    reference->component = included->component;
    reference->is_nullable = whole && whole->is_nullable;
    size_t open = str_find(rest, STR("("), 0), close = str_find(rest, STR(") from \""), 0);
    Str arguments = str_slice(rest, open + 1, (close == STR_NONE ? rest.len - 1 : close) - open - 1);
    Str first = expression_cut(&arguments);
    if (first.len > 0) {
        struct typed value = type_at(s, first, line);
        reference->description = value.field ? value.field->comment : STR("");
    }
    return reference;
}

/* Past {{else …}}; true where it has no condition of its own. */
static bool take_else(struct shaping *s, bool *is_last)
{
    Str rest;
    if (!lexer_is_tag(&s->lexer, "else", &rest))
        return false;
    lexer_next(&s->lexer);
    *is_last = rest.len == 0;
    return true;
}

static void expect_end(struct shaping *s)
{
    Str rest;
    if (!lexer_is_tag(&s->lexer, "end", &rest))
        refuse_lexeme(s, lexer_peek(&s->lexer), "{{end}}");
    lexer_next(&s->lexer);
}

/* Where an empty text is written as null, a comment that says what "empty" means says it of null. */
static const struct schema *say_null(const struct shaping *s, const struct schema *schema)
{
    size_t at = str_find(schema->description, STR("empty"), 0);
    if (!schema->is_nullable || at == STR_NONE)
        return schema;
    struct schema *copy = arena_new_of(s->arena, struct schema);
    *copy = *schema;
    Str before = str_slice(schema->description, 0, at), after = str_from(schema->description, at + 5);
    copy->description = str_format(s->arena, "%.*snull%.*s", STR_FMT(before), STR_FMT(after));
    return copy;
}

/* {{if}} value {{else}} value {{end}}, its {{if}} passed. */
static const struct schema *read_choice(struct shaping *s)
{
    bool is_last = false;
    const struct schema *either = read_value(s);
    while (!is_last && take_else(s, &is_last))
        either = schema_join(s->arena, either, read_value(s));
    if (!is_last)
        refuse_lexeme(s, lexer_peek(&s->lexer), "{{else}} and another value");
    expect_end(s);
    return either;
}

static const struct schema *read_tag_value(struct shaping *s, struct lexeme tag)
{
    Str rest;
    if (tag_has_word(tag.text, STR("if"), &rest))
        return say_null(s, read_choice(s));
    if (tag_has_word(tag.text, STR("include"), &rest))
        return say_null(s, read_include(s, rest, tag.line));
    const struct schema *schema = read_word_tag(s, tag.text, tag.line);
    if (!schema)
        schema = schema_of_type(s, type_at(s, tag.text, tag.line), tag.text, tag.line);
    return say_null(s, schema);
}

static const struct schema *read_literal(struct shaping *s, struct lexeme lexeme)
{
    if (lexeme.kind == LEX_STRING) {
        struct schema *string = schema_new(s->arena, SCHEMA_STRING);
        if (!lexeme.has_values)
            *list_add(s->arena, &string->constants) = lexeme.text;
        return string;
    }
    bool is_truth = str_eq(lexeme.text, STR("true")) || str_eq(lexeme.text, STR("false"));
    bool is_fraction = str_contains(lexeme.text, STR(".")) || str_contains(lexeme.text, STR("e"));
    enum schema_kind kind = str_eq(lexeme.text, STR("null")) ? SCHEMA_NULL
                            : is_truth                       ? SCHEMA_BOOLEAN
                            : is_fraction                    ? SCHEMA_NUMBER
                                                             : SCHEMA_INTEGER;
    return schema_new(s->arena, kind);
}

/* ---- objects and arrays ---- */

/* The loop's variables: each element by a pointer, and in {{each i, x in …}} its number. */
static void enter_loop(struct shaping *s, Str rest, size_t line)
{
    size_t in = str_find(rest, STR(" in "), 0);
    if (in == STR_NONE)
        stop_at(s->of->file, line, "write {{each item in list, count}}");
    Str names = str_slice(rest, 0, in), count = str_from(rest, in + 4);
    Str list = expression_cut_last(&count), first = expression_cut(&names), second = str_trim(names);
    struct typed value = type_at(s, list, line);
    if (value.type.pointers == 0)
        stop_at(s->of->file, line, "%.*s is no list", STR_FMT(list));
    struct variable *item = arena_new_of(s->arena, struct variable),
                    *index = arena_new_of(s->arena, struct variable);
    *item = (struct variable){second.len > 0 ? second : first, value.type, s->variables};
    *index = (struct variable){first, {.name = STR("int")}, item};
    s->variables = second.len > 0 ? index : item;
    s->loop_comment = value.field ? value.field->comment : STR("");
}

/* {{if}} or {{each}} around members; all are there only if every branch has them, and there is an {{else}}.
 */
static void read_members_block(struct shaping *s, Members *out)
{
    Str rest;
    bool is_last = false, is_loop = lexer_is_tag(&s->lexer, "each", &rest);
    const struct variable *outside = s->variables;
    struct lexeme tag = lexer_next(&s->lexer);
    if (is_loop)
        enter_loop(s, rest, tag.line);
    Members either = read_members(s), none = {0};
    s->variables = outside;
    while (!is_last && take_else(s, &is_last)) {
        Members branch = read_members(s);
        either = members_join(s->arena, &either, &branch);
    }
    expect_end(s);
    if (!is_last)
        either = members_join(s->arena, &either, &none);
    for (size_t i = 0; i < either.count; i++)
        members_add(s->arena, out, either.items[i]);
}

/* A key known only at run time is kept as "", until object_of(). */
static void read_member(struct shaping *s, Members *out)
{
    struct lexeme key = lexer_next(&s->lexer);
    if ((key.kind != LEX_STRING && key.kind != LEX_TAG) || key.has_values)
        refuse_lexeme(s, key, "a key or }");
    expect_sign(s, ':', "a colon");
    bool is_known = key.kind == LEX_STRING;
    struct member member = {is_known ? key.text : STR(""), read_value(s), is_known};
    members_add(s->arena, out, member);
}

static Members read_members(struct shaping *s)
{
    Members members = {0};
    Str rest;
    for (;;) {
        bool is_block = lexer_is_tag(&s->lexer, "if", &rest) || lexer_is_tag(&s->lexer, "each", &rest);
        bool ends = lexer_is_sign(&s->lexer, '}') || lexer_is_tag(&s->lexer, "else", &rest) ||
                    lexer_is_tag(&s->lexer, "end", &rest);
        if (ends)
            return members;
        if (is_block)
            read_members_block(s, &members);
        else
            read_member(s, &members);
    }
}

static const struct schema *object_of(struct shaping *s, const Members *members)
{
    struct schema *object = schema_new(s->arena, SCHEMA_OBJECT);
    for (size_t i = 0; i < members->count; i++)
        if (members->items[i].key.len > 0)
            *list_add(s->arena, &object->members) = members->items[i];
        else
            object->others = members->items[i].value;
    return object;
}

/* {{if}} or {{each}} around items; NULL: there is none in any branch. */
static const struct schema *read_items_block(struct shaping *s)
{
    Str rest;
    bool is_last = false, is_loop = lexer_is_tag(&s->lexer, "each", &rest);
    const struct variable *outside = s->variables;
    struct lexeme tag = lexer_next(&s->lexer);
    if (is_loop)
        enter_loop(s, rest, tag.line);
    const struct schema *either = read_items(s);
    s->variables = outside;
    while (!is_last && take_else(s, &is_last))
        either = schema_join(s->arena, either, read_items(s));
    expect_end(s);
    return either;
}

static const struct schema *read_items(struct shaping *s)
{
    const struct schema *items = NULL;
    Str rest;
    for (;;) {
        bool is_block = lexer_is_tag(&s->lexer, "if", &rest) || lexer_is_tag(&s->lexer, "each", &rest);
        bool ends = lexer_is_sign(&s->lexer, ']') || lexer_is_tag(&s->lexer, "else", &rest) ||
                    lexer_is_tag(&s->lexer, "end", &rest);
        if (ends)
            return items;
        items = schema_join(s->arena, items, is_block ? read_items_block(s) : read_value(s));
    }
}

/* What the list's field says beside it is said of the array. */
static const struct schema *read_array(struct shaping *s)
{
    struct schema *array = schema_new(s->arena, SCHEMA_ARRAY);
    Str rest;
    if (lexer_is_tag(&s->lexer, "each", &rest)) {
        struct shaping ahead = *s;
        enter_loop(&ahead, rest, lexer_peek(&s->lexer).line);
        array->description = ahead.loop_comment;
    }
    array->items = read_items(s);
    expect_sign(s, ']', "a value or ]");
    return array;
}

static const struct schema *read_value(struct shaping *s)
{
    struct lexeme lexeme = lexer_next(&s->lexer);
    if (lexeme.kind == LEX_TAG)
        return read_tag_value(s, lexeme);
    if (lexeme.kind == LEX_STRING || lexeme.kind == LEX_WORD)
        return read_literal(s, lexeme);
    if (lexeme.kind == LEX_SIGN && lexeme.text.data[0] == '{') {
        Members members = read_members(s);
        expect_sign(s, '}', "a key or }");
        return object_of(s, &members);
    }
    if (lexeme.kind == LEX_SIGN && lexeme.text.data[0] == '[')
        return read_array(s);
    refuse_lexeme(s, lexeme, "a value");
}

/* ---- the whole template ---- */

static const struct variable *variables_of(struct templates *t, const struct site_template *of)
{
    const struct variable *variables = NULL;
    struct variable *rendering = arena_new_of(t->arena, struct variable);
    *rendering = (struct variable){STR("r"), {STR("struct render"), 1}, NULL};
    variables = rendering;
    for (Str rest = of->parameters; rest.len > 0;) {
        struct variable *parameter = arena_new_of(t->arena, struct variable);
        *parameter = variable_of_parameter(t->arena, of->file, expression_cut(&rest));
        parameter->outer = variables;
        variables = parameter;
    }
    return variables;
}

const struct schema *shape_of_template(struct templates *t, struct site_template *of)
{
    struct shaping s = {
        .templates = t, .of = of, .lexer = lexer_of(of), .arena = t->arena, .variables = variables_of(t, of)};
    const struct schema *schema = read_value(&s);
    if (lexer_peek(&s.lexer).kind != LEX_END)
        refuse_lexeme(&s, lexer_peek(&s.lexer), "the end");
    return schema;
}
