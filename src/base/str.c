#include "base/str.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Str str_of(const char *c_string)
{
    return c_string ? (Str){c_string, strlen(c_string)} : STR("");
}

bool str_eq(Str a, Str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool str_eq_nocase(Str a, Str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.data[i]) != lower(b.data[i]))
            return false;
    return true;
}

int str_compare(Str a, Str b)
{
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = shared ? memcmp(a.data, b.data, shared) : 0;
    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

bool str_starts(Str s, Str prefix)
{
    return s.len >= prefix.len && str_eq((Str){s.data, prefix.len}, prefix);
}

bool str_ends(Str s, Str suffix)
{
    return s.len >= suffix.len && str_eq(str_from(s, s.len - suffix.len), suffix);
}

bool str_contains(Str s, Str part)
{
    return str_find(s, part, 0) != STR_NONE;
}

size_t str_find(Str s, Str part, size_t from)
{
    if (from > s.len)
        return STR_NONE;
    if (part.len == 0)
        return from;
    const char *at = from < s.len ? memmem(s.data + from, s.len - from, part.data, part.len) : NULL;
    return at ? (size_t)(at - s.data) : STR_NONE;
}

Str str_from(Str s, size_t at)
{
    return at < s.len ? (Str){s.data + at, s.len - at} : STR("");
}

Str str_slice(Str s, size_t at, size_t len)
{
    Str rest = str_from(s, at);
    return len < rest.len ? (Str){rest.data, len} : rest;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Str str_trim_end(Str s)
{
    while (s.len > 0 && is_space(s.data[s.len - 1]))
        s.len--;
    return s;
}

Str str_trim(Str s)
{
    while (s.len > 0 && is_space(s.data[0]))
        s = (Str){s.data + 1, s.len - 1};
    return str_trim_end(s);
}

Str str_cut(Str *rest, char sep)
{
    const char *at = rest->len ? memchr(rest->data, sep, rest->len) : NULL;
    if (!at) {
        Str all = *rest;
        *rest = STR("");
        return all;
    }
    Str before = {rest->data, (size_t)(at - rest->data)};
    *rest = str_from(*rest, before.len + 1);
    return before;
}

Status str_int(Str s, int64_t *out)
{
    bool negative = s.len > 0 && s.data[0] == '-';
    size_t i = negative ? 1 : 0;
    if (i == s.len)
        return E_INVALID;
    int64_t value = 0;
    for (; i < s.len; i++) {
        int digit = s.data[i] - '0';
        if (digit < 0 || digit > 9 || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, negative ? -digit : digit, &value))
            return E_INVALID;
    }
    *out = value;
    return OK;
}

Str str_copy(struct arena *a, Str s)
{
    char *copy = arena_array(a, char, s.len + 1);
    if (s.len)
        memcpy(copy, s.data, s.len);
    return (Str){copy, s.len};
}

const char *str_c(struct arena *a, Str s)
{
    return str_copy(a, s).data;
}

Str str_format(struct arena *a, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (len < 0)
        abort();
    char *text = arena_array(a, char, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, fmt, again);
    va_end(again);
    return (Str){text, (size_t)len};
}

Str str_join(struct arena *a, const Str *parts, size_t count, Str between)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += parts[i].len + (i ? between.len : 0);
    char *text = arena_array(a, char, len + 1), *to = text;
    for (size_t i = 0; i < count; i++) {
        if (i)
            to = mempcpy(to, between.data, between.len);
        if (parts[i].len)
            to = mempcpy(to, parts[i].data, parts[i].len);
    }
    return (Str){text, len};
}

Str str_lower_ascii(struct arena *a, Str s)
{
    char *copy = arena_array(a, char, s.len + 1);
    for (size_t i = 0; i < s.len; i++)
        copy[i] = lower(s.data[i]);
    return (Str){copy, s.len};
}
