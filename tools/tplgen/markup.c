/* Where an HTML or XML template has got to: what a browser would be reading at this byte (HTML Standard
 * §13.2.5, of which templates may use the part that nobody misreads: quoted attributes, closed elements). */
#include "formats.h"

/* Reads at least one byte of `rest`, which begins at byte `at`; returns how many. */
typedef Status (*Step)(struct compile *c, Str rest, size_t at, size_t *used);

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_name_byte(char byte)
{
    return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == ':' ||
           byte == '.';
}

static size_t name_length(Str rest)
{
    size_t len = 0;
    while (len < rest.len && is_name_byte(rest.data[len]))
        len++;
    return len;
}

static bool is_one_of(Str name, const Str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_nocase(name, names[i]))
            return true;
    return false;
}

static bool is_void(const struct compile *c, Str name)
{
    static const Str names[] = {STR_INIT("area"),  STR_INIT("base"), STR_INIT("br"),     STR_INIT("col"),
                                STR_INIT("embed"), STR_INIT("hr"),   STR_INIT("img"),    STR_INIT("input"),
                                STR_INIT("link"),  STR_INIT("meta"), STR_INIT("source"), STR_INIT("track"),
                                STR_INIT("wbr")};
    return !c->format->is_xml && is_one_of(name, names, ARRAY_LEN(names));
}

/* The rest up to `end` and with it, all of which is read; all of the rest where it has none. */
static bool skip_past(Str rest, Str end, size_t *used)
{
    size_t at = str_find(rest, end, 0);
    *used = at == STR_NONE ? rest.len : at + end.len;
    return at != STR_NONE;
}

/* ---- text ---- */

static size_t white_length(Str text)
{
    size_t len = 0;
    while (len < text.len && is_white(text.data[len]))
        len++;
    return len;
}

/* White space at the beginning of lines and empty lines say nothing to a browser, except in pre. */
static void emit_text(struct compile *c, Str text, size_t at)
{
    bool keep = c->format->is_xml || markup_is_inside(&c->here.markup, STR("pre"), false);
    bool begins_line = at > 0 && c->job->text.data[at - 1] == '\n';
    size_t from = !keep && begins_line ? white_length(text) : 0;
    for (size_t i = from; !keep && i < text.len; i++) {
        if (text.data[i] != '\n')
            continue;
        emit_literal(c, str_slice(text, from, i + 1 - from), at + from);
        from = i + 1 + white_length(str_from(text, i + 1));
        i = from - 1;
    }
    emit_literal(c, str_from(text, from), at + from);
}

static Status step_declaration_start(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    bool is_xml = c->format->is_xml;
    if (str_starts(rest, STR("<!-->")) || str_starts(rest, STR("<!--->")))
        return refuse(c, at, "browsers read this comment as ended: write <!-- text -->");
    if (str_starts(rest, STR("<!--"))) {
        m->where = MARKUP_COMMENT;
        *used = 4;
    } else if (is_xml && str_starts(rest, STR("<![CDATA["))) {
        m->where = MARKUP_CDATA;
        *used = 9;
    } else if (is_xml && str_starts(rest, STR("<?"))) {
        m->where = MARKUP_INSTRUCTION;
        *used = 2;
    } else if (str_eq_nocase(str_slice(rest, 0, 9), STR("<!doctype"))) {
        m->where = MARKUP_DECLARATION;
        *used = 9;
    } else {
        return refuse(c, at, "neither a comment nor a doctype");
    }
    emit_literal(c, str_slice(rest, 0, *used), at);
    return OK;
}

static Status step_text(struct compile *c, Str rest, size_t at, size_t *used)
{
    size_t less = str_find(rest, STR("<"), 0);
    if (less == STR_NONE || less > 0) {
        *used = less == STR_NONE ? rest.len : less;
        emit_text(c, str_slice(rest, 0, *used), at);
        return OK;
    }
    if (rest.len > 1 && (rest.data[1] == '!' || rest.data[1] == '?'))
        return step_declaration_start(c, rest, at, used);
    c->here.markup.where = MARKUP_LESS;
    *used = 1;
    emit_literal(c, STR("<"), at);
    return OK;
}

static Status step_less(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    if (rest.data[0] != '/' && !is_letter(rest.data[0]))
        return refuse(c, at - 1, "write &lt; for a < that begins no tag");
    *used = rest.data[0] == '/' ? 1 : name_length(rest);
    *m = (struct markup){.where = rest.data[0] == '/' ? MARKUP_CLOSING_NAME : MARKUP_TAG_NAME,
                         .open = m->open,
                         .tag = str_slice(rest, 0, *used),
                         .tag_at = at - 1};
    emit_literal(c, str_slice(rest, 0, *used), at);
    return OK;
}

