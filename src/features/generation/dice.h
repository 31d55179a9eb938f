/* Chance that is the same on every machine: what a seed gives, it gives again. */
#ifndef FEATURES_GENERATION_DICE_H
#define FEATURES_GENERATION_DICE_H

#include "base/str.h"

struct dice {
    uint64_t state;
};

/* A stream of its own for each part of a seed. */
struct dice dice_of(uint64_t seed, uint64_t part);

/* 0 … below - 1, evenly; 0 for an empty range. */
size_t dice_roll(struct dice *d, size_t below);

/* As words and people are met: the first few very often, most of them hardly ever. The chance of the
 * n-th falls as 1 / n (Zipf), in steps where n doubles. */
size_t dice_rank(struct dice *d, size_t below);

/* True so many times in a hundred. */
bool dice_percent(struct dice *d, size_t percent);

#endif
