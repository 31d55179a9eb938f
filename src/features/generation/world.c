/* What the parts of the generator share: days, languages, texts. */
#include "features/generation/world.h"

#include "features/texts/actions.h"

enum { MISSING_PERCENT = 12, STALE_PERCENT = 5 };

int64_t world_first_day(void)
{
    return day_number((struct day){2017, 2, 1});
}

int64_t world_last_day(void)
{
    return day_number((struct day){2027, 11, 30});
}

int64_t world_today(void)
{
    return day_number((struct day){2026, 10, 1});
}

Str world_day(struct arena *a, int64_t number)
{
    return day_iso(a, day_from_number(number));
}

struct tongues tongues_of(struct dice *d)
{
    static const size_t chances[] = {
        [TONGUE_FR] = 72, [TONGUE_EN] = 78, [TONGUE_ES] = 66, [TONGUE_AR] = 14, [TONGUE_PT] = 7};
    static const enum tongue originals[] = {TONGUE_FR, TONGUE_FR, TONGUE_EN, TONGUE_EN, TONGUE_EN,
                                            TONGUE_ES, TONGUE_ES, TONGUE_FR, TONGUE_AR, TONGUE_PT};
    struct tongues t = {.of = {originals[dice_roll(d, ARRAY_LEN(originals))]}, .count = 1};
    for (size_t i = 0; i < TONGUE_COUNT; i++)
        if ((enum tongue)i != t.of[0] && dice_percent(d, chances[i]))
            t.of[t.count++] = (enum tongue)i;
    return t;
}

Status world_text(struct world *w, const char *kind, int64_t id, const char *field, enum tongue tongue,
                  Str value)
{
    static const enum text_state states[] = {TEXT_REVIEWED, TEXT_REVIEWED, TEXT_HUMAN_DRAFT,
                                             TEXT_MACHINE_DRAFT};
    w->tally.texts++;
    return text_set(&w->by, (struct text_field){str_of(kind), id, str_of(field), tongue_tag(tongue)}, value,
                    states[dice_rank(&w->dice, ARRAY_LEN(states))]);
}

/* The original moves on: its translations stay as they were. */
static Status revise(struct world *w, const char *kind, int64_t id, const char *field, enum tongue tongue,
                     Str value)
{
    static const Str marks[] = {
        [TONGUE_FR] = STR_INIT("(version revue)"),    [TONGUE_EN] = STR_INIT("(revised)"),
        [TONGUE_ES] = STR_INIT("(versión revisada)"), [TONGUE_AR] = STR_INIT("(صيغة منقحة)"),
        [TONGUE_PT] = STR_INIT("(versão revista)"),
    };
    Str revised = str_format(w->by.a, "%.*s %.*s", STR_FMT(value), STR_FMT(marks[tongue]));
    return text_set(&w->by, (struct text_field){str_of(kind), id, str_of(field), tongue_tag(tongue)}, revised,
                    TEXT_REVIEWED);
}

Status world_texts(struct world *w, const char *kind, int64_t id, const char *field,
                   const struct tongues *tongues, const Str values[TONGUE_COUNT])
{
    Status s = OK;
    for (size_t i = 0; i < tongues->count && s == OK; i++) {
        enum tongue tongue = tongues->of[i];
        if (i == 0 || !dice_percent(&w->dice, MISSING_PERCENT))
            s = world_text(w, kind, id, field, tongue, values[tongue]);
    }
    bool is_revised = tongues->count > 1 && dice_percent(&w->dice, STALE_PERCENT);
    return s == OK && is_revised ? revise(w, kind, id, field, tongues->of[0], values[tongues->of[0]]) : s;
}

Status world_journal(struct world *w, Str action, Str kind, int64_t id)
{
    JournalId journal;
    return journal_write(&w->by, &(struct journal_entry){action, kind, id, STR(""), STR("")}, &journal);
}

Str made_organisation_text(const struct world *w, const struct made_organisation *o, enum tongue tongue)
{
    if (o->kind == PHRASE_SECTION)
        return wording(PHRASE_SECTION, o->which, tongue);
    Str place = invented_place(w->by.a, o->which);
    return str_format(w->by.a, "%.*s %.*s", STR_FMT(wording(o->kind, 0, tongue)), STR_FMT(place));
}

bool mandates_a_council(enum phrase kind)
{
    return kind >= PHRASE_COUNCIL_2017 && kind <= PHRASE_COUNCIL_2023;
}

Str made_body_text(const struct world *w, const struct made_body *b, enum tongue tongue)
{
    struct arena *a = w->by.a;
    if (b->kind == PHRASE_GOVERNING || b->kind == PHRASE_PRESIDENCY)
        return wording(b->kind, b->which, tongue);
    Str head = wording(mandates_a_council(b->kind) ? PHRASE_COUNCIL_ON : b->kind, 0, tongue);
    Str about =
        mandates_a_council(b->kind) ? wording(b->kind, b->which, tongue) : matter_text(a, &b->matter, tongue);
    return str_format(a, "%.*s %.*s", STR_FMT(head), STR_FMT(about));
}

Str made_node_text(const struct world *w, const struct made_node *n, enum tongue tongue)
{
    struct arena *a = w->by.a;
    return str_format(a, "%.*s, %.*s %zu", STR_FMT(wording(n->kind, n->which, tongue)),
                      STR_FMT(invented_place(a, n->place)), n->year);
}
