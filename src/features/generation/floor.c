/* Who takes the floor of a session, for whom they speak, and whom to reach. */
#include "features/generation/world.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"

/* Members of the body, anybody, and the few who are met everywhere. */
static size_t somebody(struct world *w, const struct made_body *b)
{
    size_t chance = dice_roll(&w->dice, 100);
    if (chance < 45 && b->member_count > 0)
        return b->members[dice_roll(&w->dice, b->member_count)];
    if (chance < 88)
        return dice_roll(&w->dice, w->person_count);
    return dice_rank(&w->dice, w->person_count);
}

static size_t office_on(const struct made_person *p, int64_t day)
{
    return p->changed_on != 0 && p->changed_on <= day ? 1 : 0;
}

static Status print_office(struct world *w, const struct made_session *m, SlotId slot,
                           const struct made_person *p)
{
    size_t nth = office_on(p, m->day);
    Str titles[TONGUE_COUNT], places[TONGUE_COUNT];
    for (size_t i = 0; i < TONGUE_COUNT; i++) {
        titles[i] = wording(PHRASE_OFFICE, p->titles[nth], (enum tongue)i);
        places[i] = made_organisation_text(w, &w->organisations[p->organisation], (enum tongue)i);
    }
    struct tongues tongues = m->tongues;
    if (tongues.count > 2)
        tongues.count = 2;
    SlotOfficeId id;
    Status s = slot_office_add(&w->by, slot, p->offices[nth], 1, &id);
    if (s == OK)
        s = world_texts(w, "slot_office", id.n, "title", &tongues, titles);
    return s == OK ? world_texts(w, "slot_office", id.n, "organisation", &tongues, places) : s;
}

/* For whom: one of each kind in turn, as the dice will. */
struct principal {
    struct representation_facts facts;
    Str name, office;
};

static struct principal principal_of(struct world *w, const struct made_session *m)
{
    enum tongue tongue = m->tongues.of[0];
    const struct made_person *p = &w->people[dice_roll(&w->dice, w->person_count)];
    const struct made_organisation *o = &w->organisations[p->organisation];
    const struct made_body *b = &w->bodies[dice_roll(&w->dice, w->body_count)];
    size_t group = dice_roll(&w->dice, wordings(PHRASE_GROUP));
    Str title = wording(PHRASE_OFFICE, p->titles[0], tongue);
    switch (dice_roll(&w->dice, 5)) {
    case 0:
        return (struct principal){
            {.kind = STR("person"), .person = p->id, .organisation = o->id}, p->name, title};
    case 1:
        return (struct principal){
            {.kind = STR("office"), .organisation = o->id}, made_organisation_text(w, o, tongue), title};
    case 2:
        return (struct principal){{.kind = STR("organisation"), .organisation = o->id},
                                  made_organisation_text(w, o, tongue),
                                  STR("")};
    case 3:
        return (struct principal){
            {.kind = STR("body"), .body = b->id}, made_body_text(w, b, tongue), STR("")};
    default: return (struct principal){{.kind = STR("group")}, wording(PHRASE_GROUP, group, tongue), STR("")};
    }
}

static Status represent(struct world *w, const struct made_session *m, SlotId slot)
{
    enum tongue tongue = m->tongues.of[0];
    struct principal p = principal_of(w, m);
    Str said = str_format(w->by.a, "%.*s %.*s", STR_FMT(wording(PHRASE_BEHALF, 0, tongue)), STR_FMT(p.name));
    RepresentationId id;
    Status s = representation_add(&w->by, slot, &p.facts, &id);
    if (s == OK)
        s = world_text(w, "representation", id.n, "name", tongue, p.name);
    if (s == OK && p.office.len > 0)
        s = world_text(w, "representation", id.n, "office", tongue, p.office);
    return s == OK ? world_text(w, "representation", id.n, "wording", tongue, said) : s;
}

