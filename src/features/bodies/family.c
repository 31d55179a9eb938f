/* Succession on a council's page: a picture, and the same in sentences. */
#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/bodies/load.h"
#include "features/bodies/succession.h"
#include "features/charts/charts.h"
#include "features/layout/layout.h"

#include "bodies_pages.sql.h"

struct family {
    LIST_OF(struct relative) members;
    struct body_mention *mentions; /* the same, for the sentences */
    struct succession *all;
    size_t count;
};

/* Members are few: as many as a picture shows, and some. */
static size_t member(struct loading *l, struct family *f, const struct relative *who)
{
    for (size_t i = 0; i < f->members.count; i++)
        if (f->members.items[i].id == who->id)
            return i;
    *list_add(l->arena, &f->members) = *who;
    return f->members.count - 1;
}

static void gather(struct loading *l, const struct body_family_row *rows, size_t count, struct family *f)
{
    f->all = arena_array(l->arena, struct succession, count);
    f->count = count;
    for (size_t i = 0; i < count; i++) {
        const struct body_family_row *row = &rows[i];
        struct relative earlier = {row->earlier.n, text_of(row->earlier_name, row->earlier_language),
                                   address_of(l->req, council_path(l->arena, row->earlier_slug)),
                                   row->earlier_from, row->earlier_until};
        struct relative later = {row->later.n, text_of(row->later_name, row->later_language),
                                 address_of(l->req, council_path(l->arena, row->later_slug)), row->later_from,
                                 row->later_until};
        f->all[i] = (struct succession){member(l, f, &earlier), member(l, f, &later), row->on_day};
    }
    f->mentions = arena_array(l->arena, struct body_mention, f->members.count);
    for (size_t i = 0; i < f->members.count; i++) {
        const struct relative *who = &f->members.items[i];
        f->mentions[i] = (struct body_mention){who->id, who->address, who->name};
    }
}

/* A year in the digits of the language, without the marks of large numbers. */
static Str year_text(const struct loading *l, Str year)
{
    struct buf out = buf_in(l->arena);
    for (size_t i = 0; i < year.len; i++)
        buf_add(&out, number_text(l->arena, l->req->language, year.data[i] - '0'));
    return buf_str(&out);
}

static bool is_year(Str text)
{
    bool is = text.len == 4;
    for (size_t i = 0; i < text.len && is; i++)
        is = text.data[i] >= '0' && text.data[i] <= '9';
    return is;
}

static Str year_of_day(const struct loading *l, Str day)
{
    Str year = str_slice(day, 0, 4);
    return is_year(year) ? year_text(l, year) : STR("");
}

/* "2017 – 2020", "2017 –", "– 2020". */
static Str years_note(const struct loading *l, struct relative_years years)
{
    if (!is_year(years.from) && !is_year(years.until))
        return STR("");
    Str from = is_year(years.from) ? year_text(l, years.from) : STR("");
    Str until = is_year(years.until) ? year_text(l, years.until) : STR("");
    return str_trim(str_format(l->arena, "%.*s – %.*s", STR_FMT(from), STR_FMT(until)));
}

static Status draw(struct loading *l, const struct family *f)
{
    struct flow_node *nodes = arena_array(l->arena, struct flow_node, f->members.count);
    struct flow_edge *edges = arena_array(l->arena, struct flow_edge, f->count);
    for (size_t i = 0; i < f->members.count; i++) {
        const struct relative *who = &f->members.items[i];
        nodes[i] = (struct flow_node){.label = who->name,
                                      .note = years_note(l, succession_years(who, i, f->all, f->count)),
                                      .address = who->address,
                                      .column = FLOW_DERIVED,
                                      .is_here = who->id == l->body.n};
    }
    for (size_t i = 0; i < f->count; i++)
        edges[i] = (struct flow_edge){
            .from = f->all[i].earlier, .to = f->all[i].later, .title = year_of_day(l, f->all[i].day)};
    struct flow_graph graph = {.nodes = nodes,
                               .edges = edges,
                               .node_count = f->members.count,
                               .edge_count = f->count,
                               .language = l->req->language};
    return flow_figure(l->req,
                       &(struct flow_figure){STR("succession"),
                                             message_text(l->req->language, MESSAGE_COUNCIL_SUCCESSION),
                                             &graph},
                       &l->view->family);
}

static struct listed_body *listed(const struct loading *l, const struct family *f, const size_t *who,
                                  size_t count)
{
    struct listed_body *list = arena_array(l->arena, struct listed_body, count);
    for (size_t i = 0; i < count; i++)
        list[i] = (struct listed_body){list_before(l->req, i, count), &f->mentions[who[i]]};
    return list;
}

static void tell(struct loading *l, const struct family *f)
{
    size_t count;
    const struct succession_event *events = succession_events(l->arena, f->all, f->count, &count);
    struct succession_sentence *sentences = arena_array(l->arena, struct succession_sentence, count);
    for (size_t i = 0; i < count; i++)
        sentences[i] = (struct succession_sentence){
            .day = events[i].day,
            .year_text = year_of_day(l, events[i].day),
            .earlier = listed(l, f, events[i].earlier, events[i].earlier_count),
            .earlier_count = events[i].earlier_count,
            .later = listed(l, f, events[i].later, events[i].later_count),
            .later_count = events[i].later_count,
        };
    l->view->successions = sentences;
    l->view->succession_count = count;
}

Status load_family(struct loading *l)
{
    struct body_family_row *rows;
    size_t count;
    Status s = q_body_family(l->db, l->arena, l->body, l->tag, &rows, &count);
    if (s != OK || count == 0)
        return s;
    struct family family = {0};
    gather(l, rows, count, &family);
    tell(l, &family);
    return draw(l, &family);
}
