#include "features/links/names.h"

#include "features/layout/layout.h"
#include "features/sdg/sdg.h"

static const struct sdg *sdg_of(Str framework, Str code)
{
    return str_eq(framework, STR("sdg")) ? sdg_find(code) : NULL;
}

Text node_text(struct arena *a, enum language language, Str framework, Str code, Text recorded)
{
    Str tag = language_tag(language);
    const struct sdg *sdg = sdg_of(framework, code);
    enum sdg_language of_sdg;
    enum message axis;
    if (sdg)
        return sdg_language_of(tag, &of_sdg) == OK ? (Text){sdg->name[of_sdg], tag}
                                                   : (Text){sdg->name[SDG_EN], STR("en")};
    if (str_eq(framework, STR("pact")) && code_message(a, "axis.", code, &axis) == OK)
        return (Text){message_text(language, axis), tag};
    return recorded;
}

Str node_label(struct arena *a, enum language language, Str framework, Str code)
{
    if (!sdg_of(framework, code))
        return STR("");
    return message_format(a, language, MESSAGE_NODE_SDG, 0, &code, 1);
}

Str node_identifier(struct arena *a, Str framework, Str code)
{
    const struct sdg *sdg = sdg_of(framework, code);
    return sdg ? sdg_iri(a, sdg) : STR("");
}
