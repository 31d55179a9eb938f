/* Bodies of three mandates, and who sits in them. */
#include "features/bodies/actions.h"
#include "features/bodies/relations.h"
#include "features/generation/world.h"
#include "features/texts/actions.h"

enum { CHAIRS_MOST = 3, MEMBERS_LEAST = 9, MEMBERS_MOST = 15 };

/* Bodies in the order in which they are made: so many of each kind, then mechanisms in turn. */
static const enum phrase founding[] = {PHRASE_GOVERNING, PHRASE_PRESIDENCY, PHRASE_COUNCIL_2017,
                                       PHRASE_COUNCIL_2020, PHRASE_COUNCIL_2023};
static const enum phrase mechanisms[] = {PHRASE_COMMITTEE, PHRASE_WORKING_GROUP, PHRASE_COMMUNITY,
                                         PHRASE_FORUM};

static int64_t begin_of(enum phrase kind)
{
    switch ((int)kind) {
    case PHRASE_COUNCIL_2020: return day_number((struct day){2020, 11, 16});
    case PHRASE_COUNCIL_2023: return day_number((struct day){2023, 10, 15});
    default: return world_first_day() - 60;
    }
}

static int64_t end_of(enum phrase kind)
{
    switch ((int)kind) {
    case PHRASE_COUNCIL_2017: return begin_of(PHRASE_COUNCIL_2020) - 1;
    case PHRASE_COUNCIL_2020: return begin_of(PHRASE_COUNCIL_2023) - 1;
    default: return world_last_day() + 365;
    }
}

static struct made_body planned(struct world *w, size_t which)
{
    struct made_body b = {.matter = matter_of(&w->dice)};
    for (size_t i = 0; i < ARRAY_LEN(founding); i++) {
        size_t count = wordings(founding[i]);
        if (which < count) {
            b.kind = founding[i];
            b.which = which;
            return b;
        }
        which -= count;
    }
    b.kind = mechanisms[which % ARRAY_LEN(mechanisms)];
    return b;
}

static Str kind_code(enum phrase kind)
{
    switch ((int)kind) {
    case PHRASE_GOVERNING: return STR("governing");
    case PHRASE_PRESIDENCY: return STR("presidency");
    case PHRASE_COMMITTEE: return STR("committee");
    case PHRASE_WORKING_GROUP: return STR("working group");
    case PHRASE_COMMUNITY: return STR("community");
    case PHRASE_FORUM: return STR("forum");
    default: return STR("council");
    }
}

static Status give_seat(struct world *w, const struct made_body *b, size_t person, bool is_chair,
                        int64_t from, SeatId *out)
{
    const struct made_person *p = &w->people[person];
    struct seat_facts facts = {.body = b->id,
                               .person = p->id,
                               .capacity = is_chair ? STR("co-chair") : STR("councillor"),
                               .organisation = w->organisations[p->organisation].id,
                               .from = world_day(w->by.a, from)};
    Status s = seat_give(&w->by, &facts, out);
    return s == E_CONFLICT ? OK : s; /* somebody drawn twice sits there once */
}

/* Those of now, after the one who left before them. */
static Status seat_members(struct world *w, struct made_body *b)
{
    size_t before = dice_roll(&w->dice, w->person_count);
    SeatId seat = {0};
    int64_t change = b->from + 200 + (int64_t)dice_roll(&w->dice, 500);
    b->member_count = MEMBERS_LEAST + dice_roll(&w->dice, MEMBERS_MOST - MEMBERS_LEAST + 1);
    b->chair_count = 1 + dice_roll(&w->dice, CHAIRS_MOST);
    Status s = give_seat(w, b, before, true, b->from, &seat);
    if (s == OK)
        s = seat_end(&w->by, seat, world_day(w->by.a, change));
    for (size_t i = 0; i < b->member_count && s == OK; i++) {
        /* Of a council, the first is of the Presidency, which is made before it. */
        bool is_of_presidency = i == 0 && mandates_a_council(b->kind) && dice_percent(&w->dice, 90);
        const struct made_body *presidency = &w->bodies[wordings(PHRASE_GOVERNING)];
        b->members[i] = is_of_presidency ? presidency->members[dice_roll(&w->dice, presidency->member_count)]
                                         : dice_roll(&w->dice, w->person_count);
        s = give_seat(w, b, b->members[i], i < b->chair_count, i == 0 ? change : b->from, &seat);
    }
    return s;
}

