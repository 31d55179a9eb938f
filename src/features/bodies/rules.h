/* Names of bodies: which kind they tell, and what is left to compare; how bodies are composed. Pure. */
#ifndef FEATURES_BODIES_RULES_H
#define FEATURES_BODIES_RULES_H

#include "base/arena.h"
#include "base/str.h"

/* 'council', 'committee', 'working group', 'community', 'forum', 'governing' or
 * 'presidency' as the folded words
 * of a name tell; `otherwise` when they do not. Static, or `otherwise`. */
Str body_kind(const Str *words, size_t count, Str otherwise);

/* What matching compares: the folded words without those that tell the kind and without articles
 * and prepositions. "Conseil politique sur le droit à la ville" and the "droit à la ville" of a link
 * to another council are both "droit ville". All words when nothing else is left. In `a`. */
Str body_key(struct arena *a, const Str *words, size_t count);

/* The key without its last word; empty when fewer than two words would be left. */
Str body_key_shorter(Str key);

/* The kinds in the order in which pages list them; a kind that is none of them ranks with 'other', the last.
 */
size_t body_kind_count(void);
Str body_kind_at(size_t rank);
size_t body_kind_rank(Str kind);

/* Its last day is past; where none is recorded: others came after it and it meets no more. Days ISO 8601. */
bool body_has_ended(Str until_day, Str today, bool is_succeeded, bool has_session_to_come);

/* How a body is composed: at most so many political seats, at least so many of them held by people of the
 * Presidency, who hold an active seat in a body of kind 'presidency'. Kept by warning, never by refusing. */
enum { BODY_NO_RULE = -1 };
struct body_rule {
    int64_t seats_most, presidency_least;
};

/* The rule of a body's kind (rules.tbl.h), or what is recorded for the body itself (not NULL). */
struct body_rule body_rule_of(Str kind, const int64_t *seats_most, const int64_t *presidency_least);

struct body_seating {
    int64_t political;        /* active political seats */
    int64_t of_presidency;    /* … of people of the Presidency */
    bool is_presidency_known; /* a Presidency is recorded: otherwise nobody can be told to be of it */
};
struct body_warnings {
    bool has_too_many, lacks_presidency;
};

/* A body without political seats lacks nobody: nothing is known of it yet. */
struct body_warnings body_warnings(struct body_rule rule, const struct body_seating *seating);

/* The order in which seats are shown: co-chairs before councillors, unknown capacities last. */
size_t capacity_rank(Str capacity);
bool capacity_is_political(Str capacity);

#endif
