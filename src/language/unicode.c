#include "language/unicode.h"

#include "base/arena.h"
#include "base/log.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ustring.h>

enum { LASTING_BLOCK = 64 * 1024, MAX_BYTES = 256 * 1024 * 1024 };

void unicode_must(UErrorCode error, const char *what)
{
    if (U_SUCCESS(error))
        return;
    log_line("ICU failed", {"doing", str_of(what)}, {"reason", str_of(u_errorName(error))});
    abort();
}

struct utf16 utf16_of(struct arena *a, Str s)
{
    if (s.len > MAX_BYTES)
        unicode_must(U_MEMORY_ALLOCATION_ERROR, "reading UTF-8");
    UChar *units = arena_array(a, UChar, s.len + 1); /* never more units than bytes */
    struct utf16 text = {units, 0};
    if (s.len == 0)
        return text;
    UErrorCode error = U_ZERO_ERROR;
    u_strFromUTF8WithSub(units, (int32_t)s.len + 1, &text.len, s.data, (int32_t)s.len, 0xFFFD, NULL, &error);
    unicode_must(error, "reading UTF-8");
    return text;
}

Str utf16_text(struct arena *a, struct utf16 text)
{
    size_t room = (size_t)text.len * 3 + 1;
    char *bytes = arena_array(a, char, room);
    int32_t len = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8WithSub(bytes, (int32_t)room, &len, text.units, text.len, 0xFFFD, NULL, &error);
    unicode_must(error, "writing UTF-8");
    return (Str){bytes, (size_t)len};
}

static pthread_mutex_t lasting_lock = PTHREAD_MUTEX_INITIALIZER;
static struct arena *lasting_arena;

void *lasting(size_t count, size_t size)
{
    pthread_mutex_lock(&lasting_lock);
    if (!lasting_arena)
        lasting_arena = arena_new(LASTING_BLOCK);
    void *memory = arena_alloc(lasting_arena, count, size);
    pthread_mutex_unlock(&lasting_lock);
    return memory;
}

Str lasting_copy(Str s)
{
    char *copy = lasting(s.len + 1, 1);
    if (s.len)
        memcpy(copy, s.data, s.len);
    return (Str){copy, s.len};
}

const char *locale_of(enum language language)
{
    static const char *const locales[LANGUAGE_COUNT] = {"fr", "en_GB", "es", "ar"};
    return locales[language];
}
