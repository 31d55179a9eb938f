/* Steps of one kind after another, so many of them in a transaction. */
#include "features/generation/actions.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/generation/world.h"
#include "generation_actions.sql.h"

enum { ARENA_BYTES = 1 << 20, SECONDS_A_DAY = 86400 };

/* How many of a kind there are, how they are made, and how many stand in one transaction. */
struct step {
    const char *subject; /* of the journal's row for a batch; NULL: each step writes its own */
    size_t count, at_once;
    Status (*make)(struct world *w, size_t which);
};

struct batch {
    struct world *w;
    const struct step *step;
    size_t from, until;
};

static Status write_batch(void *with)
{
    const struct batch *b = with;
    Status s = OK;
    for (size_t i = b->from; i < b->until && s == OK; i++)
        s = b->step->make(b->w, i);
    if (s != OK || !b->step->subject)
        return s;
    return world_journal(b->w, STR("record.generate"), str_of(b->step->subject), (int64_t)b->until);
}

static Status run_step(struct world *w, const struct step *step, size_t done, size_t of)
{
    Status s = OK;
    for (size_t from = 0; from < step->count && s == OK; from += step->at_once) {
        size_t until = from + step->at_once < step->count ? from + step->at_once : step->count;
        arena_reset(w->batch);
        w->by = action_begin(w->db, w->batch, (world_first_day() - 30) * SECONDS_A_DAY, STR("generate"));
        s = db_transaction(w->db, write_batch, &(struct batch){w, step, from, until});
        if (w->what->progress)
            w->what->progress(w->what->with, done + until, of);
    }
    return s;
}

static size_t square_root(size_t n)
{
    size_t root = 0;
    while ((root + 1) * (root + 1) <= n)
        root++;
    return root;
}

/* How many of each there are for so many sessions. */
static void plan(struct world *w)
{
    size_t sessions = w->what->sessions;
    w->organisation_count = wordings(PHRASE_SECTION) + 20 + sessions * 4 / 5;
    w->person_count = 40 + sessions * 5;
    w->body_count = wordings(PHRASE_GOVERNING) + wordings(PHRASE_PRESIDENCY) + wordings(PHRASE_COUNCIL_2017) +
                    wordings(PHRASE_COUNCIL_2020) + wordings(PHRASE_COUNCIL_2023) + 12 +
                    square_root(sessions) / 2;
    w->node_count = 8 + sessions / 50;
    w->theme_count = wordings(PHRASE_MATTER);
    w->organisations = arena_array(w->a, struct made_organisation, w->organisation_count);
    w->people = arena_array(w->a, struct made_person, w->person_count);
    w->bodies = arena_array(w->a, struct made_body, w->body_count);
    w->nodes = arena_array(w->a, struct made_node, w->node_count);
    w->themes = arena_array(w->a, struct made_theme, w->theme_count);
    w->latest = arena_alloc(w->a, w->body_count, sizeof *w->latest);
}

static Status run_steps(struct world *w)
{
    const struct step steps[] = {
        {"organisation", w->organisation_count, 500, make_organisation},
        {"person", w->person_count, 500, make_person},
        {"body", w->body_count, 50, make_body},
        {"framework", w->node_count, 100, make_node},
        {"theme", w->theme_count, 100, make_theme},
        {NULL, w->what->sessions, 50, make_session},
    };
    size_t of = 0, done = 0;
    for (size_t i = 0; i < ARRAY_LEN(steps); i++)
        of += steps[i].count;
    Status s = OK;
    for (size_t i = 0; i < ARRAY_LEN(steps) && s == OK; i++) {
        s = run_step(w, &steps[i], done, of);
        done += steps[i].count;
    }
    return s;
}

Status generate(struct db *db, const struct generation *what, struct generation_tally *out)
{
    struct arena *a = arena_new(ARENA_BYTES), *batch = arena_new(ARENA_BYTES);
    struct world w = {.db = db, .a = a, .batch = batch, .dice = dice_of(what->seed, 1), .what = what};
    struct record_holds_row row;
    Status s = q_record_holds(db, a, &row);
    if (s == OK && row.things > 0)
        s = E_CONFLICT;
    if (s == OK) {
        plan(&w);
        s = run_steps(&w);
    }
    if (s == OK)
        *out = w.tally;
    arena_free(batch);
    arena_free(a);
    return s;
}
