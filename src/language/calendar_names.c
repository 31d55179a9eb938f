/* Names of months and days in any language. */
#include "language/calendar.h"

#include "base/arena.h"
#include "language/unicode.h"

#include <pthread.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

enum { MAX_LOCALE = 32, MAX_NAME = 128 };

struct entry {
    char locale[MAX_LOCALE];
    struct calendar_names names;
    struct entry *next;
};

static struct {
    pthread_mutex_t lock;
    struct entry *first; /* at most one for each locale that ICU has data of */
} opened = {.lock = PTHREAD_MUTEX_INITIALIZER};

static bool is_available(const char *locale)
{
    for (int32_t i = 0; i < udat_countAvailable(); i++)
        if (strcmp(udat_getAvailable(i), locale) == 0)
            return true;
    return false;
}

/* Language and script of the tag where ICU has their data, else the language, else root: names do
 * not differ by region enough to matter, and the cache stays small. */
static void locale_with_data(Str tag, char out[MAX_LOCALE])
{
    char text[MAX_LOCALE] = "", full[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY] = "";
    UErrorCode error = U_ZERO_ERROR;
    if (tag.len > 0 && tag.len < sizeof text)
        memcpy(text, tag.data, tag.len);
    uloc_forLanguageTag(text, full, sizeof full, NULL, &error);
    int32_t len = uloc_getLanguage(full, out, ULOC_LANG_CAPACITY, &error);
    int32_t script_len = uloc_getScript(full, script, sizeof script, &error);
    if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING) {
        out[0] = '\0';
        return;
    }
    if (script_len > 0) {
        out[len] = '_';
        memcpy(out + len + 1, script, (size_t)script_len + 1);
        if (is_available(out))
            return;
        out[len] = '\0';
    }
    if (!is_available(out))
        out[0] = '\0';
}

static Str symbol(const UDateFormat *format, UDateFormatSymbolType type, int32_t index, const char *locale)
{
    UChar name[MAX_NAME], lower[MAX_NAME];
    char bytes[MAX_NAME * 3];
    int32_t len;
    UErrorCode error = U_ZERO_ERROR;
    udat_getSymbols(format, type, index, name, MAX_NAME, &error);
    u_strToLower(lower, MAX_NAME, name, -1, locale, &error);
    u_strToUTF8(bytes, sizeof bytes, &len, lower, -1, &error);
    unicode_must(error, "reading the names of a calendar");
    return lasting_copy((Str){bytes, (size_t)len});
}

static void read_names(struct entry *entry)
{
    static const UDateFormatSymbolType months[CALENDAR_FORMS] = {
        UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS};
    static const UDateFormatSymbolType days[CALENDAR_FORMS] = {
        UDAT_WEEKDAYS, UDAT_SHORT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS, UDAT_STANDALONE_SHORT_WEEKDAYS};
    UErrorCode error = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_FULL, UDAT_FULL, entry->locale, u"UTC", -1, NULL, 0, &error);
    unicode_must(error, "opening a calendar");
    for (size_t f = 0; f < CALENDAR_FORMS; f++) {
        for (int32_t i = 0; i < 12; i++)
            entry->names.months[i][f] = symbol(format, months[f], i, entry->locale);
        for (int32_t i = 0; i < 7; i++) /* ICU counts from 1, Sunday */
            entry->names.days[i][f] = symbol(format, days[f], (i + 1) % 7 + 1, entry->locale);
    }
    udat_close(format);
}

const struct calendar_names *calendar_names(Str language)
{
    char locale[MAX_LOCALE];
    locale_with_data(language, locale);
    pthread_mutex_lock(&opened.lock);
    struct entry *entry = opened.first;
    while (entry && strcmp(entry->locale, locale) != 0)
        entry = entry->next;
    if (!entry) {
        entry = lasting(1, sizeof *entry);
        memcpy(entry->locale, locale, sizeof locale);
        read_names(entry);
        entry->next = opened.first;
        opened.first = entry;
    }
    pthread_mutex_unlock(&opened.lock);
    return &entry->names;
}
