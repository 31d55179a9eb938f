#include "language/catalogue.h"

#include "base/arena.h"
#include "base/buf.h"
#include "language/catalogue_table.h"
#include "language/unicode.h"

#include <pthread.h>
#include <string.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>

/* Both are immutable once opened, so all threads share them. */
static UPluralRules *plural_rules[LANGUAGE_COUNT];
static UNumberFormatter *number_formats[LANGUAGE_COUNT];

static void open_rules(void)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        UErrorCode error = U_ZERO_ERROR;
        plural_rules[i] = uplrules_open(locale_of((enum language)i), &error);
        number_formats[i] = unumf_openForSkeletonAndLocale(u"", 0, locale_of((enum language)i), &error);
        unicode_must(error, "opening the rules of numbers");
    }
}

static void need_rules(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_rules);
}

enum { KEYWORD = 8 };

static enum plural category_of(const UChar *keyword, int32_t len)
{
    static const UChar names[][KEYWORD] = {
        [PLURAL_ZERO] = u"zero", [PLURAL_ONE] = u"one",   [PLURAL_TWO] = u"two",
        [PLURAL_FEW] = u"few",   [PLURAL_MANY] = u"many", [PLURAL_OTHER] = u"other",
    };
    for (int i = PLURAL_ZERO; i < PLURAL_OTHER; i++)
        if (names[i][len] == 0 && memcmp(names[i], keyword, (size_t)len * sizeof *keyword) == 0)
            return (enum plural)i;
    return PLURAL_OTHER;
}

enum plural plural_of(enum language language, int64_t n)
{
    UChar keyword[KEYWORD];
    UErrorCode error = U_ZERO_ERROR;
    need_rules();
    int32_t len = uplrules_select(plural_rules[language], (double)n, keyword, KEYWORD, &error);
    unicode_must(error, "choosing a plural");
    return category_of(keyword, len);
}

const struct message_form *message_form(enum language language, enum message message, int64_t n)
{
    const struct message_entry *entry = &message_entries[message];
    const struct message_form *forms = message_forms[language] + entry->first_form;
    return entry->is_plural ? &forms[plural_of(language, n)] : forms;
}

Str message_text(enum language language, enum message message)
{
    return message_form(language, message, 0)->pieces[0].literal;
}

Str message_format(struct arena *a, enum language language, enum message message, int64_t n,
                   const Str *arguments, size_t count)
{
    const struct message_form *form = message_form(language, message, n);
    struct buf text = buf_in(a);
    for (size_t i = 0; i < form->count; i++) {
        const struct message_piece *piece = &form->pieces[i];
        buf_add(&text, piece->literal);
        if (piece->argument >= 0 && (size_t)piece->argument < count)
            buf_add(&text, arguments[piece->argument]);
    }
    return buf_str(&text);
}

Status message_of_key(Str key, enum message *out)
{
    size_t low = 0, high = MESSAGE_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(key, message_entries[middle].key);
        if (order == 0) {
            *out = (enum message)middle;
            return OK;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return E_NOT_FOUND;
}

Str number_text(struct arena *a, enum language language, int64_t n)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t len = 0;
    need_rules();
    UFormattedNumber *result = unumf_openResult(&error);
    unumf_formatInt(number_formats[language], n, result, &error);
    const UChar *units = ufmtval_getString(unumf_resultAsValue(result, &error), &len, &error);
    unicode_must(error, "writing a number");
    Str text = utf16_text(a, (struct utf16){units, len});
    unumf_closeResult(result);
    return text;
}
