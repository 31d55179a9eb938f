/* Writings of an organisation's name. Pure. */
#ifndef FEATURES_ORGANISATIONS_RULES_H
#define FEATURES_ORGANISATIONS_RULES_H

#include "base/arena.h"
#include "base/str.h"

/* What matching compares: the folded words without those that only say that it is a city ("ville
 * de Mexico", "Mexico City", "Ciudad de México" → "mexico") and without articles; all of them when
 * nothing else is left. In `a`. */
Str organisation_key(struct arena *a, const Str *words, size_t count);

/* 'city', 'region', 'association' or 'other', from the folded words of its name; 'other' when no
 * word tells. Static. */
Str organisation_kind(const Str *words, size_t count);

#endif
