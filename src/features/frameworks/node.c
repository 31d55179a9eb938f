/* A goal, target, axis, process or document, and what was said about it. */
#include "base/arena.h"
#include "db/db.h"
#include "features/frameworks/load.h"
#include "features/frameworks/pages.h"
#include "features/frameworks/rules.h"
#include "features/layout/layout.h"
#include "features/links/names.h"
#include "features/sdg/sdg.h"

#include "frameworks_node.html.h"
#include "frameworks_node.json.h"
#include "frameworks_pages.sql.h"

struct loading {
    const struct request *req;
    struct response *res;
    struct arena *arena;
    Str framework, code;
    FrameworkNodeId id; /* 0: nothing points at it yet */
    struct node_view *view;
};

bool node_is_given(Str framework, Str code)
{
    if (str_eq(framework, STR("sdg")))
        return sdg_find(code) != NULL;
    bool is_axis = false;
    for (size_t i = 0; i < AXES; i++)
        is_axis = is_axis || str_eq(axes[i], code);
    return is_axis && str_eq(framework, STR("pact"));
}

/* E_NOT_FOUND: it is neither recorded nor given. */
static Status load_row(struct loading *l)
{
    struct node_by_code_row row;
    struct node_view *v = l->view;
    struct node_facts facts = {.framework = l->framework, .code = l->code};
    Status s = q_node_by_code(request_db(l->req), l->arena, l->framework, l->code,
                              language_tag(l->req->language), &row);
    if (s != OK && !(s == E_NOT_FOUND && node_is_given(l->framework, l->code)))
        return s;
    if (s == OK) {
        l->id = row.id;
        facts = (struct node_facts){.id = row.id.n,
                                    .framework = l->framework,
                                    .code = l->code,
                                    .starts_on = row.starts_on,
                                    .ends_on = row.ends_on,
                                    .name = text_of(row.name, row.name_language)};
    }
    if (s == OK && !row.above_id_is_null)
        v->above = node_entry_of(
            l->req, &(struct node_facts){.id = row.above_id.n,
                                         .framework = row.above_framework,
                                         .code = row.above_code,
                                         .name = text_of(row.above_name, row.above_name_language)});
    v->node = node_entry_of(l->req, &facts);
    return OK;
}

/* A target stands below its goal, recorded or not. */
static void name_goal(struct loading *l)
{
    Str goal = str_eq(l->framework, STR("sdg")) ? sdg_goal(l->code) : STR("");
    if (goal.len > 0 && l->view->above.address.len == 0)
        l->view->above = node_entry_of(l->req, &(struct node_facts){.framework = STR("sdg"), .code = goal});
}

static Text *room_for_names(struct loading *l, size_t count)
{
    Text *names = arena_array(l->arena, Text, count);
    l->view->names = names;
    return names;
}

/* In the languages that are not the page's. */
static void list_official_names(struct loading *l, const struct sdg *sdg)
{
    Text *names = room_for_names(l, SDG_LANGUAGES);
    for (size_t i = 0; i < SDG_LANGUAGES; i++) {
        Str tag = sdg_language_tag((enum sdg_language)i);
        if (!str_eq(tag, l->view->node.name.language))
            names[l->view->name_count++] = (Text){sdg->name[i], tag};
    }
}

static void list_axis_names(struct loading *l)
{
    Text *names = room_for_names(l, LANGUAGE_COUNT);
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        enum language language = (enum language)i;
        if (language != l->req->language)
            names[l->view->name_count++] = node_text(l->arena, language, l->framework, l->code, (Text){0});
    }
}

static bool is_named(const struct loading *l, Str value)
{
    bool is = str_eq(l->view->node.name.value, value);
    for (size_t i = 0; i < l->view->name_count; i++)
        is = is || str_eq(l->view->names[i].value, value);
    return is;
}

static Status list_recorded_names(struct loading *l)
{
    struct node_names_row *rows;
    struct node_writings_row *writings;
    size_t count, writing_count;
    struct db *db = request_db(l->req);
    Status s = q_node_names(db, l->arena, l->id, &rows, &count);
    if (s == OK)
        s = q_node_writings(db, l->arena, l->id.n, &writings, &writing_count);
    if (s != OK)
        return s;
    Text *names = room_for_names(l, count);
    for (size_t i = 0; i < count; i++)
        if (!str_eq(rows[i].language, l->view->node.name.language))
            names[l->view->name_count++] = text_of(rows[i].value, rows[i].language);
    Str *others = arena_array(l->arena, Str, writing_count);
    for (size_t i = 0; i < writing_count; i++)
        if (!is_named(l, writings[i].value))
            others[l->view->writing_count++] = writings[i].value;
    l->view->writings = others;
    return OK;
}

