/* The network side: connections, workers, limits and the page cache's front. Only files named
 * server*.c know libmicrohttpd. */
#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H

#include "http/cache.h"
#include "http/head.h"
#include "http/router.h"

/* A file of the site that never changes under its address. All of it is static. */
struct asset {
    Str path; /* "/assets/site.3f2a9c.css" */
    Str type;
    Str bytes, gzip; /* gzip "" where it would not be shorter */
};

struct server_limits {
    struct head_limits head;
    int64_t drained_bytes;            /* a body longer than allowed is read to its end up to here, so that
                                         its sender hears the answer */
    int64_t waiting_bytes;            /* of all bodies that came and are not answered yet; beyond, 503 */
    unsigned connections;             /* in all; more wait in the kernel */
    unsigned connections_per_address; /* 0: no limit, as behind a proxy */
    unsigned idle_seconds;            /* between two requests, or without progress in one */
    unsigned head_seconds;            /* for a whole request line and headers, however slowly they drip */
    unsigned body_seconds;            /* for a whole body */
    unsigned answer_seconds;          /* for taking an answer, and one more for every 16 KiB of it */
    unsigned waiting;                 /* requests that wait for a worker; beyond, 503 at once */
};

struct server_options {
    const char *address; /* "127.0.0.1", "::"; a number */
    uint16_t port;       /* 0: any free one */
    unsigned threads;    /* that move bytes */
    unsigned workers;    /* that run handlers */
    struct server_limits limits;
    const struct router *router;
    struct cache *cache; /* NULL: none. Not freed by the server */
    const struct asset *assets;
    size_t asset_count;
    /* Called in each worker's thread, before its first request and after its last. NULL: no context. */
    Status (*worker_open)(void *app, void **context);
    void (*worker_close)(void *context);
    void *app;
    bool is_behind_tls; /* a proxy in front speaks TLS for us: send Strict-Transport-Security */
};

/* Threads, workers and limits that suit a small machine; what is left out has to be filled in. */
struct server_options server_defaults(void);

struct server;

/* Serves until server_stop. The router, assets and cache must outlive it. Raises the process's soft limit
 * of open files to the connections allowed. E_UNAVAILABLE: the address is taken or not ours. E_INVALID: not
 * an address. E_INTERNAL: no more threads or files, or a worker that could not open its context. Each with a
 * line in the log.
 *
 * Every refusal is a problem page of the router's in the reader's language, but for those that libmicrohttpd
 * gives before it asks us, in English: a version other than 1.x, a Content-Length that is no number, a header
 * without a colon, and a head of more than about 16 KiB (414, 431). Problem pages are made in the
 * connections' threads too, so the router's hook must not wait. */
must_check Status server_start(const struct server_options *options, struct server **out);
uint16_t server_port(const struct server *s);

/* Ends in order: takes no new connection, answers what it has begun and what comes on kept
 * connections with Connection: close, then frees. After `grace_seconds` whatever is left is cut, but
 * a handler that still runs is waited for. NULL is fine. */
void server_stop(struct server *s, unsigned grace_seconds);

#endif
