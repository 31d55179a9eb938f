#include "base/utf8.h"

static uint32_t continuation(Str s, size_t at)
{
    if (at >= s.len)
        return UTF8_BAD;
    unsigned char byte = (unsigned char)s.data[at];
    return (byte & 0xC0) == 0x80 ? byte & 0x3FU : UTF8_BAD;
}

uint32_t utf8_next(Str s, size_t *at)
{
    static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    size_t start = (*at)++;
    unsigned char first = (unsigned char)s.data[start];
    if (first < 0x80)
        return first;
    size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4)
        return UTF8_BAD;
    uint32_t point = first & (0x3FU >> more);
    for (size_t i = 1; i <= more; i++) {
        uint32_t bits = continuation(s, start + i);
        if (bits == UTF8_BAD)
            return UTF8_BAD;
        point = point << 6 | bits;
    }
    if (point < smallest[more] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return UTF8_BAD;
    *at = start + 1 + more;
    return point;
}

size_t utf8_put(char out[4], uint32_t point)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    for (size_t i = more; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (char)(lead[more] | point);
    return more + 1;
}

bool utf8_is_valid(Str s)
{
    for (size_t at = 0; at < s.len;)
        if (utf8_next(s, &at) == UTF8_BAD)
            return false;
    return true;
}

size_t utf8_length(Str s)
{
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++)
        utf8_next(s, &at);
    return count;
}

Str utf8_prefix(Str s, size_t bytes)
{
    if (s.len <= bytes)
        return s;
    while (bytes > 0 && ((unsigned char)s.data[bytes] & 0xC0) == 0x80)
        bytes--;
    return (Str){s.data, bytes};
}
