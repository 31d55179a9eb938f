/* From libmicrohttpd's callbacks to an answer: checks of the head, pages at hand, hand-over to a worker.
 * All runs in the thread of the connection. */
#include "http/server_intake.h"

#include "base/arena.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

enum {
    ARENA_BYTES = 16 * 1024,
    HEADERS_SEEN = 128, /* read at most; more are refused whatever the limit says */
    BYTES_A_SECOND = 16 * 1024,
    LINE_BREAK = 2,
    TOO_LARGE = 413,
    BAD_REQUEST = 400,
    UNAVAILABLE = 503
};

/* The head of a request as the library holds it, valid while it is being answered or suspended. */
struct sighting {
    struct field items[HEADERS_SEEN];
    size_t count;
    const char *end;    /* of the line seen last */
    bool is_contiguous; /* so far, each line began where the one before ended */
};

static struct connection *connection_of(struct MHD_Connection *mhd)
{
    return MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

static void read_address(struct MHD_Connection *mhd, struct connection *c)
{
    const struct sockaddr *address =
        MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr;
    const void *number = NULL;
    if (address->sa_family == AF_INET)
        number = &((const struct sockaddr_in *)(const void *)address)->sin_addr;
    else if (address->sa_family == AF_INET6)
        number = &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr;
    if (!number || !inet_ntop(address->sa_family, number, c->address, sizeof c->address))
        c->address[0] = '\0';
}

static unsigned between_requests(const struct server *s)
{
    return s->options.limits.idle_seconds + s->options.limits.head_seconds;
}

void intake_connection(void *server, struct MHD_Connection *mhd, void **socket_context,
                       enum MHD_ConnectionNotificationCode what)
{
    struct server *s = server;
    if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
        struct connection *old = *socket_context;
        watch_remove(&s->watch, old);
        free(old->query_copy);
        free(old);
        return;
    }
    struct connection *c = calloc(1, sizeof *c);
    if (!c)
        abort();
    c->socket = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    read_address(mhd, c);
    connection_within(c, s->options.limits.head_seconds);
    *socket_context = c;
    watch_add(&s->watch, c);
}

/* The library is about to cut the target at '?' and '&', where it stands. */
void *intake_target(void *server, const char *target, struct MHD_Connection *mhd)
{
    struct server *s = server;
    struct connection *c = connection_of(mhd);
    atomic_store(&c->is_busy, true);
    connection_within(c, s->options.limits.head_seconds);
    c->target = target;
    c->target_len = strlen(target);
    if (memchr(target, '?', c->target_len)) {
        c->query_copy = strdup(target);
        if (!c->query_copy)
            abort();
    }
    return NULL; /* no exchange yet */
}

/* Addresses reach us as they travel: the router decodes them, once and strictly. */
size_t intake_unescape(void *server, struct MHD_Connection *mhd, char *text)
{
    (void)server, (void)mhd;
    return strlen(text);
}

/* libmicrohttpd before 1.0 joins folded lines, takes a bare LF for a line's end, skips spaces and cuts
 * text at NUL, and tells nobody. But it reads lines in place: so each of these shows as a gap, or none,
 * between the end of one piece and the begin of the next. Later versions refuse them themselves. */
#define LIBRARY_HIDES_GAPS (MHD_VERSION < 0x01000000)

static bool follows(const struct sighting *seen, const char *name, size_t name_size, const char *value)
{
    if (name != seen->end + LINE_BREAK || value <= name + name_size)
        return false;
    for (const char *space = name + name_size + 1; space < value; space++)
        if (*space != ' ' && *space != '\t')
            return false;
    return true;
}

/* Whether the first line has single spaces and no NUL, and an empty line follows the last header. */
static bool is_whole(struct MHD_Connection *mhd, const struct connection *c, const char *method,
                     const char *version, const struct sighting *seen)
{
    size_t size = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE)->header_size;
    return c->target == method + strlen(method) + 1 && version == c->target + c->target_len + 1 &&
           method + size == seen->end + LINE_BREAK + LINE_BREAK;
}

static enum MHD_Result see_header(void *sighting, enum MHD_ValueKind kind, const char *name, size_t name_size,
                                  const char *value, size_t value_size)
{
    struct sighting *seen = sighting;
    (void)kind;
    if (!value)
        value = "";
    if (seen->count == HEADERS_SEEN)
        return MHD_NO;
    if (LIBRARY_HIDES_GAPS)
        seen->is_contiguous = seen->is_contiguous && follows(seen, name, name_size, value);
    seen->end = value + value_size;
    seen->items[seen->count++] = (struct field){{name, name_size}, {value, value_size}};
    return MHD_YES;
}

