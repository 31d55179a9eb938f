#include "tags.h"

#include "blocks.h"
#include "expression.h"
#include "scan.h"

const char *macro_of(enum place place)
{
#define PLACE(place_name, macro) [(place_name)] = (macro),
    static const char *const macros[] = {
#include "places.tbl.h"
    };
#undef PLACE
    return macros[place];
}

/* ---- values ---- */

static Status value(struct compile *c, Str expression, size_t at, enum value_word word, const char *wrapped)
{
    enum place place = PLACE_TXT;
    Status s = expression_check(c, at, expression);
    if (s == OK)
        s = c->format->value(c, at, word, &place);
    if (s != OK)
        return s;
    if (!wrapped)
        emit(c, at, "%s(r, (%.*s));", macro_of(place), STR_FMT(expression));
    else
        emit(c, at, "%s(r, %s(%.*s)));", macro_of(place), wrapped, STR_FMT(expression));
    return OK;
}

static Status tag_url(struct compile *c, Str rest, size_t at)
{
    return value(c, rest, at, WORD_URL, NULL);
}

static Status tag_lang(struct compile *c, Str rest, size_t at)
{
    return value(c, rest, at, WORD_LANG, NULL);
}

static Status tag_optional(struct compile *c, Str rest, size_t at)
{
    return value(c, rest, at, WORD_OPTIONAL, NULL);
}

static Status tag_plain(struct compile *c, Str rest, size_t at)
{
    return value(c, rest, at, WORD_NONE, "render_value_of(");
}

static Status tag_number(struct compile *c, Str rest, size_t at)
{
    return value(c, rest, at, WORD_NONE, "render_number(r, ");
}

static Status tag_instant(struct compile *c, Str rest, size_t at)
{
    return value(c, rest, at, WORD_NONE, c->format->is_ics ? "render_ics_instant(r, " : "render_instant(r, ");
}

static Status tag_raw(struct compile *c, __attribute__((unused)) Str rest, size_t at)
{
    return refuse(c, at, "there is no {{raw}}: markup comes from templates, or as SafeHtml");
}

static Status tag_template(struct compile *c, __attribute__((unused)) Str rest, size_t at)
{
    return refuse(c, at, "{{template}} is the first line, and only there");
}

/* ---- {{include}} ---- */

/* {{include name(arguments)}}, with `from "header"` where the template's own header does not declare it. */
static Status tag_include(struct compile *c, Str rest, size_t at)
{
    size_t open = str_find(rest, STR("("), 0);
    size_t from = str_find(rest, STR(") from \""), 0);
    Str name = str_trim(str_slice(rest, 0, open == STR_NONE ? 0 : open));
    Str call = from == STR_NONE ? rest : str_slice(rest, 0, from + 1);
    Str header = from == STR_NONE ? STR("") : str_from(rest, from + 8);
    if (!is_identifier(name) || !str_ends(call, STR(")")) ||
        (from != STR_NONE && !str_ends(header, STR("\""))))
        return refuse(c, at,
                      "write {{include name(arguments)}} or {{include name(arguments) from \"header.h\"}}");
    Status s = expression_check(c, at, call);
    if (s == OK)
        s = c->format->include(c, at);
    if (s != OK)
        return s;
    Str arguments = str_trim(str_slice(call, open + 1, call.len - open - 2));
    emit(c, at, "tpl_%.*s(r%s%.*s);", STR_FMT(name), arguments.len > 0 ? ", " : "", STR_FMT(arguments));
    if (header.len > 0)
        *list_add(c->arena, &c->headers) = str_slice(header, 0, header.len - 1);
    return OK;
}

Status compile_tag(struct compile *c, Str tag, size_t at)
{
    static const struct {
        Str word;
        Status (*compile)(struct compile *c, Str rest, size_t at);
    } words[] = {
        {STR_INIT("if"), tag_if},
        {STR_INIT("else"), tag_else},
        {STR_INIT("end"), tag_end},
        {STR_INIT("each"), tag_each},
        {STR_INIT("include"), tag_include},
        {STR_INIT("t"), compile_message},
        {STR_INIT("url"), tag_url},
        {STR_INIT("lang"), tag_lang},
        {STR_INIT("optional"), tag_optional},
        {STR_INIT("plain"), tag_plain},
        {STR_INIT("number"), tag_number},
        {STR_INIT("instant"), tag_instant},
        {STR_INIT("template"), tag_template},
        {STR_INIT("raw"), tag_raw},
        {STR_INIT("sentence"), tag_sentence},
        {STR_INIT("arg"), tag_arg},
    };
    Str rest;
    if (str_starts(tag, STR("!--")))
        return OK;
    if (is_between_arguments(c) && !tag_has_word(tag, STR("arg"), &rest) &&
        !tag_has_word(tag, STR("end"), &rest))
        return refuse(c, at, "in {{sentence}} everything stands in an {{arg name}}");
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (tag_has_word(tag, words[i].word, &rest))
            return words[i].compile(c, rest, at);
    return value(c, tag, at, WORD_NONE, NULL);
}
