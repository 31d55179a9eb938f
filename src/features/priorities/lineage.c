#include "features/priorities/lineage.h"

#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/charts/charts.h"
#include "features/layout/layout.h"

#include "priorities_lineage.sql.h"

#include <stdlib.h>

enum { MOST_EACH_WAY = 60 };

/* What can be in a line, and where it is shown: a new kind is a row here. Its sentence is the text
 * (kind, 'sentence'). */
static const struct {
    Str kind;
    Str (*path)(struct arena *a, int64_t id);
} kinds[] = {
    {STR_INIT("priority"), priority_path},
};

struct drawing {
    const struct request *req;
    struct arena *arena;
    struct lineage_step *steps;
    size_t count;
};

static bool is_shown(Str kind)
{
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (str_eq(kinds[i].kind, kind))
            return true;
    return false;
}

static Str address_at(const struct request *req, Str kind, int64_t id)
{
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (str_eq(kinds[i].kind, kind))
            return address_of(req, kinds[i].path(req->arena, id));
    return STR("");
}

static struct lineage_step *find(struct drawing *d, Str kind, int64_t id)
{
    for (size_t i = 0; i < d->count; i++)
        if (d->steps[i].id == id && str_eq(d->steps[i].kind, kind))
            return &d->steps[i];
    return NULL;
}

/* The one end of a row. */
struct end {
    Str kind, day, slug;
    int64_t id;
    Text sentence, council;
};

static struct lineage_step *step_of(struct drawing *d, const struct end *end)
{
    struct lineage_step *step = find(d, end->kind, end->id);
    if (step)
        return step;
    struct arena *a = d->arena;
    step = &d->steps[d->count++];
    *step = (struct lineage_step){
        .kind = end->kind,
        .kind_text = code_text(a, d->req->language, "lineage.kind.", end->kind),
        .address = address_at(d->req, end->kind, end->id),
        .id = end->id,
        .sentence = end->sentence,
        .council = end->council,
        .day = end->day,
        .day_text = day_text(a, d->req->language, end->day),
    };
    if (end->slug.len > 0)
        step->council_address = address_of(d->req, council_path(a, end->slug));
    return step;
}

static struct lineage_step *earlier_of(struct drawing *d, const struct lineage_row *row)
{
    return step_of(d, &(struct end){row->from_kind, row->from_day, row->from_slug, row->from_id,
                                    text_of(row->from_sentence, row->from_sentence_language),
                                    text_of(row->from_name, row->from_name_language)});
}

static struct lineage_step *later_of(struct drawing *d, const struct lineage_row *row)
{
    Str day = row->to_day_is_null ? row->on_day : row->to_day;
    return step_of(d, &(struct end){row->to_kind, day, row->to_slug, row->to_id,
                                    text_of(row->to_sentence, row->to_sentence_language),
                                    text_of(row->to_name, row->to_name_language)});
}

/* Each stands one step behind the last of those that it came of. In a circle, which the doors refuse, the
 * rounds end all the same. */
static void set_depths(struct drawing *d, const struct lineage_row *rows, size_t count)
{
    bool has_changed = true;
    for (size_t round = 0; round < d->count && has_changed; round++) {
        has_changed = false;
        for (size_t i = 0; i < count; i++) {
            const struct lineage_step *earlier = find(d, rows[i].from_kind, rows[i].from_id);
            struct lineage_step *later = find(d, rows[i].to_kind, rows[i].to_id);
            if (!earlier || !later || later->depth > earlier->depth)
                continue;
            later->depth = earlier->depth + 1;
            has_changed = true;
        }
    }
}

static int by_depth(const void *one, const void *other)
{
    const struct lineage_step *a = one, *b = other;
    if (a->depth != b->depth)
        return a->depth < b->depth ? -1 : 1;
    int by_day = str_compare(a->day, b->day);
    if (by_day != 0)
        return by_day;
    return a->id < b->id ? -1 : a->id > b->id;
}

