#include "http/server.h"

#include "base/arena.h"
#include "base/log.h"
#include "http/server_intake.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define MEBIBYTE INT64_C(1048576)

enum {
    /* Of each connection: line and headers (up to the limits that we answer ourselves), the library's
     * notes about them, and our own headers. It is wiped for every request, so more would cost time. */
    CONNECTION_BYTES = 20 * 1024,
    SERVER_ARENA_BYTES = 4096,
    THREAD_STACK_BYTES = 256 * 1024,
    BACKLOG = 4096,
    FILES_BESIDE = 256,
    MILLISECONDS = 1000,
    IDLE_GRACE_MILLISECONDS = 500 /* for kept connections to ask once more while we stop */
};

struct server_options server_defaults(void)
{
    return (struct server_options){
        .address = "127.0.0.1",
        .threads = 2,
        .workers = 4,
        .limits =
            {.head = {.target_bytes = 4096, .header_bytes = 8192, .header_count = 64, .body_bytes = MEBIBYTE},
             .drained_bytes = 8 * MEBIBYTE,
             .waiting_bytes = 64 * MEBIBYTE,
             .connections = 4096,
             .idle_seconds = 30,
             .head_seconds = 10,
             .body_seconds = 60,
             .answer_seconds = 60,
             .waiting = 256},
    };
}

static Status failed(const char *what)
{
    log_line("server could not start", {"doing", str_of(what)}, {"reason", str_of(strerror(errno))});
    return errno == EADDRINUSE || errno == EADDRNOTAVAIL || errno == EACCES ? E_UNAVAILABLE : E_INTERNAL;
}

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

/* The number as a socket's address. */
static Status parse_address(const char *text, uint16_t port, union address *out)
{
    union address v4 = {.v4 = {.sin_family = AF_INET, .sin_port = htons(port)}};
    union address v6 = {.v6 = {.sin6_family = AF_INET6, .sin6_port = htons(port)}};
    bool is_v4 = inet_pton(AF_INET, text, &v4.v4.sin_addr) == 1;
    if (is_v4 || inet_pton(AF_INET6, text, &v6.v6.sin6_addr) == 1) {
        *out = is_v4 ? v4 : v6;
        return OK;
    }
    log_line("server could not start", {"reason", STR("not an address")}, {"address", str_of(text)});
    return E_INVALID;
}

static uint16_t bound_port(int listener)
{
    union address here = {.v6 = {0}};
    socklen_t len = sizeof here;
    if (getsockname(listener, &here.any, &len) != 0)
        return 0;
    return ntohs(here.any.sa_family == AF_INET ? here.v4.sin_port : here.v6.sin6_port);
}

static Status listen_on(struct server *s)
{
    union address address;
    Status status = parse_address(s->options.address, s->options.port, &address);
    if (status != OK)
        return status;
    socklen_t len = address.any.sa_family == AF_INET ? sizeof address.v4 : sizeof address.v6;
    s->listen_socket = socket(address.any.sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (s->listen_socket < 0)
        return failed("socket");
    int yes = 1;
    setsockopt(s->listen_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(s->listen_socket, &address.any, len) != 0 || listen(s->listen_socket, BACKLOG) != 0) {
        status = failed("bind");
        close(s->listen_socket);
        return status;
    }
    s->port = bound_port(s->listen_socket);
    return OK;
}

/* A socket each, and some files for everything else; the system's first limit is often lower. */
static void raise_file_limit(unsigned connections)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= connections + FILES_BESIDE)
        return;
    files.rlim_cur =
        connections + FILES_BESIDE < files.rlim_max ? connections + FILES_BESIDE : files.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &files) != 0)
        log_line("fewer connections than configured", {"reason", str_of(strerror(errno))});
}

/* Assets are pages that never move. */
static void prepare_assets(struct server *s)
{
    s->assets = arena_array(s->arena, struct reply *, s->options.asset_count);
    for (size_t i = 0; i < s->options.asset_count; i++) {
        const struct asset *asset = &s->options.assets[i];
        struct page *page = page_of_bytes(asset->type, asset->bytes, asset->gzip);
        s->assets[i] = reply_new(s, page, "public, max-age=31536000, immutable");
    }
}

