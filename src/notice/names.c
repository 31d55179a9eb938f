#include "notice/names.h"

#include "language/zone.h"

enum { MOST_NAME_WORDS = 8, MOST_CAPITALS = 6, MOST_ACRONYM_LETTERS = 5 };

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

/* Two letters are an honorific without a full stop only where nothing else is written so. */
static bool stands_unstopped(const struct phrase *p, size_t at)
{
    static const Str unstopped[] = {STR_INIT("dr"), STR_INIT("pr"), STR_INIT("mr"),
                                    STR_INIT("ms"), STR_INIT("sr"), STR_INIT("mx")};
    Str word = p->words.items[at].folded;
    bool free = word.len > 2 || str_ends(word_text(p->text, &p->words.items[at]), STR("ª"));
    for (size_t i = 0; i < ARRAY_LEN(unstopped); i++)
        free = free || str_eq(word, unstopped[i]);
    return free;
}

size_t name_skip_honorifics(const struct phrase *p, size_t from, size_t to, bool *found)
{
    *found = false;
    for (;;) {
        const struct hit *hit = from < to ? hit_at(p, from, SENSE_HONORIFIC) : NULL;
        if (!hit || from + hit->count >= to)
            return from;
        size_t next = from + hit->count;
        bool stop = mark_at(p, next) == '.' && !p->words.items[next].spaced;
        if (!stop && !stands_unstopped(p, next - 1))
            return from;
        next += stop;
        if (next >= to)
            return from;
        from = next;
        *found = true;
    }
}

static bool is_small_part(const struct phrase *p, size_t at)
{
    return hit_at(p, at, SENSE_PARTICLE) != NULL;
}

static bool is_initial_stop(const struct phrase *p, size_t at, size_t from)
{
    return mark_at(p, at) == '.' && at > from && !p->words.items[at].spaced &&
           p->words.items[at - 1].folded.len <= 3;
}

static bool names_a_thing(const struct phrase *p, size_t at)
{
    static const enum sense things[] = {SENSE_ORGANISATION, SENSE_COUNCIL, SENSE_BODY,   SENSE_SESSION,
                                        SENSE_KIND,         SENSE_NOTICE,  SENSE_TARGET, SENSE_FIELD};
    for (size_t i = 0; i < ARRAY_LEN(things); i++)
        if (hit_at(p, at, things[i]))
            return true;
    return hit_at(p, at, SENSE_HANGING) && !hit_at(p, at, SENSE_PARTICLE); /* "Words Without Walls" */
}

/* What is counted over the words of a candidate. */
struct census {
    size_t capitals, things, small;
    bool other;
};

static struct census count_words(const struct phrase *p, size_t from, size_t to)
{
    struct census c = {0};
    for (size_t at = from; at < to; at++) {
        const struct word *word = &p->words.items[at];
        if (word->mark == '"' || is_initial_stop(p, at, from))
            continue;
        if (word->mark || word->number || str_contains(word->folded, STR("@"))) {
            c.other = true;
        } else if (word->capital) {
            c.capitals++;
            c.things += names_a_thing(p, at);
        } else if (is_small_part(p, at) && at > from) {
            c.small++;
        } else {
            c.other = true;
        }
    }
    return c;
}

bool name_starts_with_acronym(const struct phrase *p, size_t from, size_t to)
{
    const struct word *word = &p->words.items[from];
    if (from >= to || !word->upper || word->folded.len > MOST_ACRONYM_LETTERS)
        return false;
    for (size_t at = from + 1; at < to; at++)
        if (p->words.items[at].upper)
            return false; /* a name all in capitals */
    return true;
}

static bool begins_with_office(const struct phrase *p, size_t from)
{
    return hit_at(p, from, SENSE_OFFICE) || hit_at(p, from, SENSE_SEAT) || hit_at(p, from, SENSE_ARTICLE);
}

enum name_likeness name_likeness(const struct phrase *p, size_t from, size_t to)
{
    bool honoured;
    from = name_skip_honorifics(p, from, to, &honoured);
    if (from >= to || to - from > MOST_NAME_WORDS + 2 || mark_at(p, from) || mark_at(p, to - 1) == ',')
        return NOT_A_NAME;
    bool particle_first = !p->words.items[from].capital && is_small_part(p, from) && to - from > 1;
    struct census c = count_words(p, from + particle_first, to);
    bool ends_small = is_small_part(p, to - 1) && !p->words.items[to - 1].capital;
    if (c.other || c.capitals == 0 || c.capitals > MOST_CAPITALS || ends_small)
        return NOT_A_NAME;
    if (honoured)
        return STRONG_NAME;
    if (begins_with_office(p, from) && !p->words.items[from].upper)
        return particle_first && c.things == 0 ? WEAK_NAME : NOT_A_NAME;
    if (name_starts_with_acronym(p, from, to))
        return WEAK_NAME;
    return c.capitals >= 2 && c.things == 0 ? STRONG_NAME : WEAK_NAME;
}

bool name_is_surname(const struct phrase *p, size_t from, size_t to)
{
    if (from >= to || to - from > 4)
        return false;
    size_t uppers = 0;
    for (size_t at = from; at < to; at++) {
        if (p->words.items[at].upper)
            uppers++;
        else if (!is_small_part(p, at) || p->words.items[at].mark)
            return false;
    }
    if (uppers != 1)
        return uppers > 1;
    Str word = p->words.items[to - 1].folded; /* an acronym rarely has a vowel after its first letter */
    for (size_t i = 1; i < word.len; i++)
        if (str_contains(STR("aeiouy"), str_slice(word, i, 1)) || (unsigned char)word.data[i] >= 0x80)
            return true;
    return false;
}

bool name_is_given(const struct phrase *p, size_t from, size_t to)
{
    if (from >= to || to - from > 3 || begins_with_office(p, from))
        return false;
    struct census c = count_words(p, from, to);
    return !c.other && c.capitals > 0 && c.things == 0 && !p->words.items[from].upper;
}