/* ---- tags ---- */

static const Str raw_elements[] = {STR_INIT("script"), STR_INIT("style"), STR_INIT("iframe")};
static const Str rcdata_elements[] = {STR_INIT("title"), STR_INIT("textarea")};

static bool is_in_drawing(const struct compile *c)
{
    return markup_is_inside(&c->here.markup, STR("svg"), false) ||
           markup_is_inside(&c->here.markup, STR("math"), false);
}

static Status refuse_element(struct compile *c, Str name, size_t at)
{
    static const Str obsolete[] = {STR_INIT("xmp"), STR_INIT("plaintext"), STR_INIT("noembed"),
                                   STR_INIT("noframes")};
    if (c->format->is_xml)
        return OK;
    if (is_one_of(name, obsolete, ARRAY_LEN(obsolete)))
        return refuse(c, at, "<%.*s> is obsolete, and browsers disagree about it", STR_FMT(name));
    bool is_special =
        is_one_of(name, raw_elements, ARRAY_LEN(raw_elements)) || str_eq_nocase(name, STR("textarea"));
    if (is_special && is_in_drawing(c))
        return refuse(c, at, "browsers read <%.*s> otherwise inside a drawing or formula", STR_FMT(name));
    return OK;
}

static enum markup_where content_of(const struct compile *c)
{
    const struct markup *m = &c->here.markup;
    if (c->format->is_xml || is_in_drawing(c)) /* where a title is an element like others */
        return MARKUP_TEXT;
    if (is_one_of(m->tag, raw_elements, ARRAY_LEN(raw_elements)))
        return m->holds_json ? MARKUP_JSON : MARKUP_RAW;
    return is_one_of(m->tag, rcdata_elements, ARRAY_LEN(rcdata_elements)) ? MARKUP_RCDATA : MARKUP_TEXT;
}

static Status end_opening_tag(struct compile *c, bool closes_itself, size_t at)
{
    struct markup *m = &c->here.markup;
    bool is_void_element = is_void(c, m->tag);
    if (closes_itself && !is_void_element && !c->format->is_xml && !is_in_drawing(c) &&
        !str_eq_nocase(m->tag, STR("svg")))
        return refuse(c, m->tag_at, "HTML has no <%.*s/>: write <%.*s></%.*s>", STR_FMT(m->tag),
                      STR_FMT(m->tag), STR_FMT(m->tag));
    if (m->refreshes && m->content_has_value)
        return refuse(c, m->tag_at, "no values in the content of a tag with http-equiv");
    Status s = refuse_element(c, m->tag, at);
    if (s != OK)
        return s;
    m->where = MARKUP_TEXT;
    if (closes_itself || is_void_element)
        return OK;
    m->where = content_of(c);
    if (m->where == MARKUP_JSON)
        c->here.json = (struct json){.where = JSON_VALUE};
    struct element *element = arena_new_of(c->arena, struct element);
    *element = (struct element){m->tag, m->tag_at, m->open};
    m->open = element;
    return OK;
}

static Status step_in_tag(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    Status s = OK;
    *used = 1;
    if (is_white(rest.data[0])) {
        m->where = MARKUP_IN_TAG;
    } else if (rest.data[0] == '>') {
        s = end_opening_tag(c, false, at);
    } else if (str_starts(rest, STR("/>"))) {
        *used = 2;
        s = end_opening_tag(c, true, at);
    } else if (m->where == MARKUP_AFTER_VALUE) {
        s = refuse(c, at, "white space is missing before this attribute");
    } else if (is_letter(rest.data[0]) || rest.data[0] == '_' || rest.data[0] == ':') {
        *used = name_length(rest);
        m->where = MARKUP_ATTRIBUTE_NAME;
        m->attribute = str_slice(rest, 0, *used);
    } else {
        s = refuse(c, at, "'%c' begins no attribute", rest.data[0]);
    }
    if (s == OK)
        emit_literal(c, str_slice(rest, 0, *used), at);
    return s;
}

/* A tag's or an attribute's name has been read whole. */
static Status step_after_name(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    if (m->where == MARKUP_ATTRIBUTE_NAME && rest.data[0] == '=') {
        m->where = MARKUP_AFTER_EQUALS;
        *used = 1;
        emit_literal(c, STR("="), at);
        return OK;
    }
    m->where = MARKUP_AFTER_VALUE;
    return step_in_tag(c, rest, at, used);
}

