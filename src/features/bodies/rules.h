/* Names of bodies: which kind they tell, and what is left to compare. Pure. */
#ifndef FEATURES_BODIES_RULES_H
#define FEATURES_BODIES_RULES_H

#include "base/arena.h"
#include "base/str.h"

/* 'council', 'committee', 'working group', 'community', 'forum' or 'governing' as the folded words
 * of a name tell; `otherwise` when they do not. Static, or `otherwise`. */
Str body_kind(const Str *words, size_t count, Str otherwise);

/* What matching compares: the folded words without those that tell the kind and without articles
 * and prepositions. "Conseil politique sur le droit à la ville" and the "droit à la ville" of a link
 * to another council are both "droit ville". All words when nothing else is left. In `a`. */
Str body_key(struct arena *a, const Str *words, size_t count);

/* The key without its last word; empty when fewer than two words would be left. */
Str body_key_shorter(Str key);

#endif
