/* SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). */
#include "features/generation/dice.h"

#define GAMMA UINT64_C(0x9e3779b97f4a7c15)

static uint64_t next(struct dice *d)
{
    uint64_t z = d->state += GAMMA;
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

struct dice dice_of(uint64_t seed, uint64_t part)
{
    struct dice d = {seed};
    d.state = next(&d) + part * GAMMA;
    d.state = next(&d);
    return d;
}

size_t dice_roll(struct dice *d, size_t below)
{
    return below > 0 ? (size_t)(next(d) % below) : 0;
}

size_t dice_rank(struct dice *d, size_t below)
{
    size_t steps = 0;
    while (((size_t)1 << (steps + 1)) - 1 < below)
        steps++;
    size_t step = dice_roll(d, steps + 1);
    size_t first = ((size_t)1 << step) - 1, beyond = 2 * first + 1;
    return first + dice_roll(d, (beyond < below ? beyond : below) - first);
}

bool dice_percent(struct dice *d, size_t percent)
{
    return dice_roll(d, 100) < percent;
}
