/* A fast 64-bit hash of bytes for tables and entity tags. Not for secrets: an adversary can find
 * collisions, so a hit is compared whole wherever a collision would matter. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/str.h"

/* FNV-1a, 64 bits (the same on every machine and in every version, so it may be stored). */
uint64_t hash64(Str s);
uint64_t hash64_add(uint64_t so_far, Str s); /* continues; hash64(s) == hash64_add(HASH64_START, s) */
#define HASH64_START UINT64_C(0xcbf29ce484222325)

#endif
