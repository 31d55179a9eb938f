#include "apigen/document.h"

#include "apigen/report.h"

/* HTML alone is for people, and what is sent with POST too: data is what can be had in another form. */
static bool is_described(const struct route *route)
{
    if (!str_eq(route->method, STR("GET")))
        return false;
    return route->representation_count > 1 || !route_has(route, "HTML");
}

static Str said(struct site *site, const char *key, const struct route *route)
{
    return sentence(&site->sentences, str_of(key), route->file, route->line);
}

static Str summary_of(struct site *site, const struct route *route)
{
    Str key = str_format(site->arena, "api.%.*s", STR_FMT(route->handler));
    return sentence(&site->sentences, key, route->file, route->line);
}

/* ---- addresses ---- */

static bool is_placeholder(Str segment)
{
    return str_starts(segment, STR("{"));
}

/* How often a placeholder came before: the second {slug} of a pattern is called {slug2}. */
static Str parameter_name(struct arena *a, Str pattern, size_t which)
{
    Str name = STR(""), rest = str_from(pattern, 1);
    size_t same = 0;
    for (size_t i = 0; i <= which; i++)
        name = str_cut(&rest, '/');
    rest = str_from(pattern, 1);
    for (size_t i = 0; i <= which; i++) {
        Str before = str_cut(&rest, '/');
        same += str_eq(before, name);
    }
    name = str_slice(name, 1, name.len - 2);
    return same > 1 ? str_format(a, "%.*s%zu", STR_FMT(name), same) : str_copy(a, name);
}

static Str path_of(struct arena *a, Str pattern)
{
    struct buf path = buf_in(a);
    Str rest = str_from(pattern, 1);
    for (size_t i = 0; rest.len > 0; i++) {
        Str segment = str_cut(&rest, '/');
        if (is_placeholder(segment)) {
            Str name = parameter_name(a, pattern, i);
            buf_addf(&path, "/{%.*s}", STR_FMT(name));
        } else {
            buf_addf(&path, "/%.*s", STR_FMT(segment));
        }
    }
    return buf_str(&path);
}

/* ---- parameters ---- */

static void write_languages(struct json_out *out, const struct site *site)
{
    json_text(out, "type", STR("string"));
    json_open(out, "enum", '[');
    for (size_t i = 0; i < site->languages.count; i++)
        json_text(out, "", site->languages.items[i]);
    json_close(out, ']');
}