static Status open_vacancies(struct world *w, const struct made_body *b)
{
    size_t count = dice_percent(&w->dice, 40) ? 1 + dice_roll(&w->dice, 2) : 0;
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++) {
        VacancyId id;
        size_t section = dice_roll(&w->dice, wordings(PHRASE_SECTION));
        struct vacancy_facts facts = {b->id, STR("councillor"), w->organisations[section].id,
                                      world_day(w->by.a, b->from + 300)};
        s = vacancy_open(&w->by, &facts, &id);
        if (s == OK && dice_percent(&w->dice, 30))
            s = vacancy_fill(&w->by, id, world_day(w->by.a, b->from + 500));
    }
    return s;
}

/* Which council of the earlier mandate went over into which of the later: renamed, merged, split. */
static const struct {
    enum phrase earlier;
    size_t from;
    enum phrase later;
    size_t to;
} successions[] = {
    {PHRASE_COUNCIL_2017, 0, PHRASE_COUNCIL_2020, 0}, {PHRASE_COUNCIL_2017, 1, PHRASE_COUNCIL_2020, 1},
    {PHRASE_COUNCIL_2017, 2, PHRASE_COUNCIL_2020, 2}, {PHRASE_COUNCIL_2017, 3, PHRASE_COUNCIL_2020, 3},
    {PHRASE_COUNCIL_2017, 3, PHRASE_COUNCIL_2020, 4}, {PHRASE_COUNCIL_2020, 0, PHRASE_COUNCIL_2023, 0},
    {PHRASE_COUNCIL_2020, 1, PHRASE_COUNCIL_2023, 1}, {PHRASE_COUNCIL_2020, 1, PHRASE_COUNCIL_2023, 2},
    {PHRASE_COUNCIL_2020, 2, PHRASE_COUNCIL_2023, 3}, {PHRASE_COUNCIL_2020, 3, PHRASE_COUNCIL_2023, 3},
    {PHRASE_COUNCIL_2020, 4, PHRASE_COUNCIL_2023, 4},
};

static const struct made_body *made(const struct world *w, enum phrase kind, size_t which)
{
    const struct made_body *b = w->bodies;
    while (b->kind != kind || b->which != which)
        b++;
    return b;
}

static Status succeed(struct world *w, const struct made_body *b)
{
    Status s = OK;
    for (size_t i = 0; i < ARRAY_LEN(successions) && s == OK; i++)
        if (successions[i].later == b->kind && successions[i].to == b->which)
            s = body_succeeds(&w->by, b->id, made(w, successions[i].earlier, successions[i].from)->id,
                              world_day(w->by.a, b->from));
    return s;
}

/* Assembly, World Council, Bureau in a row; the Presidency and the others under the Bureau. */
static Status place(struct world *w, const struct made_body *b, size_t which)
{
    size_t bureau = wordings(PHRASE_GOVERNING) - 1;
    Status s =
        which > 0 ? body_reports_to(&w->by, b->id, w->bodies[which <= bureau ? which - 1 : bureau].id) : OK;
    if (s != OK || !mandates_a_council(b->kind))
        return s;
    Str until = b->until > world_last_day() ? STR("") : world_day(w->by.a, b->until);
    s = body_lasts(&w->by, b->id, world_day(w->by.a, b->from), until);
    return s == OK ? succeed(w, b) : s;
}

Status make_body(struct world *w, size_t which)
{
    static const enum tongue languages[] = {TONGUE_EN, TONGUE_FR, TONGUE_ES, TONGUE_AR};
    struct made_body *b = &w->bodies[which];
    *b = planned(w, which);
    b->from = begin_of(b->kind);
    b->until = end_of(b->kind);
    size_t count = which < wordings(PHRASE_GOVERNING) ? 4 : 3;
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++) {
        Text name = {made_body_text(w, b, languages[i]), tongue_tag(languages[i])};
        s = i == 0 ? body_add(&w->by, name, kind_code(b->kind), NAME_OWN, &b->id)
                   : body_name(&w->by, b->id, name, NAME_OWN);
    }
    w->tally.bodies++;
    w->tally.texts += count;
    if (s == OK)
        s = place(w, b, which);
    if (s == OK)
        s = seat_members(w, b);
    return s == OK ? open_vacancies(w, b) : s;
}
