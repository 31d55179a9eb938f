#include "http/ticker.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

struct ticker {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool stopping; /* under the lock */
    unsigned milliseconds;
    void (*tick)(void *what);
    void *what;
};

static struct timespec after(unsigned milliseconds)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    t.tv_sec += milliseconds / 1000;
    t.tv_nsec += (long)(milliseconds % 1000) * 1000000;
    if (t.tv_nsec >= 1000000000) {
        t.tv_nsec -= 1000000000;
        t.tv_sec++;
    }
    return t;
}

static void *run(void *argument)
{
    struct ticker *t = argument;
    pthread_mutex_lock(&t->lock);
    while (!t->stopping) {
        struct timespec until = after(t->milliseconds);
        while (!t->stopping && pthread_cond_timedwait(&t->wake, &t->lock, &until) == 0)
            continue;
        if (t->stopping)
            break;
        pthread_mutex_unlock(&t->lock);
        t->tick(t->what);
        pthread_mutex_lock(&t->lock);
    }
    pthread_mutex_unlock(&t->lock);
    return NULL;
}

Status ticker_start(unsigned milliseconds, void (*tick)(void *what), void *what, struct ticker **out)
{
    struct ticker *t = calloc(1, sizeof *t);
    if (!t)
        abort();
    *t = (struct ticker){.milliseconds = milliseconds, .tick = tick, .what = what};
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&t->lock, NULL);
    pthread_cond_init(&t->wake, &monotonic);
    pthread_condattr_destroy(&monotonic);
    tick(what);
    if (pthread_create(&t->thread, NULL, run, t) != 0) {
        free(t);
        return E_INTERNAL;
    }
    *out = t;
    return OK;
}

void ticker_stop(struct ticker *t)
{
    if (!t)
        return;
    pthread_mutex_lock(&t->lock);
    t->stopping = true;
    pthread_cond_signal(&t->wake);
    pthread_mutex_unlock(&t->lock);
    pthread_join(t->thread, NULL);
    pthread_cond_destroy(&t->wake);
    pthread_mutex_destroy(&t->lock);
    free(t);
}
