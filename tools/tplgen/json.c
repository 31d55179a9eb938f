/* Where a JSON template has got to (RFC 8259). Commas are not copied: they are written when the next item
 * begins, by the program itself where only it knows whether an item came before. So no {{if}} and no
 * {{each}} can leave a comma too many or too few. */
#include "formats.h"

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n';
}

static bool is_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' ||
           byte == '.' || byte == 'E';
}

static bool is_in_object(const struct json *j)
{
    return j->open && j->open->bracket == '{';
}

static bool is_between_items(const struct json *j)
{
    return j->where == JSON_FIRST || j->where == JSON_COMMA || j->where == JSON_AFTER ||
           j->where == JSON_UNSURE;
}

/* Before a value or key: writes the comma that it needs. */
static Status begin_item(struct compile *c, size_t at)
{
    struct json *j = &c->here.json;
    switch (j->where) {
    case JSON_VALUE:
    case JSON_FIRST: return OK;
    case JSON_COMMA: emit_comma(c, at); return OK;
    case JSON_UNSURE: emit(c, at, "render_json_comma(r);"); return OK;
    case JSON_AFTER:
        return refuse(
            c, at, j->open ? "a comma is missing before this" : "one JSON value is enough: this is a second");
    case JSON_COLON: return refuse(c, at, "a colon is missing before this");
    case JSON_KEY:
    case JSON_STRING:
    case JSON_WORD: break;
    }
    return refuse(c, at, "no item can begin here");
}

/* Moves past decimal digits; false where there is none. */
static bool skip_digits(Str s, size_t *i)
{
    size_t start = *i;
    while (*i < s.len && s.data[*i] >= '0' && s.data[*i] <= '9')
        (*i)++;
    return *i > start;
}

static bool skip_one_of(Str s, size_t *i, Str bytes)
{
    bool found = *i < s.len && str_contains(bytes, str_slice(s, *i, 1));
    *i += found;
    return found;
}

static bool is_number(Str s)
{
    size_t i = 0;
    skip_one_of(s, &i, STR("-"));
    size_t start = i;
    bool leads_with_zero = i < s.len && s.data[i] == '0';
    if (!skip_digits(s, &i) || (leads_with_zero && i > start + 1))
        return false;
    if (skip_one_of(s, &i, STR(".")) && !skip_digits(s, &i))
        return false;
    if (skip_one_of(s, &i, STR("eE"))) {
        skip_one_of(s, &i, STR("+-"));
        if (!skip_digits(s, &i))
            return false;
    }
    return i == s.len;
}

static Status end_word(struct compile *c, size_t end)
{
    struct json *j = &c->here.json;
    Str word = str_slice(c->job->text, j->word_at, end - j->word_at);
    bool is_name = str_eq(word, STR("true")) || str_eq(word, STR("false")) || str_eq(word, STR("null"));
    if (!is_name && !is_number(word))
        return refuse(c, j->word_at, "not a JSON value: %.*s", STR_FMT(word));
    j->where = JSON_AFTER;
    return OK;
}

static Status open_container(struct compile *c, char bracket, size_t at)
{
    struct json *j = &c->here.json;
    if (is_in_object(j) && j->where != JSON_VALUE)
        return refuse(c, at, "a key in quotes is expected here");
    Status s = begin_item(c, at);
    if (s != OK)
        return s;
    struct container *container = arena_new_of(c->arena, struct container);
    *container = (struct container){bracket, at, j->open};
    j->open = container;
    j->where = JSON_FIRST;
    return OK;
}

static Status close_container(struct compile *c, char bracket, size_t at)
{
    struct json *j = &c->here.json;
    if (!j->open || (j->open->bracket == '{') != (bracket == '}'))
        return refuse(c, at, "'%c' closes nothing", bracket);
    if (j->where == JSON_COMMA)
        return refuse(c, at, "a comma before '%c'", bracket);
    if (!is_between_items(j))
        return refuse(c, at, "a value is missing before '%c'", bracket);
    j->open = j->open->outer;
    j->where = JSON_AFTER;
    return OK;
}

/* One byte that is none of a string or word. What is to be copied is left to the caller, but commas. */
static Status punctuation(struct compile *c, char byte, size_t at)
{
    struct json *j = &c->here.json;
    switch (byte) {
    case '{':
    case '[': return open_container(c, byte, at);
    case '}':
    case ']': return close_container(c, byte, at);
    case ':':
        if (j->where != JSON_COLON)
            return refuse(c, at, "a colon is unexpected here");
        j->where = JSON_VALUE;
        return OK;
    case ',':
        if (!j->open || (j->where != JSON_AFTER && j->where != JSON_UNSURE))
            return refuse(c, at, "a comma is unexpected here");
        if (j->where == JSON_AFTER)
            j->where = JSON_COMMA;
        return OK;
    default: return refuse(c, at, "'%c' is not JSON", byte);
    }
}

static Status begin_string_or_word(struct compile *c, char byte, size_t at)
{
    struct json *j = &c->here.json;
    bool is_key = is_in_object(j) && j->where != JSON_VALUE;
    if (is_key && byte != '"')
        return refuse(c, at, "a key in quotes is expected here");
    Status s = begin_item(c, at);
    if (s != OK)
        return s;
    j->where = byte != '"' ? JSON_WORD : is_key ? JSON_KEY : JSON_STRING;
    j->word_at = at;
    return OK;
}

