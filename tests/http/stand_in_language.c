/* The few functions of the language layer that http calls, for building its tests without ICU. */
#include "language/text.h"

static const Str tags[LANGUAGE_COUNT] = {[LANGUAGE_FR] = STR_INIT("fr"),
                                         [LANGUAGE_EN] = STR_INIT("en"),
                                         [LANGUAGE_ES] = STR_INIT("es"),
                                         [LANGUAGE_AR] = STR_INIT("ar")};

Str language_tag(enum language language)
{
    return tags[language];
}

Status language_of_tag(Str tag, enum language *out)
{
    for (size_t l = 0; l < ARRAY_LEN(tags); l++) {
        if (str_eq(tags[l], tag)) {
            *out = (enum language)l;
            return OK;
        }
    }
    return E_NOT_FOUND;
}

/* The first language of the header that the interface has; weights are the real one's to read. */
enum language language_negotiate(Str accept_language, enum language otherwise)
{
    enum language language;
    while (accept_language.len) {
        Str range = str_cut(&accept_language, ',');
        Str tag = str_trim(str_cut(&range, ';'));
        if (language_of_tag(str_slice(tag, 0, 2), &language) == OK)
            return language;
    }
    return otherwise;
}
