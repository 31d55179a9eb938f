#include "notice/reading.h"

#include "notice/names.h"
#include "notice/segments.h"

/* Who moderates and who speaks, where words say so: "Moderated by X", "Speakers: A, B", and sentences
 * that tell of it. */

enum { MOST_LEAD_IN_WORDS = 6 };

struct mark {
    size_t from, to; /* words */
    enum role role;
    bool label, verb;
};

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static bool begins_sentence(const struct phrase *p, size_t at)
{
    char before = at ? mark_at(p, at - 1) : '.';
    return before == '.' || before == ';' || before == '|' || before == '-' || before == '(' || before == ':';
}

/* A label counts at the start of a sentence, before a colon, a dash, a cell's edge or a name. */
static bool is_label_here(const struct phrase *p, const struct hit *hit, bool is_verb_like)
{
    size_t after = hit->first + hit->count;
    char next = mark_at(p, after);
    if (!begins_sentence(p, hit->first))
        return false;
    if (after >= p->words.count || next == ':' || next == '|' ||
        (next == '-' && p->words.items[after].spaced))
        return true;
    bool honoured;
    name_skip_honorifics(p, after, p->words.count, &honoured);
    return (is_verb_like || honoured) && !next && (p->words.items[after].capital || honoured) &&
           !hit_at(p, after, SENSE_ORGANISATION);
}

static const struct {
    enum sense sense;
    enum role role;
    bool label, verb;
} senses[] = {
    {SENSE_MODERATOR_BY, ROLE_MODERATOR, false, false},   {SENSE_SPEAKER_BY, ROLE_SPEAKER, false, false},
    {SENSE_MODERATOR_LABEL, ROLE_MODERATOR, true, false}, {SENSE_SPEAKER_LABEL, ROLE_SPEAKER, true, false},
    {SENSE_MODERATOR_VERB, ROLE_MODERATOR, false, true},  {SENSE_SPEAKER_VERB, ROLE_SPEAKER, false, true},
};

/* The longest mark of a role at that word; count 0: none. */
static bool mark_here(const struct phrase *p, size_t at, struct mark *mark)
{
    size_t best = 0;
    for (size_t i = 0; i < ARRAY_LEN(senses); i++) {
        const struct hit *hit = hit_at(p, at, senses[i].sense);
        bool verb_like =
            senses[i].label && (hit_at(p, at, SENSE_MODERATOR_VERB) || hit_at(p, at, SENSE_SPEAKER_BY));
        bool name = hit && senses[i].verb && at > 0 && p->words.items[at].capital && !begins_sentence(p, at);
        if (!hit || name || hit->count <= best || (senses[i].label && !is_label_here(p, hit, verb_like)))
            continue; /* "Omar Said" says nothing */
        best = hit->count;
        *mark = (struct mark){at, at + hit->count, senses[i].role, senses[i].label, senses[i].verb};
    }
    return best > 0;
}

bool begins_with_role(const struct phrase *p)
{
    struct mark mark;
    return p->words.count > 0 && mark_here(p, 0, &mark);
}

static bool next_mark(const struct phrase *p, size_t from, size_t to, struct mark *mark)
{
    for (size_t at = from; at < to; at++)
        if (!p->words.items[at].mark && mark_here(p, at, mark))
            return true;
    return false;
}

/* Where the persons behind a mark end: at the next mark, unless it only tells more of them: "followed by
 * Ana Ruiz, who spoke by video message". */
static size_t persons_end(const struct phrase *p, size_t from, size_t to)
{
    struct mark next;
    for (size_t at = from; next_mark(p, at, to, &next); at = next.to)
        if (!next.verb || next.from == 0 || !hit_at(p, next.from - 1, SENSE_RELATIVE))
            return next.from;
    return to;
}

size_t sentence_end(const struct phrase *p, size_t at)
{
    for (; at < p->words.count; at++) {
        char mark = mark_at(p, at);
        bool last = at + 1 >= p->words.count;
        bool stop = mark == '!' || mark == '?' ||
                    (mark == '.' && at > 0 &&
                     (p->words.items[at - 1].folded.len > 2 || p->words.items[at - 1].number) &&
                     !hit_at(p, at - 1, SENSE_HONORIFIC));
        if (stop && (last || (p->words.items[at + 1].spaced && p->words.items[at + 1].capital)))
            return at + 1;
    }
    return p->words.count;
}

static struct people *people_of(struct reading *r, enum role role)
{
    struct draft_items *items = &r->draft->items;
    if (items->count) {
        struct draft_item *item = &items->items[items->count - 1];
        return role == ROLE_MODERATOR ? &item->moderators : &item->speakers;
    }
    return role == ROLE_MODERATOR ? &r->draft->moderators : &r->draft->speakers;
}

