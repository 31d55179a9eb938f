#include "apigen/json_out.h"

struct json_out json_out_in(struct arena *a)
{
    return (struct json_out){.text = buf_in(a)};
}

static void new_line(struct json_out *out)
{
    buf_add_char(&out->text, '\n');
    for (unsigned i = 0; i < out->depth; i++)
        buf_add_char(&out->text, ' ');
}

static void add_string(struct json_out *out, Str s)
{
    buf_add_char(&out->text, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        if (byte < ' ') {
            buf_addf(&out->text, "\\u%04x", byte);
            continue;
        }
        if (byte == '"' || byte == '\\')
            buf_add_char(&out->text, '\\');
        buf_add_char(&out->text, s.data[i]);
    }
    buf_add_char(&out->text, '"');
}

static void begin(struct json_out *out, Str key)
{
    if (out->has_item)
        buf_add_char(&out->text, ',');
    if (out->depth > 0)
        new_line(out);
    out->has_item = true;
    if (key.len > 0) {
        add_string(out, key);
        buf_add(&out->text, STR(": "));
    }
}

void json_open_named(struct json_out *out, Str key, char bracket)
{
    begin(out, key);
    buf_add_char(&out->text, bracket);
    out->depth++;
    out->has_item = false;
}

void json_open(struct json_out *out, const char *key, char bracket)
{
    json_open_named(out, str_of(key), bracket);
}

void json_close(struct json_out *out, char bracket)
{
    out->depth--;
    if (out->has_item)
        new_line(out);
    buf_add_char(&out->text, bracket);
    out->has_item = true;
}

void json_text(struct json_out *out, const char *key, Str value)
{
    begin(out, str_of(key));
    add_string(out, value);
}

void json_flag(struct json_out *out, const char *key, bool value)
{
    begin(out, str_of(key));
    buf_add(&out->text, value ? STR("true") : STR("false"));
}

void json_null(struct json_out *out)
{
    begin(out, STR(""));
    buf_add(&out->text, STR("null"));
}

void json_reference(struct json_out *out, const char *key, const char *kind, Str name)
{
    json_open(out, key, '{');
    json_text(out, "$ref", str_format(out->text.arena, "#/components/%s/%.*s", kind, STR_FMT(name)));
    json_close(out, '}');
}
