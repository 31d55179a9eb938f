/* A hash table with open addressing; entries of one key are chained in order. */
#include "features/imports/names.h"

#include "base/hash.h"

static size_t place_of(const struct names *names, Str key)
{
    size_t place = (size_t)hash64(key) & (names->room - 1);
    while (names->first[place] != 0 && !str_eq(names->entries.items[names->first[place] - 1].key, key))
        place = (place + 1) & (names->room - 1);
    return place;
}

static void link_entry(struct names *names, size_t entry)
{
    size_t place = place_of(names, names->entries.items[entry].key);
    size_t first = names->first[place];
    if (first == 0 || names->entries.items[first - 1].is_taken)
        names->first[place] = entry + 1;
    else
        names->entries.items[names->last[place] - 1].next = entry;
    names->last[place] = entry + 1;
}

static void grow(struct arena *a, struct names *names)
{
    names->room = names->room > 0 ? 2 * names->room : 64;
    names->first = arena_array(a, size_t, names->room);
    names->last = arena_array(a, size_t, names->room);
    for (size_t i = 0; i < names->entries.count; i++) {
        names->entries.items[i].next = NAME_NONE;
        if (!names->entries.items[i].is_taken)
            link_entry(names, i);
    }
}

void names_add(struct arena *a, struct names *names, Str key, size_t number)
{
    if (key.len == 0)
        return;
    if (2 * names->entries.count >= names->room)
        grow(a, names);
    *list_add(a, &names->entries) = (struct name_entry){key, number, NAME_NONE, false};
    link_entry(names, names->entries.count - 1);
}

size_t names_first(const struct names *names, Str key)
{
    if (names->room == 0 || key.len == 0)
        return NAME_NONE;
    size_t entry = names->first[place_of(names, key)];
    return entry > 0 && !names->entries.items[entry - 1].is_taken ? entry - 1 : NAME_NONE;
}

size_t names_take(struct names *names, Str key)
{
    size_t at = names_first(names, key);
    if (at == NAME_NONE)
        return NAME_NONE;
    struct name_entry *entry = &names->entries.items[at];
    entry->is_taken = true;
    if (entry->next != NAME_NONE) /* else it stays, to keep its place in the table */
        names->first[place_of(names, key)] = entry->next + 1;
    return entry->number;
}