static bool is_plural(const struct phrase *p, const struct mark *mark)
{
    Str word = p->words.items[mark->from].folded;
    return str_ends(word, STR("s")) || str_ends(word, STR("en")) || str_ends(word, STR("an")) ||
           str_ends(word, STR("x"));
}

/* Past the words that lead into a sentence: "Por su parte, Ana Ruiz, …", "In turn, …". */
static size_t skip_lead_in(const struct phrase *p, size_t from, size_t to)
{
    if (from >= to || !hit_at(p, from, SENSE_HANGING))
        return from;
    for (size_t at = from + 1; at < to && at <= from + MOST_LEAD_IN_WORDS; at++)
        if (mark_at(p, at) == ',')
            return at + 1;
    return from;
}

static size_t read_names(struct reading *r, enum role role, size_t from, size_t to, enum people_mode mode)
{
    struct people_source source = people_source_of(r);
    while (from < to && (hit_at(&r->phrase, from, SENSE_AND) || hit_at(&r->phrase, from, SENSE_ARTICLE)))
        from++;
    size_t found = people_read(&source, from, to, mode, people_of(r, role)).count;
    size_t after = skip_lead_in(&r->phrase, from, to);
    return found || after == from ? found : people_read(&source, after, to, mode, people_of(r, role)).count;
}

/* Names after the mark, else before it, the other way round for a verb. *consumed: up to where no other
 * mark may find them again. */
static size_t read_around(struct reading *r, const struct mark *mark, size_t before, size_t end,
                          enum people_mode mode, size_t *consumed)
{
    *consumed = mark->to;
    size_t found = mark->verb ? read_names(r, mark->role, before, mark->from, mode) : 0;
    if (found > 0)
        return found;
    found = read_names(r, mark->role, mark->to, end, mode);
    if (found > 0)
        *consumed = end;
    else if (!mark->verb && !mark->label)
        found = read_names(r, mark->role, before, mark->from, mode);
    return found;
}

static enum people_mode mode_of(const struct reading *r, const struct mark *mark)
{
    const struct phrase *p = &r->phrase;
    bool sentence = mark_at(p, p->words.count - 1) == '.';
    return mark->from <= 1 && !sentence && !(mark->label && is_plural(p, mark)) ? ONE_PERSON
                                                                                : SEVERAL_PERSONS;
}

/* "On behalf of X, NAME, office, said …" has its speaker after the principal. */
static size_t read_behalf_sentence(struct reading *r, size_t from, size_t to)
{
    struct people_source source = people_source_of(r);
    if (r->block->is_list_item || !behalf_at(&r->phrase, from))
        return 0;
    return people_read(&source, from, to, SEVERAL_PERSONS, people_of(r, ROLE_SPEAKER)).count;
}

/* Reads one sentence; returns how many persons it names. *role: of the first. */
static size_t read_sentence(struct reading *r, size_t from, size_t to, enum role *role)
{
    struct mark mark;
    size_t found = read_behalf_sentence(r, from, to), before = from;
    if (found > 0) {
        *role = *role == ROLE_NONE ? ROLE_SPEAKER : *role;
        return found;
    }
    for (size_t at = from; at < to && next_mark(&r->phrase, at, to, &mark); at = mark.to) {
        size_t end = persons_end(&r->phrase, mark.to, to);
        size_t count = read_around(r, &mark, before, end, mode_of(r, &mark), &before);
        if (count && *role == ROLE_NONE)
            *role = mark.role;
        if (mark.label && count == 0 && mark.from == 0 && mark.to + 1 >= r->phrase.words.count)
            r->role = mark.role;
        found += count;
    }
    return found;
}

bool read_role_line(struct reading *r)
{
    const struct phrase *p = &r->phrase;
    enum role role = ROLE_NONE, pending = r->role;
    size_t found = 0;
    r->role = ROLE_NONE;
    for (size_t from = 0; from < p->words.count;) {
        size_t to = sentence_end(p, from);
        found += read_sentence(r, from, to, &role);
        from = to;
    }
    if (found == 0 && r->role == ROLE_NONE) {
        r->role = pending;
        return false;
    }
    place(r, found == 0 ? "heading" : role == ROLE_MODERATOR ? "moderator" : "speaker");
    return true;
}

size_t read_roles_between(struct reading *r, size_t from, size_t to)
{
    enum role role = ROLE_NONE;
    return read_sentence(r, from, to, &role);
}