static enum method method_of(const char *name)
{
    static const struct {
        const char *name;
        enum method method;
    } methods[] = {{"GET", GET}, {"HEAD", HEAD}, {"POST", POST}};
    for (size_t i = 0; i < ARRAY_LEN(methods); i++)
        if (strcmp(methods[i].name, name) == 0)
            return methods[i].method;
    return OTHER_METHOD;
}

static Str raw_target(const struct connection *c)
{
    return (Str){c->query_copy ? c->query_copy : c->target, c->target_len};
}

/* Queues the connection's answer and gives it up. */
static enum MHD_Result queue(const struct server *s, struct MHD_Connection *mhd, struct connection *c)
{
    connection_within(c, s->options.limits.answer_seconds + (unsigned)(c->answer.bytes / BYTES_A_SECOND));
    enum MHD_Result result = MHD_queue_response(mhd, c->answer.status, c->answer.response);
    answer_release(&c->answer);
    return result;
}

static enum MHD_Result refuse(struct server *s, struct MHD_Connection *mhd, struct connection *c,
                              const struct request *seen, int http_status)
{
    struct arena *a = arena_new(ARENA_BYTES);
    struct request req = *seen;
    req.arena = a;
    c->answer = problem_answer(s, &req, http_status, true);
    arena_free(a);
    return queue(s, mhd, c);
}

/* A browser's own preference, which is nearly every request's, is seen without weighing it. */
static enum representation preference(Str accept)
{
    bool is_plain = accept.len == 0 || str_starts(accept, STR("text/html,")) || str_eq(accept, STR("*/*"));
    return is_plain ? HTML : representation_negotiate(accept, (1u << REPRESENTATION_COUNT) - 1);
}

static struct cache_key key_of(const struct server *s, Str target, const struct head *head)
{
    Str query = target;
    Str path = str_cut(&query, '?');
    return (struct cache_key){.path = path,
                              .query = query,
                              .language = language_of_request(target, head->fields[HEAD_ACCEPT_LANGUAGE],
                                                              s->options.router->language),
                              .representation = preference(head->fields[HEAD_ACCEPT])};
}

/* The asset or kept page for this key, with a reference; NULL when there is none. */
static struct reply *at_hand(struct server *s, const struct cache_key *key)
{
    struct cached *kept = s->options.cache ? cache_get(s->options.cache, key) : NULL;
    if (kept)
        return (struct reply *)kept; /* its first member */
    for (size_t i = 0; i < s->options.asset_count; i++)
        if (str_eq(s->options.assets[i].path, key->path))
            return reply_retain(s->assets[i]);
    return NULL;
}

/* Copies what the worker needs out of the library's hands. */
static struct exchange *exchange_new(struct MHD_Connection *mhd, struct connection *c,
                                     const struct request *seen, const struct head *head,
                                     const struct cache_key *key)
{
    struct arena *a = arena_new(ARENA_BYTES);
    struct exchange *x = arena_new_of(a, struct exchange);
    *x = (struct exchange){
        .arena = a, .mhd = mhd, .connection = c, .request = *seen, .head = *head, .body = buf_in(a)};
    x->request.arena = a;
    x->request.target = str_copy(a, seen->target);
    x->request.headers.items = arena_array(a, struct field, seen->headers.count);
    for (size_t i = 0; i < seen->headers.count; i++)
        x->request.headers.items[i] = (struct field){str_copy(a, seen->headers.items[i].name),
                                                     str_copy(a, seen->headers.items[i].value)};
    for (size_t i = 0; i < HEAD_FIELD_COUNT; i++)
        x->head.fields[i] = str_copy(a, head->fields[i]);
    x->key = *key;
    x->key.query = x->request.target;
    x->key.path = str_cut(&x->key.query, '?');
    return x;
}

/* Gives the whole request to a worker; the connection sleeps meanwhile. */
static enum MHD_Result hand_over(struct server *s, struct exchange *x)
{
    connection_whenever(x->connection);
    x->request.body = buf_str(&x->body);
    MHD_suspend_connection(x->mhd);
    if (!workers_take(s, x)) {
        x->connection->answer = problem_answer(s, &x->request, UNAVAILABLE, atomic_load(&s->is_stopping));
        MHD_resume_connection(x->mhd);
    }
    return MHD_YES;
}

