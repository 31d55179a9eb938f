#include "features/charts/links.h"

#include "base/arena.h"
#include "base/list.h"
#include "features/layout/layout.h"

/* What stands where: bodies, what says it, what it is measured against. */
enum { COLUMN_BODIES, COLUMN_SAYING, COLUMN_FRAMEWORKS, COLUMNS };

/* What a node is told from others by. */
struct identity {
    Str address, kind, name;
};

struct net {
    const struct request *req;
    LIST_OF(struct flow_node) nodes;
    LIST_OF(struct identity) known;
};

static bool is_same(const struct identity *a, const struct identity *b)
{
    if (a->address.len > 0 || b->address.len > 0)
        return str_eq(a->address, b->address);
    return str_eq(a->kind, b->kind) && str_eq(a->name, b->name);
}

static size_t node_of(struct net *net, struct identity identity, struct flow_node node)
{
    for (size_t i = 0; i < net->known.count; i++)
        if (is_same(&net->known.items[i], &identity))
            return i;
    *list_add(net->req->arena, &net->known) = identity;
    *list_add(net->req->arena, &net->nodes) = node;
    return net->known.count - 1;
}

static size_t node_saying(struct net *net, const struct link_row *row, Str here)
{
    return node_of(net, (struct identity){row->from_address, STR(""), row->from.value},
                   (struct flow_node){.label = row->from,
                                      .note = row->from_note,
                                      .address = row->from_address,
                                      .column = COLUMN_SAYING,
                                      .is_here = here.len > 0 && str_eq(here, row->from_address)});
}

static bool is_body(Str kind)
{
    return str_eq(kind, STR("council")) || str_eq(kind, STR("mechanism"));
}

static Str kind_text(const struct request *req, Str kind)
{
    return code_text(req->arena, req->language, "link.kind.", kind);
}

static size_t node_meant(struct net *net, const struct link_row *row, Str here)
{
    return node_of(net, (struct identity){row->target_address, row->kind, row->target.value},
                   (struct flow_node){.label = row->target,
                                      .note = kind_text(net->req, row->kind),
                                      .address = row->target_address,
                                      .column = is_body(row->kind) ? COLUMN_BODIES : COLUMN_FRAMEWORKS,
                                      .is_here = here.len > 0 && str_eq(here, row->target_address)});
}

static Status draw(const struct request *req, const struct links_figure *figure, struct flow_view *out)
{
    enum language language = req->language;
    struct net net = {.req = req};
    struct flow_edge *edges = arena_array(req->arena, struct flow_edge, figure->count);
    for (size_t i = 0; i < figure->count; i++)
        edges[i].from = node_saying(&net, &figure->rows[i], figure->here);
    for (size_t i = 0; i < figure->count; i++) {
        const struct link_row *row = &figure->rows[i];
        edges[i].to = node_meant(&net, row, figure->here);
        edges[i].line = flow_line_of(row->strength);
        edges[i].title = code_text(req->arena, language, "strength.", row->strength);
    }
    Str headings[COLUMNS] = {
        [COLUMN_BODIES] = message_text(language, MESSAGE_GRAPH_BODIES),
        [COLUMN_SAYING] = message_text(language, MESSAGE_GRAPH_SAYING),
        [COLUMN_FRAMEWORKS] = message_text(language, MESSAGE_GRAPH_FRAMEWORKS),
    };
    struct flow_graph graph = {.nodes = net.nodes.items,
                               .edges = edges,
                               .node_count = net.nodes.count,
                               .edge_count = figure->count,
                               .headings = headings,
                               .heading_count = COLUMNS,
                               .language = language};
    return flow_figure(req, &(struct flow_figure){figure->id, figure->title, &graph}, out);
}

static struct link_line line_of(const struct request *req, const struct link_row *row)
{
    struct arena *a = req->arena;
    return (struct link_line){
        .target = row->target,
        .sentence = row->sentence,
        .target_address = row->target_address,
        .kind_text = kind_text(req, row->kind),
        .strength_text = code_text(a, req->language, "strength.", row->strength),
        .asserted_text = code_text(a, req->language, "link.by.", row->asserted_by),
        .day_text = plain_day_text(a, req->language, row->day),
    };
}

static bool says_too(const struct link_group *group, const struct link_row *row)
{
    return str_eq(group->from_address, row->from_address) && str_eq(group->from.value, row->from.value);
}

static void write_lines(const struct request *req, const struct links_figure *figure, struct links_view *v)
{
    struct link_line *lines = arena_array(req->arena, struct link_line, figure->count);
    struct link_group *groups = arena_array(req->arena, struct link_group, figure->count);
    for (size_t i = 0; i < figure->count; i++) {
        const struct link_row *row = &figure->rows[i];
        lines[i] = line_of(req, row);
        if (v->group_count == 0 || !says_too(&groups[v->group_count - 1], row))
            groups[v->group_count++] = (struct link_group){row->from, row->from_address, &lines[i], 0};
        groups[v->group_count - 1].count++;
    }
    v->groups = groups;
}

Status links_figure(const struct request *req, const struct links_figure *figure, struct links_view *out)
{
    struct links_view v = {0};
    Status s = draw(req, figure, &v.figure);
    if (s != OK)
        return s;
    write_lines(req, figure, &v);
    *out = v;
    return OK;
}
