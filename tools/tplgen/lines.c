/* Where a CSV (RFC 4180) or iCalendar (RFC 5545) template has got to: formats of lines. */
#include "formats.h"

Status line_include(struct compile *c, size_t at)
{
    size_t line = at;
    while (line > 0 && c->job->text.data[line - 1] == ' ')
        line--;
    if (c->here.line.where != LINE_START || (line > 0 && c->job->text.data[line - 1] != '\n'))
        return refuse(c, at, "{{include}} stands at the beginning of a line");
    return OK;
}

bool line_join(const struct context *one, const struct context *other, struct context *both)
{
    const struct line *a = &one->line, *b = &other->line;
    struct context joined = *one;
    bool either_is_quoted = a->where == LINE_QUOTED || b->where == LINE_QUOTED;
    bool either_is_value = a->where == LINE_VALUE || b->where == LINE_VALUE;
    if (a->where != b->where && (either_is_quoted || either_is_value))
        return false;
    if (a->where != b->where)
        joined.line.where = LINE_AFTER; /* the strictest: only a separator may follow */
    joined.line.url = url_join(a->url, b->url);
    joined.line.is_address |= b->is_address;
    joined.line.is_compound |= b->is_compound;
    *both = joined;
    return true;
}

/* ---- CSV ---- */

static Status csv_byte(struct compile *c, char byte, size_t at)
{
    struct line *l = &c->here.line;
    if (l->where == LINE_QUOTED) {
        l->where = byte == '"' ? LINE_AFTER : LINE_QUOTED;
    } else if (byte == ',' || byte == '\n') {
        l->where = LINE_START;
    } else if (l->where == LINE_AFTER && byte == '"' && c->job->text.data[at - 1] == '"') {
        l->where = LINE_QUOTED; /* "" within a quoted field */
    } else if (l->where == LINE_AFTER) {
        return refuse(c, at, "a comma or the line's end is missing before this");
    } else if (byte == '"') {
        if (l->where == LINE_BARE)
            return refuse(c, at, "a quotation mark within a bare field: quote the whole field");
        l->where = LINE_QUOTED;
    } else {
        l->where = LINE_BARE;
    }
    return OK;
}

Status csv_literal(struct compile *c, Str text, size_t at)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        Status s = csv_byte(c, text.data[i], at + i);
        if (s != OK)
            return s;
        if (text.data[i] != '\n')
            continue;
        emit_literal(c, str_slice(text, from, i - from), at + from);
        emit_literal(c, STR("\r\n"), at + i);
        from = i + 1;
    }
    emit_literal(c, str_from(text, from), at + from);
    return OK;
}

Status csv_control(struct compile *c, size_t at)
{
    if (c->here.line.where == LINE_QUOTED)
        return refuse(c, at,
                      "nothing of a template within a quoted field: write the whole field as {{value}}");
    return OK;
}

Status csv_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    if (word != WORD_NONE)
        return refuse(c, at, "in CSV there is only {{value}}");
    if (c->here.line.where != LINE_START)
        return refuse(c, at, "a value is a whole field: nothing else stands between its commas");
    c->here.line.where = LINE_AFTER;
    *place = PLACE_CSV;
    return OK;
}

Status csv_finish(struct compile *c, size_t at)
{
    return c->here.line.where == LINE_QUOTED ? refuse(c, at, "the last field's quotation mark is not closed")
                                             : OK;
}

Str csv_describe(__attribute__((unused)) struct compile *c, const struct context *context)
{
    switch (context->line.where) {
    case LINE_START: return STR("at the beginning of a field");
    case LINE_BARE:
    case LINE_VALUE: return STR("within a field");
    case LINE_QUOTED: return STR("within a quoted field");
    case LINE_AFTER: break;
    }
    return STR("after a field");
}

/* ---- iCalendar ---- */

static bool is_address_property(Str name)
{
#define ADDRESS(property) STR_INIT(property),
    static const Str names[] = {
#include "addresses.tbl.h"
    };
#undef ADDRESS
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_eq_nocase(name, names[i]))
            return true;
    return false;
}