static Status load_names(struct loading *l)
{
    const struct sdg *sdg = str_eq(l->framework, STR("sdg")) ? sdg_find(l->code) : NULL;
    if (!sdg && l->id.n > 0 && !str_eq(l->framework, STR("pact")))
        return list_recorded_names(l);
    if (sdg)
        list_official_names(l, sdg);
    else
        list_axis_names(l);
    l->view->identifier = node_identifier(l->arena, l->framework, l->code);
    return OK;
}

static Status load_parts(struct loading *l)
{
    struct nodes_within_row *rows;
    size_t count;
    Status s =
        q_nodes_within(request_db(l->req), l->arena, l->id, language_tag(l->req->language), &rows, &count);
    if (s != OK)
        return s;
    struct node_facts *found = arena_array(l->arena, struct node_facts, count);
    struct node_entry *entries = arena_array(l->arena, struct node_entry, count);
    for (size_t i = 0; i < count; i++) {
        found[i] = (struct node_facts){rows[i].id.n,
                                       rows[i].framework,
                                       rows[i].code,
                                       rows[i].starts_on,
                                       rows[i].ends_on,
                                       rows[i].last_year,
                                       text_of(rows[i].name, rows[i].name_language)};
        page_shows(l->res, "node", rows[i].id.n);
        entries[i] = node_entry_of(l->req, &found[i]);
    }
    l->view->parts = entries;
    l->view->part_count = count;
    if (str_eq(l->framework, STR("sdg")))
        l->view->part_count = sdg_entries(l->req, l->code, found, count, &l->view->parts);
    return OK;
}

static Status load_links(struct loading *l)
{
    Status s = links_from(l->req, "node", l->id.n, &l->view->links);
    if (s == OK)
        page_shows_links(l->res, &l->view->links);
    return s;
}

static Status load_mentions(struct loading *l)
{
    return mentions_load(l->req, l->id, l->view, l->res);
}

static void declare_topics(struct loading *l)
{
    if (l->id.n == 0)
        page_shows_all(l->res, "node");
    else
        page_shows(l->res, "node", l->id.n);
    if (l->view->above.id > 0)
        page_shows(l->res, "node", l->view->above.id);
}

static Status node_load(struct loading *l)
{
    static Status (*const parts[])(struct loading *) = {load_row, load_names, load_parts, load_links,
                                                        load_mentions};
    struct node_view *v = l->view;
    v->framework = l->framework;
    v->framework_title = code_text(l->arena, l->req->language, "framework.", l->framework);
    v->framework_address =
        address_of(l->req, str_format(l->arena, "/frameworks/%.*s", STR_FMT(l->framework)));
    Status s = OK;
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](l);
    if (s != OK)
        return s;
    name_goal(l);
    declare_topics(l);
    return OK;
}

/* "16" instead of "ODD16": for good, with the representation and the query. */
static void lead_to(const struct request *req, struct response *res, const struct node_view *v)
{
    Str extension = representation_extension(req->representation);
    size_t question = str_find(req->target, STR("?"), 0);
    Str query = question == STR_NONE ? STR("") : str_from(req->target, question);
    respond_redirect(res, 308,
                     str_format(req->arena, "%.*s%s%.*s%.*s", STR_FMT(v->node.address),
                                extension.len > 0 ? "." : "", STR_FMT(extension), STR_FMT(query)));
}

Status node_page(struct request *req, struct response *res)
{
    struct node_view v = {0};
    struct loading l = {
        .req = req, .res = res, .arena = req->arena, .framework = request_parameter(req, 0), .view = &v};
    if (!is_framework(l.framework))
        return E_NOT_FOUND;
    Status s = code_of_address(req->arena, l.framework, request_parameter(req, 1), &l.code);
    if (s != OK)
        return s;
    if (!str_eq(l.code, request_parameter(req, 1))) {
        s = load_row(&l);
        if (s == OK)
            lead_to(req, res, &v);
        return s;
    }
    s = node_load(&l);
    if (s != OK)
        return s;
    Str title = v.node.label.len > 0 ? v.node.label : v.node.name.value;
    v.page = page_of(req, PAGE_FRAMEWORKS, node_path(req->arena, l.framework, l.code), title);
    v.page.has_data = true;
    v.page.has_feed = true;
    v.page.description = v.node.label.len > 0 ? v.node.name.value : STR("");
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_node_json(&r, &v);
    else
        tpl_node_page(&r, &v);
    return OK;
}
