/* What the files of the server share. Not for others: server.h is the contract. */
#ifndef HTTP_SERVER_PARTS_H
#define HTTP_SERVER_PARTS_H

#include "http/page.h"
#include "http/server.h"

#include <netinet/in.h>
#include <pthread.h>

struct MHD_Connection;
struct MHD_Daemon;
struct MHD_Response;
struct exchange;

/* ---- replies: answers as libmicrohttpd objects ---- */

/* A page with its answers made in advance: in each encoding, in full and as 304 Not Modified. */
struct reply {
    struct cached cached; /* first: a reply is what the cache keeps */
    struct page *page;
    const char *cache_control;
    struct MHD_Response *full[ENCODING_COUNT], *unchanged[ENCODING_COUNT];
};

/* Takes the page over. `cache_control`: static. */
struct reply *reply_new(const struct server *s, struct page *page, const char *cache_control);
struct reply *reply_retain(struct reply *reply);
void reply_release(struct reply *reply);

/* An answer to be queued. The library takes a reference when it is; ours is given up after that. */
struct answer {
    unsigned status;
    struct MHD_Response *response;
    size_t bytes;              /* of the body, which decides how long the client may take */
    struct MHD_Response *made; /* ours, or NULL */
    struct reply *reply;       /* whose response it is, or NULL */
};
void answer_release(struct answer *answer);

/* Each ends the connection when is_last. */
/* What this reply says to a client with that head. */
struct answer reply_answer(const struct server *s, struct reply *reply, const struct head *head,
                           bool is_last);
/* A page that is sent once; it stays the caller's. */
struct answer page_answer(const struct server *s, struct page *page, bool is_last);
/* The problem page for a request that is not routed. */
struct answer problem_answer(const struct server *s, struct request *req, int http_status, bool is_last);

/* ---- watch: when each connection has to have got on ---- */

/* One client's connection. Its deadline is written by its own thread and read by the watch. */
struct connection {
    struct connection *previous, *next; /* in watch.connections, under its lock */
    int socket;
    _Atomic int64_t deadline; /* seconds of the watch's clock */
    atomic_bool is_busy;      /* from a request's first line to the end of its answer */
    const char *target;       /* of the request under way, as libmicrohttpd holds it until its head is read */
    size_t target_len;
    char *query_copy;          /* owned: a target with a query, which libmicrohttpd cuts up where it stands */
    struct exchange *exchange; /* of the request under way, when it needs a worker or has a body */
    struct answer answer;      /* to it, as soon as there is one */
    char address[INET6_ADDRSTRLEN];
};

struct watch {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed; /* a connection went, or the watch shall end */
    struct connection *connections;
    size_t count;
    bool is_closing_idle, is_over;
};

must_check Status watch_start(struct watch *w);
void watch_stop(struct watch *w);
void watch_add(struct watch *w, struct connection *c);
void watch_remove(struct watch *w, struct connection *c);
void connection_within(struct connection *c, unsigned seconds); /* sets the deadline */
void connection_whenever(struct connection *c);                 /* no deadline: it waits for us */
/* Waits until no connection is left, at most so long; whether none is. */
bool watch_wait_empty(struct watch *w, unsigned milliseconds);
/* From now on, connections between two requests are closed. */
void watch_close_idle(struct watch *w);

/* ---- workers: a bounded queue of requests, and threads that run their handlers ---- */

/* A request that needs a worker, or the rest of its body; lives to the end of its answer. */
struct exchange {
    struct arena *arena; /* of everything here */
    struct MHD_Connection *mhd;
    struct connection *connection;
    struct request request;
    struct head head;
    struct cache_key key;
    struct buf body;
    int refusal;           /* the HTTP status that its body earned: the rest is read and forgotten; else 0 */
    struct exchange *next; /* in the queue */
};

struct workers {
    pthread_t *threads;
    unsigned count;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct exchange *first, *last;
    unsigned waiting, ready;
    bool has_failed, is_over;
};

must_check Status workers_start(struct server *s);
/* Runs what waits, then ends; with `drop_waiting` answers 503 to what waits. */
void workers_stop(struct server *s, bool drop_waiting);
void workers_free(struct workers *w); /* when no connection can hand over any more */
/* Hands the suspended exchange over: false when too many wait, or the workers have stopped. */
bool workers_take(struct server *s, struct exchange *x);

/* ---- the server ---- */

struct server {
    struct server_options options;
    struct arena *arena; /* of what lives as long as the server */
    struct MHD_Daemon *daemon;
    int listen_socket;
    uint16_t port;
    atomic_bool is_stopping;
    _Atomic int64_t waiting_bytes; /* of bodies, in all exchanges */
    struct reply **assets;         /* in the order of options.assets */
    struct watch watch;
    struct workers workers;
};

#endif
