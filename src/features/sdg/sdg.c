#include "features/sdg/sdg.h"

const struct sdg *sdg_find(Str code)
{
    for (size_t i = 0; i < sdg_count; i++) {
        if (str_eq(sdgs[i].code, code))
            return &sdgs[i];
    }
    return NULL;
}

bool sdg_is_goal(const struct sdg *s)
{
    return str_eq(s->code, s->goal);
}

static const Str tags[] = {STR_INIT("en"), STR_INIT("fr"), STR_INIT("es"),
                           STR_INIT("ar"), STR_INIT("ru"), STR_INIT("zh")};
_Static_assert(ARRAY_LEN(tags) == SDG_LANGUAGES, "one tag per language, in the order of the enum");

Status sdg_language_of(Str tag, enum sdg_language *out)
{
    Str first = str_cut(&tag, '-');
    for (size_t i = 0; i < ARRAY_LEN(tags); i++) {
        if (str_eq_nocase(first, tags[i])) {
            *out = (enum sdg_language)i;
            return OK;
        }
    }
    return E_NOT_FOUND;
}

Str sdg_language_tag(enum sdg_language language)
{
    return tags[language];
}

Str sdg_iri(struct arena *a, const struct sdg *s)
{
    return str_format(a, "http://metadata.un.org/sdg/%.*s", STR_FMT(s->code));
}
