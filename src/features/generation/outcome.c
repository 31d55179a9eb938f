/* What a session said, and what that is linked to. */
#include "features/frameworks/actions.h"
#include "features/generation/world.h"
#include "features/links/actions.h"
#include "features/priorities/actions.h"
#include "features/sdg/sdg.h"
#include "features/texts/actions.h"

/* ---- priorities ---- */

static Status say_sentence(struct world *w, const struct made_session *m, PriorityId id,
                           const struct sentence *said)
{
    Str values[TONGUE_COUNT] = {{0}};
    for (size_t i = 0; i < m->tongues.count; i++) {
        enum tongue tongue = m->tongues.of[i];
        values[tongue] = sentence_text(w->by.a, said, tongue);
    }
    return world_texts(w, "priority", id.n, "sentence", &m->tongues, values);
}

Status make_priorities(struct world *w, const struct made_session *m)
{
    size_t count = m->day < world_today() ? 2 + dice_roll(&w->dice, 7) : 0;
    size_t theme = dice_rank(&w->dice, w->theme_count);
    Status s = OK;
    for (size_t i = 1; i <= count && s == OK; i++) {
        struct made_priority p = {.sentence = sentence_of(&w->dice, PHRASE_ACTION)};
        if (dice_percent(&w->dice, 40))
            theme = dice_rank(&w->dice, w->theme_count);
        p.theme = theme;
        s = priority_add(&w->by, m->id, w->themes[theme].id, i, &p.id);
        if (s == OK)
            s = say_sentence(w, m, p.id, &p.sentence);
        w->latest[m->body].of[w->latest[m->body].count++ % LATEST_PRIORITIES] = p;
    }
    return s;
}

/* ---- links ---- */

struct aim {
    Str kind;
    struct link_end to;
    Str names[TONGUE_COUNT];
};

static Status aim_at_body(struct world *w, struct aim *aim)
{
    const struct made_body *b = &w->bodies[dice_roll(&w->dice, w->body_count)];
    aim->kind = mandates_a_council(b->kind) ? STR("council") : STR("mechanism");
    aim->to = (struct link_end){"body", b->id.n};
    for (size_t i = 0; i < TONGUE_COUNT; i++)
        aim->names[i] = made_body_text(w, b, (enum tongue)i);
    return OK;
}

static Status aim_at_node(struct world *w, struct aim *aim)
{
    const struct made_node *n = &w->nodes[dice_rank(&w->dice, w->node_count)];
    aim->kind = n->kind == PHRASE_EVENT ? STR("process") : STR("document");
    aim->to = (struct link_end){"node", n->id.n};
    for (size_t i = 0; i < TONGUE_COUNT; i++)
        aim->names[i] = made_node_text(w, n, (enum tongue)i);
    return OK;
}

/* Some goals and targets are spoken of far more than others. */
static Status aim_at_goal(struct world *w, struct aim *aim)
{
    enum { APART = 79 }; /* so that the often named are not all of goal 1 */
    const struct sdg *goal = &sdgs[dice_rank(&w->dice, sdg_count) * APART % sdg_count];
    FrameworkNodeId id;
    Status s = node_of_code(&w->by, STR("sdg"), goal->code, &id);
    if (s != OK)
        return s;
    static const Str short_names[] = {
        [TONGUE_FR] = STR_INIT("ODD"), [TONGUE_EN] = STR_INIT("SDG"),
        [TONGUE_ES] = STR_INIT("ODS"), [TONGUE_AR] = STR_INIT("هدف التنمية المستدامة"),
        [TONGUE_PT] = STR_INIT("ODS"),
    };
    aim->kind = STR("sdg");
    aim->to = (struct link_end){"node", id.n};
    for (size_t i = 0; i < TONGUE_COUNT; i++)
        aim->names[i] = str_format(w->by.a, "%.*s %.*s", STR_FMT(short_names[i]), STR_FMT(goal->code));
    return OK;
}

static Status aim_at_axis(struct world *w, struct aim *aim)
{
    static const Str codes[] = {STR_INIT("people"), STR_INIT("planet"), STR_INIT("government")};
    size_t which = dice_roll(&w->dice, ARRAY_LEN(codes));
    FrameworkNodeId id;
    Status s = node_of_code(&w->by, STR("pact"), codes[which], &id);
    if (s != OK)
        return s;
    aim->kind = STR("axis");
    aim->to = (struct link_end){"node", id.n};
    for (size_t i = 0; i < TONGUE_COUNT; i++)
        aim->names[i] = wording(PHRASE_AXIS, which, (enum tongue)i);
    return OK;
}

static Status tie(struct world *w, const struct made_session *m, struct link_end from, size_t position)
{
    static Status (*const aims[])(struct world *, struct aim *) = {aim_at_body, aim_at_node, aim_at_goal,
                                                                   aim_at_goal, aim_at_axis};
    static const Str strengths[] = {STR_INIT("integral"), STR_INIT("possible"), STR_INIT("to explore")};
    struct aim aim;
    size_t strength = dice_roll(&w->dice, ARRAY_LEN(strengths));
    Status s = aims[dice_roll(&w->dice, ARRAY_LEN(aims))](w, &aim);
    if (s != OK)
        return s;
    struct link_facts facts = {.kind = aim.kind,
                               .from = from,
                               .to = aim.to,
                               .strength = dice_percent(&w->dice, 80) ? strengths[strength] : STR(""),
                               .asserted_by = STR("notice"),
                               .asserted_on = world_day(w->by.a, m->day)};
    Str sentences[TONGUE_COUNT];
    for (size_t i = 0; i < TONGUE_COUNT; i++)
        sentences[i] =
            str_format(w->by.a, "%.*s %.*s.", STR_FMT(wording(PHRASE_TIED, strength, (enum tongue)i)),
                       STR_FMT(aim.names[i]));
    LinkId id;
    s = link_add(&w->by, position, &facts, &id);
    if (s == OK)
        s = world_texts(w, "link", id.n, "target", &m->tongues, aim.names);
    return s == OK ? world_texts(w, "link", id.n, "sentence", &m->tongues, sentences) : s;
}

Status make_links(struct world *w, const struct made_session *m)
{
    size_t count = dice_roll(&w->dice, 6);
    Status s = OK;
    for (size_t i = 1; i <= count && s == OK; i++)
        s = tie(w, m, (struct link_end){"session", m->id.n}, i);
    bool has_priority = m->day < world_today() && w->latest[m->body].count > 0;
    if (s != OK || !has_priority || !dice_percent(&w->dice, 40))
        return s;
    size_t last = (w->latest[m->body].count - 1) % LATEST_PRIORITIES;
    return tie(w, m, (struct link_end){"priority", w->latest[m->body].of[last].id.n}, 1);
}
