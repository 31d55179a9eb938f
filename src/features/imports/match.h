/* Which parts of a notice are which parts of a session that the record has already. Pure. What is
 * not certain stays ALIGN_NONE: it is reported, never guessed. */
#ifndef FEATURES_IMPORTS_MATCH_H
#define FEATURES_IMPORTS_MATCH_H

#include "base/arena.h"
#include "base/str.h"

#define ALIGN_NONE SIZE_MAX

/* Folded names that both lists have, each once: the same ones first, then near ones among those that
 * are left. Lists longer than 256 are compared by their first 256. */
size_t match_names(const Str *a, size_t a_count, const Str *b, size_t b_count);

/* Whether so many in common make two lists of people those of one session: half of the smaller. */
bool match_people(size_t common, size_t a_count, size_t b_count);

/* What an agenda item is known by. */
struct item_trait {
    Str label, kind;
    const Str *names; /* folded, of everybody with a slot in it */
    size_t name_count;
};

/* For each item of `said` the place in `had`, or ALIGN_NONE, in out[said_count]. Returns true when
 * it is certain: the counts agree and no pair contradicts (other people, label and kind), so each
 * stands at its own place. Otherwise an item goes to the free one with most of the same names, else
 * to one with the same label and kind, else to one that alone has its kind on both sides. */
bool match_items(const struct item_trait *had, size_t had_count, const struct item_trait *said,
                 size_t said_count, size_t *out);

/* Things that stand in groups: priorities by heading, links by kind. `group` is the number of the
 * thing's group, with one meaning in both lists. */
struct group {
    Str key;      /* the same on both sides when the group is known to be the same; empty: not known */
    size_t count; /* of things in it */
};

/* For each group of `said` the group of `had` whose things stand one to one with its own, or
 * ALIGN_NONE. All by position when the counts agree group by group and no keys contradict each
 * other; otherwise those with the same key and count, when only one on each side has that key. */
void match_groups(struct arena *a, const struct group *had, size_t had_count, const struct group *said,
                  size_t said_count, size_t *out);

#endif
