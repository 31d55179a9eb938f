#include "http/ticker.h"
#include "support/check.h"

#include <stdatomic.h>
#include <time.h>

static void count(void *what)
{
    atomic_fetch_add((atomic_int *)what, 1);
}

static void wait_for(atomic_int *ticks, int wanted)
{
    const struct timespec moment = {.tv_nsec = 1000000};
    for (int i = 0; i < 20000 && atomic_load(ticks) < wanted; i++)
        nanosleep(&moment, NULL);
}

TEST(ticker_ticks_once_before_it_returns_and_goes_on)
{
    atomic_int ticks = 0;
    struct ticker *ticker;
    CHECK_STATUS(ticker_start(1, count, &ticks, &ticker), OK);
    CHECK(atomic_load(&ticks) >= 1);
    wait_for(&ticks, 3);
    ticker_stop(ticker);
    CHECK(atomic_load(&ticks) >= 3);
}

TEST(ticker_stops_without_waiting_for_the_next_tick)
{
    atomic_int ticks = 0;
    struct ticker *ticker;
    CHECK_STATUS(ticker_start(3600 * 1000, count, &ticks, &ticker), OK);
    ticker_stop(ticker);
    CHECK_INT(atomic_load(&ticks), 1);
    ticker_stop(NULL);
}
