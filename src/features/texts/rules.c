/* Slugs. */
#include "features/texts/rules.h"

#include "base/buf.h"

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

Str slug_of(struct arena *a, Str folded, Str otherwise)
{
    struct buf slug = buf_in(a);
    bool is_apart = false;
    for (size_t i = 0; i < folded.len; i++) {
        char c = folded.data[i];
        if (!is_plain(c)) {
            is_apart = slug.len > 0;
            continue;
        }
        if (is_apart)
            buf_add_char(&slug, '-');
        buf_add_char(&slug, c);
        is_apart = false;
    }
    Str whole = buf_str(&slug);
    if (whole.len == 0)
        return otherwise;
    if (whole.len <= SLUG_MAX)
        return whole;

    size_t end = SLUG_MAX;
    while (end > SLUG_MAX / 2 && whole.data[end] != '-')
        end--;
    return str_slice(whole, 0, whole.data[end] == '-' ? end : SLUG_MAX);
}
