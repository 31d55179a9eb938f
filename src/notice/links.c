#include "notice/reading.h"

#include "base/list.h"

/* What the session's work is linked to: the kind by the heading and the words, the strength by the
 * sentence. */

enum { MOST_TARGET_WORDS = 24, MOST_PLAIN_TARGET_WORDS = 16, NEAR_TARGET = 4 };

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

/* ---- strength ---- */

/* A word with a capital in mid-sentence is a name: May 2022 says nothing of what may be. */
static bool says_strength(const struct phrase *p, Str strength)
{
    for (size_t at = 0; at < p->words.count; at++) {
        const struct hit *hit = hit_at(p, at, SENSE_STRENGTH);
        bool name = at > 0 && p->words.items[at].capital && hit_at(p, at, SENSE_MONTH);
        if (hit && !name && str_eq(hit->value, strength))
            return true;
    }
    return false;
}

static Str strength_of(const struct phrase *p)
{
    static const Str order[] = {STR_INIT("to explore"), STR_INIT("integral"), STR_INIT("possible")};
    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        if (says_strength(p, order[i]))
            return order[i];
    return STR("");
}

/* ---- targets ---- */

struct target {
    size_t from, to; /* words */
};

static size_t word_at_byte(const struct phrase *p, size_t byte)
{
    size_t low = 0, high = p->words.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->words.items[middle].start < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Where a name without bold ends: at a mark, a finite verb, a relative, or a date. */
static size_t plain_end(const struct phrase *p, size_t from, size_t first)
{
    size_t at = first;
    while (at < p->words.count && at < from + MOST_PLAIN_TARGET_WORDS) {
        char mark = mark_at(p, at);
        if ((mark && mark != '"' && !(mark == '-' && !p->words.items[at].spaced)) ||
            (hit_at(p, at, SENSE_VERB) && !p->words.items[at].capital) || hit_at(p, at, SENSE_STRENGTH) ||
            hit_at(p, at, SENSE_REPRESENTED))
            break;
        at++;
    }
    while (at > first && (hit_at(p, at - 1, SENSE_HANGING) || hit_at(p, at - 1, SENSE_AND)))
        at--;
    return at;
}

/* The bold words nearest behind, or around, word `at`. */
static bool bold_target(const struct reading *r, size_t at, struct target *target)
{
    const struct phrase *p = &r->phrase;
    for (size_t i = 0; i < r->block->bold_count; i++) {
        size_t from = word_at_byte(p, r->block->bold[i].start), to = word_at_byte(p, r->block->bold[i].end);
        if (to <= at || from >= to)
            continue;
        if (from > at + MOST_TARGET_WORDS / 2)
            return false;
        for (size_t w = at; w < from; w++)
            if (mark_at(p, w) || (hit_at(p, w, SENSE_VERB) && w > at))
                return false;
        *target = (struct target){from, to};
        return true;
    }
    return false;
}

static bool is_bold_at(const struct reading *r, size_t word)
{
    const struct word *w = &r->phrase.words.items[word];
    return block_is_bold(r->block, w->start, w->end);
}

static struct target target_from(const struct reading *r, const struct hit *hit)
{
    struct target target;
    size_t first = hit->first, end = hit->first + hit->count;
    if (!bold_target(r, first, &target))
        return (struct target){first, plain_end(&r->phrase, first, end)};
    bool whole = hit_in(&r->phrase, target.from, target.from + 2 < target.to ? target.from + 2 : target.to,
                        SENSE_TARGET);
    if (target.from > first && !whole) /* "the Policy Council on the **right to the city**" is one name */
        target.from = first;
    return target;
}

/* The target of that kind in the sentence. `proper`: bold or with a capital. A further one in bold that
 * is joined to it lengthens it. */
/* Bold words close behind go on with the target: two names in one sentence. */
static void widen(const struct reading *r, const struct target *next, struct target *target)
{
    if (is_bold_at(r, next->to - 1) && next->from <= target->to + NEAR_TARGET && next->to > target->to)
        target->to = next->to;
}

/* `proper`: bold, or a name in capitals of more than one word ("New Urban Agenda" is one that the lexicon
 * has as a whole); else more than the word for its kind. */
static bool is_target(const struct reading *r, const struct target *next, const struct hit *hit, bool proper)
{
    bool longer = next->to > hit->first + hit->count || hit->count > 1;
    bool capital = next->from > 0 && r->phrase.words.items[next->from].capital;
    return proper ? is_bold_at(r, next->to - 1) || (capital && longer) : longer;
}

static bool find_target_so(const struct reading *r, Str kind, bool proper, struct target *target)
{
    const struct phrase *p = &r->phrase;
    bool found = false;
    for (size_t at = 0; at < p->words.count;) {
        const struct hit *hit = hit_at(p, at, SENSE_TARGET);
        at++;
        if (!hit || !str_eq(hit->value, kind))
            continue;
        struct target next = target_from(r, hit);
        if (hit_in(p, next.from, next.to, SENSE_GOAL)) /* "cadre de l'ODD 3": the goal is the target */
            continue;
        if (found) {
            widen(r, &next, target);
        } else if (is_target(r, &next, hit, proper)) {
            *target = next;
            found = true;
        }
    }
    return found;
}

static bool find_target(const struct reading *r, Str kind, struct target *target)
{
    return find_target_so(r, kind, true, target) || find_target_so(r, kind, false, target);
}

/* Without a word of that kind: the first bold words, else the first words with a capital in mid-sentence. */
static bool any_target(const struct reading *r, struct target *target)
{
    const struct phrase *p = &r->phrase;
    if (r->block->bold_count) {
        target->from = word_at_byte(p, r->block->bold[0].start);
        target->to = word_at_byte(p, r->block->bold[0].end);
        return target->from < target->to;
    }
    for (size_t at = 1; at < p->words.count; at++)
        if (p->words.items[at].capital && !p->words.items[at].mark && mark_at(p, at - 1) != '.') {
            *target = (struct target){at, plain_end(p, at, at + 1)};
            return true;
        }
    return false;
}

/* ---- links ---- */

static void add_link(struct reading *r, Str kind, Str target)
{
    *list_add(r->arena, &r->draft->links) = (struct notice_link){.kind = kind,
                                                                 .target = target,
                                                                 .strength = strength_of(&r->phrase),
                                                                 .sentence = r->phrase.text,
                                                                 .line = r->block->first_line};
}

/* "SDG 16", "target 11.1", "ODD 16 et 10": one link for each number. Returns how many. */
static size_t add_goals(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    size_t count = 0;
    for (size_t at = 0; at < p->words.count; at++) {
        const struct hit *goal = hit_at(p, at, SENSE_GOAL);
        if (!goal)
            continue;
        size_t from = at, next = at + goal->count;
        while (next < p->words.count && p->words.items[next].number && p->words.items[next].folded.len <= 2) {
            size_t to = next + 1;
            if (mark_at(p, to) == '.' && to + 1 < p->words.count && !p->words.items[to + 1].spaced)
                to += 2;
            add_link(r, STR("sdg"), phrase_text(p, from, to));
            count++;
            from = next = to + (mark_at(p, to) == ',' || hit_at(p, to, SENSE_AND) != NULL);
            if (from == to)
                break;
        }
    }
    return count;
}

static Str kind_of_words(const struct phrase *p)
{
    static const Str order[] = {STR_INIT("council"), STR_INIT("axis"), STR_INIT("mechanism"),
                                STR_INIT("process"), STR_INIT("document")};
    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        if (hit_value_in(p, 0, p->words.count, SENSE_TARGET, order[i]))
            return order[i];
    return STR("");
}

static bool is_lead_in(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    return !r->block->is_list_item && mark_at(&r->phrase, r->phrase.words.count - 1) == ':' && next &&
           next->is_list_item;
}

/* A link of that kind with the target that is named; goals alone need none. */
static void add_named(struct reading *r, Str kind)
{
    const struct phrase *p = &r->phrase;
    struct target target;
    bool named = find_target(r, kind, &target);
    Str own = named ? STR("") : kind_of_words(p);
    bool goals = !named && hit_in(p, 0, p->words.count, SENSE_GOAL) != NULL;
    bool is_other = !named && r->link_kind.len && own.len && !str_eq(own, kind);
    named = named || (is_other && find_target(r, own, &target)) || (!goals && any_target(r, &target));
    if (named)
        add_link(r, kind, phrase_text(p, target.from, target.to));
    else if (!goals)
        add_link(r, kind, STR(""));
}

/* Nothing says what kind it is: a process, as far as anybody can tell. */
static void add_unknown(struct reading *r, Str kind)
{
    struct target target;
    bool named = any_target(r, &target);
    add_link(r, kind.len ? kind : STR("process"),
             named ? phrase_text(&r->phrase, target.from, target.to) : STR(""));
}

/* "SDG", not "goal": the number of a goal of the world's, and not of somebody's own. */
static bool names_goal(const struct phrase *p)
{
    for (size_t at = 0; at < p->words.count; at++) {
        const struct hit *goal = hit_at(p, at, SENSE_GOAL);
        size_t next = at + (goal ? goal->count : 0);
        bool proper = goal && (goal->count > 1 || p->words.items[at].upper);
        if (proper && next < p->words.count && p->words.items[next].number)
            return true;
    }
    return false;
}

bool read_goal_sentence(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    bool told = !r->block->is_list_item && mark_at(p, p->words.count - 1) == '.' &&
                (r->draft->when.has_date || r->draft->session.title.len);
    return told && names_goal(p) && read_link(r);
}

static bool read_link_sentence(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    if (p->words.count < 2)
        return false;
    Str kind = r->link_kind.len ? r->link_kind : kind_of_words(p);
    bool goals_only = str_eq(kind, STR("sdg")) || kind.len == 0;
    size_t links = r->draft->links.count;
    if (!goals_only)
        add_named(r, kind);
    size_t goals = add_goals(r);
    if (goals_only && goals == 0) {
        if (kind.len == 0 && !r->block->is_list_item)
            return false;
        add_unknown(r, kind);
    }
    return r->draft->links.count > links;
}

/* A paragraph of several sentences without bold names: each sentence has a link of its own, or none. */
static bool read_link_sentences(struct reading *r)
{
    struct phrase whole = r->phrase;
    bool found = false;
    for (size_t from = 0, to; from < whole.words.count; from = to) {
        to = sentence_end(&whole, from);
        r->phrase = phrase_of(r->scratch, r->lexicon, phrase_text(&whole, from, to));
        found =
            (kind_of_words(&r->phrase).len || names_goal(&r->phrase)) && read_link_sentence(r) ? true : found;
    }
    r->phrase = whole;
    return found;
}

bool read_link(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    if (is_lead_in(r)) {
        place(r, "intro");
        return true;
    }
    bool paragraph = !r->block->is_list_item && r->block->bold_count == 0 && r->link_kind.len == 0 &&
                     sentence_end(p, 0) < p->words.count;
    if (!(paragraph && read_link_sentences(r)) && !read_link_sentence(r))
        return false;
    place(r, "link");
    return true;
}
