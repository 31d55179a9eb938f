#include "apigen/declarations.h"

#include "apigen/report.h"
#include "apigen/token.h"

#include <unistd.h>

static bool is_one_of(Str word, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(word, words[i]))
            return true;
    return false;
}

/* Words beside a type that say nothing of what a value looks like. */
static bool is_qualifier(Str word)
{
    static const Str words[] = {STR_INIT("const"),     STR_INIT("volatile"), STR_INIT("extern"),
                                STR_INIT("static"),    STR_INIT("inline"),   STR_INIT("restrict"),
                                STR_INIT("must_check")};
    return is_one_of(word, words, ARRAY_LEN(words));
}

static bool is_integer(Str word)
{
    static const Str words[] = {STR_INIT("int"),      STR_INIT("short"),    STR_INIT("long"),
                                STR_INIT("signed"),   STR_INIT("unsigned"), STR_INIT("size_t"),
                                STR_INIT("int8_t"),   STR_INIT("int16_t"),  STR_INIT("int32_t"),
                                STR_INIT("int64_t"),  STR_INIT("uint8_t"),  STR_INIT("uint16_t"),
                                STR_INIT("uint32_t"), STR_INIT("uint64_t"), STR_INIT("ptrdiff_t")};
    return is_one_of(word, words, ARRAY_LEN(words));
}

static void skip_attribute(struct c_reader *r)
{
    c_next(r);
    if (c_is(r, "("))
        c_skip_brackets(r);
}

/* The type that a declaration begins with; an empty name where there is none. */
static struct c_type read_type(struct arena *a, struct c_reader *r)
{
    struct c_type type = {0};
    for (;;) {
        Str word = c_peek(r).text;
        if (c_peek(r).kind != C_WORD)
            return type;
        if (str_eq(word, STR("__attribute__"))) {
            skip_attribute(r);
        } else if (is_qualifier(word)) {
            c_next(r);
        } else if (is_integer(word)) {
            type.name = STR("int");
            c_next(r);
        } else if (type.name.len > 0) {
            return type;
        } else if (str_eq(word, STR("struct")) || str_eq(word, STR("enum")) || str_eq(word, STR("union"))) {
            c_next(r);
            Str tag = c_peek(r).kind == C_WORD ? c_next(r).text : STR("");
            type.name = str_format(a, "%.*s %.*s", STR_FMT(word), STR_FMT(tag));
        } else {
            type.name = c_next(r).text;
        }
    }
}

static void skip_declaration(struct c_reader *r)
{
    while (!c_ends(r) && !c_is(r, ";")) {
        if (c_is(r, "{") || c_is(r, "(") || c_is(r, "["))
            c_skip_brackets(r);
        else
            c_next(r);
    }
    c_take(r, ";");
}

/* Stars and qualifiers before a name, then the name: "*const *x". Empty where there is none. */
static Str read_name(struct c_reader *r, struct c_type *type)
{
    while (c_is(r, "*") || is_qualifier(c_peek(r).text)) {
        type->pointers += c_is(r, "*");
        c_next(r);
    }
    return c_peek(r).kind == C_WORD ? c_next(r).text : STR("");
}

/* ---- structs ---- */

/* A comment that begins on the line on which the declaration ended. */
static Str comment_beside(struct c_reader *r, size_t line)
{
    struct c_token token = c_peek(r);
    return token.kind == C_COMMENT && token.line == line ? c_next(r).text : STR("");
}

static void read_field(struct declarations *d, struct c_reader *r, struct record *record, Str comment_before)
{
    struct c_type base = read_type(d->arena, r);
    size_t first = record->fields.count, line;
    do {
        struct c_type type = base;
        Str name = read_name(r, &type);
        for (; c_is(r, "["); type.pointers++)
            c_skip_brackets(r);
        if (name.len > 0)
            *list_add(d->arena, &record->fields) = (struct field){.name = name, .type = type};
    } while (c_take(r, ","));
    line = c_peek(r).line;
    skip_declaration(r);
    Str comment = comment_beside(r, line);
    if (record->fields.count == first + 1)
        record->fields.items[first].comment = comment.len > 0 ? comment : comment_before;
}

