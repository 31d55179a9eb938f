#include "tplgen/reader.h"

#include "base/buf.h"

struct reader {
    Str html;
    size_t at;
    struct buf out;
    int foreign; /* how many svg and math elements are open */
};

static bool at_end(const struct reader *r)
{
    return r->at >= r->html.len;
}

static char peek(const struct reader *r)
{
    return at_end(r) ? '\0' : r->html.data[r->at];
}

static bool is_white(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* False at the end of the page. */
static bool skip_white(struct reader *r)
{
    while (!at_end(r) && is_white(peek(r)))
        r->at++;
    return !at_end(r);
}

/* Up to the first of `ends`, or the end of the page. */
static Str read_until(struct reader *r, Str ends)
{
    size_t start = r->at;
    while (!at_end(r) && !str_contains(ends, str_slice(r->html, r->at, 1)))
        r->at++;
    return str_slice(r->html, start, r->at - start);
}

/* Up to `end` and past it. */
static Str read_past(struct reader *r, Str end)
{
    size_t found = str_find(r->html, end, r->at), start = r->at;
    size_t stop = found == STR_NONE ? r->html.len : found;
    r->at = found == STR_NONE ? r->html.len : found + end.len;
    return str_slice(r->html, start, stop - start);
}

/* A browser's reading of an address: references resolved, spaces at the ends and line ends within dropped. */
static Str address_of(struct reader *r, Str value)
{
    static const Str references[][2] = {{STR_INIT("&amp;"), STR_INIT("&")},
                                        {STR_INIT("&quot;"), STR_INIT("\"")},
                                        {STR_INIT("&#39;"), STR_INIT("'")},
                                        {STR_INIT("&lt;"), STR_INIT("<")},
                                        {STR_INIT("&gt;"), STR_INIT(">")}};
    struct buf address = buf_in(r->out.arena);
    for (size_t i = 0; i < value.len; i++) {
        Str here = str_from(value, i), instead = str_slice(here, 0, 1);
        for (size_t k = 0; k < ARRAY_LEN(references); k++)
            if (str_starts(here, references[k][0])) {
                instead = references[k][1];
                i += references[k][0].len - 1;
            }
        char c = instead.data[0];
        bool leads = address.len == 0 && (unsigned char)c <= ' ';
        if (c == '\\')
            instead = STR("/");
        if (!leads && c != '\t' && c != '\n' && c != '\r')
            buf_add(&address, instead);
    }
    return str_lower_ascii(r->out.arena, buf_str(&address));
}

static void add_link(struct reader *r, Str value)
{
    Str address = address_of(r, value), rest = address;
    size_t colon = str_find(address, STR(":"), 0), slash = str_find(address, STR("/"), 0);
    size_t mark = str_find(address, STR("?"), 0), hash = str_find(address, STR("#"), 0);
    Str scheme = STR("");
    if (colon < slash && colon < mark && colon < hash) {
        scheme = str_slice(address, 0, colon);
        rest = str_from(address, colon + 1);
    }
    static const Str harmless[] = {STR_INIT(""), STR_INIT("http"), STR_INIT("https"), STR_INIT("mailto"),
                                   STR_INIT("tel")};
    bool is_harmless = false;
    for (size_t i = 0; i < ARRAY_LEN(harmless); i++)
        is_harmless |= str_eq(scheme, harmless[i]);
    if (!is_harmless)
        buf_add_char(&r->out, '!');
    if (str_starts(rest, STR("//"))) {
        Str host = str_from(rest, 2);
        struct reader inner = {.html = host};
        buf_add_char(&r->out, '@');
        buf_add(&r->out, read_until(&inner, STR("/?#")));
    }
}

static void add_attribute(struct reader *r, Str name, Str value)
{
    static const Str links[] = {STR_INIT("href"), STR_INIT("src"), STR_INIT("action"),
                                STR_INIT("formaction")};
    static const Str running[] = {STR_INIT("style"), STR_INIT("srcdoc"), STR_INIT("srcset"),
                                  STR_INIT("onclick")};
    Str lower = str_lower_ascii(r->out.arena, name);
    buf_add_char(&r->out, ' ');
    buf_add(&r->out, lower);
    buf_add_char(&r->out, '=');
    for (size_t i = 0; i < ARRAY_LEN(links); i++)
        if (str_eq(lower, links[i]))
            add_link(r, value);
    for (size_t i = 0; i < ARRAY_LEN(running); i++)
        if (str_eq(lower, running[i]))
            buf_add(&r->out, value);
}

static void read_attribute(struct reader *r)
{
    size_t start = r->at++; /* a first = belongs to the name */
    read_until(r, STR(" \t\n\f\r/>="));
    Str name = str_slice(r->html, start, r->at - start), value = STR("");
    skip_white(r);
    if (peek(r) == '=') {
        r->at++;
        skip_white(r);
        char quote = peek(r);
        if (quote == '"' || quote == '\'') {
            r->at++;
            value = read_past(r, (Str){&quote, 1});
        } else {
            value = read_until(r, STR(" \t\n\f\r>"));
        }
    }
    add_attribute(r, name, value);
}

/* Where </name ends raw text; what is before it is read. */
static Str read_raw(struct reader *r, Str name)
{
    size_t start = r->at;
    for (; !at_end(r); r->at++) {
        Str here = str_from(r->html, r->at);
        char after = here.len > name.len + 2 ? here.data[name.len + 2] : '\0';
        if (str_starts(here, STR("</")) && str_eq_nocase(str_slice(here, 2, name.len), name) &&
            (is_white(after) || after == '/' || after == '>'))
            break;
    }
    return str_slice(r->html, start, r->at - start);
}

static void read_content(struct reader *r, Str name, bool is_json)
{
    static const Str raw[] = {STR_INIT("script"), STR_INIT("style"), STR_INIT("iframe"), STR_INIT("xmp")};
    static const Str rcdata[] = {STR_INIT("title"), STR_INIT("textarea")};
    for (size_t i = 0; r->foreign == 0 && i < ARRAY_LEN(raw); i++)
        if (str_eq(name, raw[i])) {
            Str content = read_raw(r, name);
            buf_add(&r->out, is_json ? STR("json") : content);
        }
    for (size_t i = 0; r->foreign == 0 && i < ARRAY_LEN(rcdata); i++)
        if (str_eq(name, rcdata[i]))
            read_raw(r, name);
}

static void read_tag(struct reader *r, bool closes)
{
    Str name = str_lower_ascii(r->out.arena, read_until(r, STR(" \t\n\f\r/>")));
    bool closes_itself = false;
    buf_add(&r->out, closes ? STR("</") : STR("<"));
    buf_add(&r->out, name);
    size_t attributes = r->at;
    while (skip_white(r) && peek(r) != '>') {
        closes_itself = peek(r) == '/';
        if (closes_itself)
            r->at++;
        else
            read_attribute(r);
    }
    Str written = str_slice(r->html, attributes, r->at - attributes);
    r->at++;
    buf_add_char(&r->out, '>');
    bool is_foreign = str_eq(name, STR("svg")) || str_eq(name, STR("math"));
    if (is_foreign && !closes_itself)
        r->foreign += closes ? -1 : 1;
    if (!closes)
        read_content(r, name, str_contains(written, STR(" type=\"application/ld+json\"")));
}

static void read_markup(struct reader *r)
{
    Str here = str_from(r->html, r->at);
    if (str_starts(here, STR("<!-->"))) {
        r->at += 5;
    } else if (str_starts(here, STR("<!--"))) {
        r->at += 4;
        buf_add(&r->out, STR("<!--"));
        buf_add(&r->out, read_past(r, STR("-->")));
    } else if (here.len > 1 && is_letter(here.data[1])) {
        r->at++;
        read_tag(r, false);
    } else if (here.len > 2 && here.data[1] == '/' && is_letter(here.data[2])) {
        r->at += 2;
        read_tag(r, true);
    } else if (here.len > 1 && str_contains(STR("!?/"), str_slice(here, 1, 1))) {
        buf_add(&r->out, STR("<!"));
        buf_add(&r->out, read_past(r, STR(">")));
    } else {
        r->at++; /* a < in text */
    }
}

Str skeleton(struct arena *a, Str html)
{
    struct reader r = {.html = html, .out = buf_in(a)};
    read_until(&r, STR("<"));
    while (!at_end(&r)) {
        read_markup(&r);
        read_until(&r, STR("<"));
    }
    return buf_str(&r.out);
}
