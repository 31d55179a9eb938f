/* Names as keys (features/texts/keys.h) to numbers, in the order of adding; one name may have several. */
#ifndef FEATURES_IMPORTS_NAMES_H
#define FEATURES_IMPORTS_NAMES_H

#include "base/list.h"
#include "base/str.h"

struct name_entry {
    Str key;
    size_t number;
    size_t next; /* of the same key; NAME_NONE at the end */
    bool is_taken;
};

struct names {
    LIST_OF(struct name_entry) entries;
    size_t *first, *last; /* entry + 1 by hash of the key, open addressing; 0: free */
    size_t room;          /* a power of two */
};

#define NAME_NONE SIZE_MAX

/* An empty key is not added. `names` begins as {0}; it grows in `a`. */
void names_add(struct arena *a, struct names *names, Str key, size_t number);

/* The first entry with the key, then the next by its `next`; NAME_NONE: none. */
size_t names_first(const struct names *names, Str key);

/* Takes the first entry with the key that nobody has taken yet: its number, or NAME_NONE. Entries that
 * are taken are no longer found, by names_first neither. */
size_t names_take(struct names *names, Str key);

#endif
