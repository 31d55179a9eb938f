/* Deadlines for slow clients. libmicrohttpd only ends connections on which nothing moves; one that
 * sends a byte now and then would live for ever. */
#include "http/server_parts.h"

#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

enum { MILLISECONDS = 1000, NANOSECONDS_IN_MILLISECOND = 1000000 };

static int64_t clock_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return now.tv_sec;
}

static struct timespec after(unsigned milliseconds)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    t.tv_sec += milliseconds / MILLISECONDS;
    t.tv_nsec += (long)(milliseconds % MILLISECONDS) * NANOSECONDS_IN_MILLISECOND;
    if (t.tv_nsec >= (long)MILLISECONDS * NANOSECONDS_IN_MILLISECOND) {
        t.tv_nsec -= (long)MILLISECONDS * NANOSECONDS_IN_MILLISECOND;
        t.tv_sec++;
    }
    return t;
}

void connection_within(struct connection *c, unsigned seconds)
{
    atomic_store_explicit(&c->deadline, clock_seconds() + seconds, memory_order_relaxed);
}

void connection_whenever(struct connection *c)
{
    atomic_store_explicit(&c->deadline, INT64_MAX, memory_order_relaxed);
}

void watch_add(struct watch *w, struct connection *c)
{
    pthread_mutex_lock(&w->lock);
    c->next = w->connections;
    if (c->next)
        c->next->previous = c;
    w->connections = c;
    w->count++;
    pthread_mutex_unlock(&w->lock);
}

void watch_remove(struct watch *w, struct connection *c)
{
    pthread_mutex_lock(&w->lock);
    *(c->previous ? &c->previous->next : &w->connections) = c->next;
    if (c->next)
        c->next->previous = c->previous;
    w->count--;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
}

/* The socket stays open, so its number cannot mean another connection: its own thread sees the end
 * of the stream and closes it, after watch_remove. */
static void cut_late(struct watch *w)
{
    int64_t now = clock_seconds();
    for (struct connection *c = w->connections; c; c = c->next) {
        bool is_unwanted = w->is_closing_idle && !atomic_load(&c->is_busy);
        if (is_unwanted || atomic_load_explicit(&c->deadline, memory_order_relaxed) < now)
            shutdown(c->socket, SHUT_RDWR);
    }
}

static void *watch_run(void *arg)
{
    struct watch *w = arg;
    pthread_mutex_lock(&w->lock);
    while (!w->is_over) {
        cut_late(w);
        struct timespec until = after(w->is_closing_idle ? MILLISECONDS / 20 : MILLISECONDS);
        while (!w->is_over && pthread_cond_timedwait(&w->changed, &w->lock, &until) == 0)
            continue;
    }
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

Status watch_start(struct watch *w)
{
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&w->changed, &monotonic);
    pthread_condattr_destroy(&monotonic);
    pthread_mutex_init(&w->lock, NULL);
    return pthread_create(&w->thread, NULL, watch_run, w) == 0 ? OK : E_INTERNAL;
}

void watch_stop(struct watch *w)
{
    pthread_mutex_lock(&w->lock);
    w->is_over = true;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
    pthread_join(w->thread, NULL);
    pthread_cond_destroy(&w->changed);
    pthread_mutex_destroy(&w->lock);
}

bool watch_wait_empty(struct watch *w, unsigned milliseconds)
{
    struct timespec until = after(milliseconds);
    pthread_mutex_lock(&w->lock);
    while (w->count && pthread_cond_timedwait(&w->changed, &w->lock, &until) == 0)
        continue;
    bool is_empty = w->count == 0;
    pthread_mutex_unlock(&w->lock);
    return is_empty;
}

void watch_close_idle(struct watch *w)
{
    pthread_mutex_lock(&w->lock);
    w->is_closing_idle = true;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
}
