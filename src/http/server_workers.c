/* Threads that run handlers, so that those may block. */
#include "http/server_parts.h"

#include "base/arena.h"
#include "base/log.h"

#include <microhttpd.h>

enum { WORKER_STACK_BYTES = 512 * 1024, UNAVAILABLE = 503 };

bool workers_take(struct server *s, struct exchange *x)
{
    struct workers *w = &s->workers;
    pthread_mutex_lock(&w->lock);
    bool has_room = !w->is_over && w->waiting < s->options.limits.waiting;
    if (has_room) {
        *(w->last ? &w->last->next : &w->first) = x;
        w->last = x;
        w->waiting++;
        pthread_cond_signal(&w->changed);
    }
    pthread_mutex_unlock(&w->lock);
    return has_room;
}

/* The next exchange; NULL when none will come. */
static struct exchange *next_exchange(struct workers *w)
{
    pthread_mutex_lock(&w->lock);
    while (!w->first && !w->is_over)
        pthread_cond_wait(&w->changed, &w->lock);
    struct exchange *x = w->first;
    if (x) {
        w->first = x->next;
        if (!w->first)
            w->last = NULL;
        w->waiting--;
    }
    pthread_mutex_unlock(&w->lock);
    return x;
}

/* Whether everybody would get the same answer to the same request: it may be compressed, and asked for again
 * conditionally. */
static bool is_for_everybody(const struct exchange *x, const struct response *res, const struct page *page)
{
    return page->is_public && x->request.method != POST && !(res->vary & VARY_COOKIE);
}

/* Whether it is right for every client that asks with this key (see exchange.key). */
static bool may_keep(const struct exchange *x, const struct response *res)
{
    bool is_form_clear = !(res->vary & VARY_ACCEPT) || x->request.representation == x->key.representation;
    bool is_query_clear = x->key.query.len == 0 || res->reads_query;
    return is_form_clear && is_query_clear;
}

static struct answer answer_of(struct server *s, struct exchange *x, uint64_t clock,
                               const struct response *res)
{
    bool is_last = atomic_load(&s->is_stopping);
    struct page *page = page_new(res);
    if (!is_for_everybody(x, res, page)) {
        struct answer once = page_answer(s, page, is_last);
        page_release(page);
        return once;
    }
    struct reply *reply = reply_new(s, page, "public, no-cache");
    if (s->options.cache && may_keep(x, res))
        cache_put(s->options.cache, &x->key, clock, res->topics.items, res->topics.count, &reply->cached);
    struct answer answer = reply_answer(s, reply, &x->head, is_last);
    reply_release(reply);
    return answer;
}

static void run(struct server *s, struct exchange *x, void *context)
{
    uint64_t clock = s->options.cache ? cache_clock(s->options.cache) : 0;
    struct response res;
    x->request.now = time_now();
    x->request.context = context;
    route_request(s->options.router, &x->request, &res);
    x->connection->answer = answer_of(s, x, clock, &res);
    MHD_resume_connection(x->mhd);
}

/* Tells workers_start that this worker is there, or that it failed. */
static void report(struct workers *w, bool has_failed)
{
    pthread_mutex_lock(&w->lock);
    w->ready++;
    w->has_failed = w->has_failed || has_failed;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
}

static void *work(void *arg)
{
    struct server *s = arg;
    void *context = NULL;
    bool has_failed = s->options.worker_open && s->options.worker_open(s->options.app, &context) != OK;
    report(&s->workers, has_failed);
    if (has_failed)
        return NULL;
    for (struct exchange *x = next_exchange(&s->workers); x; x = next_exchange(&s->workers))
        run(s, x, context);
    if (s->options.worker_close)
        s->options.worker_close(context);
    return NULL;
}

static Status start_threads(struct server *s)
{
    struct workers *w = &s->workers;
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, WORKER_STACK_BYTES);
    int refusal = 0;
    while (!refusal && w->count < s->options.workers) {
        refusal = pthread_create(&w->threads[w->count], &small, work, s);
        w->count += refusal == 0;
    }
    pthread_attr_destroy(&small);
    return refusal ? E_INTERNAL : OK;
}

Status workers_start(struct server *s)
{
    struct workers *w = &s->workers;
    w->threads = arena_array(s->arena, pthread_t, s->options.workers);
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->changed, NULL);
    Status started = start_threads(s);
    pthread_mutex_lock(&w->lock);
    while (w->ready < w->count)
        pthread_cond_wait(&w->changed, &w->lock);
    bool has_failed = w->has_failed;
    pthread_mutex_unlock(&w->lock);
    if (started == OK && !has_failed)
        return OK;
    log_line("server could not start", {"reason", STR("a worker failed")});
    workers_stop(s, true);
    workers_free(w);
    return E_INTERNAL;
}

static void refuse(struct server *s, struct exchange *waiting)
{
    while (waiting) {
        struct exchange *x = waiting;
        waiting = x->next; /* x is its connection's again once that is resumed */
        x->connection->answer = problem_answer(s, &x->request, UNAVAILABLE, true);
        MHD_resume_connection(x->mhd);
    }
}

void workers_stop(struct server *s, bool drop_waiting)
{
    struct workers *w = &s->workers;
    pthread_mutex_lock(&w->lock);
    struct exchange *dropped = drop_waiting ? w->first : NULL;
    if (drop_waiting) {
        w->first = w->last = NULL;
        w->waiting = 0;
    }
    w->is_over = true;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
    refuse(s, dropped);
    for (unsigned i = 0; i < w->count; i++)
        pthread_join(w->threads[i], NULL);
}

void workers_free(struct workers *w)
{
    pthread_cond_destroy(&w->changed);
    pthread_mutex_destroy(&w->lock);
}
