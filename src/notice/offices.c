#include "notice/offices.h"

enum { NEAR_ORGANISATION = 4, MOST_QUALIFIERS = 4 };

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

static size_t skip_article(const struct phrase *p, size_t from, size_t to)
{
    const struct hit *article = from < to ? hit_at(p, from, SENSE_ARTICLE) : NULL;
    return article && from + article->count < to ? from + article->count : from;
}

const struct hit *office_at(const struct phrase *p, size_t from, size_t to)
{
    if (from >= to)
        return NULL;
    const struct hit *hit = hit_at(p, from, SENSE_OFFICE);
    if (!hit)
        hit = hit_at(p, from, SENSE_SEAT);
    size_t after = skip_article(p, from, to);
    if (!hit && after > from)
        hit = hit_at(p, after, SENSE_OFFICE) ? hit_at(p, after, SENSE_OFFICE) : hit_at(p, after, SENSE_SEAT);
    return hit && hit->first + hit->count <= to ? hit : NULL;
}

/* The office at that word that ends the words or leads to "of", with a capital or behind its owner:
 * "Mayor's envoy for heritage". NULL: none. */
static const struct hit *held_office(const struct phrase *p, size_t at, size_t to)
{
    const struct hit *office = hit_at(p, at, SENSE_OFFICE);
    if (!office || str_eq(office->value, STR("department")))
        return NULL;
    size_t after = at + office->count;
    bool owned = str_ends(p->words.items[at - 1].folded, STR("'s"));
    bool ends = after >= to || hit_at(p, after, SENSE_OF);
    return ends && (owned || p->words.items[at].capital) ? office : NULL;
}

const struct hit *office_within(const struct phrase *p, size_t from, size_t to)
{
    for (size_t at = from; at < to && at <= from + MOST_QUALIFIERS; at++) {
        const struct hit *office = at > from ? held_office(p, at, to) : NULL;
        if (office)
            return office;
        bool qualifies = p->words.items[at].capital && !hit_at(p, at, SENSE_OF) && !hit_at(p, at, SENSE_AND);
        if (!qualifies || p->words.items[at].mark)
            return NULL;
    }
    return NULL;
}

/* ---- where the title ends and the organisation begins ---- */

/* The words after a connector name an organisation by one of the words that organisations have. */
static bool names_organisation(const struct phrase *p, size_t at, size_t to)
{
    for (size_t i = at; i < to && i < at + NEAR_ORGANISATION; i++) {
        if (hit_at(p, i, SENSE_FIELD) && !p->words.items[i].capital) /* "chargé de mission" */
            return false;
        if (hit_at(p, i, SENSE_ORGANISATION))
            return i == at || p->words.items[at].capital || p->words.items[i].capital;
        if (p->words.items[i].mark || (hit_at(p, i, SENSE_OF) && i > at))
            return false;
    }
    return false;
}

static bool is_proper(const struct phrase *p, size_t at, size_t to)
{
    return at < to && !p->words.items[at].mark && !p->words.items[at].number && p->words.items[at].capital &&
           !hit_at(p, at, SENSE_FIELD) && !hit_at(p, at, SENSE_OFFICE);
}

/* The first word of the organisation after a connector at `at`, or 0. Articles in small letters are
 * not part of a name; La Haye's is. */
static size_t organisation_after(const struct phrase *p, size_t at, size_t to)
{
    const struct hit *of = hit_at(p, at, SENSE_OF);
    if (!of)
        return 0;
    for (size_t count = of->count; count > 0; count--) { /* "de la" may be "de" and "La …" */
        size_t next = at + count;
        if (next >= to || (count > 1 && p->words.items[next - 1].capital))
            continue;
        while (next + 1 < to && hit_at(p, next, SENSE_ARTICLE) && !p->words.items[next].capital)
            next++;
        if (names_organisation(p, next, to) || is_proper(p, next, to))
            return next;
    }
    return 0;
}

/* Finds a connector in the title that leads to an organisation. */
static bool split_title(const struct phrase *p, size_t from, size_t to, size_t *title_end,
                        size_t *organisation)
{
    for (size_t at = from + 1; at + 1 < to; at++) {
        size_t next = hit_at(p, at, SENSE_OF) ? organisation_after(p, at, to) : 0;
        if (next == 0)
            continue;
        *title_end = at;
        *organisation = next;
        return true;
    }
    return false;
}

/* Title before a name of an organisation without a connector: "UCLG Secretary General" is none of
 * these; "Mayor, Lima" comes in words of its own. */
struct notice_office office_read(const struct phrase *p, size_t from, size_t to, bool organised)
{
    size_t title_end = to, organisation = to;
    const struct hit *office = office_at(p, from, to);
    bool head = office && (office->sense == SENSE_SEAT || str_eq(office->value, STR("head")));
    while (to > from && mark_at(p, to - 1) == '.')
        to--;
    from = office ? office->first : from;
    size_t after = office ? office->first + office->count - 1 : from;
    if (!organised || head)
        split_title(p, after, to, &title_end, &organisation);
    if (title_end > to)
        title_end = to;
    return (struct notice_office){.title = phrase_text(p, from, title_end),
                                  .organisation = phrase_text(p, organisation, to)};
}

/* ---- seats ---- */

static bool is_generic_council(Str folded)
{
    static const Str words[] = {STR_INIT("conseil"), STR_INIT("council"), STR_INIT("consejo")};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_eq(folded, words[i]))
            return true;
    return false;
}

/* At least half of the longer words of [from, to) are in the body's name, or there are none. */
static bool is_own(const struct phrase *p, size_t from, size_t to, Str own_body)
{
    size_t long_words = 0, shared = 0;
    for (size_t at = from; at < to; at++) {
        Str word = p->words.items[at].folded;
        if (word.len < 5)
            continue;
        long_words++;
        shared += str_contains(own_body, word);
    }
    return shared * 2 >= long_words;
}

Str office_seat(const struct phrase *p, size_t from, size_t to, Str own_body)
{
    size_t start = hit_at(p, from, SENSE_SEAT) ? from : skip_article(p, from, to);
    const struct hit *seat = start < to ? hit_at(p, start, SENSE_SEAT) : NULL;
    while (to > from && mark_at(p, to - 1) == '.')
        to--;
    if (!seat)
        return STR("");
    size_t at = seat->first + seat->count;
    if (at >= to)
        return seat->value;
    const struct hit *of = hit_at(p, at, SENSE_OF);
    at += of ? of->count : 0;
    at = skip_article(p, at, to);
    const struct hit *council = hit_at(p, at, SENSE_COUNCIL);
    if (of && council && is_own(p, at + council->count, to, own_body))
        return seat->value;
    bool generic = is_generic_council(p->words.items[at].folded) && at + 1 == to;
    return of && generic ? seat->value : STR("");
}