static int by_number(const void *one, const void *other)
{
    const size_t *a = one, *b = other;
    return *a < *b ? -1 : *a > *b;
}

/* Of what it came: the places of those in the list, in their order. */
static size_t places_before(struct drawing *d, struct lineage_step *step, const struct lineage_row *rows,
                            size_t count, size_t *places)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].to_id != step->id || !str_eq(rows[i].to_kind, step->kind))
            continue;
        const struct lineage_step *earlier = find(d, rows[i].from_kind, rows[i].from_id);
        if (!earlier)
            continue;
        places[found++] = (size_t)(earlier - d->steps);
        step->how = rows[i].how;
    }
    if (found > 1)
        qsort(places, found, sizeof *places, by_number);
    return found;
}

static void set_before(struct drawing *d, const struct lineage_row *rows, size_t count)
{
    for (size_t i = 0; i < d->count; i++) {
        struct lineage_step *step = &d->steps[i];
        size_t *places = arena_array(d->arena, size_t, count);
        step->before_count = places_before(d, step, rows, count, places);
        int64_t *before = arena_array(d->arena, int64_t, step->before_count);
        Str *numbers = arena_array(d->arena, Str, step->before_count);
        for (size_t j = 0; j < step->before_count; j++) {
            before[j] = d->steps[places[j]].id;
            numbers[j] = number_text(d->arena, d->req->language, (int64_t)places[j] + 1);
        }
        step->before = before;
        step->before_places = places;
        step->before_text = str_join(d->arena, numbers, step->before_count, STR(" + "));
        step->how_text = code_text(d->arena, d->req->language, "lineage.how.", step->how);
    }
}

Status lineage_load(const struct request *req, struct response *res, const char *kind, int64_t id,
                    struct lineage *out)
{
    struct lineage_row *rows;
    size_t count;
    struct arena *a = req->arena;
    Status s = q_lineage(request_db(req), a, str_of(kind), id, language_tag(req->language), MOST_EACH_WAY,
                         &rows, &count);
    if (s != OK)
        return s;
    struct drawing d = {req, a, arena_array(a, struct lineage_step, 2 * count), 0};
    for (size_t i = 0; i < count; i++) {
        if (!is_shown(rows[i].from_kind) || !is_shown(rows[i].to_kind))
            continue;
        earlier_of(&d, &rows[i]);
        later_of(&d, &rows[i]);
    }
    set_depths(&d, rows, count);
    if (d.count > 1)
        qsort(d.steps, d.count, sizeof *d.steps, by_depth);
    set_before(&d, rows, count);
    for (size_t i = 0; i < d.count; i++) {
        d.steps[i].is_here = d.steps[i].id == id && str_eq(d.steps[i].kind, str_of(kind));
        page_shows(res, str_c(a, d.steps[i].kind), d.steps[i].id);
    }
    *out = (struct lineage){d.steps, d.count};
    return OK;
}

Status lineage_picture(const struct request *req, const struct lineage *line, struct flow_view *out)
{
    struct arena *a = req->arena;
    struct flow_node *nodes = arena_array(a, struct flow_node, line->count);
    LIST_OF(struct flow_edge) edges = {0};
    for (size_t i = 0; i < line->count; i++) {
        const struct lineage_step *step = &line->steps[i];
        nodes[i] = (struct flow_node){.label = step->sentence,
                                      .note = step->day_text,
                                      .address = step->address,
                                      .column = (int)step->depth,
                                      .is_here = step->is_here};
        for (size_t j = 0; j < step->before_count; j++)
            *list_add(a, &edges) =
                (struct flow_edge){.from = step->before_places[j], .to = i, .title = step->how_text};
    }
    struct flow_graph graph = {.nodes = nodes,
                               .node_count = line->count,
                               .edges = edges.items,
                               .edge_count = edges.count,
                               .language = req->language};
    return flow_figure(req,
                       &(struct flow_figure){.id = STR("line"),
                                             .title = message_text(req->language, MESSAGE_LINEAGE_PICTURE),
                                             .graph = &graph},
                       out);
}
