/* What a value may be at each place of HTML and XML, and how branches come together. */
#include "formats.h"

bool markup_is_inside(const struct markup *m, Str element, bool is_xml)
{
    for (const struct element *open = m->open; open; open = open->outer)
        if (is_xml ? str_eq(open->name, element) : str_eq_nocase(open->name, element))
            return true;
    return false;
}

/* Elements that hold text alone, and those of other vocabularies, where a span would end the drawing. */
static bool holds_no_markup(const struct markup *m)
{
    static const Str names[] = {STR_INIT("option"), STR_INIT("svg"), STR_INIT("math")};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (markup_is_inside(m, names[i], false))
            return true;
    return false;
}

/* Elements whose attributes decide what a browser runs or where it goes. */
static bool takes_no_values(Str tag)
{
    static const Str names[] = {STR_INIT("base"),   STR_INIT("object"),       STR_INIT("embed"),
                                STR_INIT("applet"), STR_INIT("animate"),      STR_INIT("animatetransform"),
                                STR_INIT("set"),    STR_INIT("animatemotion")};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_eq_nocase(tag, names[i]))
            return true;
    return false;
}

static Status attribute_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    struct markup *m = &c->here.markup;
    if (m->kind == ATTRIBUTE_REFUSED)
        return refuse(
            c, at,
            "no values in the attribute %.*s: no escaping makes them safe; use a data- attribute or a class",
            STR_FMT(m->attribute));
    if (takes_no_values(m->tag))
        return refuse(c, at, "no values in the attributes of <%.*s>", STR_FMT(m->tag));
    if (str_eq_nocase(m->tag, STR("script")) && str_eq_nocase(m->attribute, STR("type")))
        return refuse(c, at, "the type of a script is no value");
    m->content_has_value |= str_eq_nocase(m->attribute, STR("content"));
    if (m->kind == ATTRIBUTE_LINK)
        return url_value(c, at, word, &m->url, PLACE_LINK, place);
    if (word == WORD_URL)
        return refuse(c, at, "{{url}} belongs in a link: %.*s is none", STR_FMT(m->attribute));
    *place = PLACE_MARKUP;
    return OK;
}

static Status tag_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    if (word != WORD_LANG)
        return refuse(c, at,
                      "in a tag there is only {{lang text}}: values stand in text and in quoted attributes");
    *place = c->format->is_xml ? PLACE_XML_LANG : PLACE_LANG;
    c->here.markup.where = MARKUP_AFTER_VALUE;
    return OK;
}

static Status text_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    struct markup *m = &c->here.markup;
    if (word == WORD_URL)
        return refuse(c, at, "{{url}} belongs at the beginning of a link attribute, such as href");
    if (c->format->is_xml && m->open &&
        (str_eq_nocase(m->open->name, STR("script")) || str_eq_nocase(m->open->name, STR("style"))))
        return refuse(c, at, "no values inside <%.*s>", STR_FMT(m->open->name));
    bool is_plain = c->format->is_xml || m->where == MARKUP_RCDATA || holds_no_markup(m);
    *place = is_plain ? PLACE_MARKUP : PLACE_HTML;
    return OK;
}

static Status refuse_place(struct compile *c, size_t at)
{
    const struct markup *m = &c->here.markup;
    switch (m->where) {
    case MARKUP_RAW:
        return refuse(c, at, "no values inside <%.*s>: put them into data- attributes",
                      STR_FMT(m->open->name));
    case MARKUP_COMMENT: return refuse(c, at, "nothing of a template in a comment: write {{!-- … --}}");
    case MARKUP_LESS:
    case MARKUP_TAG_NAME:
    case MARKUP_CLOSING_NAME:
    case MARKUP_CLOSING_END:
        return refuse(c, at, "a tag's name is no value: write each tag in its own {{if}}");
    case MARKUP_ATTRIBUTE_NAME: return refuse(c, at, "an attribute's name is no value");
    case MARKUP_AFTER_EQUALS: return refuse(c, at, "quote the value of every attribute");
    case MARKUP_TEXT:
    case MARKUP_IN_TAG:
    case MARKUP_AFTER_VALUE:
    case MARKUP_VALUE:
    case MARKUP_RCDATA:
    case MARKUP_JSON:
    case MARKUP_DECLARATION:
    case MARKUP_CDATA:
    case MARKUP_INSTRUCTION: break;
    }
    return refuse(c, at, "nothing of a template may stand %.*s", STR_FMT(markup_describe(c, &c->here)));
}

Status markup_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    enum markup_where where = c->here.markup.where;
    if (where == MARKUP_JSON)
        return json_value(c, at, word, place);
    if (word == WORD_OPTIONAL)
        return refuse(c, at, "{{optional}} belongs to JSON");
    bool ends_name = word == WORD_LANG && (where == MARKUP_TAG_NAME || where == MARKUP_ATTRIBUTE_NAME);
    if (where == MARKUP_IN_TAG || where == MARKUP_AFTER_VALUE || ends_name)
        return tag_value(c, at, word, place);
    if (word == WORD_LANG)
        return refuse(c, at, "{{lang}} stands in a tag, after its name or an attribute");
    if (where == MARKUP_TEXT || where == MARKUP_RCDATA)
        return text_value(c, at, word, place);
    if (where == MARKUP_VALUE)
        return attribute_value(c, at, word, place);
    return refuse_place(c, at);
}

