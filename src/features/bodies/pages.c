#include "features/bodies/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "language/fold.h"

#include "bodies_council.html.h"
#include "bodies_council.json.h"
#include "bodies_councils.html.h"
#include "bodies_councils.json.h"
#include "bodies_pages.sql.h"

#include <stdlib.h>

enum { MOST_PRIORITIES = 30 };

static int by_name(const void *one, const void *other, void *language)
{
    const struct council_entry *a = one, *b = other;
    return collate(*(enum language *)language, a->name.value, b->name.value);
}

Status councils_list(const struct request *req, const struct council_entry **out, size_t *count)
{
    struct councils_row *rows;
    size_t n;
    Status s = q_councils(request_db(req), req->arena, language_tag(req->language), today(req), &rows, &n);
    if (s != OK)
        return s;
    struct council_entry *entries = arena_array(req->arena, struct council_entry, n);
    for (size_t i = 0; i < n; i++)
        entries[i] = (struct council_entry){
            .address = address_of(req, council_path(req->arena, rows[i].slug)),
            .name = text_of(rows[i].name, rows[i].name_language),
            .sessions = rows[i].sessions,
            .next_text = day_text(req->arena, req->language, rows[i].next_day),
            .last_text = day_text(req->arena, req->language, rows[i].last_day),
        };
    enum language language = req->language;
    qsort_r(entries, n, sizeof *entries, by_name, &language);
    *out = entries;
    *count = n;
    return OK;
}

Status councils_page(struct request *req, struct response *res)
{
    struct councils_view v = {0};
    Status s = councils_list(req, &v.councils, &v.count);
    if (s != OK)
        return s;
    response_topic(res, STR("record"));
    v.page =
        page_of(req, PAGE_COUNCILS, STR("/councils"), message_text(req->language, MESSAGE_COUNCILS_TITLE));
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_councils_json(&r, &v);
    else
        tpl_councils_page(&r, &v);
    return OK;
}

struct loading {
    const struct request *req;
    struct db *db;
    struct arena *arena;
    Str tag;
    BodyId body;
    struct council_view *view;
};

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

static Status load_seats(struct loading *l)
{
    struct body_seats_row *rows;
    size_t count;
    Status s = q_body_seats(l->db, l->arena, l->body, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct seat_view *seats = arena_array(l->arena, struct seat_view, count);
    for (size_t i = 0; i < count; i++)
        seats[i] = (struct seat_view){
            .name = {rows[i].name},
            .organisation = text_of(rows[i].organisation, rows[i].organisation_language),
            .capacity_text = code_text(l->arena, l->req->language, "seat.", rows[i].capacity),
        };
    l->view->seats = seats;
    l->view->seat_count = count;
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
            .sentence = text_of(rows[i].sentence, rows[i].sentence_language),
        };
    l->view->priorities = priorities;
    l->view->priority_count = count;
    return OK;
}

static Status load_links(struct loading *l)
{
    struct body_links_row *rows;
    struct body_linked_from_row *inward_rows;
    size_t count, inward_count;
    Status s = q_body_links(l->db, l->arena, l->body, l->tag, &rows, &count);
    if (s == OK)
        s = q_body_linked_from(l->db, l->arena, l->body.n, l->tag, &inward_rows, &inward_count);
    if (s != OK)
        return s;
    struct council_link *links = arena_array(l->arena, struct council_link, count);
    struct council_link *inward = arena_array(l->arena, struct council_link, inward_count);
    for (size_t i = 0; i < count; i++)
        links[i] = (struct council_link){
            .strength_text = code_text(l->arena, l->req->language, "strength.", rows[i].strength),
            .target = text_of(rows[i].target, rows[i].target_language),
        };
    for (size_t i = 0; i < inward_count; i++)
        inward[i] = (struct council_link){
            .session_address =
                address_of(l->req, session_path(l->arena, inward_rows[i].session_id.n, inward_rows[i].slug)),
            .day_text = day_text(l->arena, l->req->language, inward_rows[i].day),
            .target = text_of(inward_rows[i].target, inward_rows[i].target_language),
        };
    l->view->links = links;
    l->view->link_count = count;
    l->view->inward = inward;
    l->view->inward_count = inward_count;
    return OK;
}

static Status load_relatives(struct loading *l)
{
    struct body_relatives_row *rows;
    size_t count;
    Status s = q_body_relatives(l->db, l->arena, l->body, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct body_relative *relatives = arena_array(l->arena, struct body_relative, count);
    for (size_t i = 0; i < count; i++)
        relatives[i] = (struct body_relative){
            .address = address_of(l->req, council_path(l->arena, rows[i].slug)),
            .name = text_of(rows[i].name, rows[i].name_language),
            .later = rows[i].later != 0,
        };
    l->view->relatives = relatives;
    l->view->relative_count = count;
    return OK;
}

static Status load_sessions(struct loading *l)
{
    return sessions_of_body(l->req, l->body.n, &l->view->sessions);
}

static Status council_load(struct request *req, struct council_view *v, BodyId *id)
{
    static Status (*const parts[])(struct loading *) = {load_names, load_seats,     load_priorities,
                                                        load_links, load_relatives, load_sessions};
    struct body_by_slug_row row;
    struct loading l = {.req = req,
                        .db = request_db(req),
                        .arena = req->arena,
                        .tag = language_tag(req->language),
                        .view = v};
    Status s = q_body_by_slug(l.db, l.arena, request_parameter(req, 0), l.tag, &row);
    if (s != OK)
        return s;
    l.body = row.id;
    v->path = council_path(l.arena, row.slug);
    v->name = text_of(row.name, row.name_language);
    if (!row.reports_to_id_is_null) {
        v->above_address = address_of(req, council_path(l.arena, row.above_slug));
        v->above_name = text_of(row.above_name, row.above_name_language);
    }
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](&l);
    *id = row.id;
    return s;
}

Status council_page(struct request *req, struct response *res)
{
    struct council_view v = {0};
    BodyId id;
    Status s = council_load(req, &v, &id);
    if (s != OK)
        return s;
    response_topic(res, str_format(res->arena, "body/%lld", (long long)id.n));
    v.page = page_of(req, PAGE_COUNCILS, v.path, v.name.value);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_council_json(&r, &v);
    else
        tpl_council_page(&r, &v);
    return OK;
}
