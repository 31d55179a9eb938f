#include "language/text.h"

#include "base/arena.h"
#include "language/unicode.h"

#include <pthread.h>
#include <string.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>

enum { MAX_TAG = 64, MAX_NAME = 256 };

static const Str tags[LANGUAGE_COUNT] = {
    [LANGUAGE_FR] = STR_INIT("fr"),
    [LANGUAGE_EN] = STR_INIT("en"),
    [LANGUAGE_ES] = STR_INIT("es"),
    [LANGUAGE_AR] = STR_INIT("ar"),
};

Str language_tag(enum language language)
{
    return tags[language];
}

Status language_of_tag(Str tag, enum language *out)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        if (str_eq_nocase(tags[i], tag)) {
            *out = (enum language)i;
            return OK;
        }
    return E_NOT_FOUND;
}

/* ICU's id of a whole, well-formed tag: "zh_Hans" for "zh-hans". */
static Status locale_of_tag(Str tag, char locale[ULOC_FULLNAME_CAPACITY])
{
    char text[MAX_TAG];
    int32_t read = 0;
    UErrorCode error = U_ZERO_ERROR;
    if (tag.len == 0 || tag.len >= sizeof text || memchr(tag.data, '\0', tag.len))
        return E_INVALID;
    memcpy(text, tag.data, tag.len);
    text[tag.len] = '\0';
    uloc_forLanguageTag(text, locale, ULOC_FULLNAME_CAPACITY, &read, &error);
    if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING || (size_t)read != tag.len)
        return E_INVALID;
    return OK;
}

Status language_canonical(struct arena *a, Str tag, Str *out)
{
    char locale[ULOC_FULLNAME_CAPACITY], canonical[ULOC_FULLNAME_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    if (locale_of_tag(tag, locale) != OK)
        return E_INVALID;
    int32_t len = uloc_toLanguageTag(locale, canonical, sizeof canonical, true, &error);
    if (U_FAILURE(error))
        return E_INVALID;
    *out = str_copy(a, (Str){canonical, (size_t)len});
    return OK;
}

bool language_is_right_to_left(Str tag)
{
    char locale[ULOC_FULLNAME_CAPACITY];
    enum language language;
    if (language_of_tag(tag, &language) == OK) /* most tags on a page, and cheaper */
        return language == LANGUAGE_AR;
    return locale_of_tag(tag, locale) == OK && uloc_isRightToLeft(locale);
}

static ULocaleDisplayNames *names[LANGUAGE_COUNT]; /* never changed once opened, so safe to share */

static void open_names(void)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        UErrorCode error = U_ZERO_ERROR;
        names[i] = uldn_open(locale_of((enum language)i), ULDN_STANDARD_NAMES, &error);
        unicode_must(error, "opening the names of languages");
    }
}

static pthread_once_t names_opened = PTHREAD_ONCE_INIT;

bool country_is_code(Str code)
{
    bool is_pair = code.len == 2;
    for (size_t i = 0; i < code.len && is_pair; i++)
        is_pair = code.data[i] >= 'A' && code.data[i] <= 'Z';
    return is_pair;
}

Str country_name(struct arena *a, Str code, enum language in)
{
    char region[] = "AA";
    UChar name[MAX_NAME];
    UErrorCode error = U_ZERO_ERROR;
    pthread_once(&names_opened, open_names);
    if (!country_is_code(code))
        return code;
    region[0] = code.data[0];
    region[1] = code.data[1];
    int32_t len = uldn_regionDisplayName(names[in], region, name, MAX_NAME, &error);
    return U_FAILURE(error) || len == 0 || len > MAX_NAME ? code : utf16_text(a, (struct utf16){name, len});
}

Str language_name(struct arena *a, Str tag, enum language in)
{
    char locale[ULOC_FULLNAME_CAPACITY];
    UChar name[MAX_NAME];
    UErrorCode error = U_ZERO_ERROR;
    pthread_once(&names_opened, open_names);
    if (locale_of_tag(tag, locale) != OK)
        return str_copy(a, tag);
    int32_t len = uldn_localeDisplayName(names[in], locale, name, MAX_NAME, &error);
    if (U_FAILURE(error) || len == 0 || len > MAX_NAME)
        return str_copy(a, tag);
    return utf16_text(a, (struct utf16){name, len});
}
