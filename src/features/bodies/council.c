/* The page of one body. */
#include "features/bodies/load.h"
#include "features/bodies/pages.h"
#include "features/bodies/rules.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"

#include "bodies_council.html.h"
#include "bodies_council.json.h"
#include "bodies_pages.sql.h"

enum { MOST_PRIORITIES = 30 };

static Status load_names(struct loading *l)
{
    struct body_writings_row *rows;
    size_t count;
    Status s = q_body_writings(l->db, l->arena, l->body, &rows, &count);
    if (s != OK)
        return s;
    Text *names = arena_array(l->arena, Text, count);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!str_eq(rows[i].language, l->view->name.language))
            names[kept++] = text_of(rows[i].value, rows[i].language);
    l->view->other_names = names;
    l->view->other_name_count = kept;
    return OK;
}

static Status load_hierarchy(struct loading *l)
{
    struct body_hierarchy_row *rows;
    size_t count;
    Status s = q_body_hierarchy(l->db, l->arena, l->body, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct body_mention *above = arena_array(l->arena, struct body_mention, count);
    struct body_mention *below = arena_array(l->arena, struct body_mention, count);
    for (size_t i = 0; i < count; i++) {
        struct body_mention mention = {rows[i].id.n, address_of(l->req, council_path(l->arena, rows[i].slug)),
                                       text_of(rows[i].name, rows[i].name_language)};
        if (rows[i].level > 0)
            above[l->view->above_count++] = mention;
        else
            below[l->view->below_count++] = mention;
    }
    l->view->above = above;
    l->view->below = below;
    return OK;
}

static Status load_priorities(struct loading *l)
{
    struct body_priorities_row *rows;
    size_t count;
    Status s = q_body_priorities(l->db, l->arena, l->body, l->tag, MOST_PRIORITIES, &rows, &count);
    if (s != OK)
        return s;
    struct council_priority *priorities = arena_array(l->arena, struct council_priority, count);
    for (size_t i = 0; i < count; i++)
        priorities[i] = (struct council_priority){
            .session_address = address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].slug)),
            .day_text = day_text(l->arena, l->req->language, rows[i].day),
            .id = rows[i].id.n,
            .session_id = rows[i].session_id.n,
            .sentence = text_of(rows[i].sentence, rows[i].sentence_language),
        };
    l->view->priorities = priorities;
    l->view->priority_count = count;
    return OK;
}

static Status load_links(struct loading *l)
{
    struct body_links_row *rows;
    size_t count;
    Status s = q_body_links(l->db, l->arena, l->body, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct council_link *links = arena_array(l->arena, struct council_link, count);
    for (size_t i = 0; i < count; i++)
        links[i] = (struct council_link){
            .strength_text = code_text(l->arena, l->req->language, "strength.", rows[i].strength),
            .session_id = rows[i].session_id.n,
            .target = text_of(rows[i].target, rows[i].target_language),
        };
    l->view->links = links;
    l->view->link_count = count;
    return OK;
}

static Status load_inward(struct loading *l)
{
    struct body_linked_from_row *rows;
    size_t count;
    Status s = q_body_linked_from(l->db, l->arena, l->body.n, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct council_link *inward = arena_array(l->arena, struct council_link, count);
    for (size_t i = 0; i < count; i++)
        inward[i] = (struct council_link){
            .session_address = address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].slug)),
            .session_id = rows[i].session_id.n,
            .day_text = day_text(l->arena, l->req->language, rows[i].day),
            .target = text_of(rows[i].target, rows[i].target_language),
        };
    l->view->inward = inward;
    l->view->inward_count = count;
    return OK;
}

static Status load_sessions(struct loading *l)
{
    return sessions_of_body(l->req, l->body.n, &l->view->sessions);
}

