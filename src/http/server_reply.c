/* Pages as libmicrohttpd's responses. */
#include "http/server_parts.h"

#include "base/arena.h"

#include <microhttpd.h>
#include <stdlib.h>

enum { NOT_MODIFIED = 304, UNAVAILABLE = 503, SCRATCH_BYTES = 256 };

/* What the headers of the two responses of one encoding take on the heap: 15 each, in pieces. */
enum { HEADER_BYTES = 4096 };

struct form {
    enum encoding encoding;
    bool is_unchanged; /* 304: the client's copy is still right */
    bool is_last;      /* the connection ends with this answer */
    const char *cache_control;
};

static void add(struct MHD_Response *response, const char *name, Str value)
{
    if (value.len)
        MHD_add_response_header(response, name, value.data);
}

static void add_vary(struct MHD_Response *response, const struct page *page)
{
    static const struct {
        unsigned bit;
        Str name;
    } names[] = {{VARY_ACCEPT, STR_INIT("Accept")},
                 {VARY_ACCEPT_LANGUAGE, STR_INIT("Accept-Language")},
                 {VARY_COOKIE, STR_INIT("Cookie")}};
    struct arena *scratch = arena_new(SCRATCH_BYTES);
    Str parts[1 + ARRAY_LEN(names)];
    size_t count = 0;
    if (page->has_gzip)
        parts[count++] = STR("Accept-Encoding");
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (page->vary & names[i].bit)
            parts[count++] = names[i].name;
    add(response, MHD_HTTP_HEADER_VARY, str_copy(scratch, str_join(scratch, parts, count, STR(", "))));
    arena_free(scratch);
}

/* What a 200 says of the content, a 304 leaves out (RFC 9110 §15.4.5). */
static void add_content(struct MHD_Response *response, const struct page *page, enum encoding encoding)
{
    add(response, MHD_HTTP_HEADER_CONTENT_TYPE, page->type);
    add(response, MHD_HTTP_HEADER_CONTENT_LANGUAGE, page->language);
    add(response, MHD_HTTP_HEADER_LOCATION, page->location);
    if (encoding == GZIP)
        add(response, MHD_HTTP_HEADER_CONTENT_ENCODING, STR("gzip"));
    for (size_t i = 0; i < page->headers.count; i++)
        add(response, page->headers.items[i].name.data, page->headers.items[i].value);
}

static void add_security(struct MHD_Response *response, bool is_behind_tls)
{
#define SECURITY_HEADER(name, value) add(response, name, STR(value));
#include "http/security.tbl.h"
#undef SECURITY_HEADER
    if (is_behind_tls)
        add(response, MHD_HTTP_HEADER_STRICT_TRANSPORT_SECURITY, STR("max-age=63072000; includeSubDomains"));
}

static void page_let_go(void *page)
{
    page_release(page);
}

/* The library copies headers; the body is lent to it until it lets go of the page. */
static struct MHD_Response *response_new(const struct server *s, struct page *page, struct form form)
{
    Str body = form.is_unchanged ? STR("") : page->bodies[form.encoding];
    union {
        const char *text;
        void *for_library; /* which has no const here, but only reads */
    } data = {.text = body.data};
    struct MHD_Response *response = MHD_create_response_from_buffer_with_free_callback_cls(
        body.len, data.for_library, page_let_go, page_retain(page));
    if (!response) /* the library fails here only for want of memory */
        abort();
    if (!form.is_unchanged)
        add_content(response, page, form.encoding);
    add(response, MHD_HTTP_HEADER_ETAG, page->etags[form.encoding]);
    add(response, MHD_HTTP_HEADER_CACHE_CONTROL, str_of(form.cache_control));
    add_vary(response, page);
    add_security(response, s->options.is_behind_tls);
    if (form.is_last)
        add(response, MHD_HTTP_HEADER_CONNECTION, STR("close"));
    return response;
}

static void reply_free(struct cached *cached)
{
    struct reply *reply = (struct reply *)cached; /* its first member */
    for (enum encoding e = IDENTITY; e <= GZIP; e++) {
        if (reply->full[e])
            MHD_destroy_response(reply->full[e]);
        if (reply->unchanged[e])
            MHD_destroy_response(reply->unchanged[e]);
    }
    page_release(reply->page);
}

struct reply *reply_new(const struct server *s, struct page *page, const char *cache_control)
{
    struct reply *reply = arena_new_of(page->arena, struct reply);
    reply->cached.free = reply_free;
    reply->cached.bytes = sizeof *reply;
    reply->page = page;
    reply->cache_control = cache_control;
    atomic_init(&reply->cached.references, 1);
    for (enum encoding e = IDENTITY; e <= (page->has_gzip ? GZIP : IDENTITY); e++) {
        struct form form = {.encoding = e, .cache_control = cache_control};
        reply->full[e] = response_new(s, page, form);
        form.is_unchanged = true;
        reply->unchanged[e] = response_new(s, page, form);
        reply->cached.bytes += page->bodies[e].len + HEADER_BYTES;
    }
    return reply;
}

struct reply *reply_retain(struct reply *reply)
{
    atomic_fetch_add_explicit(&reply->cached.references, 1, memory_order_relaxed);
    return reply;
}

void reply_release(struct reply *reply)
{
    if (reply)
        cached_release(&reply->cached);
}

struct answer reply_answer(const struct server *s, struct reply *reply, const struct head *head, bool is_last)
{
    struct page *page = reply->page;
    enum encoding e = page->has_gzip && accepts_gzip(head->fields[HEAD_ACCEPT_ENCODING]) ? GZIP : IDENTITY;
    bool is_unchanged = etag_matches(head->fields[HEAD_IF_NONE_MATCH], page->etags[e]);
    struct answer answer = {.status = is_unchanged ? NOT_MODIFIED : (unsigned)page->status,
                            .bytes = is_unchanged ? 0 : page->bodies[e].len};
    if (is_last) {
        struct form form = {e, is_unchanged, is_last, reply->cache_control};
        answer.response = answer.made = response_new(s, page, form);
    } else {
        answer.response = is_unchanged ? reply->unchanged[e] : reply->full[e];
        answer.reply = reply_retain(reply);
    }
    return answer;
}

void answer_release(struct answer *answer)
{
    if (answer->made)
        MHD_destroy_response(answer->made);
    reply_release(answer->reply);
    *answer = (struct answer){0};
}

struct answer page_answer(const struct server *s, struct page *page, bool is_last)
{
    struct form form = {.is_last = is_last, .cache_control = "no-store"};
    struct MHD_Response *made = response_new(s, page, form);
    return (struct answer){.status = (unsigned)page->status,
                           .response = made,
                           .bytes = page->bodies[IDENTITY].len,
                           .made = made};
}

struct answer problem_answer(const struct server *s, struct request *req, int http_status, bool is_last)
{
    struct response res;
    route_problem(s->options.router, req, &res, http_status);
    if (http_status == UNAVAILABLE)
        response_header(&res, STR(MHD_HTTP_HEADER_RETRY_AFTER), STR("1"));
    struct page *page = page_new(&res);
    struct answer answer = page_answer(s, page, is_last);
    page_release(page);
    return answer;
}
