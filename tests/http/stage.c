#include "http/stage.h"

#include "base/arena.h"
#include "support/check.h"

#include <stdlib.h>
#include <time.h>

enum { CACHE_BYTES = 1024 * 1024 };

void nap(int milliseconds)
{
    nanosleep(&(struct timespec){.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L},
              NULL);
}

static void stage_end(void *what)
{
    struct stage *stage = what;
    atomic_store(&stage->site.gate, 1);
    server_stop(stage->server, 0);
    CHECK_INT(stage->site.contexts, 0);
    cache_free(stage->options.cache);
}

struct stage *stage_new(struct arena *a)
{
    struct stage *stage = arena_new_of(a, struct stage);
    stage->options = small_options(&stage->site);
    stage->options.cache = cache_new(CACHE_BYTES);
    return stage;
}

void stage_begin(struct arena *a, struct stage *stage)
{
    CHECK_STATUS(server_start(&stage->options, &stage->server), OK);
    if (!stage->server)
        abort();
    stage->port = server_port(stage->server);
    arena_defer(a, stage_end, stage);
}

struct stage *stage_of(struct arena *a)
{
    struct stage *stage = stage_new(a);
    stage_begin(a, stage);
    return stage;
}
