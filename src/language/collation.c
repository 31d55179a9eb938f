/* The order of names. */
#include "language/fold.h"
#include "language/unicode.h"

#include <pthread.h>
#include <unicode/ucol.h>

static UCollator *collators[LANGUAGE_COUNT]; /* never changed once opened, so safe to share */

static void open_collators(void)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        UErrorCode error = U_ZERO_ERROR;
        collators[i] = ucol_open(locale_of((enum language)i), &error);
        unicode_must(error, "opening a collation");
    }
}

int collate(enum language language, Str a, Str b)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_collators);
    UErrorCode error = U_ZERO_ERROR;
    UCollationResult order =
        ucol_strcollUTF8(collators[language], a.data, (int32_t)a.len, b.data, (int32_t)b.len, &error);
    unicode_must(error, "comparing");
    return (int)order;
}
