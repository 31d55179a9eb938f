#include "json.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

enum { DEEPEST = 64 };

struct reader {
    struct arena *arena;
    Str text;
    size_t at;
    int line;
    struct json_error *error;
};

static Status refuse(struct reader *r, const char *what)
{
    *r->error = (struct json_error){.line = r->line, .what = what};
    return E_INVALID;
}

static int peek(const struct reader *r)
{
    return r->at < r->text.len ? (unsigned char)r->text.data[r->at] : -1;
}

static bool take(struct reader *r, char wanted)
{
    if (peek(r) != wanted)
        return false;
    r->at++;
    return true;
}

static void skip_space(struct reader *r)
{
    for (int c = peek(r); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = peek(r)) {
        r->line += c == '\n';
        r->at++;
    }
}

static bool is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static size_t skip_digits(struct reader *r)
{
    size_t from = r->at;
    while (is_digit(peek(r)))
        r->at++;
    return r->at - from;
}

static Status read_number(struct reader *r, struct json *value)
{
    size_t from = r->at;
    take(r, '-');
    bool begins_with_zero = peek(r) == '0';
    size_t digits = skip_digits(r);
    if (digits == 0 || (begins_with_zero && digits > 1))
        return refuse(r, "not a value");
    if (take(r, '.') && skip_digits(r) == 0)
        return refuse(r, "a number ends in its point");
    if (take(r, 'e') || take(r, 'E')) {
        if (!take(r, '+'))
            take(r, '-');
        if (skip_digits(r) == 0)
            return refuse(r, "a number ends in its exponent");
    }
    value->kind = JSON_NUMBER;
    value->text = str_slice(r->text, from, r->at - from);
    return OK;
}

static Status read_hex(struct reader *r, uint32_t *out)
{
    uint32_t n = 0;
    for (int i = 0; i < 4; i++) {
        int c = peek(r);
        uint32_t digit;
        if (is_digit(c))
            digit = (uint32_t)(c - '0');
        else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
            digit = (uint32_t)((c | 0x20) - 'a' + 10);
        else
            return refuse(r, "\\u needs four hexadecimal digits");
        n = n * 16 + digit;
        r->at++;
    }
    *out = n;
    return OK;
}

/* After "\u": one code point, from one escape or from a pair of surrogates. */
static Status read_unicode(struct reader *r, struct buf *into)
{
    uint32_t point, low;
    Status s = read_hex(r, &point);
    if (s != OK)
        return s;
    if (point >= 0xDC00 && point <= 0xDFFF)
        return refuse(r, "half of a surrogate pair");
    if (point >= 0xD800 && point <= 0xDBFF) {
        if (!take(r, '\\') || !take(r, 'u'))
            return refuse(r, "half of a surrogate pair");
        s = read_hex(r, &low);
        if (s != OK)
            return s;
        if (low < 0xDC00 || low > 0xDFFF)
            return refuse(r, "half of a surrogate pair");
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    char bytes[4];
    buf_add(into, (Str){bytes, utf8_put(bytes, point)});
    return OK;
}

static Status read_escape(struct reader *r, struct buf *into)
{
    static const char written[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    int c = peek(r);
    r->at++;
    if (c == 'u')
        return read_unicode(r, into);
    for (size_t i = 0; i < sizeof written - 1; i++) {
        if (c == written[i]) {
            buf_add_char(into, meant[i]);
            return OK;
        }
    }
    return refuse(r, "unknown escape");
}

/* A string, from its opening quote on. */
static Status read_string(struct reader *r, Str *out)
{
    struct buf decoded = buf_in(r->arena);
    if (!take(r, '"'))
        return refuse(r, "a string is wanted here");
    for (int c = peek(r); c != '"'; c = peek(r)) {
        if (c < 0)
            return refuse(r, "a string does not end");
        if (c < 0x20)
            return refuse(r, "a control character stands in a string");
        r->at++;
        if (c != '\\') {
            buf_add_char(&decoded, (char)c);
            continue;
        }
        Status s = read_escape(r, &decoded);
        if (s != OK)
            return s;
    }
    r->at++;
    *out = buf_str(&decoded);
    return OK;
}

static Status read_word(struct reader *r, struct json *value)
{
    static const struct {
        Str word;
        enum json_kind kind;
    } words[] = {
        {STR_INIT("null"), JSON_NULL}, {STR_INIT("true"), JSON_BOOL}, {STR_INIT("false"), JSON_BOOL}};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (str_starts(str_from(r->text, r->at), words[i].word)) {
            value->kind = words[i].kind;
            value->text = words[i].word;
            r->at += words[i].word.len;
            return OK;
        }
    }
    return read_number(r, value);
}

static Status read_value(struct reader *r, int depth, struct json **out);

/* A key that `object` does not have yet, and its colon. */
static Status read_key(struct reader *r, const struct json *object, Str *out)
{
    Str key;
    Status s = read_string(r, &key);
    if (s != OK)
        return s;
    if (json_get(object, key))
        return refuse(r, "this key stands here twice");
    skip_space(r);
    if (!take(r, ':'))
        return refuse(r, "a colon is wanted after a key");
    *out = key;
    return OK;
}

/* The members of an object or the elements of an array, after its opening bracket. */
static Status read_members(struct reader *r, int depth, struct json *value, char closing)
{
    struct json **end = &value->first;
    skip_space(r);
    if (take(r, closing))
        return OK;
    do {
        Str key = {0};
        struct json *member = NULL;
        skip_space(r);
        Status s = closing == '}' ? read_key(r, value, &key) : OK;
        if (s == OK)
            s = read_value(r, depth, &member);
        if (s != OK)
            return s;
        member->key = key;
        *end = member;
        end = &member->next;
        skip_space(r);
    } while (take(r, ','));
    return take(r, closing) ? OK : refuse(r, "a comma or a closing bracket is wanted here");
}

static Status read_value(struct reader *r, int depth, struct json **out)
{
    if (depth > DEEPEST)
        return refuse(r, "nested too deep");
    skip_space(r);
    struct json *value = arena_new_of(r->arena, struct json);
    value->line = r->line;
    *out = value;
    if (peek(r) == '"') {
        value->kind = JSON_STRING;
        return read_string(r, &value->text);
    }
    if (take(r, '{')) {
        value->kind = JSON_OBJECT;
        return read_members(r, depth + 1, value, '}');
    }
    if (take(r, '[')) {
        value->kind = JSON_ARRAY;
        return read_members(r, depth + 1, value, ']');
    }
    return read_word(r, value);
}

Status json_read(struct arena *a, Str text, struct json **out, struct json_error *error)
{
    struct reader r = {.arena = a, .text = text, .line = 1, .error = error};
    struct json *value;
    if (!utf8_is_valid(text))
        return refuse(&r, "not UTF-8");
    Status s = read_value(&r, 1, &value);
    if (s != OK)
        return s;
    skip_space(&r);
    if (peek(&r) >= 0)
        return refuse(&r, "more text after the value");
    *out = value;
    return OK;
}

const struct json *json_get(const struct json *object, Str key)
{
    if (!object || object->kind != JSON_OBJECT)
        return NULL;
    for (const struct json *member = object->first; member; member = member->next) {
        if (str_eq(member->key, key))
            return member;
    }
    return NULL;
}