/* Strictness is ours (head.h, server_intake.c): the library's own levels forbid less, and its refusals
 * are in English. */
static Status start_daemon(struct server *s)
{
    const struct server_limits *limits = &s->options.limits;
    /* The library wants at least one connection for each of its threads. */
    unsigned connections =
        limits->connections < s->options.threads ? s->options.threads : limits->connections;
    struct MHD_OptionItem pool[] = {{MHD_OPTION_THREAD_POOL_SIZE, (intptr_t)s->options.threads, NULL},
                                    {MHD_OPTION_END, 0, NULL}};
    struct MHD_OptionItem single[] = {{MHD_OPTION_END, 0, NULL}};
    s->daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL,
        intake_request, s, MHD_OPTION_LISTEN_SOCKET, s->listen_socket, MHD_OPTION_ARRAY,
        s->options.threads > 1 ? pool : single, MHD_OPTION_STRICT_FOR_CLIENT, 0, MHD_OPTION_CONNECTION_LIMIT,
        connections, MHD_OPTION_PER_IP_CONNECTION_LIMIT, limits->connections_per_address,
        MHD_OPTION_CONNECTION_TIMEOUT, limits->idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)CONNECTION_BYTES, MHD_OPTION_THREAD_STACK_SIZE, (size_t)THREAD_STACK_BYTES,
        MHD_OPTION_NOTIFY_CONNECTION, intake_connection, s, MHD_OPTION_URI_LOG_CALLBACK, intake_target, s,
        MHD_OPTION_UNESCAPE_CALLBACK, intake_unescape, s, MHD_OPTION_NOTIFY_COMPLETED, intake_completed, s,
        MHD_OPTION_END);
    return s->daemon ? OK : failed("libmicrohttpd");
}

static void free_server(struct server *s)
{
    for (size_t i = 0; i < s->options.asset_count; i++)
        reply_release(s->assets[i]);
    arena_free(s->arena);
}

/* Undoes what was started, last first, when a step fails. */
static Status start_parts(struct server *s)
{
    Status status = watch_start(&s->watch);
    if (status != OK)
        return status;
    status = workers_start(s);
    if (status != OK)
        goto no_workers;
    status = listen_on(s);
    if (status != OK)
        goto no_socket;
    status = start_daemon(s);
    if (status == OK)
        return OK;
    close(s->listen_socket);
no_socket:
    workers_stop(s, true);
    workers_free(&s->workers);
no_workers:
    watch_stop(&s->watch);
    return status;
}

Status server_start(const struct server_options *options, struct server **out)
{
    struct arena *a = arena_new(SERVER_ARENA_BYTES);
    struct server *s = arena_new_of(a, struct server);
    s->options = *options;
    s->arena = a;
    raise_file_limit(options->limits.connections);
    prepare_assets(s);
    Status status = start_parts(s);
    if (status != OK) {
        free_server(s);
        return status;
    }
    *out = s;
    return OK;
}

uint16_t server_port(const struct server *s)
{
    return s->port;
}

void server_stop(struct server *s, unsigned grace_seconds)
{
    if (!s)
        return;
    atomic_store(&s->is_stopping, true);
    close(MHD_quiesce_daemon(s->daemon));
    unsigned grace = grace_seconds * MILLISECONDS;
    unsigned first = grace < IDLE_GRACE_MILLISECONDS ? grace : IDLE_GRACE_MILLISECONDS;
    bool is_empty = watch_wait_empty(&s->watch, first);
    watch_close_idle(&s->watch);
    is_empty = is_empty || watch_wait_empty(&s->watch, grace - first);
    workers_stop(s, !is_empty);
    MHD_stop_daemon(s->daemon);
    workers_free(&s->workers);
    watch_stop(&s->watch);
    free_server(s);
}
