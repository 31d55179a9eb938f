/* Organisations, people, frameworks and themes: what sessions then meet. */
#include "features/frameworks/actions.h"
#include "features/generation/world.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "features/priorities/actions.h"
#include "features/texts/actions.h"
#include "language/fold.h"

/* Most are known by one or two names. */
static struct tongues few_tongues(struct dice *d)
{
    struct tongues t = tongues_of(d);
    if (t.count > 2 && dice_percent(d, 70))
        t.count = 2;
    return t;
}

/* Which country, and which section: those of regions and metropolises are everywhere. */
static Status place_organisation(struct world *w, const struct made_organisation *o)
{
    static const Str kinds[] = {STR_INIT("city"), STR_INIT("region"), STR_INIT("association")};
    if (o->kind == PHRASE_SECTION)
        return organisation_facts(&w->by, o->id, &(struct organisation_facts){.kind = STR("section")});
    size_t sections = wordings(PHRASE_SECTION);
    size_t section = o->kind == PHRASE_PROVINCE   ? sections - 1
                     : dice_percent(&w->dice, 10) ? sections - 2
                                                  : (size_t)o->region;
    struct organisation_facts facts = {.kind = kinds[o->kind - PHRASE_CITY],
                                       .country = o->country.code,
                                       .section = w->organisations[section].id};
    return organisation_facts(&w->by, o->id, &facts);
}

Status make_organisation(struct world *w, size_t which)
{
    struct made_organisation *o = &w->organisations[which];
    size_t sections = wordings(PHRASE_SECTION), kind = dice_roll(&w->dice, 20);
    enum region region = (enum region)dice_roll(&w->dice, REGION_COUNT);
    *o = (struct made_organisation){.kind = kind < 15   ? PHRASE_CITY
                                            : kind < 18 ? PHRASE_PROVINCE
                                                        : PHRASE_ASSOCIATION,
                                    .which = which,
                                    .region = region,
                                    .country = invented_country(&w->dice, region)};
    struct tongues tongues = few_tongues(&w->dice);
    if (which < sections) {
        tongues = (struct tongues){{TONGUE_EN, TONGUE_FR, TONGUE_ES, TONGUE_AR}, 4};
        o->kind = PHRASE_SECTION;
    }
    Status s = OK;
    for (size_t i = 0; i < tongues.count && s == OK; i++) {
        Text name = {made_organisation_text(w, o, tongues.of[i]), tongue_tag(tongues.of[i])};
        s = i == 0 ? organisation_add(&w->by, name, &o->id) : organisation_name(&w->by, o->id, name);
    }
    w->tally.organisations++;
    w->tally.texts += tongues.count;
    return s == OK ? place_organisation(w, o) : s;
}

/* The family in front, as lists write it. */
static Str listed_name(struct arena *a, const struct person_name *name)
{
    return str_format(a, "%.*s, %.*s", STR_FMT(name->family), STR_FMT(name->given));
}

static Status write_names(struct world *w, const struct made_person *p, const struct person_name *name)
{
    Status s = name->other.len > 0 ? person_write(&w->by, p->id, name->other) : OK;
    if (s == OK && dice_percent(&w->dice, 20))
        s = person_write(&w->by, p->id, listed_name(w->by.a, name));
    if (s == OK && dice_percent(&w->dice, 15))
        s = person_write(&w->by, p->id, fold(w->by.a, p->name));
    return s;
}

static Status take_office(struct world *w, struct made_person *p, size_t nth, int64_t day)
{
    const struct made_organisation *o = &w->organisations[p->organisation];
    struct tongues tongues = few_tongues(&w->dice);
    size_t titles = wordings(PHRASE_OFFICE), title_met = dice_rank(&w->dice, titles);
    bool is_the_first = nth == 1 && title_met == p->titles[0]; /* which would be the office held already */
    p->titles[nth] = is_the_first ? (title_met + 1) % titles : title_met;
    Status s = OK;
    for (size_t i = 0; i < tongues.count && s == OK; i++) {
        Text title = {wording(PHRASE_OFFICE, p->titles[nth], tongues.of[i]), tongue_tag(tongues.of[i])};
        s = i == 0 ? office_hold(&w->by, p->id, o->id, title, world_day(w->by.a, day), &p->offices[nth])
                   : office_title(&w->by, p->offices[nth], title);
    }
    w->tally.texts += tongues.count;
    return s;
}

Status make_person(struct world *w, size_t which)
{
    struct made_person *p = &w->people[which];
    size_t sections = wordings(PHRASE_SECTION);
    p->organisation = sections + dice_roll(&w->dice, w->organisation_count - sections);
    struct person_name name = invented_person(w->by.a, &w->dice, w->organisations[p->organisation].region);
    p->name = str_copy(w->a, name.name);
    int64_t span = world_today() - world_first_day();
    int64_t first = world_first_day() + (int64_t)dice_roll(&w->dice, (size_t)span / 4);
    Status s = person_add(&w->by, p->name, &p->id);
    if (s == OK)
        s = write_names(w, p, &name);
    if (s == OK && dice_percent(&w->dice, 45)) /* only where it was given */
        s = person_gender(&w->by, p->id, name.is_woman ? STR("f") : STR("m"));
    if (s == OK)
        s = take_office(w, p, 0, first);
    if (s == OK && dice_percent(&w->dice, 25)) {
        p->changed_on = first + 400 + (int64_t)dice_roll(&w->dice, 1500);
        s = take_office(w, p, 1, p->changed_on);
    }
    w->tally.people++;
    return s;
}

Status make_node(struct world *w, size_t which)
{
    static const struct tongues tongues = {{TONGUE_EN, TONGUE_FR, TONGUE_ES}, 3};
    struct made_node *n = &w->nodes[which];
    *n = (struct made_node){.kind = dice_percent(&w->dice, 60) ? PHRASE_EVENT : PHRASE_PAPER,
                            .place = which * 7,
                            .year = 2015 + dice_roll(&w->dice, 13)};
    n->which = dice_roll(&w->dice, wordings(n->kind));
    Str framework = n->kind == PHRASE_EVENT ? STR("process") : STR("document");
    Status s = OK;
    for (size_t i = 0; i < tongues.count && s == OK; i++) {
        Text name = {made_node_text(w, n, tongues.of[i]), tongue_tag(tongues.of[i])};
        s = i == 0 ? node_add(&w->by, framework, name, &n->id) : node_name(&w->by, n->id, name);
    }
    w->tally.texts += tongues.count;
    int64_t day = day_number((struct day){(int)n->year, 1 + (int)dice_roll(&w->dice, 12), 5});
    if (s != OK || n->kind != PHRASE_EVENT)
        return s;
    return node_dates(&w->by, n->id, world_day(w->by.a, day),
                      world_day(w->by.a, day + (int64_t)dice_roll(&w->dice, 5)));
}

Status make_theme(struct world *w, size_t which)
{
    static const struct tongues tongues = {{TONGUE_FR, TONGUE_EN, TONGUE_ES, TONGUE_AR}, 4};
    struct made_theme *t = &w->themes[which];
    t->which = which;
    Status s = OK;
    for (size_t i = 0; i < tongues.count && s == OK; i++) {
        Str value = with_capital(w->by.a, wording(PHRASE_MATTER, which, tongues.of[i]));
        Text name = {value, tongue_tag(tongues.of[i])};
        s = i == 0 ? theme_add(&w->by, name, &t->id) : theme_name(&w->by, t->id, name);
    }
    w->tally.texts += tongues.count;
    return s;
}
