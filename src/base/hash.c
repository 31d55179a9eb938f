#include "base/hash.h"

uint64_t hash64_add(uint64_t so_far, Str s)
{
    for (size_t i = 0; i < s.len; i++)
        so_far = (so_far ^ (unsigned char)s.data[i]) * UINT64_C(0x100000001b3);
    return so_far;
}

uint64_t hash64(Str s)
{
    return hash64_add(HASH64_START, s);
}
