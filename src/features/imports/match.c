/* Alignment of a notice with a recorded session: counts, names, labels, positions. */
#include "features/imports/match.h"

#include "features/people/rules.h"

enum { NAMES_COMPARED = 256, ITEMS_COMPARED = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool has_like(const Str *names, size_t count, Str name, bool *taken)
{
    for (enum likeness wanted = LIKENESS_SAME; wanted >= LIKENESS_NEAR; wanted--)
        for (size_t i = 0; i < count; i++)
            if (!taken[i] && people_name_likeness(names[i], name) == wanted)
                return taken[i] = true;
    return false;
}

size_t names_in_common(const Str *a, size_t a_count, const Str *b, size_t b_count)
{
    bool taken[NAMES_COMPARED] = {false};
    a_count = least(a_count, NAMES_COMPARED);
    b_count = least(b_count, NAMES_COMPARED);
    size_t common = 0;
    for (size_t i = 0; i < a_count; i++)
        common += has_like(b, b_count, a[i], taken);
    return common;
}

bool people_agree(size_t common, size_t a_count, size_t b_count)
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
        size_t common = names_in_common(had[i].names, had[i].name_count, item->names, item->name_count);
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

bool items_align(const struct item_trait *had, size_t had_count, const struct item_trait *said,
                 size_t said_count, size_t *out)
{
    for (size_t i = 0; i < said_count; i++)
        out[i] = had_count == said_count ? i : ALIGN_NONE;
    if (had_count == said_count || had_count > ITEMS_COMPARED || said_count > ITEMS_COMPARED)
        return had_count == said_count;

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

void groups_align(const struct group *had, size_t had_count, const struct group *said, size_t said_count,
                  size_t *out)
{
    bool by_place = places_agree(had, had_count, said, said_count);
    for (size_t i = 0; i < said_count; i++) {
        out[i] = by_place ? i : ALIGN_NONE;
        for (size_t j = 0; j < had_count && !by_place; j++)
            if (said[i].key.len > 0 && str_eq(said[i].key, had[j].key) && said[i].count == had[j].count)
                out[i] = j;
    }
}
