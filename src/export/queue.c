#include "export/queue.h"

#include "base/hash.h"

enum { SLOTS_FIRST = 1024 };

struct queue queue_in(struct arena *a)
{
    return (struct queue){
        .arena = a, .slots = arena_array(a, size_t, SLOTS_FIRST), .slot_count = SLOTS_FIRST};
}

/* The slot of the address: its own, or the free one where it belongs. The count is a power of two. */
static size_t *slot_of(const struct queue *q, Str address)
{
    size_t at = (size_t)hash64(address) & (q->slot_count - 1);
    while (q->slots[at] != 0 && !str_eq(q->addresses.items[q->slots[at] - 1], address))
        at = (at + 1) & (q->slot_count - 1);
    return &q->slots[at];
}

/* At most half of the slots are taken, so that a free one is near. */
static void grow(struct queue *q)
{
    if (2 * q->addresses.count < q->slot_count)
        return;
    q->slot_count *= 2;
    q->slots = arena_array(q->arena, size_t, q->slot_count);
    for (size_t i = 0; i < q->addresses.count; i++)
        *slot_of(q, q->addresses.items[i]) = i + 1;
}

void queue_add(struct queue *q, Str address)
{
    grow(q);
    size_t *slot = slot_of(q, address);
    if (*slot != 0)
        return;
    *list_add(q->arena, &q->addresses) = str_copy(q->arena, address);
    *slot = q->addresses.count;
}

bool queue_take(struct queue *q, Str *out)
{
    if (q->next == q->addresses.count)
        return false;
    *out = q->addresses.items[q->next++];
    return true;
}
