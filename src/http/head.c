#include "http/head.h"

#include <string.h>

enum { LINE_OVERHEAD = 4 /* ": " and the line break */, LONGEST_LENGTH = 18 /* digits of an int64_t */ };

static const struct {
    Str name;
    bool is_list;
} known[HEAD_FIELD_COUNT] = {
#define HEAD_FIELD(name, header, is_list) {STR_INIT(header), is_list},
#include "http/head.tbl.h"
#undef HEAD_FIELD
};

/* Bytes of a header's name: RFC 9110 §5.6.2 "token". */
static bool is_token(Str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.data[i];
        bool is_alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_alphanumeric && (c == '\0' || !strchr("-_!#$%&'*+.^`|~", c)))
            return false;
    }
    return s.len > 0;
}

static bool is_header_value(Str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if ((c < ' ' && c != '\t') || c == 0x7F)
            return false;
    }
    return true;
}

static bool is_host(Str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.data[i];
        bool is_alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_alphanumeric && (c == '\0' || !strchr("-._~:[]", c)))
            return false;
    }
    return s.len > 0;
}

/* Digits alone: a sign, a list or white space could be read otherwise elsewhere. */
static bool read_length(Str s, int64_t *out)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
    return s.len <= LONGEST_LENGTH && str_int(s, out) == OK;
}

/* Notes a header that we read; false when it may not come again. */
static bool note(struct head *head, const struct field *header)
{
    for (size_t i = 0; i < HEAD_FIELD_COUNT; i++) {
        if (!str_eq_nocase(known[i].name, header->name))
            continue;
        bool is_repeated = (head->present & 1u << i) != 0;
        head->present |= 1u << i;
        if (!is_repeated)
            head->fields[i] = header->value;
        return !is_repeated || known[i].is_list;
    }
    return true;
}

static int check_body(struct head *head, enum method method, const struct head_limits *limits)
{
    bool has_length = (head->present & 1u << HEAD_CONTENT_LENGTH) != 0;
    if (head->present & 1u << HEAD_TRANSFER_ENCODING)
        return has_length ? 400 : 411;
    if (!has_length)
        return 0;
    int64_t length;
    if (!read_length(head->fields[HEAD_CONTENT_LENGTH], &length) || (length > 0 && method != POST))
        return 400;
    head->content_length = length;
    return length > limits->body_bytes ? 413 : 0;
}

int head_read(Str target, const struct fields *headers, enum method method, bool is_http_1_1,
              const struct head_limits *limits, struct head *out)
{
    size_t bytes = 0;
    bool is_sound = str_starts(target, STR("/")) && is_visible_ascii(target);
    *out = (struct head){0};
    for (size_t i = 0; i < headers->count; i++) {
        const struct field *header = &headers->items[i];
        bytes += header->name.len + header->value.len + LINE_OVERHEAD;
        is_sound &= is_token(header->name) && is_header_value(header->value) && note(out, header);
    }
    if (target.len > limits->target_bytes)
        return 414;
    if (bytes > limits->header_bytes || headers->count > limits->header_count)
        return 431;
    bool has_host = (out->present & 1u << HEAD_HOST) != 0;
    if (!is_sound || (is_http_1_1 && !has_host) || (has_host && !is_host(out->fields[HEAD_HOST])))
        return 400;
    return check_body(out, method, limits);
}

Str target_origin_form(Str target)
{
    static const Str schemes[] = {STR_INIT("http://"), STR_INIT("https://")};
    for (size_t i = 0; i < ARRAY_LEN(schemes); i++) {
        if (!str_starts(target, schemes[i]))
            continue;
        size_t end = schemes[i].len;
        while (end < target.len && target.data[end] != '/' && target.data[end] != '?')
            end++;
        return end == target.len ? STR("/") : str_from(target, end);
    }
    return target;
}
