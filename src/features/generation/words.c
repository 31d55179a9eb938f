/* Picking from the tables, and putting together. */
#include "features/generation/words.h"

#include "base/buf.h"

struct phrase_row {
    enum phrase kind;
    Str text[TONGUE_COUNT];
};

static const struct phrase_row phrases[] = {
#define PHRASE(kind, fr, en, es, ar, pt)                                                                     \
    {PHRASE_##kind, {STR_INIT(fr), STR_INIT(en), STR_INIT(es), STR_INIT(ar), STR_INIT(pt)}},
#include "features/generation/phrases.tbl.h"
#undef PHRASE
};

enum part { COUNTRY, PLACE_HEAD, PLACE_HEART, PLACE_TAIL, GIVEN_WOMAN, GIVEN_MAN, FAMILY_HEAD, FAMILY_TAIL };

struct part_row {
    enum part kind;
    enum region region;
    Str text, other;
};

static const struct part_row parts[] = {
#define PART(kind, region, text, other) {kind, region, STR_INIT(text), STR_INIT(other)},
#include "features/generation/places.tbl.h"
#undef PART
};

Str tongue_tag(enum tongue tongue)
{
    static const Str tags[] = {
        [TONGUE_FR] = STR_INIT("fr"), [TONGUE_EN] = STR_INIT("en"), [TONGUE_ES] = STR_INIT("es"),
        [TONGUE_AR] = STR_INIT("ar"), [TONGUE_PT] = STR_INIT("pt"),
    };
    return tags[tongue];
}

/* ---- phrases ---- */

/* The first row of the kind: the kinds stand in their order. */
static size_t first_of(enum phrase kind)
{
    size_t low = 0, high = ARRAY_LEN(phrases);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (phrases[middle].kind < kind)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t wordings(enum phrase kind)
{
    size_t first = first_of(kind), count = 0;
    while (first + count < ARRAY_LEN(phrases) && phrases[first + count].kind == kind)
        count++;
    return count;
}

Str wording(enum phrase kind, size_t which, enum tongue tongue)
{
    return phrases[first_of(kind) + which].text[tongue];
}

enum { PROGRAMMES = 8000 };

struct matter matter_of(struct dice *d)
{
    struct matter m = {.kind = PHRASE_MATTER};
    size_t kind = dice_roll(d, 100);
    if (kind < 70) {
        m.which = dice_rank(d, wordings(PHRASE_MATTER));
    } else if (kind < 92) {
        m.kind = PHRASE_STEM;
        m.which = dice_rank(d, wordings(PHRASE_STEM));
        m.prefix = dice_rank(d, wordings(PHRASE_PREFIX));
    } else {
        m.kind = PHRASE_PROGRAMME;
        m.which = dice_rank(d, PROGRAMMES);
    }
    m.has_complement = dice_percent(d, 60);
    m.complement = dice_rank(d, wordings(PHRASE_COMPLEMENT));
    return m;
}

Str matter_text(struct arena *a, const struct matter *m, enum tongue tongue)
{
    static const Str articles[] = {
        [TONGUE_FR] = STR_INIT("la "), [TONGUE_EN] = STR_INIT(""),   [TONGUE_ES] = STR_INIT("la "),
        [TONGUE_AR] = STR_INIT(""),    [TONGUE_PT] = STR_INIT("a "),
    };
    struct buf text = buf_in(a);
    if (m->kind == PHRASE_PROGRAMME) {
        buf_add(&text, wording(PHRASE_PROGRAMME, 0, tongue));
        buf_add_char(&text, ' ');
        buf_add(&text, invented_place(a, m->which));
    } else if (m->kind == PHRASE_STEM) {
        buf_add(&text, articles[tongue]);
        buf_add(&text, wording(PHRASE_PREFIX, m->prefix, tongue));
        buf_add(&text, wording(PHRASE_STEM, m->which, tongue));
    } else {
        buf_add(&text, wording(PHRASE_MATTER, m->which, tongue));
    }
    if (m->has_complement) {
        buf_add_char(&text, ' ');
        buf_add(&text, wording(PHRASE_COMPLEMENT, m->complement, tongue));
    }
    return buf_str(&text);
}

struct sentence sentence_of(struct dice *d, enum phrase beginning)
{
    struct sentence s = {.beginning = beginning};
    s.which = dice_rank(d, wordings(beginning));
    s.first = matter_of(d);
    s.has_second = dice_percent(d, 55);
    s.joiner = dice_rank(d, wordings(PHRASE_JOINER));
    s.second = matter_of(d);
    return s;
}

Str sentence_text(struct arena *a, const struct sentence *s, enum tongue tongue)
{
    struct buf text = buf_in(a);
    buf_add(&text, wording(s->beginning, s->which, tongue));
    buf_add_char(&text, ' ');
    buf_add(&text, matter_text(a, &s->first, tongue));
    if (s->has_second) {
        buf_add_char(&text, ' ');
        buf_add(&text, wording(PHRASE_JOINER, s->joiner, tongue));
        buf_add_char(&text, ' ');
        buf_add(&text, matter_text(a, &s->second, tongue));
    }
    buf_add_char(&text, '.');
    return buf_str(&text);
}

Str with_capital(struct arena *a, Str text)
{
    bool is_small = text.len > 0 && text.data[0] >= 'a' && text.data[0] <= 'z';
    return is_small ? str_format(a, "%c%.*s", text.data[0] - 'a' + 'A', STR_FMT(str_from(text, 1))) : text;
}

/* ---- names ---- */

/* Those of a kind and region stand together. */
static const struct part_row *parts_of(enum part kind, enum region region, size_t *count)
{
    size_t first = 0;
    while (parts[first].kind != kind || parts[first].region != region)
        first++;
    *count = 0;
    while (first + *count < ARRAY_LEN(parts) && parts[first + *count].kind == kind &&
           parts[first + *count].region == region)
        ++*count;
    return &parts[first];
}

static const struct part_row *part_of(struct dice *d, enum part kind, enum region region)
{
    size_t count;
    const struct part_row *rows = parts_of(kind, region, &count);
    return &rows[dice_roll(d, count)];
}

struct country invented_country(struct dice *d, enum region region)
{
    const struct part_row *row = part_of(d, COUNTRY, region);
    return (struct country){row->text, row->other};
}

Str invented_place(struct arena *a, size_t number)
{
    enum { APART = 5023 }; /* a prime: neighbours in number are none in name */
    size_t heads, hearts, tails;
    const struct part_row *head = parts_of(PLACE_HEAD, ANYWHERE, &heads);
    const struct part_row *heart = parts_of(PLACE_HEART, ANYWHERE, &hearts);
    const struct part_row *tail = parts_of(PLACE_TAIL, ANYWHERE, &tails);
    size_t n = number * APART % (heads * hearts * tails);
    return str_format(a, "%.*s%.*s%.*s", STR_FMT(head[n % heads].text),
                      STR_FMT(heart[n / heads % hearts].text), STR_FMT(tail[n / heads / hearts].text));
}

struct person_name invented_person(struct arena *a, struct dice *d, enum region region)
{
    bool is_woman = dice_percent(d, 50);
    const struct part_row *given = part_of(d, is_woman ? GIVEN_WOMAN : GIVEN_MAN, region);
    const struct part_row *head = part_of(d, FAMILY_HEAD, region);
    const struct part_row *tail = part_of(d, FAMILY_TAIL, region);
    struct person_name n = {.given = given->text, .is_woman = is_woman};
    n.family = str_format(a, "%.*s%.*s", STR_FMT(head->text), STR_FMT(tail->text));
    if (dice_percent(d, 40)) { /* a second family name, so that few people are called the same */
        head = part_of(d, FAMILY_HEAD, region);
        const struct part_row *second = part_of(d, FAMILY_TAIL, region);
        n.family =
            str_format(a, "%.*s %.*s%.*s", STR_FMT(n.family), STR_FMT(head->text), STR_FMT(second->text));
    } else if (given->other.len > 0 && head->other.len > 0 && tail->other.len > 0) {
        n.other =
            str_format(a, "%.*s %.*s%.*s", STR_FMT(given->other), STR_FMT(head->other), STR_FMT(tail->other));
    }
    n.name = str_format(a, "%.*s %.*s", STR_FMT(n.given), STR_FMT(n.family));
    return n;
}