/* RFC 6350 §3.4: elsewhere a semicolon is a semicolon. */
static bool is_compound_property(Str name)
{
    static const Str names[] = {STR_INIT("N"), STR_INIT("ADR"), STR_INIT("ORG"), STR_INIT("GENDER"),
                                STR_INIT("CLIENTPIDMAP")};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_eq_nocase(name, names[i]))
            return true;
    return false;
}

static void begin_value(struct compile *c, size_t at)
{
    struct line *l = &c->here.line;
    Str name = str_slice(c->job->text, l->name_at, at - l->name_at);
    name = str_cut(&name, ':');
    name = str_cut(&name, ';');
    *l = (struct line){.where = LINE_VALUE,
                       .name_at = at + 1,
                       .is_address = is_address_property(name),
                       .is_compound = is_compound_property(name)};
}

static Status ics_line_end(struct compile *c, size_t at)
{
    struct line *l = &c->here.line;
    if (l->where != LINE_VALUE && l->where != LINE_START)
        return refuse(c, at, "a content line is NAME:value");
    *l = (struct line){.where = LINE_START};
    return OK;
}

static Status ics_line_start(struct compile *c, char byte, size_t at)
{
    if (byte == ' ' || byte == '\t')
        return refuse(c, at, "a line begins with its name: long lines are folded when the page is written");
    c->here.line = (struct line){.where = LINE_BARE, .name_at = at};
    return OK;
}

static Status ics_byte(struct compile *c, char byte, size_t at)
{
    struct line *l = &c->here.line;
    if (byte == '\n')
        return ics_line_end(c, at);
    switch (l->where) {
    case LINE_START: return ics_line_start(c, byte, at);
    case LINE_VALUE: return l->is_address ? url_step(c, &l->url, l->name_at, at) : OK;
    case LINE_QUOTED: l->where = byte == '"' ? LINE_AFTER : LINE_QUOTED; return OK;
    case LINE_BARE:
    case LINE_AFTER: break;
    }
    if (byte == ':')
        begin_value(c, at);
    else
        l->where = byte == '"' ? LINE_QUOTED : LINE_AFTER;
    return OK;
}

Status ics_literal(struct compile *c, Str text, size_t at)
{
    for (size_t i = 0; i < text.len; i++) {
        Status s = ics_byte(c, text.data[i], at + i);
        if (s != OK)
            return s;
    }
    emit_literal(c, text, at);
    return OK;
}

Status ics_control(struct compile *c, size_t at)
{
    if (c->here.line.where == LINE_QUOTED)
        return refuse(c, at, "nothing but {{value}} within a quoted parameter");
    return OK;
}

Status ics_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    struct line *l = &c->here.line;
    if (word == WORD_LANG || word == WORD_OPTIONAL)
        return refuse(c, at, "{{lang}} and {{optional}} do not belong to iCalendar");
    if (l->where == LINE_VALUE && l->is_address)
        return url_value(c, at, word, &l->url, PLACE_ICS_LINK, place);
    if (word == WORD_URL)
        return refuse(c, at, "{{url}} belongs to a property that is an address, such as URL");
    if (l->where != LINE_VALUE && l->where != LINE_QUOTED)
        return refuse(c, at, "a value stands after the colon or in a quoted parameter");
    bool keeps_semicolons = c->format->is_vcf && !l->is_compound;
    *place = l->where != LINE_VALUE ? PLACE_ICS_PARAMETER : keeps_semicolons ? PLACE_VCF : PLACE_ICS;
    return OK;
}

Status ics_finish(struct compile *c, size_t at)
{
    bool whole = c->here.line.where == LINE_START || c->here.line.where == LINE_VALUE;
    return whole ? OK : refuse(c, at, "the last content line has no value");
}

Str ics_describe(__attribute__((unused)) struct compile *c, const struct context *context)
{
    switch (context->line.where) {
    case LINE_START: return STR("at the beginning of a line");
    case LINE_BARE:
    case LINE_AFTER: return STR("before a line's value");
    case LINE_QUOTED: return STR("within a quoted parameter");
    case LINE_VALUE: break;
    }
    return STR("in a line's value");
}
