/* Addresses to visit, in the order in which they were first named, each once. */
#ifndef EXPORT_QUEUE_H
#define EXPORT_QUEUE_H

#include "base/list.h"
#include "base/str.h"

struct queue {
    struct arena *arena;
    LIST_OF(Str) addresses;
    size_t next;   /* the first that was not taken yet */
    size_t *slots; /* a table of indexes from 1, open addressing; 0: free */
    size_t slot_count;
};

/* What is kept lives in `a`. */
struct queue queue_in(struct arena *a);

/* Copies the address, unless it was named before. */
void queue_add(struct queue *q, Str address);

/* False: there is none left. */
bool queue_take(struct queue *q, Str *out);

#endif
