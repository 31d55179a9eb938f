/* Whom somebody speaks for: a person, an office, an organisation, a body, a group. */
#include "notice/names.h"
#include "notice/offices.h"
#include "notice/people.h"
#include "notice/segments.h"

/* "the tenants of the quay", "les locataires du quai", "los vecinos": many, and no name. */
static bool is_plain_plural(const struct phrase *p, size_t at)
{
    const struct word *word = &p->words.items[at];
    bool plural = str_ends(word->folded, STR("s")) || str_ends(word->folded, STR("x"));
    return plural && !word->capital && !word->mark && word->folded.len > 4 &&
           !hit_at(p, at, SENSE_ORGANISATION);
}

static Str principal_kind(const struct phrase *p, size_t from, size_t to)
{
    const struct hit *office = office_at(p, from, to);
    size_t start = from;
    while (start + 1 < to && hit_at(p, start, SENSE_ARTICLE))
        start++;
    if (hit_at(p, from, SENSE_BODY) || hit_at(p, start, SENSE_BODY) || hit_at(p, start, SENSE_COUNCIL))
        return STR("body");
    if (hit_at(p, from, SENSE_GROUP) || hit_at(p, start, SENSE_GROUP))
        return STR("group");
    if (office && !str_eq(office->value, STR("department")))
        return STR("office");
    if (is_plain_plural(p, start))
        return STR("group");
    return STR("organisation");
}

static size_t without_stop(const struct phrase *p, size_t from, size_t to)
{
    while (to > from && p->words.items[to - 1].mark && p->words.items[to - 1].mark != ')' &&
           p->words.items[to - 1].mark != '"')
        to--;
    return to;
}

/* The principal's office as printed: "Maire de Bilbao" of "Juan Mari Aburto, Maire de Bilbao". */
static Str principal_office(const struct phrase *p, const struct segments *parts, size_t to)
{
    bool surname_first = name_is_surname(p, parts->items[0].from, parts->items[0].to) && parts->count > 2;
    size_t at = parts->count > 1 ? parts->items[1].from : to;
    if (at <= parts->items[0].to || at >= to)
        return STR("");
    Str office = phrase_text(p, surname_first ? parts->items[2].from : at, to);
    if (str_ends(office, STR(")")))
        office.len--;
    return office;
}

/* Whether the words may begin with a person's name; after an article only an office does. */
static bool may_name_person(const struct phrase *p, const struct segment *first, Str kind)
{
    if (str_eq(kind, STR("office")))
        return true;
    if (hit_at(p, first->from, SENSE_ARTICLE) && !p->words.items[first->from].capital)
        return false;
    return name_likeness(p, first->from, first->to) == STRONG_NAME ||
           name_is_surname(p, first->from, first->to);
}

struct notice_principal principal_read(const struct people_source *source, size_t from, size_t to,
                                       Str wording)
{
    const struct phrase *p = source->phrase;
    struct notice_principal principal = {.wording = wording};
    struct people named = {0};
    to = without_stop(p, from, to);
    if (from >= to)
        return principal;
    struct segments parts = segments_of(source->arena, p, from, to);
    principal.kind = principal_kind(p, from, to);
    bool is_office = str_eq(principal.kind, STR("office"));
    if (parts.count > 0 && may_name_person(p, &parts.items[0], principal.kind) &&
        people_read(source, from, to, ONE_PERSON, &named).count > 0) {
        principal.kind = STR("person");
        principal.name = named.items[0].name;
        Str title = named.items[0].office_count ? named.items[0].offices[0].title : STR("");
        principal.office = is_office ? title /* "the Mayor of Hobart, Jane Doe" */
                                     : principal_office(p, &parts, to);
        return principal;
    }
    while (from + 1 < to && hit_at(p, from, SENSE_ARTICLE) && !p->words.items[from].capital)
        from++;
    *(is_office ? &principal.office : &principal.name) = phrase_text(p, from, to);
    return principal;
}