static enum attribute_kind kind_of(Str name)
{
#define ATTRIBUTE(attribute_name, attribute_kind) {STR_INIT(attribute_name), attribute_kind},
    static const struct {
        Str name;
        enum attribute_kind kind;
    } special[] = {
#include "attributes.tbl.h"
    };
#undef ATTRIBUTE
    if (str_eq_nocase(str_slice(name, 0, 2), STR("on")) ||
        str_eq_nocase(str_slice(name, 0, 6), STR("xmlns:")))
        return ATTRIBUTE_REFUSED;
    for (size_t i = 0; i < ARRAY_LEN(special); i++)
        if (str_eq_nocase(name, special[i].name))
            return special[i].kind;
    return ATTRIBUTE_PLAIN;
}

static Status step_after_equals(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    if (rest.data[0] != '"' && rest.data[0] != '\'')
        return refuse(c, at, "quote the value of every attribute, right after its =");
    m->where = MARKUP_VALUE;
    m->quote = rest.data[0];
    m->value_at = at + 1;
    m->url = URL_EMPTY;
    m->kind = kind_of(m->attribute);
    m->refreshes |= str_eq_nocase(m->attribute, STR("http-equiv"));
    *used = 1;
    emit_literal(c, str_slice(rest, 0, 1), at);
    return OK;
}

static void end_value(struct compile *c, size_t at)
{
    struct markup *m = &c->here.markup;
    Str value = str_slice(c->job->text, m->value_at, at - m->value_at);
    m->where = MARKUP_AFTER_VALUE;
    if (str_eq_nocase(m->tag, STR("script")) && str_eq_nocase(m->attribute, STR("type")))
        m->holds_json =
            str_eq_nocase(value, STR("application/ld+json")) || str_eq_nocase(value, STR("application/json"));
}

static Status step_value(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    size_t i = 0;
    Status s = OK;
    for (; s == OK && i < rest.len && rest.data[i] != m->quote; i++) {
        if (rest.data[i] == '<')
            s = refuse(c, at + i, "write &lt; in an attribute");
        else if (m->kind == ATTRIBUTE_LINK)
            s = url_step(c, &m->url, m->value_at, at + i);
    }
    if (s != OK)
        return s;
    if (i < rest.len)
        end_value(c, at + i++);
    *used = i;
    emit_literal(c, str_slice(rest, 0, i), at);
    return OK;
}

/* ---- closing tags ---- */

static Status step_closing_name(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    if (!is_letter(rest.data[0]))
        return refuse(c, at, "a closing tag without a name");
    *used = name_length(rest);
    m->where = MARKUP_CLOSING_END;
    m->tag = str_slice(rest, 0, *used);
    emit_literal(c, m->tag, at);
    return OK;
}

static Status close_element(struct compile *c)
{
    struct markup *m = &c->here.markup;
    Str name = m->tag;
    if (is_void(c, name))
        return refuse(c, m->tag_at, "<%.*s> has no closing tag", STR_FMT(name));
    if (!m->open)
        return refuse(c, m->tag_at, "</%.*s> closes nothing here", STR_FMT(name));
    bool same = c->format->is_xml ? str_eq(name, m->open->name) : str_eq_nocase(name, m->open->name);
    if (!same)
        return refuse(c, m->tag_at, "</%.*s> comes before </%.*s>, which line %zu opened", STR_FMT(name),
                      STR_FMT(m->open->name), line_of(c, m->open->at));
    m->open = m->open->outer;
    m->where = MARKUP_TEXT;
    return OK;
}

static Status step_closing_end(struct compile *c, Str rest, size_t at, size_t *used)
{
    if (rest.data[0] != '>' && !is_white(rest.data[0]))
        return refuse(c, at, "'%c' in a closing tag", rest.data[0]);
    *used = 1;
    emit_literal(c, str_slice(rest, 0, 1), at);
    return rest.data[0] == '>' ? close_element(c) : OK;
}

/* ---- what is read up to its end ---- */

/* Where `</name` of the innermost element begins; rest.len where it does not. */
static size_t find_closing_tag(const struct compile *c, Str rest)
{
    Str name = c->here.markup.open->name;
    for (size_t at = str_find(rest, STR("</"), 0); at != STR_NONE; at = str_find(rest, STR("</"), at + 2))
        if (str_eq_nocase(str_slice(rest, at + 2, name.len), name))
            return at;
    return rest.len;
}

