/* Each load_… reads one part with one statement. */
#include "features/organisations/load.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/people/appearances.h"
#include "features/people/period.h"
#include "organisations_pages.sql.h"

enum { MOST_APPEARANCES = 20, MOST_PEOPLE = 50, MOST_MEMBERS = 50, MOST_LINKS = 50 };

struct loading {
    const struct request *req;
    struct response *res;
    struct db *db;
    struct arena *arena;
    enum language language;
    Str tag;
    OrganisationId organisation;
    struct organisation_view *view;
};

struct organisation_entry organisation_entry_of(const struct request *req, const struct listed *from)
{
    return (struct organisation_entry){
        .id = from->id,
        .address = address_of(req, organisation_path(req->arena, from->id, from->slug)),
        .name = from->name,
        .kind = from->kind,
        .kind_text = code_text(req->arena, req->language, "organisation.kind.", from->kind),
        .country = from->country,
        .country_text = country_name(req->arena, from->country, req->language),
        .section = from->section,
    };
}

static Str organisation_address(struct loading *l, int64_t id, Str slug)
{
    if (id == 0)
        return STR("");
    page_shows(l->res, "organisation", id);
    return address_of(l->req, organisation_path(l->arena, id, slug));
}

static Str person_address(struct loading *l, int64_t id, Str slug)
{
    page_shows(l->res, "person", id);
    return address_of(l->req, person_path(l->arena, id, slug));
}

static Status load_head(struct loading *l)
{
    struct organisation_of_id_row row;
    Status s = q_organisation_of_id(l->db, l->arena, l->organisation, l->tag, &row);
    if (s != OK)
        return s;
    struct organisation_view *v = l->view;
    v->path = organisation_path(l->arena, row.id.n, row.slug);
    v->address = address_of(l->req, v->path);
    v->url = request_origin(l->req).len > 0 ? absolute_of(l->req, v->address) : STR("");
    v->name = text_of(row.name, row.name_language);
    v->kind = row.kind;
    v->kind_text = code_text(l->arena, l->language, "organisation.kind.", row.kind);
    v->country = row.country;
    v->country_text = country_name(l->arena, row.country, l->language);
    v->section = text_of(row.section, row.section_language);
    v->parent = text_of(row.parent, row.parent_language);
    v->section_address = organisation_address(l, row.section_id.n, row.section_slug);
    v->parent_address = organisation_address(l, row.parent_id.n, row.parent_slug);
    page_shows(l->res, "organisation", row.id.n);
    return OK;
}

static bool is_named(const struct organisation_view *v, Str name)
{
    for (size_t i = 0; i < v->other_name_count; i++)
        if (str_eq(v->other_names[i].value, name))
            return true;
    return str_eq(v->name.value, name);
}

static Status load_names(struct loading *l)
{
    struct organisation_writings_row *rows;
    size_t count;
    Status s = q_organisation_writings(l->db, l->arena, l->organisation.n, &rows, &count);
    if (s != OK)
        return s;
    Text *names = arena_array(l->arena, Text, count);
    l->view->other_names = names;
    for (size_t i = 0; i < count; i++)
        if (!is_named(l->view, rows[i].value))
            names[l->view->other_name_count++] = text_of(rows[i].value, rows[i].language);
    return OK;
}

/* The place after which a list goes on, as ?name= says; 0: from its beginning. */
static Status cursor(const struct loading *l, const char *name, int64_t *out)
{
    Str text = request_query(l->req, str_of(name));
    *out = 0;
    bool is_place = text.len == 0 || (str_int(text, out) == OK && *out > 0);
    return is_place ? OK : E_NOT_FOUND;
}

static Str next_address(const struct loading *l, const char *name, int64_t last)
{
    if (last == 0)
        return STR("");
    return address_with_query(l->req, l->view->path, str_format(l->arena, "%s=%lld", name, (long long)last));
}

