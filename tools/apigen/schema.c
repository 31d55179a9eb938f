#include "apigen/schema.h"

struct schema *schema_new(struct arena *a, enum schema_kind kind)
{
    struct schema *s = arena_new_of(a, struct schema);
    s->kind = kind;
    return s;
}

static struct schema *copy_of(struct arena *a, const struct schema *s)
{
    struct schema *copy = arena_new_of(a, struct schema);
    *copy = *s;
    return copy;
}

const struct schema *schema_nullable(struct arena *a, const struct schema *s, bool is_nullable)
{
    if (s->is_nullable == is_nullable || s->kind == SCHEMA_NULL)
        return s;
    struct schema *copy = copy_of(a, s);
    copy->is_nullable = is_nullable;
    return copy;
}

const struct schema *schema_described(struct arena *a, const struct schema *s, Str description)
{
    if (s->description.len > 0 || description.len == 0)
        return s;
    struct schema *copy = copy_of(a, s);
    copy->description = description;
    return copy;
}

/* ---- joining ---- */

static bool has_same_keys(const struct schema *one, const struct schema *other)
{
    if (one->members.count != other->members.count || one->others || other->others)
        return false;
    for (size_t i = 0; i < one->members.count; i++)
        if (!str_eq(one->members.items[i].key, other->members.items[i].key))
            return false;
    return true;
}

/* Whether one schema of their kind can say both. */
static bool is_alike(const struct schema *one, const struct schema *other)
{
    if (one->kind != other->kind || one->kind == SCHEMA_ANY)
        return false;
    if (one->kind == SCHEMA_REFERENCE)
        return str_eq(one->component, other->component);
    return one->kind != SCHEMA_OBJECT || has_same_keys(one, other);
}

static void join_constants(struct arena *a, struct schema *both, const struct schema *other)
{
    if (both->constants.count == 0 || other->constants.count == 0) {
        both->constants.count = 0;
        return;
    }
    size_t known = both->constants.count;
    for (size_t i = 0; i < other->constants.count; i++) {
        bool is_new = true;
        for (size_t j = 0; j < known; j++)
            is_new = is_new && !str_eq(both->constants.items[j], other->constants.items[i]);
        if (is_new)
            *list_add(a, &both->constants) = other->constants.items[i];
    }
}

static const struct schema *join_alike(struct arena *a, const struct schema *one, const struct schema *other)
{
    struct schema *both = copy_of(a, one);
    if (!str_eq(one->format, other->format))
        both->format = STR("");
    both->constants.capacity = both->constants.count; /* so that an addition copies the list */
    join_constants(a, both, other);
    both->items = schema_join(a, one->items, other->items);
    both->members = members_join(a, &one->members, &other->members);
    return both;
}

static void add_alternatives(struct arena *a, Alternatives *list, const struct schema *s)
{
    const struct schema *bare = schema_nullable(a, s, false);
    for (size_t i = 0; i < (s->kind == SCHEMA_ANY ? s->alternatives.count : 0); i++)
        add_alternatives(a, list, s->alternatives.items[i].schema);
    if (s->kind == SCHEMA_ANY)
        return;
    for (size_t i = 0; i < list->count; i++)
        if (is_alike(list->items[i].schema, bare)) {
            list->items[i].schema = join_alike(a, list->items[i].schema, bare);
            return;
        }
    *list_add(a, list) = (struct alternative){bare};
}

const struct schema *schema_join(struct arena *a, const struct schema *one, const struct schema *other)
{
    if (!one || !other)
        return one ? one : other;
    bool is_nullable =
        one->is_nullable || other->is_nullable || one->kind == SCHEMA_NULL || other->kind == SCHEMA_NULL;
    const struct schema *both;
    if (one->kind == SCHEMA_NULL || other->kind == SCHEMA_NULL) {
        both = one->kind == SCHEMA_NULL ? other : one;
    } else if (is_alike(one, other)) {
        both = schema_described(a, join_alike(a, one, other), other->description);
    } else {
        struct schema *any = schema_new(a, SCHEMA_ANY); /* each keeps its own description */
        add_alternatives(a, &any->alternatives, one);
        add_alternatives(a, &any->alternatives, other);
        both = any;
    }
    return schema_nullable(a, both, is_nullable);
}

static struct member *member_find(const Members *members, Str key)
{
    for (size_t i = 0; i < members->count; i++)
        if (str_eq(members->items[i].key, key))
            return &members->items[i];
    return NULL;
}

void members_add(struct arena *a, Members *members, struct member member)
{
    struct member *known = member_find(members, member.key);
    if (!known) {
        *list_add(a, members) = member;
        return;
    }
    known->value = schema_join(a, known->value, member.value);
    known->is_required = known->is_required || member.is_required;
}

