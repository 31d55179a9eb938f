/* A request from its bytes to its answer, below the socket: "METHOD TARGET\nName: value\n…\n\nbody".
 * Whatever comes in, an answer comes out that is sound as HTTP. */
#include "base/arena.h"
#include "base/utf8.h"
#include "http/head.h"
#include "http/page.h"
#include "http/router.h"

#include <assert.h>
#include <string.h>

enum { HEADERS_MOST = 64, ARENA_BYTES = 64 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static Status show(struct request *req, struct response *res)
{
    assert(utf8_is_valid(req->path) && req->path.data[0] == '/');
    assert(!memchr(req->path.data, '\0', req->path.len) && !str_contains(req->path, STR("/../")));
    assert(req->query.count <= QUERY_FIELDS_MOST && req->form.count <= FORM_FIELDS_MOST);
    Str value = request_query(req, STR("x")), name = request_form(req, STR("name"));
    assert(utf8_is_valid(value) && utf8_is_valid(name));
    for (size_t i = 0; i < req->parameter_count; i++)
        assert(request_parameter(req, i).len > 0 && request_id(req, i) >= 0);
    buf_addf(&res->body, "%.*s %.*s", STR_FMT(value), STR_FMT(name));
    response_topic(res, req->path);
    return str_eq(value, STR("fail")) ? E_CONFLICT : OK;
}

static void problem(struct request *req, struct response *res, int http_status)
{
    (void)req;
    buf_addf(&res->body, "%d", http_status);
}

static const struct route routes[] = {
    {GET, STR_INIT("/{lang}"), 1u << HTML, NULL, show},
    {GET, STR_INIT("/{lang}/sessions"), 1u << HTML | 1u << JSON | 1u << ATOM, NULL, show},
    {GET, STR_INIT("/{lang}/sessions/{id}"), 1u << HTML | 1u << JSON | 1u << ICS, NULL, show},
    {POST, STR_INIT("/{lang}/sessions/{id}"), 1u << HTML, NULL, show},
    {GET, STR_INIT("/{lang}/councils/{slug}/members/{id}"), 1u << HTML | 1u << CSV, NULL, show},
    {GET, STR_INIT("/calendar.ics"), 1u << ICS, NULL, show},
};
static const struct router router = {
    .routes = routes, .count = ARRAY_LEN(routes), .problem = problem, .language = LANGUAGE_EN};

static enum method method_of(Str name)
{
    if (str_eq(name, STR("GET")))
        return GET;
    if (str_eq(name, STR("HEAD")))
        return HEAD;
    return str_eq(name, STR("POST")) ? POST : OTHER_METHOD;
}

static struct request read_request(struct arena *a, Str input)
{
    Str target = str_cut(&input, '\n');
    struct request req = {.arena = a, .method = method_of(str_cut(&target, ' ')), .target = target};
    req.headers.items = arena_array(a, struct field, HEADERS_MOST);
    while (input.len && input.data[0] != '\n' && req.headers.count < HEADERS_MOST) {
        Str value = str_cut(&input, '\n');
        Str name = str_cut(&value, ':');
        req.headers.items[req.headers.count++] = (struct field){name, str_trim(value)};
    }
    req.body = str_from(input, 1);
    return req;
}

static void check_answer(struct request *req, const struct response *res)
{
    assert(res->status == 200 || res->status == 302 || res->status == 308 || res->status == 400 ||
           res->status == 404 || res->status == 405 || res->status == 409 || res->status == 413);
    if (res->status == 302 || res->status == 308)
        assert(str_starts(res->location, STR("/")) && !str_starts(res->location, STR("//")));
    struct page *page = page_new(res);
    assert(page->is_public == (res->status == 200));
    if (page->is_public)
        assert(etag_matches(page->etags[GZIP], page->etags[GZIP]));
    page_release(page);
    if (req->path.len) {
        Str again;
        Status s = path_decode(req->arena, path_encode(req->arena, req->path), &again);
        assert(s == OK && str_eq(again, req->path));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct head_limits limits = {4096, 8192, HEADERS_MOST, 1024 * 1024};
    struct arena *a = arena_new(ARENA_BYTES);
    struct request req = read_request(a, (Str){(const char *)data, size});
    struct head head;
    int refusal = head_read(target_origin_form(req.target), &req.headers, req.method, true, &limits, &head);
    assert(refusal == 0 || (refusal >= 400 && refusal < 500));
    accepts_gzip(head.fields[HEAD_ACCEPT_ENCODING]);
    etag_matches(head.fields[HEAD_IF_NONE_MATCH], STR("\"x\""));
    struct response res;
    route_request(&router, &req, &res);
    check_answer(&req, &res);
    arena_free(a);
    return 0;
}
