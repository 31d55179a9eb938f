#include "http/fields.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/list.h"
#include "base/utf8.h"

#include <string.h>

bool is_visible_ascii(Str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] <= ' ' || s.data[i] >= 0x7F)
            return false;
    return true;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* The byte that "%XX" at s.data[at] stands for; -1 when it is none. */
static int escaped_byte(Str s, size_t at)
{
    if (s.len - at < 3)
        return -1;
    int high = hex_digit(s.data[at + 1]), low = hex_digit(s.data[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/* In forms '+' is a space, in paths it is itself. */
static Status percent_decode(struct arena *a, Str s, bool plus_is_space, Str *out)
{
    char *decoded = arena_array(a, char, s.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        int byte = (unsigned char)s.data[i];
        if (byte == '%') {
            byte = escaped_byte(s, i);
            i += 2; /* the two digits */
        } else if (byte == '+' && plus_is_space) {
            byte = ' ';
        }
        if (byte <= 0) /* a bad escape, or NUL, which would end the text in C libraries below us */
            return E_INVALID;
        decoded[len++] = (char)(unsigned char)byte;
    }
    if (!utf8_is_valid((Str){decoded, len}))
        return E_INVALID;
    *out = (Str){decoded, len};
    return OK;
}

static bool segment_is_plain(Str segment)
{
    if (str_eq(segment, STR(".")) || str_eq(segment, STR("..")))
        return false;
    for (size_t i = 0; i < segment.len; i++) {
        unsigned char c = (unsigned char)segment.data[i];
        if (c < ' ' || c == 0x7F)
            return false;
    }
    return true;
}

Status path_decode(struct arena *a, Str raw, Str *out)
{
    if (raw.len == 0 || raw.data[0] != '/')
        return E_INVALID;
    for (size_t at = str_find(raw, STR("%2"), 0); at != STR_NONE; at = str_find(raw, STR("%2"), at + 1))
        if (escaped_byte(raw, at) == '/')
            return E_INVALID;
    Str path;
    Status s = percent_decode(a, raw, false, &path);
    if (s != OK)
        return s;
    for (Str rest = path; rest.len;)
        if (!segment_is_plain(str_cut(&rest, '/')))
            return E_INVALID;
    *out = path;
    return OK;
}

static bool is_path_byte(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("-._~!$&'()*+,;=:@/", c) != NULL);
}

Str path_encode(struct arena *a, Str path)
{
    struct buf b = buf_in(a);
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.data[i];
        if (is_path_byte(c))
            buf_add_char(&b, (char)c);
        else
            buf_addf(&b, "%%%02X", c);
    }
    return buf_str(&b);
}

Status fields_decode(struct arena *a, Str pairs, size_t most, struct fields *out)
{
    LIST_OF(struct field) list = {0};
    while (pairs.len) {
        Str value = str_cut(&pairs, '&');
        if (value.len == 0)
            continue;
        if (list.count == most)
            return E_LIMIT;
        struct field field;
        if (percent_decode(a, str_cut(&value, '='), true, &field.name) != OK ||
            percent_decode(a, value, true, &field.value) != OK)
            return E_INVALID;
        *list_add(a, &list) = field;
    }
    *out = (struct fields){list.items, list.count};
    return OK;
}

Str fields_value(const struct fields *f, Str name)
{
    for (size_t i = 0; i < f->count; i++)
        if (str_eq(f->items[i].name, name))
            return f->items[i].value;
    return STR("");
}