static Status load_body(struct loading *l, struct body_rule *rule)
{
    struct body_by_slug_row row;
    struct council_view *v = l->view;
    Status s = q_body_by_slug(l->db, l->arena, request_parameter(l->req, 0), l->tag, &row);
    if (s != OK)
        return s;
    l->body = row.id;
    *rule = body_rule_of(row.kind, row.seats_most_is_null ? NULL : &row.seats_most,
                         row.presidency_least_is_null ? NULL : &row.presidency_least);
    v->id = row.id.n;
    v->path = council_path(l->arena, row.slug);
    v->kind = row.kind;
    v->kind_text = code_text(l->arena, l->req->language, "council.kind.", row.kind);
    v->name = text_of(row.name, row.name_language);
    v->from_day = row.from_day;
    v->until_day = row.until_day;
    v->span_text = span_of(l, row.from_day, row.until_day, STR(""));
    v->has_presidency = row.has_presidency != 0;
    return OK;
}

static Status council_load(struct request *req, struct council_view *v)
{
    static Status (*const parts[])(struct loading *) = {
        load_names, load_hierarchy, load_family, load_priorities, load_links, load_inward, load_sessions};
    struct loading l = {.req = req,
                        .db = request_db(req),
                        .arena = req->arena,
                        .tag = language_tag(req->language),
                        .view = v};
    struct body_rule rule;
    Status s = load_body(&l, &rule);
    if (s == OK)
        s = load_seats(&l, &rule);
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](&l);
    return s;
}

/* ---- what the page shows, for the cache ---- */

static void show_bodies(struct response *res, const struct body_mention *bodies, size_t count)
{
    for (size_t i = 0; i < count; i++)
        page_shows(res, "body", bodies[i].id);
}

static void show_seats(struct response *res, const struct seat_view *seats, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        page_shows(res, "person", seats[i].person_id);
        if (seats[i].organisation.id != 0)
            page_shows(res, "organisation", seats[i].organisation.id);
        if (seats[i].section.id != 0)
            page_shows(res, "organisation", seats[i].section.id);
    }
}

static void show_sessions(struct response *res, const struct council_view *v)
{
    for (size_t i = 0; i < v->sessions.count; i++)
        page_shows(res, "session", v->sessions.entries[i].id);
    for (size_t i = 0; i < v->priority_count; i++) {
        page_shows(res, "priority", v->priorities[i].id);
        page_shows(res, "session", v->priorities[i].session_id);
    }
    for (size_t i = 0; i < v->link_count; i++)
        page_shows(res, "session", v->links[i].session_id);
    for (size_t i = 0; i < v->inward_count; i++)
        page_shows(res, "session", v->inward[i].session_id);
}

static void show_family(struct response *res, const struct council_view *v)
{
    for (size_t i = 0; i < v->succession_count; i++) {
        const struct succession_sentence *s = &v->successions[i];
        for (size_t n = 0; n < s->earlier_count; n++)
            page_shows(res, "body", s->earlier[n].body->id);
        for (size_t n = 0; n < s->later_count; n++)
            page_shows(res, "body", s->later[n].body->id);
    }
}

/* Whoever tells of the first Presidency changes what every council may be warned of. */
static void declare_topics(struct response *res, const struct council_view *v)
{
    page_shows(res, "body", v->id);
    show_bodies(res, v->above, v->above_count);
    show_bodies(res, v->below, v->below_count);
    show_family(res, v);
    show_seats(res, v->seats, v->seat_count);
    show_seats(res, v->past_seats, v->past_seat_count);
    for (size_t i = 0; i < v->vacancy_count; i++)
        if (v->vacancies[i].organisation.id != 0)
            page_shows(res, "organisation", v->vacancies[i].organisation.id);
    show_sessions(res, v);
    if (!v->has_presidency)
        page_shows_all(res, "body");
    page_shows_all(res, "day");
}

Status council_page(struct request *req, struct response *res)
{
    struct council_view v = {0};
    Status s = council_load(req, &v);
    if (s != OK)
        return s;
    declare_topics(res, &v);
    v.page = page_of(req, PAGE_COUNCILS, v.path, v.name.value);
    v.page.has_data = true;
    v.page.has_calendar = true;
    v.page.has_feed = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_council_json(&r, &v);
    else
        tpl_council_page(&r, &v);
    return OK;
}