/* Within a string, from byte i of the literal: the byte after what was read. */
static Status string_bytes(struct compile *c, Str text, size_t at, size_t *i)
{
    struct json *j = &c->here.json;
    for (; *i < text.len; (*i)++) {
        char byte = text.data[*i];
        if (byte == '\n' || byte == '\t')
            return refuse(c, at + *i, "a string ends on its line: write \\n or \\t");
        if (byte == '\\' && (++*i == text.len || !str_contains(STR("\"\\/bfnrtu"), str_slice(text, *i, 1))))
            return refuse(c, at + *i - 1, "this backslash is not JSON");
        if (byte == '\\')
            continue;
        if (byte == '"') {
            j->where = j->where == JSON_KEY ? JSON_COLON : JSON_AFTER;
            (*i)++;
            return OK;
        }
    }
    return OK;
}

static Status one_byte(struct compile *c, Str text, size_t at, size_t *i)
{
    char byte = text.data[*i];
    size_t here = at + (*i)++;
    Status s = OK;
    if (byte == '"' || is_word(byte))
        s = begin_string_or_word(c, byte, here);
    else if (!is_white(byte))
        s = punctuation(c, byte, here);
    if (s == OK && byte != ',')
        emit_literal(c, (Str){&text.data[*i - 1], 1}, here);
    return s;
}

Status json_literal(struct compile *c, Str text, size_t at)
{
    struct json *j = &c->here.json;
    Status s = OK;
    for (size_t i = 0; s == OK && i < text.len;) {
        size_t start = i;
        if (j->where == JSON_STRING || j->where == JSON_KEY) {
            s = string_bytes(c, text, at, &i);
            emit_literal(c, str_slice(text, start, i - start), at + start);
        } else if (j->where == JSON_WORD && is_word(text.data[i])) {
            emit_literal(c, str_slice(text, i, 1), at + i);
            i++;
        } else {
            if (j->where == JSON_WORD)
                s = end_word(c, at + i);
            if (s == OK)
                s = one_byte(c, text, at, &i);
        }
    }
    return s;
}

/* A word that a tag follows ends there. */
static Status settle(struct compile *c, size_t at)
{
    return c->here.json.where == JSON_WORD ? end_word(c, at) : OK;
}

Status json_control(struct compile *c, size_t at)
{
    struct json *j = &c->here.json;
    Status s = settle(c, at);
    if (s != OK)
        return s;
    if (j->where == JSON_KEY || j->where == JSON_COLON)
        return refuse(c, at, "no {{if}} or {{each}} between a key and its value");
    if (j->open && is_between_items(j))
        j->where = JSON_UNSURE;
    return OK;
}

static Status place_item(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    struct json *j = &c->here.json;
    bool is_key = is_in_object(j) && j->where != JSON_VALUE;
    Status s = begin_item(c, at);
    if (s != OK)
        return s;
    if (is_key && word == WORD_OPTIONAL)
        return refuse(c, at, "a key cannot be optional");
    *place = is_key ? PLACE_JSON_KEY : word == WORD_OPTIONAL ? PLACE_JSON_OPTIONAL : PLACE_JSON;
    j->where = is_key ? JSON_COLON : JSON_AFTER;
    return OK;
}

Status json_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    struct json *j = &c->here.json;
    if (word == WORD_URL || word == WORD_LANG)
        return refuse(c, at, "{{url}} and {{lang}} belong to HTML");
    if (j->where == JSON_WORD)
        return refuse(c, at, "a value stands apart from numbers and words");
    if (j->where == JSON_KEY)
        return refuse(c, at, "no value within a key: write the whole key as {{value}}");
    if (j->where == JSON_STRING) {
        if (word == WORD_OPTIONAL)
            return refuse(c, at, "{{optional}} is a whole value, not a part of a string");
        *place = PLACE_JSON_PART;
        return OK;
    }
    return place_item(c, at, word, place);
}

Status json_include(struct compile *c, size_t at)
{
    struct json *j = &c->here.json;
    enum place place = PLACE_TXT;
    Status s = settle(c, at);
    if (s != OK)
        return s;
    if (j->where == JSON_STRING || j->where == JSON_KEY || (is_in_object(j) && j->where != JSON_VALUE))
        return refuse(c, at, "an included JSON template is a whole value");
    return place_item(c, at, WORD_NONE, &place);
}

bool json_join(const struct context *one, const struct context *other, struct context *both)
{
    if (one->json.where != other->json.where || one->json.open != other->json.open)
        return false;
    *both = *one;
    return true;
}

Str json_describe(struct compile *c, const struct context *context)
{
    static const char *const names[] = {
        [JSON_VALUE] = "before a value", [JSON_FIRST] = "before an item",   [JSON_COMMA] = "before an item",
        [JSON_AFTER] = "after a value",  [JSON_UNSURE] = "between items",   [JSON_KEY] = "within a key",
        [JSON_COLON] = "after a key",    [JSON_STRING] = "within a string", [JSON_WORD] = "within a word",
    };
    const struct json *j = &context->json;
    Str where = str_of(names[j->where]);
    if (!j->open)
        return where;
    return str_format(c->arena, "%.*s of the %s of line %zu", STR_FMT(where),
                      j->open->bracket == '{' ? "object" : "array", line_of(c, j->open->at));
}

Status json_finish(struct compile *c, size_t at)
{
    const struct json *j = &c->here.json;
    Status s = settle(c, at);
    if (s != OK)
        return s;
    if (j->open)
        return refuse(c, j->open->at, "this '%c' is not closed", j->open->bracket);
    if (j->where != JSON_AFTER)
        return refuse(c, at, "a JSON value is missing or not complete");
    return OK;
}