/* What src/http/router.h says of each kind of placeholder. */
static void write_placeholder(struct json_out *out, struct site *site, Str kind, Str name,
                              const struct route *route)
{
    Str key = str_format(site->arena, "api.parameter.%.*s", STR_FMT(kind));
    json_open(out, "", '{');
    json_text(out, "name", name);
    json_text(out, "in", STR("path"));
    json_flag(out, "required", true);
    json_text(out, "description", sentence(&site->sentences, key, route->file, route->line));
    json_open(out, "schema", '{');
    if (str_eq(kind, STR("lang"))) {
        write_languages(out, site);
    } else {
        json_text(out, "type", STR("string"));
        json_text(out, "pattern",
                  str_eq(kind, STR("id")) ? STR("^[1-9][0-9]*(-.+)?$") : STR("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    }
    json_close(out, '}');
    json_close(out, '}');
}

static void write_query(struct json_out *out, struct site *site, const struct query *query,
                        const struct route *route)
{
    Str key = str_format(site->arena, "api.query.%.*s", STR_FMT(query->name));
    json_open(out, "", '{');
    json_text(out, "name", query->name);
    json_text(out, "in", STR("query"));
    json_text(out, "description", sentence(&site->sentences, key, route->file, route->line));
    json_open(out, "schema", '{');
    json_text(out, "type", query->type);
    json_close(out, '}');
    json_close(out, '}');
}

static void write_parameters(struct json_out *out, struct site *site, const struct route *route)
{
    Str rest = str_from(route->pattern, 1);
    json_open(out, "parameters", '[');
    for (size_t i = 0; rest.len > 0; i++) {
        Str segment = str_cut(&rest, '/');
        Str kind = is_placeholder(segment) ? str_slice(segment, 1, segment.len - 2) : STR("");
        if (kind.len > 0)
            write_placeholder(out, site, kind, parameter_name(site->arena, route->pattern, i), route);
    }
    for (size_t i = 0; i < site->tables.queries.count; i++)
        if (str_eq(site->tables.queries.items[i].handler, route->handler))
            write_query(out, site, &site->tables.queries.items[i], route);
    json_close(out, ']');
}

/* ---- answers ---- */

/* The handler x_page answers JSON with the template x_json. */
static struct site_template *template_of(struct site *site, const struct route *route)
{
    bool is_page = str_ends(route->handler, STR("_page"));
    Str stem = str_slice(route->handler, 0, route->handler.len - (is_page ? sizeof "_page" - 1 : 0));
    Str name = str_format(site->arena, "%.*s_json", STR_FMT(stem));
    struct site_template *found = template_find(&site->templates, name);
    if (!is_page)
        stop_at(route->file, route->line, "a handler that answers with JSON is called x_page: %.*s",
                STR_FMT(route->handler));
    if (!found || !found->is_json)
        stop_at(route->file, route->line, "no template of JSON is called %.*s, with which %.*s would answer",
                STR_FMT(name), STR_FMT(route->handler));
    return found;
}

static void write_media(struct json_out *out, struct site *site, const struct route *route,
                        const struct representation *representation)
{
    json_open_named(out, representation->media, '{');
    if (!str_eq(representation->name, STR("JSON"))) {
        json_open(out, "schema", '{');
        json_text(out, "type", STR("string"));
        json_close(out, '}');
    } else if (route_is_document(route)) {
        json_open(out, "schema", '{');
        json_text(out, "type", STR("object"));
        json_close(out, '}');
    } else {
        struct site_template *of = template_of(site, route);
        (void)template_schema(&site->templates, of);
        json_reference(out, "schema", "schemas", of->component);
    }
    json_close(out, '}');
}

/* Of one representation, or with NULL of all. */
static void write_responses(struct json_out *out, struct site *site, const struct route *route,
                            const struct representation *only)
{
    bool has_name = str_contains(route->pattern, STR("{id}")) || str_contains(route->pattern, STR("{slug}"));
    json_open(out, "responses", '{');
    json_open(out, "200", '{');
    json_text(out, "description", summary_of(site, route));
    json_open(out, "headers", '{');
    json_reference(out, "ETag", "headers", STR("ETag"));
    json_close(out, '}');
    json_open(out, "content", '{');
    for (size_t i = 0; i < route->representation_count; i++)
        if (!only || only == route->representations[i])
            write_media(out, site, route, route->representations[i]);
    json_close(out, '}');
    json_close(out, '}');
    json_reference(out, "304", "responses", STR("NotModified"));
    if (has_name)
        json_reference(out, "308", "responses", STR("Moved"));
    json_reference(out, "404", "responses", STR("NotFound"));
    json_reference(out, "default", "responses", STR("Problem"));
    json_close(out, '}');
}

static void write_operation(struct json_out *out, struct site *site, const struct route *route, Str name,
                            const struct representation *only)
{
    json_open(out, "get", '{');
    json_text(out, "operationId", name);
    json_text(out, "summary", summary_of(site, route));
    write_parameters(out, site, route);
    write_responses(out, site, route, only);
    json_close(out, '}');
}

/* Most addresses can be had in several forms; those that need an extension are an address for each. */
static void write_path(struct json_out *out, struct site *site, const struct route *route)
{
    Str path = path_of(site->arena, route->pattern);
    if (!route_needs_extension(route)) {
        json_open_named(out, path, '{');
        write_operation(out, site, route, route->handler, NULL);
        json_close(out, '}');
        return;
    }
    for (size_t i = 0; i < route->representation_count; i++) {
        const struct representation *one = route->representations[i];
        json_open_named(out, str_format(site->arena, "%.*s.%.*s", STR_FMT(path), STR_FMT(one->extension)),
                        '{');
        write_operation(
            out, site, route,
            str_format(site->arena, "%.*s_%.*s", STR_FMT(route->handler), STR_FMT(one->extension)), one);
        json_close(out, '}');
    }
}

/* ---- what addresses share ---- */

static void write_schemas(struct json_out *out, struct site *site)
{
    json_open(out, "schemas", '{');
    for (size_t i = 0; i < site->templates.all.count; i++) {
        struct site_template *of = &site->templates.all.items[i];
        if (!of->schema)
            continue;
        json_open_named(out, of->component, '{');
        schema_write(out, schema_nullable(site->arena, of->schema, false));
        json_close(out, '}');
    }
    json_close(out, '}');
}

static void write_response(struct json_out *out, const char *name, Str description, Str location,
                           bool is_problem)
{
    json_open(out, name, '{');
    json_text(out, "description", description);
    if (location.len > 0) {
        json_open(out, "headers", '{');
        json_open(out, "Location", '{');
        json_text(out, "description", location);
        json_open(out, "schema", '{');
        json_text(out, "type", STR("string"));
        json_text(out, "format", STR("uri-reference"));
        json_close(out, '}');
        json_close(out, '}');
        json_close(out, '}');
    }
    if (is_problem) {
        json_open(out, "content", '{');
        json_open(out, "application/problem+json", '{');
        json_reference(out, "schema", "schemas", STR("Problem"));
        json_close(out, '}');
        json_close(out, '}');
    }
    json_close(out, '}');
}

static void write_components(struct json_out *out, struct site *site, const struct route *any)
{
    json_open(out, "components", '{');
    write_schemas(out, site);
    json_open(out, "headers", '{');
    json_open(out, "ETag", '{');
    json_text(out, "description", said(site, "api.etag", any));
    json_open(out, "schema", '{');
    json_text(out, "type", STR("string"));
    json_close(out, '}');
    json_close(out, '}');
    json_close(out, '}');
    json_open(out, "responses", '{');
    write_response(out, "NotModified", said(site, "api.not_modified", any), STR(""), false);
    write_response(out, "Moved", said(site, "api.moved", any), said(site, "api.location", any), false);
    write_response(out, "NotFound", said(site, "problem.404.title", any), STR(""), true);
    write_response(out, "Problem", said(site, "api.problem", any), STR(""), true);
    json_close(out, '}');
    json_close(out, '}');
}

Str document_json(struct site *site)
{
    struct json_out out = json_out_in(site->arena);
    const struct route *first = &site->tables.routes.items[0];
    struct site_template *problem = template_find(&site->templates, STR("problem_json"));
    if (!problem)
        stop_at(first->file, 1, "no template is called problem_json, with which mistakes are answered");
    (void)template_schema(&site->templates, problem);
    json_open(&out, "", '{');
    json_text(&out, "openapi", STR("3.1.1"));
    json_open(&out, "info", '{');
    json_text(&out, "title", said(site, "site.name", first));
    json_text(&out, "description", said(site, "api.description", first));
    json_text(&out, "version", site->version);
    json_close(&out, '}');
    json_open(&out, "servers", '[');
    json_open(&out, "", '{');
    json_text(&out, "url", STR("/"));
    json_close(&out, '}');
    json_close(&out, ']');
    json_open(&out, "security", '['); /* none: all of it is open */
    json_close(&out, ']');
    json_open(&out, "paths", '{');
    for (size_t i = 0; i < site->tables.routes.count; i++)
        if (is_described(&site->tables.routes.items[i]))
            write_path(&out, site, &site->tables.routes.items[i]);
    json_close(&out, '}');
    write_components(&out, site, first);
    json_close(&out, '}');
    buf_add_char(&out.text, '\n');
    return buf_str(&out.text);
}

/* ---- the same as C ---- */

static void add_c_string(struct buf *out, Str s)
{
    buf_add(out, STR("\""));
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        if (byte == '\n')
            buf_add(out, STR("\\n\"\n    \""));
        else if (byte == '"' || byte == '\\' || byte == '?')
            buf_addf(out, "\\%c", byte);
        else if (byte < ' ' || byte > '~')
            buf_addf(out, "\\%03o", byte);
        else
            buf_add_char(out, (char)byte);
    }
    buf_add(out, STR("\""));
}

/* The rows of the addresses that have JSON, or of those that have none. */
static size_t add_addresses(struct buf *out, const struct site *site, bool has_json)
{
    size_t count = 0;
    for (size_t i = 0; i < site->tables.routes.count; i++) {
        const struct route *route = &site->tables.routes.items[i];
        if (!is_described(route) || route_has(route, "JSON") != has_json)
            continue;
        buf_addf(out, "    {STR_INIT(\"%.*s\"), STR_INIT(\"%.*s\"), STR_INIT(\"", STR_FMT(route->pattern),
                 STR_FMT(route->handler));
        for (size_t j = 0; j < route->representation_count; j++)
            buf_addf(out, "%s%.*s", j > 0 ? " · " : "", STR_FMT(route->representations[j]->name));
        buf_add(out, STR("\")},\n"));
        count++;
    }
    return count;
}

Str document_code(struct site *site, Str json)
{
    struct buf out = buf_in(site->arena);
    buf_add(&out, STR("/* Made by apigen. */\n#include \"features/about/description.h\"\n\n"
                      "const Str description_json = STR_INIT(\n    "));
    add_c_string(&out, json);
    buf_add(&out, STR(");\n\nconst struct described_address described_addresses[] = {\n"));
    size_t count = add_addresses(&out, site, true) + add_addresses(&out, site, false);
    buf_addf(&out, "};\n\nconst size_t described_address_count = %zu;\n", count);
    return buf_str(&out);
}
