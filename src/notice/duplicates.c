#include "notice/reading.h"

#include "base/hash.h"
#include "base/list.h"
#include "language/fold.h"

/* People who may be one: the same folded name twice in one list, or two writings of a name that differ
 * by accents, order of words, or one letter. Found through a table of the names and of all names with
 * one letter left out, so the time grows with the number of people and not with its square. */

enum { MOST_NAME_BYTES = 64, LEAST_FUZZY_BYTES = 8, LEAST_SLOTS = 256 };

struct named {
    Str name, folded, sorted;
    size_t line;
    uint32_t list;  /* one list: the speakers of an item, the contacts of a session … */
    bool may_recur; /* no office, and in a record of what was said: a list of contacts says all at once */
};

struct names {
    struct named *items;
    size_t count, capacity;
};

struct entry {
    uint64_t key;
    uint32_t name; /* 1 + index; 0: empty */
};

struct table {
    struct entry *entries;
    size_t mask;
};

/* The same printed name on a further line, at one of them without an office: the notice speaks of the
 * person again. */
static bool is_said_again(const struct named *one, const struct named *other)
{
    return str_eq(one->name, other->name) && (one->may_recur || other->may_recur) && one->line != other->line;
}

static void add_names(struct reading *r, struct names *names, const struct notice_person *people,
                      size_t count, uint32_t list, bool spoken)
{
    for (size_t i = 0; i < count; i++)
        if (people[i].name.len)
            *list_add(r->arena, names) = (struct named){.name = people[i].name,
                                                        .line = people[i].line,
                                                        .list = list,
                                                        .may_recur = spoken && people[i].office_count == 0};
}

static struct names all_names(struct reading *r)
{
    struct names names = {0};
    uint32_t list = 0;
    for (size_t i = 0; i < r->drafts.count; i++) {
        const struct notice_session *s = &r->drafts.items[i]->session;
        add_names(r, &names, s->contacts, s->contact_count, ++list, false);
        for (size_t j = 0; j < s->item_count; j++) {
            add_names(r, &names, s->items[j].moderators, s->items[j].moderator_count, ++list, true);
            add_names(r, &names, s->items[j].speakers, s->items[j].speaker_count, ++list, true);
        }
    }
    return names;
}

/* The words of a folded name in alphabetical order, joined. */
static Str sorted_words(struct arena *a, Str folded)
{
    Str *words;
    size_t count = fold_words(a, folded, &words);
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && str_compare(words[j], words[j - 1]) < 0; j--) {
            Str swapped = words[j];
            words[j] = words[j - 1];
            words[j - 1] = swapped;
        }
    return str_join(a, words, count, STR(" "));
}

/* The first name under that key, after storing this one where there is none. */
static uint32_t first_of(struct table *table, uint64_t key, uint32_t name)
{
    size_t at = (size_t)(key ^ key >> 32) & table->mask;
    while (table->entries[at].name && table->entries[at].key != key)
        at = (at + 1) & table->mask;
    if (!table->entries[at].name)
        table->entries[at] = (struct entry){key, name};
    return table->entries[at].name;
}

/* At most one letter changed, added, left out, or two neighbours swapped. */
static bool differ_by_one(Str a, Str b)
{
    size_t head = 0, tail = 0;
    size_t shorter = a.len < b.len ? a.len : b.len, longer = a.len < b.len ? b.len : a.len;
    if (longer - shorter > 1)
        return false;
    while (head < shorter && a.data[head] == b.data[head])
        head++;
    while (tail < shorter - head && a.data[a.len - 1 - tail] == b.data[b.len - 1 - tail])
        tail++;
    size_t left = longer - head - tail;
    return left <= 1 || (left == 2 && a.len == b.len && a.data[head] == b.data[head + 1] &&
                         a.data[head + 1] == b.data[head]);
}

static bool is_suspect(const struct named *one, const struct named *other)
{
    if (is_said_again(one, other))
        return false;
    if (str_eq(one->folded, other->folded) || str_eq(one->sorted, other->sorted))
        return one->list == other->list || !str_eq(one->name, other->name);
    return one->sorted.len >= LEAST_FUZZY_BYTES && differ_by_one(one->sorted, other->sorted);
}

static void warn_pair(struct reading *r, const struct named *earlier, const struct named *later)
{
    warn(r->arena, &r->warnings, "duplicate-person", later->line,
         str_format(r->arena, "%.*s may be %.*s of line %zu; both are kept.", STR_FMT(later->name),
                    STR_FMT(earlier->name), earlier->line));
}

/* Looks the name up under its keys; true: a suspect was found and warned of. */
static bool look_up(struct reading *r, struct table *table, const struct names *names, uint32_t index)
{
    const struct named *name = &names->items[index - 1];
    Str sorted = name->sorted;
    bool found = false;
    for (size_t skip = 0; skip <= sorted.len && sorted.len <= MOST_NAME_BYTES; skip++) {
        uint64_t key = hash64(str_slice(sorted, 0, skip));
        key = hash64_add(key, str_from(sorted, skip + 1));
        if (skip == sorted.len) /* the whole name is a key as well */
            key = hash64(sorted);
        uint32_t other = first_of(table, key, index);
        if (!found && other != index && is_suspect(name, &names->items[other - 1])) {
            warn_pair(r, &names->items[other - 1], name);
            found = true;
        }
    }
    return found;
}

void warn_duplicates(struct reading *r)
{
    struct names names = all_names(r);
    size_t keys = 0, size = LEAST_SLOTS;
    for (size_t i = 0; i < names.count; i++) {
        names.items[i].folded = fold(r->arena, names.items[i].name);
        names.items[i].sorted = sorted_words(r->arena, names.items[i].folded);
        keys += names.items[i].sorted.len <= MOST_NAME_BYTES ? names.items[i].sorted.len + 1 : 0;
    }
    while (size < keys * 2)
        size *= 2;
    struct table table = {arena_array(r->arena, struct entry, size), size - 1};
    for (size_t i = 0; i < names.count; i++)
        look_up(r, &table, &names, (uint32_t)i + 1);
}
