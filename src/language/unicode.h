/* The one place where text crosses between UTF-8 and ICU. Private to src/language. */
#ifndef LANGUAGE_UNICODE_H
#define LANGUAGE_UNICODE_H

#include "language/text.h"

#include <unicode/utypes.h>

struct utf16 {
    const UChar *units; /* ends in a 0, which is not counted */
    int32_t len;
};

/* Malformed UTF-8 becomes U+FFFD. Text of more than 256 MiB ends the process, as out of memory does. */
struct utf16 utf16_of(struct arena *a, Str s);
Str utf16_text(struct arena *a, struct utf16 text);

/* ICU fails only for want of memory or of its data, which no caller can mend: ends the process with
 * a line in the log. Failures that input can cause are handled before this is called. */
void unicode_must(UErrorCode error, const char *what);

/* Memory and copies for as long as the process lives. Safe from several threads. */
void *lasting(size_t count, size_t size);
Str lasting_copy(Str s);

/* The ICU locale whose data an interface language uses: "en_GB" for English, because a world
 * organisation's English has "8 February 2021" and a 24-hour clock. */
const char *locale_of(enum language language);

#endif
