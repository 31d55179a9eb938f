/* The order of names. */
#include "base/arena.h"
#include "language/fold.h"
#include "language/unicode.h"

#include <pthread.h>
#include <stdio.h>
#include <unicode/ucol.h>

enum { VERSION_BYTES = LANGUAGE_COUNT * (U_MAX_VERSION_STRING_LENGTH + 1) };

static UCollator *collators[LANGUAGE_COUNT]; /* never changed once opened, so safe to share */
static char versions[VERSION_BYTES];
static pthread_once_t opened = PTHREAD_ONCE_INIT;

static void open_collators(void)
{
    size_t len = 0;
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        UErrorCode error = U_ZERO_ERROR;
        collators[i] = ucol_open(locale_of((enum language)i), &error);
        unicode_must(error, "opening a collation");
        UVersionInfo version;
        char text[U_MAX_VERSION_STRING_LENGTH];
        ucol_getVersion(collators[i], version);
        u_versionToString(version, text);
        len += (size_t)snprintf(versions + len, sizeof versions - len, "%s%s", i > 0 ? " " : "", text);
    }
}

Str collation_version(void)
{
    pthread_once(&opened, open_collators);
    return str_of(versions);
}

Str collation_key(struct arena *a, enum language language, Str name)
{
    pthread_once(&opened, open_collators);
    struct utf16 text = utf16_of(a, name);
    int32_t room = ucol_getSortKey(collators[language], text.units, text.len, NULL, 0);
    uint8_t *key = arena_array(a, uint8_t, (size_t)room + 1);
    int32_t len = ucol_getSortKey(collators[language], text.units, text.len, key, room);
    return (Str){(const char *)key, len > 0 ? (size_t)len - 1 : 0}; /* without the zero at its end */
}

int collate(enum language language, Str a, Str b)
{
    pthread_once(&opened, open_collators);
    UErrorCode error = U_ZERO_ERROR;
    UCollationResult order =
        ucol_strcollUTF8(collators[language], a.data, (int32_t)a.len, b.data, (int32_t)b.len, &error);
    unicode_must(error, "comparing");
    return (int)order;
}