/* A head that passed: the answer is at hand, or an exchange begins. Nothing is queued yet: the library
 * would close the connection after an answer that came before the end of the request. */
static enum MHD_Result begin(struct server *s, struct MHD_Connection *mhd, const struct request *seen,
                             const struct head *head, int refusal)
{
    struct connection *c = connection_of(mhd);
    struct cache_key key = key_of(s, seen->target, head);
    if (seen->method == GET || seen->method == HEAD) {
        struct reply *reply = at_hand(s, &key);
        if (reply) {
            c->answer = reply_answer(s, reply, head, atomic_load(&s->is_stopping));
            reply_release(reply);
            return MHD_YES;
        }
    }
    c->exchange = exchange_new(mhd, c, seen, head, &key);
    c->exchange->refusal = refusal;
    if (head->content_length)
        connection_within(c, s->options.limits.body_seconds);
    return MHD_YES;
}

static enum MHD_Result see_request(struct server *s, struct MHD_Connection *mhd, struct connection *c,
                                   const char *method, const char *version)
{
    struct sighting seen = {.count = 0, .end = version + strlen(version), .is_contiguous = true};
    struct head head;
    MHD_get_connection_values_n(mhd, MHD_HEADER_KIND, see_header, &seen);
    struct request req = {.method = method_of(method),
                          .target = target_origin_form(raw_target(c)),
                          .headers = {seen.items, seen.count},
                          .address = str_of(c->address)};
    bool is_1_1 = strcmp(version, "HTTP/1.1") == 0;
    bool is_sound = (is_1_1 || strcmp(version, "HTTP/1.0") == 0) && seen.is_contiguous;
    if (LIBRARY_HIDES_GAPS)
        is_sound = is_sound && is_whole(mhd, c, method, version, &seen);
    int refusal = head_read(req.target, &req.headers, req.method, is_1_1, &s->options.limits.head, &head);
    if (!is_sound && (refusal == 0 || refusal == TOO_LARGE))
        refusal = BAD_REQUEST;
    bool is_drained = refusal == TOO_LARGE && head.content_length <= s->options.limits.drained_bytes;
    if (refusal && !is_drained)
        return refuse(s, mhd, c, &req, refusal);
    return begin(s, mhd, &req, &head, refusal);
}

static void keep_piece(struct server *s, struct exchange *x, Str piece)
{
    int64_t len = (int64_t)piece.len;
    if (atomic_fetch_add(&s->waiting_bytes, len) + len > s->options.limits.waiting_bytes) {
        atomic_fetch_sub(&s->waiting_bytes, len);
        x->refusal = UNAVAILABLE;
    } else {
        buf_add(&x->body, piece);
    }
}

/* A piece of the body, or (with none) its end. */
static enum MHD_Result see_body(struct server *s, struct exchange *x, const char *data, size_t *size)
{
    if (*size) {
        if (!x->refusal)
            keep_piece(s, x, (Str){data, *size});
        *size = 0;
        return MHD_YES;
    }
    if (x->refusal)
        return refuse(s, x->mhd, x->connection, &x->request, x->refusal);
    return hand_over(s, x);
}

enum MHD_Result intake_request(void *server, struct MHD_Connection *mhd, const char *path, const char *method,
                               const char *version, const char *data, size_t *size, void **seen)
{
    struct server *s = server;
    struct connection *c = connection_of(mhd);
    (void)path; /* without its query: raw_target has the whole */
    if (!*seen) {
        *seen = c;
        return see_request(s, mhd, c, method, version);
    }
    if (c->answer.response)
        return queue(s, mhd, c);
    return see_body(s, c->exchange, data, size);
}

void intake_completed(void *server, struct MHD_Connection *mhd, void **seen,
                      enum MHD_RequestTerminationCode why)
{
    struct server *s = server;
    struct connection *c = connection_of(mhd);
    (void)why;
    *seen = NULL;
    free(c->query_copy);
    c->query_copy = NULL;
    answer_release(&c->answer);
    if (c->exchange) {
        atomic_fetch_sub(&s->waiting_bytes, (int64_t)c->exchange->body.len);
        arena_free(c->exchange->arena);
    }
    c->exchange = NULL;
    atomic_store(&c->is_busy, false);
    connection_within(c, between_requests(s));
}
