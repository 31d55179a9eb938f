/* Bodies of three mandates, and who sits in them. */
#include "features/bodies/actions.h"
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

static Status seat_members(struct world *w, struct made_body *b)
{
    b->member_count = MEMBERS_LEAST + dice_roll(&w->dice, MEMBERS_MOST - MEMBERS_LEAST + 1);
    b->chair_count = 1 + dice_roll(&w->dice, CHAIRS_MOST);
    Status s = OK;
    for (size_t i = 0; i < b->member_count && s == OK; i++) {
        b->members[i] = dice_roll(&w->dice, w->person_count);
        const struct made_person *p = &w->people[b->members[i]];
        s = seat_hold(&w->by, b->id, p->id, i < b->chair_count ? STR("co-chair") : STR("councillor"),
                      w->organisations[p->organisation].id, day_of_number(w->by.a, b->from));
    }
    return s;
}

Status make_body(struct world *w, size_t which)
{
    static const struct tongues tongues = {{TONGUE_EN, TONGUE_FR, TONGUE_ES, TONGUE_AR}, 4};
    struct made_body *b = &w->bodies[which];
    *b = planned(w, which);
    b->from = begin_of(b->kind);
    b->until = end_of(b->kind);
    size_t languages = which < wordings(PHRASE_GOVERNING) ? 4 : 3;
    Status s = OK;
    for (size_t i = 0; i < languages && s == OK; i++) {
        Text name = {body_text(w, b, tongues.of[i]), tongue_tag(tongues.of[i])};
        s = i == 0 ? body_add(&w->by, name, kind_code(b->kind), NAME_OWN, &b->id)
                   : body_name(&w->by, b->id, name, NAME_OWN);
    }
    w->tally.bodies++;
    w->tally.texts += languages;
    return s == OK ? seat_members(w, b) : s;
}
