/* The page of a council's links: picture and table. */
#include "features/charts/links.h"

#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/bodies/pages.h"
#include "features/layout/layout.h"
#include "features/links/names.h"
#include "features/sdg/sdg.h"

#include "bodies_council_links.html.h"
#include "bodies_council_links.json.h"
#include "bodies_links.sql.h"

/* Of each kind: to the council, from its sessions, from their priorities. */
enum { MOST_LINKS = 40 };

struct linking {
    const struct request *req;
    struct response *res;
    struct arena *arena;
    BodyId body;
    struct council_links_view *view;
    LIST_OF(struct link_row) rows;
};

/* What a link of a session or of a priority has in common. */
struct target {
    Str to_kind, body_slug, framework, code;
    Text name, printed;
    int64_t to_id;
};

/* "SDG 16: Peace, justice and strong institutions"; else the name on record, else what was printed. */
static Text target_name(const struct linking *l, const struct target *to)
{
    enum language language = l->req->language;
    const struct sdg *sdg = str_eq(to->framework, STR("sdg")) ? sdg_find(to->code) : NULL;
    enum sdg_language of_sdg;
    if (sdg && sdg_language_of(language_tag(language), &of_sdg) == OK) {
        Str label = node_label(l->arena, language, to->framework, to->code), name = sdg->short_name[of_sdg];
        Str both[] = {label, name};
        bool is_goal = name.len > 0;
        return text_of(is_goal ? message_format(l->arena, language, MESSAGE_GRAPH_NAMED, 0, both, 2) : label,
                       language_tag(language));
    }
    Text known = node_text(l->arena, language, to->framework, to->code, to->name);
    return known.value.len > 0 ? known : to->printed;
}

static Str target_address(const struct linking *l, const struct target *to)
{
    if (str_eq(to->to_kind, STR("body")) && to->body_slug.len > 0)
        return address_of(l->req, council_path(l->arena, to->body_slug));
    if (str_eq(to->to_kind, STR("node")) && to->framework.len > 0)
        return address_of(l->req, node_path(l->arena, to->framework, to->code));
    return STR("");
}

static void show_target(struct linking *l, const struct target *to)
{
    if (to->to_kind.len > 0)
        page_shows(l->res, str_c(l->arena, to->to_kind), to->to_id);
}

#define TARGET(row)                                                                                          \
    {                                                                                                        \
        (row).to_kind, (row).body_slug, (row).framework, (row).code, {(row).name, (row).name_language},      \
            {(row).target, (row).target_language}, (row).to_id                                               \
    }

/* The columns that every link has. */
#define LINK(row)                                                                                            \
    {                                                                                                        \
        .from = {(row).title, (row).title_language}, .kind = (row).kind, .strength = (row).strength,         \
        .sentence = {(row).sentence, (row).sentence_language}, .asserted_by = (row).asserted_by,             \
        .day = (row).asserted_on                                                                             \
    }

static Status load_sessions(struct linking *l)
{
    struct links_of_sessions_row *rows;
    size_t count;
    Status s = q_links_of_sessions(request_db(l->req), l->arena, l->body, language_tag(l->req->language),
                                   MOST_LINKS + 1, &rows, &count);
    for (size_t i = 0; i < count && i < MOST_LINKS && s == OK; i++) {
        struct target to = TARGET(rows[i]);
        struct link_row row = LINK(rows[i]);
        row.from_address = address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].slug));
        row.from_note = plain_day_text(l->arena, l->req->language, rows[i].day);
        row.target = target_name(l, &to);
        row.target_address = target_address(l, &to);
        page_shows(l->res, "session", rows[i].session_id.n);
        show_target(l, &to);
        *list_add(l->arena, &l->rows) = row;
    }
    l->view->has_older |= s == OK && count > MOST_LINKS;
    return s;
}

static Status load_priorities(struct linking *l)
{
    struct links_of_priorities_row *rows;
    size_t count;
    Status s = q_links_of_priorities(request_db(l->req), l->arena, l->body, language_tag(l->req->language),
                                     MOST_LINKS + 1, &rows, &count);
    for (size_t i = 0; i < count && i < MOST_LINKS && s == OK; i++) {
        struct target to = TARGET(rows[i]);
        struct link_row row = LINK(rows[i]);
        row.from_address = address_of(l->req, priority_path(l->arena, rows[i].priority_id.n));
        row.from_note = plain_day_text(l->arena, l->req->language, rows[i].day);
        row.target = target_name(l, &to);
        row.target_address = target_address(l, &to);
        page_shows(l->res, "priority", rows[i].priority_id.n);
        page_shows(l->res, "session", rows[i].session_id.n);
        show_target(l, &to);
        *list_add(l->arena, &l->rows) = row;
    }
    l->view->has_older |= s == OK && count > MOST_LINKS;
    return s;
}

static Status load_inward(struct linking *l)
{
    struct links_to_council_row *rows;
    size_t count;
    Status s = q_links_to_council(request_db(l->req), l->arena, l->body.n, language_tag(l->req->language),
                                  MOST_LINKS + 1, &rows, &count);
    for (size_t i = 0; i < count && i < MOST_LINKS && s == OK; i++) {
        struct link_row row = LINK(rows[i]);
        row.from_address = address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].slug));
        row.from_note = plain_day_text(l->arena, l->req->language, rows[i].day);
        row.target = l->view->body.name;
        row.target_address = l->view->body.address;
        page_shows(l->res, "session", rows[i].session_id.n);
        *list_add(l->arena, &l->rows) = row;
    }
    l->view->has_older |= s == OK && count > MOST_LINKS;
    return s;
}

static Status load(struct linking *l, const struct council_of_links_row *body)
{
    l->body = body->id;
    l->view->body = (struct body_mention){body->id.n, address_of(l->req, council_path(l->arena, body->slug)),
                                          text_of(body->name, body->name_language)};
    page_shows(l->res, "body", body->id.n);
    Status s = load_sessions(l);
    if (s == OK)
        s = load_priorities(l);
    if (s == OK)
        s = load_inward(l);
    l->view->rows = l->rows.items;
    l->view->count = l->rows.count;
    return s;
}

static Status draw(const struct linking *l)
{
    return links_figure(l->req,
                        &(struct links_figure){.id = STR("graph"),
                                               .title = message_text(l->req->language, MESSAGE_GRAPH_TITLE),
                                               .here = l->view->body.address,
                                               .rows = l->rows.items,
                                               .count = l->rows.count},
                        &l->view->links);
}

Status council_links_page(struct request *req, struct response *res)
{
    struct council_links_view v = {0};
    struct linking l = {.req = req, .res = res, .arena = req->arena, .view = &v};
    struct council_of_links_row body;
    Status s = q_council_of_links(request_db(req), req->arena, request_parameter(req, 0),
                                  language_tag(req->language), &body);
    if (s == OK)
        s = load(&l, &body);
    if (s == OK && req->representation != JSON)
        s = draw(&l);
    if (s != OK)
        return s;
    Str path = str_format(req->arena, "/councils/%.*s/links", STR_FMT(body.slug));
    Str title =
        str_format(req->arena, "%.*s · %.*s", STR_FMT(message_text(req->language, MESSAGE_COUNCIL_LINKS)),
                   STR_FMT(v.body.name.value));
    v.page = page_of(req, PAGE_COUNCILS, path, title);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_council_links_json(&r, &v);
    else
        tpl_council_links_page(&r, &v);
    return OK;
}
