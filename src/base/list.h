/* A growing array in an arena:
 *
 *   LIST_OF(struct line) lines = {0};
 *   *list_add(a, &lines) = (struct line){...};
 *   for (size_t i = 0; i < lines.count; i++) use(&lines.items[i]);
 *
 * Growing doubles and leaves the old copy to the arena, so a list of n things costs at most 3 n. */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

#define LIST_OF(type)                                                                                        \
    struct {                                                                                                 \
        type *items;                                                                                         \
        size_t count, capacity;                                                                              \
    }

/* A pointer to one new, zeroed item at the end; valid until the next list_add. */
#define list_add(arena, list)                                                                                \
    ((list)->items = list_grow((arena), (list)->items, (list)->count, &(list)->capacity,                     \
                               sizeof *(list)->items),                                                       \
     &(list)->items[(list)->count++])

/* Behind list_add: `items`, or a larger copy when `count` has reached *capacity. */
void *list_grow(struct arena *a, void *items, size_t count, size_t *capacity, size_t item_bytes);

#endif
