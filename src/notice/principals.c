/* Whom somebody speaks for: a person, an office, an organisation, a body, a group. */
#include "notice/names.h"
#include "notice/offices.h"
#include "notice/people.h"
#include "notice/segments.h"


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
    return STR("organisation");
}

static size_t without_stop(const struct phrase *p, size_t from, size_t to)
{
    while (to > from && p->words.items[to - 1].mark && p->words.items[to - 1].mark != ')' &&
           p->words.items[to - 1].mark != '"')
        to--;
    return to;
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
    Str kind = principal_kind(p, from, to);
    bool after_article = hit_at(p, from, SENSE_ARTICLE) && !p->words.items[from].capital;
    bool named_person =
        parts.count && (!after_article || str_eq(kind, STR("office"))) &&
        (name_likeness(p, parts.items[0].from, parts.items[0].to) == STRONG_NAME ||
         str_eq(kind, STR("office")) || name_is_surname(p, parts.items[0].from, parts.items[0].to));
    if (named_person && people_read(source, from, to, ONE_PERSON, &named).count > 0) {
        principal.kind = STR("person");
        principal.name = named.items[0].name;
        size_t after = parts.items[0].to, office = parts.count > 1 ? parts.items[1].from : to;
        if (str_eq(kind, STR("office"))) /* "the Mayor of Hobart, Jane Doe" */
            principal.office = named.items[0].office_count ? named.items[0].offices[0].title : STR("");
        else if (parts.count > 1 && office > after && office < to)
            principal.office =
                phrase_text(p,
                            name_is_surname(p, parts.items[0].from, parts.items[0].to) && parts.count > 2
                                ? parts.items[2].from
                                : office,
                            to);
        if (str_ends(principal.office, STR(")")))
            principal.office.len--;
        return principal;
    }
    principal.kind = kind;
    while (from + 1 < to && hit_at(p, from, SENSE_ARTICLE) && !p->words.items[from].capital)
        from++;
    *(str_eq(kind, STR("office")) ? &principal.office : &principal.name) = phrase_text(p, from, to);
    return principal;
}