static struct record read_record(struct declarations *d, struct c_reader *r)
{
    struct record record = {0};
    Str comment = STR("");
    c_take(r, "{");
    while (!c_ends(r) && !c_take(r, "}")) {
        if (c_peek(r).kind == C_COMMENT) {
            comment = c_next(r).text;
            continue;
        }
        size_t before = r->at;
        read_field(d, r, &record, comment);
        comment = STR("");
        if (r->at == before)
            c_next(r);
    }
    return record;
}

/* ---- what stands outside structs ---- */

static void read_typedef(struct declarations *d, struct c_reader *r)
{
    struct c_type type = read_type(d->arena, r);
    if (c_is(r, "{") && str_starts(type.name, STR("struct "))) {
        struct record record = read_record(d, r);
        record.name = c_peek(r).text;
        *list_add(d->arena, &d->records) = record;
    } else if (!c_is(r, "{")) {
        Str name = read_name(r, &type);
        if (name.len > 0 && c_is(r, ";"))
            *list_add(d->arena, &d->typedefs) = (struct named_type){name, type};
    }
    skip_declaration(r);
}

/* Past a function's parameters and, where it has one, its body. */
static void skip_function(struct c_reader *r)
{
    while (!c_ends(r) && !c_is(r, ";") && !c_is(r, "{"))
        c_next(r);
    if (c_is(r, "{"))
        c_skip_brackets(r);
    else
        c_take(r, ";");
}

static void read_declaration(struct declarations *d, struct c_reader *r)
{
    struct c_type type = read_type(d->arena, r);
    if (c_is(r, "{") && str_starts(type.name, STR("struct "))) {
        struct record record = read_record(d, r);
        record.name = type.name;
        *list_add(d->arena, &d->records) = record;
        skip_declaration(r);
        return;
    }
    Str name = read_name(r, &type);
    if (name.len > 0 && c_is(r, "(")) {
        *list_add(d->arena, &d->functions) = (struct named_type){name, type};
        skip_function(r);
    } else {
        skip_declaration(r);
    }
}

static bool is_read(const struct declarations *d, Str path)
{
    for (size_t i = 0; i < d->files.count; i++)
        if (str_eq(d->files.items[i], path))
            return true;
    return false;
}

bool declarations_read(struct declarations *d, Str path)
{
    Str file = str_format(d->arena, "%.*s/%.*s", STR_FMT(d->root), STR_FMT(path));
    if (is_read(d, file))
        return true;
    if (access(file.data, R_OK) != 0)
        return false;
    *list_add(d->arena, &d->files) = file;
    CTokens tokens = c_tokens(d->arena, file, file_read(d->arena, file));
    struct c_reader r = {.file = file, .tokens = &tokens};
    while (!c_ends(&r)) {
        size_t before = r.at;
        if (c_peek(&r).kind == C_INCLUDE)
            (void)declarations_read(d, c_next(&r).text);
        else if (c_peek(&r).kind == C_WORD && c_take(&r, "typedef"))
            read_typedef(d, &r);
        else if (c_peek(&r).kind == C_WORD)
            read_declaration(d, &r);
        if (r.at == before)
            c_next(&r);
    }
    return true;
}

/* ---- looking up ---- */

const struct record *record_find(const struct declarations *d, Str name)
{
    for (size_t i = 0; i < d->records.count; i++)
        if (str_eq(d->records.items[i].name, name))
            return &d->records.items[i];
    return NULL;
}

const struct field *field_find(const struct record *record, Str name)
{
    for (size_t i = 0; i < record->fields.count; i++)
        if (str_eq(record->fields.items[i].name, name))
            return &record->fields.items[i];
    return NULL;
}

static const struct named_type *find_named(const struct named_type *items, size_t count, Str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(items[i].name, name))
            return &items[i];
    return NULL;
}

struct c_type type_resolve(const struct declarations *d, struct c_type type)
{
    const struct named_type *found;
    while ((found = find_named(d->typedefs.items, d->typedefs.count, type.name))) {
        type.name = found->type.name;
        type.pointers += found->type.pointers;
    }
    return type;
}

const struct named_type *function_find(const struct declarations *d, Str name)
{
    return find_named(d->functions.items, d->functions.count, name);
}
