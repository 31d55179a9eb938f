#include "base/list.h"

#include <string.h>

void *list_grow(struct arena *a, void *items, size_t count, size_t *capacity, size_t item_bytes)
{
    if (count < *capacity)
        return items;
    size_t larger = *capacity ? *capacity * 2 : 8;
    void *grown = arena_alloc(a, larger, item_bytes);
    if (count)
        memcpy(grown, items, count * item_bytes);
    *capacity = larger;
    return grown;
}