static Status load_people(struct loading *l)
{
    struct organisation_people_row *rows;
    size_t count;
    int64_t after;
    Status s = cursor(l, "people", &after);
    if (s == OK)
        s = q_organisation_people(l->db, l->arena, l->organisation, after, l->tag, MOST_PEOPLE + 1, &rows,
                                  &count);
    if (s != OK)
        return s;
    if (after != 0 && count == 0)
        return E_NOT_FOUND;
    bool is_more = count > MOST_PEOPLE;
    count -= is_more;
    struct office_held *people = arena_array(l->arena, struct office_held, count);
    for (size_t i = 0; i < count; i++)
        people[i] = (struct office_held){
            .title = text_of(rows[i].title, rows[i].title_language),
            .from = rows[i].from_day,
            .until = rows[i].until_day,
            .seen_on = rows[i].seen_on,
            .period =
                period_text(l->arena, l->language, rows[i].from_day, rows[i].until_day, rows[i].seen_on),
            .person = {rows[i].person},
            .person_id = rows[i].person_id.n,
            .person_address = person_address(l, rows[i].person_id.n, rows[i].person_slug),
        };
    l->view->people = people;
    l->view->people_count = count;
    l->view->people_next = next_address(l, "people", is_more ? rows[count - 1].id.n : 0);
    return OK;
}

