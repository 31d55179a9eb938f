#include "http/small_site.h"

#include "base/arena.h"

#include <stdlib.h>
#include <time.h>

enum { PAGE_BYTES = 8 * 1024, LARGE_BYTES = 32 * 1024 * 1024, NAP_NANOSECONDS = 2 * 1000 * 1000 };

static Status page(struct request *req, struct response *res)
{
    struct small_worker *worker = req->context;
    atomic_fetch_add(&worker->site->rendered, 1);
    buf_add(&res->body, STR("<!doctype html>\n<title>Page</title>\n<ul>\n"));
    for (int i = 0; res->body.len < PAGE_BYTES - 128; i++)
        buf_addf(&res->body, "<li><a href=\"/sessions/%d\">Session %d: %x, the state of things</a></li>\n", i,
                 i, (unsigned)i * 2654435761u);
    buf_add(&res->body, STR("</ul>\n"));
    response_topic(res, STR("page"));
    return OK;
}

static Status large(struct request *req, struct response *res)
{
    (void)req;
    while (res->body.len < LARGE_BYTES)
        buf_add(&res->body,
                STR("a line that is said over and over again until it fills every buffer between us\n"));
    return OK;
}

static Status word(struct request *req, struct response *res)
{
    Str query = request_query(req, STR("x"));
    buf_addf(&res->body, "word %.*s %.*s", STR_FMT(query), STR_FMT(req->address));
    return OK;
}

static Status echo(struct request *req, struct response *res)
{
    Str name = request_form(req, STR("name"));
    buf_addf(&res->body, "%zu bytes, name %.*s", req->body.len, STR_FMT(name));
    return OK;
}

static Status slow(struct request *req, struct response *res)
{
    struct small_worker *worker = req->context;
    atomic_fetch_add(&worker->site->slow_begun, 1);
    while (!atomic_load(&worker->site->gate))
        nanosleep(&(struct timespec){.tv_nsec = NAP_NANOSECONDS}, NULL);
    buf_add(&res->body, STR("done at last"));
    return OK;
}

static Status fail(struct request *req, struct response *res)
{
    (void)req, (void)res;
    return E_INTERNAL;
}

static void problem(struct request *req, struct response *res, int http_status)
{
    Str tag = language_tag(req->language);
    buf_addf(&res->body, "<!doctype html>\n<html lang=\"%.*s\"><title>%d</title>\n", STR_FMT(tag),
             http_status);
}

static const struct route routes[] = {
    {GET, STR_INIT("/{lang}"), 1u << HTML, NULL, word},
    {GET, STR_INIT("/{lang}/page"), 1u << HTML, NULL, page},
    {GET, STR_INIT("/{lang}/word"), 1u << HTML | 1u << JSON, NULL, word},
    {POST, STR_INIT("/{lang}/word"), 1u << HTML, NULL, echo},
    {GET, STR_INIT("/{lang}/slow"), 1u << HTML, NULL, slow},
    {GET, STR_INIT("/{lang}/large"), 1u << TEXT, NULL, large},
    {GET, STR_INIT("/{lang}/fail"), 1u << HTML, NULL, fail},
};

const struct router small_router = {
    .routes = routes, .count = ARRAY_LEN(routes), .problem = problem, .language = LANGUAGE_EN};

const struct asset small_assets[] = {{STR_INIT("/assets/site.0a1b.css"), STR_INIT("text/css; charset=utf-8"),
                                      STR_INIT("body { margin: 0 }\n"), STR_INIT("")}};
const size_t small_asset_count = ARRAY_LEN(small_assets);

static Status open_worker(void *app, void **context)
{
    struct small_site *site = app;
    struct small_worker *worker = malloc(sizeof *worker);
    if (!worker)
        return E_INTERNAL;
    worker->site = site;
    atomic_fetch_add(&site->contexts, 1);
    *context = worker;
    return OK;
}

static void close_worker(void *context)
{
    struct small_worker *worker = context;
    atomic_fetch_sub(&worker->site->contexts, 1);
    free(worker);
}

struct server_options small_options(struct small_site *site)
{
    struct server_options options = server_defaults();
    options.router = &small_router;
    options.workers = 2;
    options.assets = small_assets;
    options.asset_count = small_asset_count;
    options.worker_open = open_worker;
    options.worker_close = close_worker;
    options.app = site;
    return options;
}