Status markup_control(struct compile *c, size_t at)
{
    struct markup *m = &c->here.markup;
    switch (m->where) {
    case MARKUP_TEXT:
    case MARKUP_RCDATA:
    case MARKUP_VALUE:
    case MARKUP_IN_TAG:
    case MARKUP_AFTER_VALUE: return OK;
    case MARKUP_TAG_NAME:
    case MARKUP_ATTRIBUTE_NAME: m->where = MARKUP_AFTER_VALUE; return OK;
    case MARKUP_JSON: return json_control(c, at);
    case MARKUP_LESS:
    case MARKUP_AFTER_EQUALS:
    case MARKUP_CLOSING_NAME:
    case MARKUP_CLOSING_END:
    case MARKUP_RAW:
    case MARKUP_COMMENT:
    case MARKUP_DECLARATION:
    case MARKUP_CDATA:
    case MARKUP_INSTRUCTION: break;
    }
    return refuse_place(c, at);
}

Status markup_include(struct compile *c, size_t at)
{
    if (c->here.markup.where == MARKUP_JSON)
        return refuse(c, at, "{{include}} stands in text, not in a script");
    if (c->here.markup.where != MARKUP_TEXT)
        return refuse(c, at, "{{include}} stands in text, not %.*s", STR_FMT(markup_describe(c, &c->here)));
    return OK;
}

static bool same_open(const struct element *one, const struct element *other)
{
    for (; one != other; one = one->outer, other = other->outer)
        if (!one || !other || !str_eq_nocase(one->name, other->name))
            return false;
    return true;
}

static bool is_between_attributes(enum markup_where where)
{
    return where == MARKUP_IN_TAG || where == MARKUP_AFTER_VALUE;
}

bool markup_join(const struct context *one, const struct context *other, struct context *both)
{
    const struct markup *a = &one->markup, *b = &other->markup;
    struct context joined = *one;
    if (!same_open(a->open, b->open))
        return false;
    if (is_between_attributes(a->where) && is_between_attributes(b->where)) {
        /* the stricter of the two: white space must come before the next attribute */
        if (a->where != b->where)
            joined.markup.where = MARKUP_AFTER_VALUE;
    } else if (a->where != b->where) {
        return false;
    }
    if (a->where != MARKUP_TEXT && (!str_eq(a->tag, b->tag) || a->holds_json != b->holds_json))
        return false;
    if (a->where == MARKUP_VALUE) {
        if (a->quote != b->quote || !str_eq(a->attribute, b->attribute))
            return false;
        joined.markup.url = url_join(a->url, b->url);
    }
    joined.markup.refreshes |= b->refreshes;
    joined.markup.content_has_value |= b->content_has_value;
    if (a->where == MARKUP_JSON && !json_join(one, other, &joined))
        return false;
    *both = joined;
    return true;
}

static Str describe_where(struct compile *c, const struct context *context)
{
    const struct markup *m = &context->markup;
    switch (m->where) {
    case MARKUP_TEXT: return STR("in text");
    case MARKUP_LESS:
    case MARKUP_TAG_NAME:
    case MARKUP_CLOSING_NAME:
    case MARKUP_CLOSING_END: return STR("in a tag's name");
    case MARKUP_IN_TAG: return str_format(c->arena, "after white space in the tag <%.*s>", STR_FMT(m->tag));
    case MARKUP_AFTER_VALUE:
        return str_format(c->arena, "right after a name or value in the tag <%.*s>", STR_FMT(m->tag));
    case MARKUP_ATTRIBUTE_NAME:
    case MARKUP_AFTER_EQUALS: return str_format(c->arena, "in the attribute %.*s", STR_FMT(m->attribute));
    case MARKUP_VALUE:
        return str_format(c->arena, "in the attribute %.*s=%c%s", STR_FMT(m->attribute), m->quote,
                          m->kind == ATTRIBUTE_LINK ? url_describe(m->url) : "");
    case MARKUP_RAW:
    case MARKUP_RCDATA: return STR("in text");
    case MARKUP_JSON: return json_describe(c, context);
    case MARKUP_COMMENT: return STR("in a comment");
    case MARKUP_DECLARATION: return STR("in a declaration");
    case MARKUP_CDATA: return STR("in a CDATA section");
    case MARKUP_INSTRUCTION: return STR("in a processing instruction");
    }
    return STR("nowhere");
}

Str markup_describe(struct compile *c, const struct context *context)
{
    Str where = describe_where(c, context);
    const struct element *open = context->markup.open;
    if (!open)
        return where;
    return str_format(c->arena, "%.*s inside the <%.*s> of line %zu", STR_FMT(where), STR_FMT(open->name),
                      line_of(c, open->at));
}
