#include "http/router.h"

#include "base/arena.h"
#include "base/log.h"

enum { SEGMENTS_MOST = 12, HTTP_BAD_REQUEST = 400, HTTP_NOT_FOUND = 404, HTTP_METHOD_NOT_ALLOWED = 405 };

/* A decoded path cut at '/', with room before it for the language that an address may lack. */
struct segments {
    Str items[SEGMENTS_MOST + 1];
    size_t count; /* of items from 1 on */
    bool too_many;
};

struct match {
    enum language language;
    bool has_extension;
    enum representation representation;
    struct parameter parameters[PARAMETERS_MOST];
    size_t parameter_count;
};

struct found {
    const struct route *route; /* NULL: none for this method */
    struct match match;
    unsigned methods; /* of all routes that fit the path */
};

static struct segments segments_of(Str path)
{
    struct segments s = {.count = 0};
    Str rest = str_from(path, 1);
    bool more = rest.len > 0;
    while (more && !s.too_many) {
        more = str_contains(rest, STR("/"));
        Str segment = str_cut(&rest, '/');
        s.too_many = s.count == SEGMENTS_MOST;
        if (!s.too_many)
            s.items[++s.count] = segment;
    }
    return s;
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool match_slug(Str segment, struct parameter *out)
{
    if (segment.len == 0 || !is_letter_or_digit(segment.data[0]))
        return false;
    for (size_t i = 1; i < segment.len; i++)
        if (!is_letter_or_digit(segment.data[i]) && !str_contains(STR("-_."), str_slice(segment, i, 1)))
            return false;
    *out = (struct parameter){.text = segment};
    return true;
}

static bool match_id(Str segment, struct parameter *out)
{
    Str rest = segment;
    Str number = str_cut(&rest, '-');
    int64_t id;
    bool dangling = rest.len == 0 && number.len != segment.len; /* "12-" */
    if (dangling || str_int(number, &id) != OK || id <= 0 || number.data[0] == '0')
        return false;
    *out = (struct parameter){.text = segment, .id = id};
    return true;
}

static bool match_segment(Str pattern, Str segment, struct match *m)
{
    if (str_eq(pattern, STR("{lang}")))
        return language_of_tag(segment, &m->language) == OK;
    bool is_id = str_eq(pattern, STR("{id}"));
    if (!is_id && !str_eq(pattern, STR("{slug}")))
        return str_eq(pattern, segment);
    if (m->parameter_count == PARAMETERS_MOST)
        return false;
    struct parameter *next = &m->parameters[m->parameter_count];
    bool fits = is_id ? match_id(segment, next) : match_slug(segment, next);
    m->parameter_count += fits;
    return fits;
}

/* Cuts ".json" off the last segment when the route has that representation. */
static Str without_extension(Str segment, unsigned representations, struct match *m)
{
    for (enum representation r = HTML; r < REPRESENTATION_COUNT; r++) {
        Str extension = representation_extension(r);
        if (!(representations & 1u << r) || extension.len == 0 || segment.len < extension.len + 2)
            continue;
        Str stem = str_slice(segment, 0, segment.len - extension.len - 1);
        if (str_ends(segment, extension) && segment.data[stem.len] == '.') {
            m->has_extension = true;
            m->representation = r;
            return stem;
        }
    }
    return segment;
}

/* A segment that fits a placeholder may hold anything: only an extension tells that it is meant. */
static bool needs_extension(const struct route *route)
{
    return !(route->representations & 1u << HTML) && str_ends(route->pattern, STR("}"));
}

static bool match_route(const struct route *route, const Str *segments, size_t count, struct match *out)
{
    struct match m = {.language = out->language};
    Str pattern = str_from(route->pattern, 1);
    for (size_t i = 0; i < count; i++) {
        if (pattern.len == 0)
            return false;
        Str want = str_cut(&pattern, '/'), got = segments[i];
        if (i + 1 == count && !str_eq(want, got))
            got = without_extension(got, route->representations, &m);
        if (!match_segment(want, got, &m))
            return false;
    }
    if (pattern.len || (needs_extension(route) && !m.has_extension))
        return false;
    *out = m;
    return true;
}

static struct found find(const struct router *router, enum method method, const Str *segments, size_t count,
                         enum language language)
{
    struct found found = {.match.language = language};
    enum method wanted = method == HEAD ? GET : method;
    for (size_t i = 0; i < router->count; i++) {
        const struct route *route = &router->routes[i];
        struct match match = {.language = language};
        if (!match_route(route, segments, count, &match))
            continue;
        found.methods |= route->method;
        if (found.route || route->method != wanted)
            continue;
        found.route = route;
        found.match = match;
    }
    return found;
}

static void response_init(const struct request *req, struct response *res)
{
    *res = (struct response){.arena = req->arena,
                             .status = 200,
                             .type = representation_type(req->representation),
                             .body = buf_in(req->arena),
                             .language = language_tag(req->language)};
}

void route_problem(const struct router *router, struct request *req, struct response *res, int http_status)
{
    req->language =
        language_of_request(req->target, request_header(req, STR("Accept-Language")), router->language);
    response_init(req, res);
    router->problem(req, res, http_status);
    res->status = http_status;
    res->is_public = false;
}

static void log_failure(const struct request *req, Status s)
{
    static const Str methods[] = {[OTHER_METHOD] = STR_INIT("other"),
                                  [GET] = STR_INIT("GET"),
                                  [HEAD] = STR_INIT("HEAD"),
                                  [POST] = STR_INIT("POST")};
    log_line("request failed", {"method", methods[req->method]}, {"path", req->path},
             {"status", str_of(status_name(s))}, {"address", req->address});
}

static void run(const struct router *router, const struct route *route, struct request *req,
                struct response *res)
{
    Status s = OK;
    response_init(req, res);
    if (route->permission && router->permit)
        s = router->permit(req, route);
    if (s == OK)
        s = route->handle(req, res);
    if (s == OK)
        return;
    if (s == E_FORBIDDEN || s == E_INTERNAL || s == E_UNAVAILABLE)
        log_failure(req, s);
    route_problem(router, req, res, status_http(s));
}

static void answer_other_method(const struct router *router, struct request *req, struct response *res,
                                unsigned methods)
{
    route_problem(router, req, res, HTTP_METHOD_NOT_ALLOWED);
    Str allow = methods & GET ? STR("GET, HEAD") : STR("");
    if (methods & POST)
        allow = allow.len ? STR("GET, HEAD, POST") : STR("POST");
    response_header(res, STR("Allow"), allow);
}

/* The representation by extension, else by Accept where there is a choice. */
static void choose_representation(const struct route *route, const struct match *m, struct request *req,
                                  unsigned *vary)
{
    bool is_choice = (route->representations & (route->representations - 1)) != 0;
    if (m->has_extension) {
        req->representation = m->representation;
        return;
    }
    req->representation =
        representation_negotiate(request_header(req, STR("Accept")), route->representations);
    if (is_choice)
        *vary |= VARY_ACCEPT;
}

static void redirect(struct request *req, struct response *res, int status, Str path)
{
    size_t query = str_find(req->target, STR("?"), 0);
    Str raw_query = query == STR_NONE ? STR("") : str_from(req->target, query);
    response_init(req, res);
    Str encoded = path_encode(req->arena, path);
    respond_redirect(res, status, str_format(req->arena, "%.*s%.*s", STR_FMT(encoded), STR_FMT(raw_query)));
}

/* An address that is nearly one of ours: without its language, or with '/' at its end. */
static bool answer_near_miss(const struct router *router, struct segments *s, struct request *req,
                             struct response *res)
{
    bool has_slash = s->count > 1 && s->items[s->count].len == 0;
    size_t count = s->count - has_slash;
    Str path = has_slash ? str_slice(req->path, 0, req->path.len - 1) : req->path;
    if (has_slash && find(router, GET, s->items + 1, count, req->language).route) {
        redirect(req, res, 308, path);
        return true;
    }
    s->items[0] = language_tag(req->language);
    if (!find(router, GET, s->items, count + 1, req->language).route)
        return false;
    redirect(req, res, 302,
             str_format(req->arena, "/%.*s%.*s", STR_FMT(s->items[0]), path.len > 1 ? (int)path.len : 0,
                        path.data));
    res->vary |= VARY_ACCEPT_LANGUAGE;
    return true;
}

/* Decodes all that the client wrote; 0, or the HTTP status of a refusal. */
static int request_decode(struct request *req)
{
    Str query = req->target;
    Str path = str_cut(&query, '?');
    if (!is_visible_ascii(req->target) || path_decode(req->arena, path, &req->path) != OK)
        return HTTP_BAD_REQUEST;
    Status s = fields_decode(req->arena, query, QUERY_FIELDS_MOST, &req->query);
    Str type = request_header(req, STR("Content-Type"));
    bool is_form = str_eq_nocase(str_trim(str_cut(&type, ';')), STR("application/x-www-form-urlencoded"));
    if (s == OK && req->method == POST && is_form)
        s = fields_decode(req->arena, req->body, FORM_FIELDS_MOST, &req->form);
    return s == OK ? 0 : status_http(s);
}

void route_request(const struct router *router, struct request *req, struct response *res)
{
    int refusal = request_decode(req);
    if (refusal) {
        route_problem(router, req, res, refusal);
        return;
    }
    req->language =
        language_of_request(req->target, request_header(req, STR("Accept-Language")), router->language);
    struct segments s = segments_of(req->path);
    struct found found = {0};
    if (!s.too_many)
        found = find(router, req->method, s.items + 1, s.count, req->language);
    if (found.route) {
        bool is_language_in_path = str_starts(found.route->pattern, STR("/{lang}"));
        unsigned vary = is_language_in_path ? 0 : VARY_ACCEPT_LANGUAGE;
        choose_representation(found.route, &found.match, req, &vary);
        req->language = found.match.language;
        req->parameter_count = found.match.parameter_count;
        for (size_t i = 0; i < found.match.parameter_count; i++)
            req->parameters[i] = found.match.parameters[i];
        run(router, found.route, req, res);
        res->vary |= vary;
        return;
    }
    if (found.methods) {
        answer_other_method(router, req, res, found.methods);
        return;
    }
    bool may_redirect = (req->method == GET || req->method == HEAD) && !s.too_many;
    if (!may_redirect || !answer_near_miss(router, &s, req, res))
        route_problem(router, req, res, HTTP_NOT_FOUND);
}
