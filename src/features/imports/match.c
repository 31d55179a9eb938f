/* Alignment of a notice with a recorded session: counts, names, labels, positions. */
#include "features/imports/match.h"

#include "features/imports/names.h"
#include "features/people/rules.h"

enum { NAMES_COMPARED = 256, ITEMS_COMPARED = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* A list of names, and which of them are paired off. */
struct side {
    const Str *names;
    size_t count;
    bool taken[NAMES_COMPARED];
};

static bool is_alike(Str a, Str b, enum likeness wanted)
{
    if (wanted == LIKENESS_SAME)
        return a.len > 0 && str_eq(a, b);
    return people_name_likeness(a, b) == wanted;
}

static bool pair_off(Str name, struct side *others, enum likeness wanted)
{
    for (size_t i = 0; i < others->count; i++)
        if (!others->taken[i] && is_alike(name, others->names[i], wanted))
            return others->taken[i] = true;
    return false;
}

static size_t pairs(struct side *one, struct side *other, enum likeness wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < one->count; i++)
        if (!one->taken[i] && pair_off(one->names[i], other, wanted)) {
            one->taken[i] = true;
            count++;
        }
    return count;
}

size_t match_names(const Str *a, size_t a_count, const Str *b, size_t b_count)
{
    struct side one = {a, least(a_count, NAMES_COMPARED), {false}};
    struct side other = {b, least(b_count, NAMES_COMPARED), {false}};
    size_t same = pairs(&one, &other, LIKENESS_SAME);
    return same + pairs(&one, &other, LIKENESS_NEAR);
}

static size_t same_names(const struct item_trait *had, const struct item_trait *said)
{
    struct side one = {had->names, least(had->name_count, NAMES_COMPARED), {false}};
    struct side other = {said->names, least(said->name_count, NAMES_COMPARED), {false}};
    return pairs(&one, &other, LIKENESS_SAME);
}

bool match_people(size_t common, size_t a_count, size_t b_count)
{
    return common > 0 && 2 * common >= least(a_count, b_count);
}

static bool is_free(const size_t *taken, size_t count, size_t place)
{
    for (size_t i = 0; i < count; i++)
        if (taken[i] == place)
            return false;
    return true;
}

static size_t with_most_people(const struct item_trait *had, size_t had_count, const struct item_trait *item,
                               const size_t *taken, size_t taken_count)
{
    size_t best = ALIGN_NONE, most = 0;
    for (size_t i = 0; i < had_count; i++) {
        size_t common = same_names(&had[i], item);
        if (common > most && is_free(taken, taken_count, i)) {
            best = i;
            most = common;
        }
    }
    return best;
}

static size_t with_label(const struct item_trait *had, size_t had_count, const struct item_trait *item,
                         const size_t *taken, size_t taken_count)
{
    for (size_t i = 0; i < had_count && item->label.len > 0; i++)
        if (str_eq(had[i].label, item->label) && str_eq(had[i].kind, item->kind) &&
            is_free(taken, taken_count, i))
            return i;
    return ALIGN_NONE;
}

static size_t alone_of_kind(const struct item_trait *items, size_t count, Str kind)
{
    size_t found = ALIGN_NONE;
    for (size_t i = 0; i < count; i++) {
        if (!str_eq(items[i].kind, kind))
            continue;
        if (found != ALIGN_NONE)
            return ALIGN_NONE;
        found = i;
    }
    return found;
}

/* An item that alone has its kind goes to the free one that alone has it on the other side. */
static void align_alone_of_kind(const struct item_trait *had, size_t had_count, const struct item_trait *said,
                                size_t said_count, size_t *out)
{
    for (size_t i = 0; i < said_count; i++) {
        if (out[i] != ALIGN_NONE || alone_of_kind(said, said_count, said[i].kind) != i)
            continue;
        size_t place = alone_of_kind(had, had_count, said[i].kind);
        if (place != ALIGN_NONE && is_free(out, said_count, place))
            out[i] = place;
    }
}

static bool items_contradict(const struct item_trait *had, const struct item_trait *said)
{
    bool are_peopled = had->name_count > 0 && said->name_count > 0;
    return are_peopled && !str_eq(had->kind, said->kind) && !str_eq(had->label, said->label) &&
           same_names(had, said) == 0;
}

static bool items_agree_by_place(const struct item_trait *had, size_t had_count,
                                 const struct item_trait *said, size_t said_count)
{
    if (had_count != said_count)
        return false;
    for (size_t i = 0; i < said_count; i++)
        if (items_contradict(&had[i], &said[i]))
            return false;
    return true;
}

bool match_items(const struct item_trait *had, size_t had_count, const struct item_trait *said,
                 size_t said_count, size_t *out)
{
    bool by_place = items_agree_by_place(had, had_count, said, said_count);
    for (size_t i = 0; i < said_count; i++)
        out[i] = by_place ? i : ALIGN_NONE;
    if (by_place || had_count > ITEMS_COMPARED || said_count > ITEMS_COMPARED)
        return by_place;

    for (size_t i = 0; i < said_count; i++)
        out[i] = with_most_people(had, had_count, &said[i], out, said_count);
    for (size_t i = 0; i < said_count; i++)
        if (out[i] == ALIGN_NONE)
            out[i] = with_label(had, had_count, &said[i], out, said_count);
    align_alone_of_kind(had, had_count, said, said_count, out);
    return false;
}

static bool keys_contradict(Str a, Str b)
{
    return a.len > 0 && b.len > 0 && !str_eq(a, b);
}

static bool places_agree(const struct group *had, size_t had_count, const struct group *said,
                         size_t said_count)
{
    if (had_count != said_count)
        return false;
    for (size_t i = 0; i < had_count; i++)
        if (had[i].count != said[i].count || keys_contradict(had[i].key, said[i].key))
            return false;
    return true;
}

static struct names keys_of(struct arena *a, const struct group *groups, size_t count)
{
    struct names keys = {0};
    for (size_t i = 0; i < count; i++)
        names_add(a, &keys, groups[i].key, i);
    return keys;
}

/* The one group with that key; ALIGN_NONE: none or several have it. */
static size_t only_with_key(const struct names *keys, Str key)
{
    size_t at = names_first(keys, key);
    bool is_only = at != NAME_NONE && keys->entries.items[at].next == NAME_NONE;
    return is_only ? keys->entries.items[at].number : ALIGN_NONE;
}

void match_groups(struct arena *a, const struct group *had, size_t had_count, const struct group *said,
                  size_t said_count, size_t *out)
{
    bool by_place = places_agree(had, had_count, said, said_count);
    struct names had_keys = keys_of(a, had, had_count), said_keys = keys_of(a, said, said_count);
    for (size_t i = 0; i < said_count; i++) {
        size_t place = only_with_key(&had_keys, said[i].key);
        bool is_certain = place != ALIGN_NONE && only_with_key(&said_keys, said[i].key) == i &&
                          had[place].count == said[i].count;
        out[i] = by_place ? i : is_certain ? place : ALIGN_NONE;
    }
}