/* The content of an element that browsers do not read as markup. */
static Status raw_content(struct compile *c, Str content, size_t at, bool is_whole)
{
    const struct markup *m = &c->here.markup;
    if (m->where == MARKUP_JSON) {
        size_t less = str_find(content, STR("<"), 0);
        if (less != STR_NONE)
            return refuse(c, at + less, "write \\u003c for < in the JSON of a script");
        Status s = json_literal(c, content, at);
        return s == OK && is_whole ? json_finish(c, at + content.len) : s;
    }
    if (m->where == MARKUP_RCDATA && str_contains(content, STR("<")))
        return refuse(c, at + str_find(content, STR("<"), 0), "write &lt; for < in <%.*s>",
                      STR_FMT(m->open->name));
    size_t comment = m->where == MARKUP_RAW ? str_find(content, STR("<!--"), 0) : STR_NONE;
    if (comment != STR_NONE)
        return refuse(c, at + comment, "after <!-- a browser may read past </%.*s>", STR_FMT(m->open->name));
    emit_literal(c, content, at);
    return OK;
}

static Status step_raw(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    size_t end = find_closing_tag(c, rest);
    bool is_whole = end < rest.len;
    Status s = raw_content(c, str_slice(rest, 0, end), at, is_whole);
    *used = end;
    if (s != OK || !is_whole)
        return s;
    m->where = MARKUP_CLOSING_NAME;
    m->tag_at = at + end;
    *used = end + 2;
    emit_literal(c, STR("</"), at + end);
    return OK;
}

static Status step_to_end(struct compile *c, Str rest, size_t at, size_t *used)
{
    struct markup *m = &c->here.markup;
    Str end = m->where == MARKUP_COMMENT ? STR("-->")
              : m->where == MARKUP_CDATA ? STR("]]>")
                                         : (m->where == MARKUP_INSTRUCTION ? STR("?>") : STR(">"));
    if (skip_past(rest, end, used))
        m->where = MARKUP_TEXT;
    emit_literal(c, str_slice(rest, 0, *used), at);
    return OK;
}

static const Step steps[] = {
    [MARKUP_TEXT] = step_text,
    [MARKUP_LESS] = step_less,
    [MARKUP_TAG_NAME] = step_after_name,
    [MARKUP_IN_TAG] = step_in_tag,
    [MARKUP_AFTER_VALUE] = step_in_tag,
    [MARKUP_ATTRIBUTE_NAME] = step_after_name,
    [MARKUP_AFTER_EQUALS] = step_after_equals,
    [MARKUP_VALUE] = step_value,
    [MARKUP_CLOSING_NAME] = step_closing_name,
    [MARKUP_CLOSING_END] = step_closing_end,
    [MARKUP_RAW] = step_raw,
    [MARKUP_RCDATA] = step_raw,
    [MARKUP_JSON] = step_raw,
    [MARKUP_COMMENT] = step_to_end,
    [MARKUP_DECLARATION] = step_to_end,
    [MARKUP_CDATA] = step_to_end,
    [MARKUP_INSTRUCTION] = step_to_end,
};

Status markup_literal(struct compile *c, Str text, size_t at)
{
    Status s = OK;
    for (size_t i = 0; s == OK && i < text.len;) {
        size_t used = 0;
        s = steps[c->here.markup.where](c, str_from(text, i), at + i, &used);
        i += used;
    }
    return s;
}

/* What a layout's first half says that it leaves open, outermost first. */
static Status finish_opens(struct compile *c, size_t at)
{
    const struct element *element = c->here.markup.open;
    for (size_t left = c->opens.count; left > 0; left--) {
        Str name = c->opens.items[left - 1];
        if (!element || !str_eq_nocase(element->name, name))
            return refuse(c, element ? element->at : at, "'opens' in the first line promises <%.*s> here",
                          STR_FMT(name));
        element = element->outer;
    }
    if (element)
        return refuse(c, element->at, "<%.*s> is not closed", STR_FMT(element->name));
    return OK;
}

Status markup_finish(struct compile *c, size_t at)
{
    const struct markup *m = &c->here.markup;
    if (m->where == MARKUP_TEXT)
        return finish_opens(c, at);
    if (m->where == MARKUP_RCDATA || m->where == MARKUP_RAW || m->where == MARKUP_JSON)
        return refuse(c, m->open->at, "<%.*s> is not closed", STR_FMT(m->open->name));
    return refuse(c, at, "the template ends %.*s", STR_FMT(markup_describe(c, &c->here)));
}
