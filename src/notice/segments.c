#include "notice/segments.h"

#include "base/list.h"
#include "notice/names.h"
#include "notice/offices.h"

struct cutter {
    struct arena *arena;
    const struct phrase *p;
    size_t from, to; /* the open segment begins at `from` */
    struct segments list;
    char before;
    bool bracketed;
};

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static bool spaced_after(const struct phrase *p, size_t at)
{
    return at + 1 >= p->words.count || p->words.items[at + 1].spaced;
}

const struct hit *behalf_at(const struct phrase *p, size_t at)
{
    const struct hit *behalf = hit_at(p, at, SENSE_BEHALF), *office = hit_at(p, at, SENSE_OFFICE);
    for (size_t back = 1; behalf && back <= at && back < 4; back++) { /* "or his representative" */
        const struct hit *status = hit_at(p, at - back, SENSE_STATUS);
        if (status && status->count > back)
            return NULL;
    }
    return office && behalf && office->count > behalf->count ? NULL : behalf;
}

/* Ends the open segment before word `at`; the next one begins at `next`. */
static void cut(struct cutter *c, size_t at, size_t next, char before)
{
    size_t to = at;
    while (to > c->from && (mark_at(c->p, to - 1) == '.' || mark_at(c->p, to - 1) == '*') &&
           to - 1 > c->from && c->p->words.items[to - 2].folded.len > 1)
        to--;
    if (to > c->from) {
        *list_add(c->arena, &c->list) =
            (struct segment){(uint32_t)c->from, (uint32_t)to, c->before, c->bracketed};
        c->before = before;
    } else if (c->before == 0 || before != ',') {
        c->before = c->before == '&' ? '&' : before; /* ", and" */
    }
    c->from = next;
}

static bool is_cutting_mark(const struct phrase *p, size_t at)
{
    char mark = mark_at(p, at);
    if (mark == ',' || mark == ';' || mark == '|')
        return true;
    if (mark == ':')
        return spaced_after(p, at);
    if (mark == '/' || mark == '-')
        return p->words.items[at].spaced && spaced_after(p, at);
    return false;
}

/* A word or two in brackets that belong to the name before: an acronym, a number. */
static bool is_acronym_bracket(const struct phrase *p, size_t open, size_t to)
{
    size_t close = open + 1;
    while (close < to && mark_at(p, close) != ')' && mark_at(p, close) != ']')
        close++;
    if (close >= to || close - open < 2 || close - open > 3 || mark_at(p, open) != '(')
        return false;
    return p->words.items[open + 1].upper && !hit_at(p, open + 1, SENSE_STATUS);
}

/* The words until the next cut, from `at`. */
static size_t part_end(const struct phrase *p, size_t at, size_t to)
{
    while (at < to && !is_cutting_mark(p, at) && mark_at(p, at) != '(' && !hit_at(p, at, SENSE_AND) &&
           !behalf_at(p, at) && mark_at(p, at) != ')')
        at++;
    return at;
}

/* What stands after "and" at `next` begins another office or another person. */
static bool and_cuts(const struct cutter *c, size_t at, size_t next)
{
    const struct phrase *p = c->p;
    bool honoured;
    size_t end = part_end(p, next, c->to);
    if (next >= c->to || at == c->from)
        return true;
    if (office_at(p, next, c->to))
        return !str_eq(office_at(p, next, c->to)->value, STR("department"));
    if (behalf_at(p, next) || hit_at(p, next, SENSE_REPRESENTED))
        return true;
    enum name_likeness right = name_likeness(p, next, end);
    name_skip_honorifics(p, next, end, &honoured);
    if (honoured)
        return right != NOT_A_NAME;
    if (right != STRONG_NAME)
        return false;
    bool names = name_likeness(p, c->from, at) == STRONG_NAME;
    bool told =
        end < c->to && (mark_at(p, end) == '(' || (mark_at(p, end) == ',' && office_at(p, end + 1, c->to)));
    return names || told;
}

/* A bracket behind the name of a person says where they are from: "Katarzyna Wilk (PL), Member of …". */
static bool is_person_so_far(const struct cutter *c, size_t at)
{
    return (c->before == 0 || c->before == ';' || c->before == '&') && c->list.count == 0 &&
           name_likeness(c->p, c->from, at) == STRONG_NAME;
}

/* A mail or web address that ends what stands before it without a mark: "City of Lyon a.roux@example.org". */
static bool is_address_behind(const struct cutter *c, size_t at)
{
    Str word = c->p->words.items[at].folded;
    bool address = str_contains(word, STR("@")) || str_starts(word, STR("http"));
    return address && at > c->from + 1 && !hit_at(c->p, at - 1, SENSE_CONTACT);
}

/* Takes an "and", an on-behalf or a mark at `at`; returns where to go on. */
static size_t step(struct cutter *c, size_t at)
{
    const struct phrase *p = c->p;
    char mark = mark_at(p, at);
    const struct hit *and = hit_at(p, at, SENSE_AND);
    if (is_cutting_mark(p, at)) {
        cut(c, at, at + 1, mark);
        return at + 1;
    }
    if ((mark == '(' || mark == '[') && (!is_acronym_bracket(p, at, c->to) || is_person_so_far(c, at))) {
        cut(c, at, at + 1, '(');
        c->bracketed = true;
        return at + 1;
    }
    if ((mark == ')' || mark == ']') && c->bracketed) {
        cut(c, at, at + 1, ',');
        c->bracketed = false;
        return at + 1;
    }
    if (and&&and_cuts(c, at, at + and->count)) {
        cut(c, at, at + and->count, '&');
        return at + and->count;
    }
    if (is_address_behind(c, at))
        cut(c, at, at, ',');
    const struct hit *behalf = behalf_at(p, at);
    if (at > c->from && (behalf || hit_at(p, at, SENSE_REPRESENTED)))
        cut(c, at, at, '@');
    return at + (behalf ? behalf->count : 1); /* "speaking on behalf of" is one phrase */
}

struct segments segments_of(struct arena *a, const struct phrase *p, size_t from, size_t to)
{
    struct cutter c = {.arena = a, .p = p, .from = from, .to = to};
    for (size_t at = from; at < to;)
        at = step(&c, at);
    cut(&c, to, to, 0);
    return c.list;
}
