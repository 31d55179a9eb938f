#include "apigen/table.h"

#include "apigen/report.h"
#include "apigen/token.h"

static struct c_token expect(struct c_reader *r, enum c_kind kind, const char *what)
{
    struct c_token token = c_next(r);
    if (token.kind != kind || token.text.len == 0)
        stop_at(r->file, token.line, "%s is wanted in place of %.*s", what, STR_FMT(token.text));
    return token;
}

static void expect_sign(struct c_reader *r, const char *sign)
{
    size_t line = c_peek(r).line;
    if (!c_take(r, sign))
        stop_at(r->file, line, "%s is wanted in place of %.*s", sign, STR_FMT(c_peek(r).text));
}

/* Calls read() inside the brackets of each row NAME(…). */
static void read_rows(struct tables *t, Str file, const char *name,
                      void (*read)(struct tables *t, struct c_reader *r))
{
    CTokens tokens = c_tokens(t->arena, file, file_read(t->arena, file));
    struct c_reader r = {.file = file, .tokens = &tokens};
    size_t rows = 0;
    while (!c_ends(&r)) {
        if (c_peek(&r).kind == C_COMMENT) {
            c_next(&r);
            continue;
        }
        if (!c_take(&r, name))
            stop_at(file, c_peek(&r).line, "a row %s(…) is wanted", name);
        expect_sign(&r, "(");
        read(t, &r);
        expect_sign(&r, ")");
        rows++;
    }
    if (rows == 0)
        stop_at(file, 1, "there is no row %s(…)", name);
}

static void read_representation(struct tables *t, struct c_reader *r)
{
    struct representation row = {.name = expect(r, C_WORD, "a name").text};
    expect_sign(r, ",");
    row.extension = c_next(r).text;
    expect_sign(r, ",");
    row.media = expect(r, C_STRING, "a media type").text;
    expect_sign(r, ",");
    expect(r, C_STRING, "a media type");
    *list_add(t->arena, &t->representations) = row;
}

void representations_read(struct tables *t, Str file)
{
    read_rows(t, file, "REPRESENTATION", read_representation);
}

/* Its place in the table. */
static size_t representation_place(const struct tables *t, const struct c_reader *r, struct c_token name)
{
    for (size_t i = 0; i < t->representations.count; i++)
        if (str_eq(t->representations.items[i].name, name.text))
            return i;
    stop_at(r->file, name.line, "there is no representation %.*s", STR_FMT(name.text));
}

/* IN(HTML) | IN(JSON) */
static void read_list(struct tables *t, struct c_reader *r, struct route *row)
{
    bool has[REPRESENTATIONS_MOST] = {false};
    do {
        if (!c_take(r, "IN"))
            stop_at(r->file, c_peek(r).line, "IN(…) is wanted in place of %.*s", STR_FMT(c_peek(r).text));
        expect_sign(r, "(");
        has[representation_place(t, r, expect(r, C_WORD, "a representation"))] = true;
        expect_sign(r, ")");
    } while (c_take(r, "|"));
    for (size_t i = 0; i < t->representations.count; i++)
        if (has[i])
            row->representations[row->representation_count++] = &t->representations.items[i];
}

static void read_route(struct tables *t, struct c_reader *r)
{
    struct route row = {.file = r->file, .line = c_peek(r).line};
    row.method = expect(r, C_WORD, "a method").text;
    expect_sign(r, ",");
    row.pattern = expect(r, C_STRING, "a pattern").text;
    expect_sign(r, ",");
    read_list(t, r, &row);
    expect_sign(r, ",");
    c_next(r); /* the permission */
    expect_sign(r, ",");
    row.handler = expect(r, C_WORD, "a handler").text;
    *list_add(t->arena, &t->routes) = row;
}

void routes_read(struct tables *t, Str file)
{
    if (t->representations.count > REPRESENTATIONS_MOST)
        stop_at(file, 1, "more than %d representations", REPRESENTATIONS_MOST);
    read_rows(t, file, "ROUTE", read_route);
}

static void read_query(struct tables *t, struct c_reader *r)
{
    struct query row = {.line = c_peek(r).line};
    bool is_routed = false;
    row.handler = expect(r, C_WORD, "a handler").text;
    expect_sign(r, ",");
    row.name = expect(r, C_STRING, "a parameter").text;
    expect_sign(r, ",");
    row.type = expect(r, C_WORD, "string or integer").text;
    if (!str_eq(row.type, STR("string")) && !str_eq(row.type, STR("integer")))
        stop_at(r->file, row.line, "a parameter is a string or an integer, not %.*s", STR_FMT(row.type));
    for (size_t i = 0; i < t->routes.count; i++)
        is_routed = is_routed || str_eq(t->routes.items[i].handler, row.handler);
    if (!is_routed)
        stop_at(r->file, row.line, "no route has the handler %.*s", STR_FMT(row.handler));
    *list_add(t->arena, &t->queries) = row;
}

void queries_read(struct tables *t, Str file)
{
    read_rows(t, file, "QUERY", read_query);
}

bool route_has(const struct route *route, const char *representation)
{
    for (size_t i = 0; i < route->representation_count; i++)
        if (str_eq(route->representations[i]->name, str_of(representation)))
            return true;
    return false;
}

bool route_needs_extension(const struct route *route)
{
    return !route_has(route, "HTML") && str_ends(route->pattern, STR("}"));
}

bool route_is_document(const struct route *route)
{
    for (size_t i = 0; i < route->representation_count; i++) {
        Str extension = route->representations[i]->extension;
        size_t dot = route->pattern.len - extension.len - 1;
        if (extension.len > 0 && str_ends(route->pattern, extension) && route->pattern.data[dot] == '.')
            return true;
    }
    return false;
}