Members members_join(struct arena *a, const Members *one, const Members *other)
{
    Members both = {0};
    for (size_t i = 0; i < one->count; i++) {
        struct member member = one->items[i];
        const struct member *twin = member_find(other, member.key);
        member.is_required = member.is_required && twin && twin->is_required;
        member.value = twin ? schema_join(a, member.value, twin->value) : member.value;
        *list_add(a, &both) = member;
    }
    for (size_t i = 0; i < other->count; i++)
        if (!member_find(one, other->items[i].key)) {
            struct member member = other->items[i];
            member.is_required = false;
            *list_add(a, &both) = member;
        }
    return both;
}

/* ---- writing ---- */

static void write_type(struct json_out *out, const struct schema *s)
{
    static const Str names[] = {
        [SCHEMA_NULL] = STR_INIT("null"),       [SCHEMA_STRING] = STR_INIT("string"),
        [SCHEMA_INTEGER] = STR_INIT("integer"), [SCHEMA_NUMBER] = STR_INIT("number"),
        [SCHEMA_BOOLEAN] = STR_INIT("boolean"), [SCHEMA_ARRAY] = STR_INIT("array"),
        [SCHEMA_OBJECT] = STR_INIT("object"),
    };
    if (!s->is_nullable) {
        json_text(out, "type", names[s->kind]);
        return;
    }
    json_open(out, "type", '[');
    json_text(out, "", names[s->kind]);
    json_text(out, "", STR("null"));
    json_close(out, ']');
}

static void write_constants(struct json_out *out, const struct schema *s)
{
    if (s->constants.count == 1 && !s->is_nullable) {
        json_text(out, "const", s->constants.items[0]);
        return;
    }
    json_open(out, "enum", '[');
    for (size_t i = 0; i < s->constants.count; i++)
        json_text(out, "", s->constants.items[i]);
    if (s->is_nullable)
        json_null(out);
    json_close(out, ']');
}

static void write_members(struct json_out *out, const struct schema *s)
{
    bool has_required = false;
    json_open(out, "properties", '{');
    for (size_t i = 0; i < s->members.count; i++) {
        json_open_named(out, s->members.items[i].key, '{');
        schema_write(out, s->members.items[i].value);
        json_close(out, '}');
        has_required = has_required || s->members.items[i].is_required;
    }
    json_close(out, '}');
    if (has_required) {
        json_open(out, "required", '[');
        for (size_t i = 0; i < s->members.count; i++)
            if (s->members.items[i].is_required)
                json_text(out, "", s->members.items[i].key);
        json_close(out, ']');
    }
    if (s->others) {
        json_open(out, "additionalProperties", '{');
        schema_write(out, s->others);
        json_close(out, '}');
    }
}

static void write_alternatives(struct json_out *out, const struct schema *s)
{
    json_open(out, "anyOf", '[');
    for (size_t i = 0; i < s->alternatives.count; i++) {
        json_open(out, "", '{');
        schema_write(out, s->alternatives.items[i].schema);
        json_close(out, '}');
    }
    if (s->is_nullable) {
        json_open(out, "", '{');
        json_text(out, "type", STR("null"));
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void write_reference(struct json_out *out, const struct schema *s)
{
    Str address = str_format(out->text.arena, "#/components/schemas/%.*s", STR_FMT(s->component));
    if (!s->is_nullable) {
        json_text(out, "$ref", address);
        return;
    }
    json_open(out, "anyOf", '[');
    json_reference(out, "", "schemas", s->component);
    json_open(out, "", '{');
    json_text(out, "type", STR("null"));
    json_close(out, '}');
    json_close(out, ']');
}

/* A comment that is one text in quotes is an example: "/fr/sessions/4-peace". */
static bool is_example(const struct schema *s)
{
    Str text = s->description;
    return s->kind == SCHEMA_STRING && text.len > 2 && str_find(text, STR("\""), 0) == 0 &&
           str_find(text, STR("\""), 1) == text.len - 1;
}

static void write_description(struct json_out *out, const struct schema *s)
{
    if (!is_example(s)) {
        json_text(out, "description", s->description);
        return;
    }
    json_open(out, "examples", '[');
    json_text(out, "", str_slice(s->description, 1, s->description.len - 2));
    json_close(out, ']');
}

void schema_write(struct json_out *out, const struct schema *s)
{
    if (s->kind == SCHEMA_REFERENCE)
        write_reference(out, s);
    else if (s->kind == SCHEMA_ANY)
        write_alternatives(out, s);
    else
        write_type(out, s);
    if (s->description.len > 0)
        write_description(out, s);
    if (s->format.len > 0)
        json_text(out, "format", s->format);
    if (s->constants.count > 0)
        write_constants(out, s);
    if (s->kind == SCHEMA_ARRAY) {
        json_open(out, "items", '{');
        if (s->items)
            schema_write(out, s->items);
        json_close(out, '}');
    }
    if (s->kind == SCHEMA_OBJECT)
        write_members(out, s);
}