static Status add_slot(struct world *w, const struct made_session *m, ItemId item, Str role, size_t position)
{
    static const Str marks[] = {STR_INIT("to be confirmed"), STR_INIT("video message"), STR_INIT("remote"),
                                STR_INIT("absent")};
    const struct made_body *b = &w->bodies[m->body];
    size_t which = somebody(w, b);
    const struct made_person *p = &w->people[which];
    struct slot_facts facts = {.person = p->id};
    for (size_t i = 0; i < b->member_count; i++)
        if (b->members[i] == which)
            facts.seat = i < b->chair_count ? STR("co-chair") : STR("councillor");
    if (dice_percent(&w->dice, 12))
        facts.status = marks[dice_rank(&w->dice, ARRAY_LEN(marks))];
    SlotId id;
    Status s = slot_add(&w->by, item, role, position, &facts, &id);
    if (s == OK)
        s = world_text(w, "slot", id.n, "name", m->tongues.of[0], p->name);
    if (s == OK)
        s = print_office(w, m, id, p);
    bool speaks_for_another = str_eq(role, STR("speaker")) && dice_percent(&w->dice, 25);
    return s == OK && speaks_for_another ? represent(w, m, id) : s;
}

static Status title_item(struct world *w, const struct made_session *m, ItemId item, bool is_opening)
{
    struct matter matter = matter_of(&w->dice);
    size_t which = dice_rank(&w->dice, wordings(PHRASE_ITEM));
    Str titles[TONGUE_COUNT];
    for (size_t i = 0; i < TONGUE_COUNT; i++) {
        enum tongue t = (enum tongue)i;
        titles[i] = is_opening ? wording(PHRASE_OPENING, 0, t)
                               : str_format(w->by.a, "%.*s %.*s", STR_FMT(wording(PHRASE_ITEM, which, t)),
                                            STR_FMT(matter_text(w->by.a, &matter, t)));
    }
    return world_texts(w, "item", item.n, "title", &m->tongues, titles);
}

static Status add_item(struct world *w, const struct made_session *m, size_t position)
{
    static const Str kinds[] = {STR_INIT("discussion"), STR_INIT("keynote"), STR_INIT("other")};
    static const Str actions[] = {STR_INIT("information"), STR_INIT("decision"), STR_INIT("adoption")};
    struct item_facts facts = {.label = str_format(w->by.a, "%zu", position),
                               .kind = position == 1 ? STR("opening")
                                                     : kinds[dice_rank(&w->dice, ARRAY_LEN(kinds))]};
    if (dice_percent(&w->dice, 30))
        facts.action = actions[dice_rank(&w->dice, ARRAY_LEN(actions))];
    ItemId item;
    Status s = item_add(&w->by, m->id, position, &facts, &item);
    if (s == OK)
        s = title_item(w, m, item, position == 1);
    if (s == OK && dice_percent(&w->dice, 50))
        s = add_slot(w, m, item, STR("moderator"), 1);
    size_t speakers = position == 1 ? 1 : 1 + dice_roll(&w->dice, 5);
    for (size_t i = 1; i <= speakers && s == OK; i++)
        s = add_slot(w, m, item, STR("speaker"), i);
    return s;
}

Status make_agenda(struct world *w, const struct made_session *m)
{
    size_t count = 2 + dice_roll(&w->dice, 4);
    Status s = OK;
    for (size_t i = 1; i <= count && s == OK; i++)
        s = add_item(w, m, i);
    return s;
}

Status make_contacts(struct world *w, const struct made_session *m)
{
    enum tongue tongue = m->tongues.of[0];
    size_t count = dice_roll(&w->dice, 5);
    Status s = OK;
    for (size_t i = 1; i <= count && s == OK; i++) {
        const struct made_person *p = &w->people[dice_roll(&w->dice, w->person_count)];
        const struct made_organisation *o = &w->organisations[p->organisation];
        Str email = str_format(w->by.a, "contact-%lld@example.org", (long long)p->id.n);
        struct contact_facts facts = {p->id, o->id, i == 1 ? STR("secretariat") : STR("delegation"), email};
        ContactPointId id;
        s = contact_add(&w->by, m->id, i, &facts, &id);
        if (s == OK)
            s = world_text(w, "contact_point", id.n, "name", tongue, p->name);
        if (s == OK)
            s = world_text(w, "contact_point", id.n, "title", tongue,
                           wording(PHRASE_OFFICE, p->titles[0], tongue));
        if (s == OK)
            s = world_text(w, "contact_point", id.n, "organisation", tongue,
                           made_organisation_text(w, o, tongue));
    }
    return s;
}
