/* A session: its facts, its texts, and then its parts. */
#include "features/generation/world.h"
#include "features/sessions/actions.h"
#include "features/texts/actions.h"
#include "features/texts/keys.h"
#include "features/texts/rules.h"
#include "language/zone.h"

enum { SECONDS_A_DAY = 86400, HOUR = 3600 };

/* Of all that exist on the day: mostly councils, sometimes one of the others. */
static size_t body_on(struct world *w, int64_t day)
{
    bool wants_council = dice_percent(&w->dice, 65);
    for (;;) {
        size_t which = dice_roll(&w->dice, w->body_count);
        const struct made_body *b = &w->bodies[which];
        if (mandates_a_council(b->kind) == wants_council && b->from <= day && day <= b->until)
            return which;
    }
}

static Str state_on(struct dice *d, int64_t day)
{
    static const Str past[] = {STR_INIT("record circulated"), STR_INIT("record adopted"),
                               STR_INIT("archived"), STR_INIT("closed"), STR_INIT("cancelled")};
    static const Str future[] = {STR_INIT("convened"), STR_INIT("agenda published"), STR_INIT("postponed")};
    if (day < world_today())
        return past[dice_rank(d, ARRAY_LEN(past))];
    return future[dice_rank(d, ARRAY_LEN(future))];
}

/* Afternoons in the zone of some country. A few notices give the day alone. */
static Str choose_time(struct world *w, int64_t day, struct session_facts *facts)
{
    struct country country = invented_country(&w->dice, (enum region)dice_roll(&w->dice, REGION_COUNT));
    struct wall_time wall = {.day = day_from_number(day), .hour = 9 + (int)dice_roll(&w->dice, 9)};
    int hours = 1 + (int)dice_roll(&w->dice, 3);
    const struct zone *zone;
    Time start;
    bool is_known = zone_find(country.zone, &zone) == OK && zone_instant(zone, wall, &start) == OK;
    if (!is_known || dice_percent(&w->dice, 3))
        return STR("");
    facts->zone = country.zone;
    facts->span = (struct span){true, start, start + hours * (Time)HOUR};
    return str_format(w->by.a, "%02d:00-%02d:00", wall.hour, wall.hour + hours);
}

static Status add_session(struct world *w, struct made_session *m, Str title, Str *time)
{
    static const Str modes[] = {STR_INIT("online"), STR_INIT("hybrid"), STR_INIT("in person")};
    struct arena *a = w->by.a;
    struct session_facts facts = {
        .day = world_day(a, m->day),
        .mode = modes[dice_rank(&w->dice, ARRAY_LEN(modes))],
        .state = state_on(&w->dice, m->day),
        .calendar_uid =
            str_format(a, "generated-%llu-%zu", (unsigned long long)w->what->seed, w->tally.sessions)};
    *time = choose_time(w, m->day, &facts);
    if (str_eq(facts.mode, STR("online")))
        facts.registration_url = str_format(a, "https://meet.example.org/%zu", w->tally.sessions);
    return session_add(&w->by, w->bodies[m->body].id, slug_of(a, text_key(a, title), STR("session")), &facts,
                       &m->id);
}

static Status add_summary(struct world *w, const struct made_session *m)
{
    enum { SENTENCES_MOST = 7 };
    Str values[TONGUE_COUNT] = {{0}};
    struct sentence said[SENTENCES_MOST];
    size_t count = 2 + dice_roll(&w->dice, SENTENCES_MOST - 1);
    for (size_t i = 0; i < count; i++)
        said[i] = sentence_of(&w->dice, PHRASE_SAID);
    for (size_t t = 0; t < m->tongues.count; t++) {
        enum tongue tongue = m->tongues.of[t];
        Str parts[SENTENCES_MOST];
        for (size_t i = 0; i < count; i++)
            parts[i] = sentence_text(w->by.a, &said[i], tongue);
        Str first = str_join(w->by.a, parts, (count + 1) / 2, STR(" "));
        Str second = str_join(w->by.a, parts + (count + 1) / 2, count / 2, STR(" "));
        values[tongue] = str_format(w->by.a, "%.*s\n\n%.*s", STR_FMT(first), STR_FMT(second));
    }
    return world_texts(w, "session", m->id.n, "summary", &m->tongues, values);
}

static Status add_languages(struct world *w, const struct made_session *m)
{
    static const enum tongue usual[] = {TONGUE_EN, TONGUE_FR, TONGUE_ES, TONGUE_AR, TONGUE_PT};
    size_t count = 2 + dice_rank(&w->dice, ARRAY_LEN(usual) - 1);
    Status s = OK;
    for (size_t i = 0; i < count && s == OK; i++)
        s = session_language_add(&w->by, m->id, tongue_tag(usual[i]), i + 1);
    return s;
}

static Status describe(struct world *w, const struct made_session *m, const Str titles[TONGUE_COUNT],
                       Str time)
{
    enum tongue original = m->tongues.of[0];
    Status s = world_texts(w, "session", m->id.n, "title", &m->tongues, titles);
    if (s == OK && time.len > 0)
        s = world_text(w, "session", m->id.n, "time", original, time);
    if (s == OK && dice_percent(&w->dice, 40))
        s = world_text(w, "session", m->id.n, "place", original,
                       invented_place(w->by.a, dice_rank(&w->dice, w->organisation_count)));
    if (s == OK && m->day < world_today() && dice_percent(&w->dice, 85))
        s = add_summary(w, m);
    return s == OK ? add_languages(w, m) : s;
}

Status make_session(struct world *w, size_t which)
{
    int64_t first = world_first_day(), span = world_last_day() - first;
    struct made_session m = {.day = first + (int64_t)which * span / (int64_t)w->what->sessions};
    m.day += day_of_week(day_from_number(m.day)) > 5 ? 2 : 0;
    m.body = body_on(w, m.day);
    m.tongues = tongues_of(&w->dice);
    m.matter = matter_of(&w->dice);
    int64_t noticed = m.day - 21 < world_today() ? m.day - 21 : world_today();
    w->by.at = noticed * SECONDS_A_DAY + 12 * HOUR;

    Str titles[TONGUE_COUNT] = {{0}}, time;
    for (size_t i = 0; i < m.tongues.count; i++) {
        enum tongue tongue = m.tongues.of[i];
        titles[tongue] = with_capital(w->by.a, matter_text(w->by.a, &m.matter, tongue));
    }
    Status s = add_session(w, &m, titles[m.tongues.of[0]], &time);
    if (s == OK)
        s = describe(w, &m, titles, time);
    static Status (*const parts[])(struct world *, const struct made_session *) = {
        make_agenda, make_contacts, make_priorities, make_links};
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](w, &m);
    w->tally.sessions++;
    return s == OK ? world_journal(w, STR("session.generate"), STR("session"), m.id.n) : s;
}