static Status load_seats(struct loading *l)
{
    struct organisation_seats_row *rows;
    size_t count;
    Status s = q_organisation_seats(l->db, l->arena, l->organisation, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct seat_held *seats = arena_array(l->arena, struct seat_held, count);
    for (size_t i = 0; i < count; i++) {
        seats[i] = (struct seat_held){
            .body_address = address_of(l->req, council_path(l->arena, rows[i].body_slug)),
            .body_name = text_of(rows[i].body_name, rows[i].body_name_language),
            .capacity = rows[i].capacity,
            .capacity_text = code_text(l->arena, l->language, "seat.", rows[i].capacity),
            .from = rows[i].from_day,
            .until = rows[i].until_day,
            .seen_on = rows[i].seen_on,
            .period =
                period_text(l->arena, l->language, rows[i].from_day, rows[i].until_day, rows[i].seen_on),
            .is_over = !str_eq(rows[i].state, STR("active")),
            .person = {rows[i].person},
            .person_id = rows[i].person_id.n,
            .person_address = person_address(l, rows[i].person_id.n, rows[i].person_slug),
        };
        page_shows(l->res, "body", rows[i].body_id.n);
    }
    l->view->seats = seats;
    l->view->seat_count = count;
    return OK;
}

static Status load_members(struct loading *l)
{
    struct organisations_in_order_row *rows;
    size_t count;
    Status s = q_organisations_in_order(l->db, l->arena, l->tag, STR(""), 0, l->organisation.n,
                                        MOST_MEMBERS + 1, &rows, &count);
    if (s != OK)
        return s;
    bool is_more = count > MOST_MEMBERS;
    count -= is_more;
    struct organisation_entry *members = arena_array(l->arena, struct organisation_entry, count);
    for (size_t i = 0; i < count; i++) {
        members[i] = organisation_entry_of(
            l->req, &(struct listed){.id = rows[i].id.n,
                                     .slug = rows[i].slug,
                                     .kind = rows[i].kind,
                                     .country = rows[i].country,
                                     .name = text_of(rows[i].name, rows[i].name_language)});
        page_shows(l->res, "organisation", rows[i].id.n);
    }
    l->view->members = members;
    l->view->member_count = count;
    if (is_more)
        l->view->members_next = address_of(
            l->req, str_format(l->arena, "/organisations?section=%lld", (long long)l->organisation.n));
    return OK;
}

static Status load_parts(struct loading *l)
{
    struct organisation_parts_row *rows;
    size_t count;
    Status s = q_organisation_parts(l->db, l->arena, l->organisation, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct organisation_entry *parts = arena_array(l->arena, struct organisation_entry, count);
    for (size_t i = 0; i < count; i++)
        parts[i] = (struct organisation_entry){
            .id = rows[i].id.n,
            .address = organisation_address(l, rows[i].id.n, rows[i].slug),
            .name = text_of(rows[i].name, rows[i].name_language),
        };
    l->view->parts = parts;
    l->view->part_count = count;
    return OK;
}

static Status load_said(struct loading *l, enum appearance_of of, const char *name,
                        struct appearance_list *out)
{
    int64_t after, last;
    Status s = cursor(l, name, &after);
    if (s == OK)
        s = appearances_load(l->req, of, l->organisation.n, after, MOST_APPEARANCES, out, &last);
    if (s != OK)
        return s;
    appearances_show(l->res, out);
    out->next = next_address(l, name, last);
    return OK;
}

static Status load_appearances(struct loading *l)
{
    return load_said(l, SPOKE_IN_OFFICE, "after", &l->view->appearances);
}

static Status load_spoken_for(struct loading *l)
{
    return load_said(l, ORGANISATION_SPOKEN_FOR, "for", &l->view->spoken_for);
}

/* Where a link's other end can be read; "" for what has no page. */
static Str other_end(struct loading *l, const struct organisation_links_row *row)
{
    if (row->other_kind.len == 0)
        return STR("");
    response_topic(
        l->res, str_format(l->res->arena, "%.*s/%lld", STR_FMT(row->other_kind), (long long)row->other_id));
    if (str_eq(row->other_kind, STR("priority")))
        return address_of(l->req, priority_path(l->arena, row->other_id));
    if (!row->session_slug_is_null) {
        page_shows(l->res, "session", row->session_id.n);
        return address_of(l->req, session_path(l->arena, row->session_id.n, row->session_slug));
    }
    if (!row->body_slug_is_null)
        return address_of(l->req, council_path(l->arena, row->body_slug));
    if (!row->framework_is_null)
        return address_of(l->req, node_path(l->arena, row->framework, row->code));
    return STR("");
}

static Status load_links(struct loading *l)
{
    struct organisation_links_row *rows;
    size_t count;
    Status s = q_organisation_links(l->db, l->arena, l->organisation.n, l->tag, MOST_LINKS, &rows, &count);
    if (s != OK)
        return s;
    struct organisation_link *links = arena_array(l->arena, struct organisation_link, count);
    for (size_t i = 0; i < count; i++) {
        Text target = text_of(rows[i].target, rows[i].target_language);
        Text named = text_of(rows[i].named, rows[i].named_language);
        links[i] = (struct organisation_link){
            .strength = rows[i].strength,
            .strength_text = code_text(l->arena, l->language, "strength.", rows[i].strength),
            .target = named.value.len > 0 ? named : target,
            .sentence = text_of(rows[i].sentence, rows[i].sentence_language),
            .address = other_end(l, &rows[i]),
        };
    }
    l->view->links = links;
    l->view->link_count = count;
    return OK;
}

/* Whether a later session named the same contact. */
static bool is_known(const struct organisation_view *v, const struct reach *again)
{
    for (size_t i = 0; i < v->contact_count; i++) {
        const struct reach *known = &v->contacts[i];
        if (str_eq_nocase(known->email, again->email) && str_eq(known->name.value, again->name.value))
            return true;
    }
    return false;
}

static Status load_contacts(struct loading *l)
{
    struct organisation_contacts_row *rows;
    size_t count;
    Status s = q_organisation_contacts(l->db, l->arena, l->organisation, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct reach *contacts = arena_array(l->arena, struct reach, count);
    l->view->contacts = contacts;
    for (size_t i = 0; i < count; i++) {
        Str email = rows[i].email;
        struct reach contact = {
            .email = email,
            .mail_link = email.len > 0 ? str_format(l->arena, "mailto:%.*s", STR_FMT(email)) : email,
            .name = text_of(rows[i].name, rows[i].name_language),
            .title = text_of(rows[i].title, rows[i].title_language),
            .session_address =
                address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].session_slug)),
            .day_text = day_text(l->arena, l->language, rows[i].day),
        };
        if (!rows[i].person_id_is_null)
            contact.address = person_address(l, rows[i].person_id.n, rows[i].person_slug);
        page_shows(l->res, "session", rows[i].session_id.n);
        if (!is_known(l->view, &contact))
            contacts[l->view->contact_count++] = contact;
    }
    return OK;
}

Status organisation_load(const struct request *req, struct response *res, int64_t id,
                         struct organisation_view *out)
{
    static Status (*const parts[])(struct loading *) = {
        load_head,  load_names,       load_people,     load_seats, load_members,
        load_parts, load_appearances, load_spoken_for, load_links, load_contacts};
    struct loading l = {.req = req,
                        .res = res,
                        .db = request_db(req),
                        .arena = req->arena,
                        .language = req->language,
                        .tag = language_tag(req->language),
                        .organisation = {id},
                        .view = out};
    *out = (struct organisation_view){.id = id};
    Status s = OK;
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](&l);
    return s;
}
