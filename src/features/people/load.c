/* Each load_… reads one part with one statement. */
#include "features/people/load.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/people/appearances.h"
#include "features/people/period.h"
#include "people_pages.sql.h"

enum { MOST_APPEARANCES = 20, MOST_PRIORITIES = 30 };

struct loading {
    const struct request *req;
    struct response *res;
    struct db *db;
    struct arena *arena;
    enum language language;
    Str tag;
    PersonId person;
    struct person_view *view;
};

static Status load_head(struct loading *l)
{
    struct person_of_id_row row;
    Status s = q_person_of_id(l->db, l->arena, l->person, &row);
    if (s != OK)
        return s;
    struct person_view *v = l->view;
    v->name = (Name){row.name};
    v->path = person_path(l->arena, row.id.n, row.slug);
    v->address = address_of(l->req, v->path);
    v->url = request_origin(l->req).len > 0 ? absolute_of(l->req, v->address) : STR("");
    page_shows(l->res, "person", row.id.n);
    return OK;
}

static Status load_writings(struct loading *l)
{
    struct person_writings_row *rows;
    size_t count;
    Status s = q_person_writings(l->db, l->arena, l->person.n, &rows, &count);
    if (s != OK)
        return s;
    Name *names = arena_array(l->arena, Name, count);
    for (size_t i = 0; i < count; i++)
        if (!str_eq(rows[i].value, l->view->name.value))
            names[l->view->other_name_count++] = (Name){rows[i].value};
    l->view->other_names = names;
    return OK;
}

static Str organisation_address(struct loading *l, int64_t id, Str slug)
{
    if (id == 0)
        return STR("");
    page_shows(l->res, "organisation", id);
    return address_of(l->req, organisation_path(l->arena, id, slug));
}

static Status load_offices(struct loading *l)
{
    struct person_offices_row *rows;
    size_t count;
    Status s = q_person_offices(l->db, l->arena, l->person, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct office_held *offices = arena_array(l->arena, struct office_held, count);
    for (size_t i = 0; i < count; i++)
        offices[i] = (struct office_held){
            .title = text_of(rows[i].title, rows[i].title_language),
            .organisation = text_of(rows[i].organisation, rows[i].organisation_language),
            .organisation_id = rows[i].organisation_id.n,
            .organisation_address =
                organisation_address(l, rows[i].organisation_id.n, rows[i].organisation_slug),
            .from = rows[i].from_day,
            .until = rows[i].until_day,
            .seen_on = rows[i].seen_on,
            .period =
                period_text(l->arena, l->language, rows[i].from_day, rows[i].until_day, rows[i].seen_on),
        };
    l->view->offices = offices;
    l->view->office_count = count;
    return OK;
}

static Status load_seats(struct loading *l)
{
    struct person_seats_row *rows;
    size_t count;
    Status s = q_person_seats(l->db, l->arena, l->person, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct seat_held *seats = arena_array(l->arena, struct seat_held, count);
    for (size_t i = 0; i < count; i++) {
        seats[i] = (struct seat_held){
            .body_address = address_of(l->req, council_path(l->arena, rows[i].body_slug)),
            .body_name = text_of(rows[i].body_name, rows[i].body_name_language),
            .capacity = rows[i].capacity,
            .capacity_text = code_text(l->arena, l->language, "seat.", rows[i].capacity),
            .organisation = text_of(rows[i].organisation, rows[i].organisation_language),
            .organisation_address =
                organisation_address(l, rows[i].organisation_id.n, rows[i].organisation_slug),
            .from = rows[i].from_day,
            .until = rows[i].until_day,
            .seen_on = rows[i].seen_on,
            .period =
                period_text(l->arena, l->language, rows[i].from_day, rows[i].until_day, rows[i].seen_on),
            .is_over = !str_eq(rows[i].state, STR("active")),
        };
        page_shows(l->res, "body", rows[i].body_id.n);
    }
    l->view->seats = seats;
    l->view->seat_count = count;
    return OK;
}

static Status load_appearances(struct loading *l)
{
    Str cursor = request_query(l->req, STR("after"));
    int64_t after = 0, last;
    if (cursor.len > 0 && (str_int(cursor, &after) != OK || after <= 0))
        return E_NOT_FOUND;
    struct appearance_list *list = &l->view->appearances;
    Status s = appearances_load(l->req, SPOKE, l->person.n, after, MOST_APPEARANCES, list, &last);
    if (s != OK)
        return s;
    appearances_show(l->res, list);
    if (last != 0)
        list->next =
            address_with_query(l->req, l->view->path, str_format(l->arena, "after=%lld", (long long)last));
    return OK;
}

static Status load_spoken_for(struct loading *l)
{
    int64_t last;
    Status s =
        appearances_load(l->req, SPOKEN_FOR, l->person.n, 0, MOST_APPEARANCES, &l->view->spoken_for, &last);
    if (s == OK)
        appearances_show(l->res, &l->view->spoken_for);
    return s;
}

static Status load_priorities(struct loading *l)
{
    struct person_priorities_row *rows;
    size_t count;
    Status s = q_person_priorities(l->db, l->arena, l->person, l->tag, MOST_PRIORITIES, &rows, &count);
    if (s != OK)
        return s;
    struct raised *priorities = arena_array(l->arena, struct raised, count);
    for (size_t i = 0; i < count; i++) {
        priorities[i] = (struct raised){
            .id = rows[i].id.n,
            .address = address_of(l->req, priority_path(l->arena, rows[i].id.n)),
            .session_address =
                address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].session_slug)),
            .day_text = day_text(l->arena, l->language, rows[i].day),
            .sentence = text_of(rows[i].sentence, rows[i].sentence_language),
        };
        page_shows(l->res, "priority", rows[i].id.n);
    }
    l->view->priorities = priorities;
    l->view->priority_count = count;
    return OK;
}

/* Whether a later session named the same contact. */
static bool is_known(const struct person_view *v, const struct reach *again)
{
    for (size_t i = 0; i < v->contact_count; i++) {
        const struct reach *known = &v->contacts[i];
        if (str_eq_nocase(known->email, again->email) && str_eq(known->title.value, again->title.value) &&
            str_eq(known->organisation.value, again->organisation.value))
            return true;
    }
    return false;
}

static Status load_contacts(struct loading *l)
{
    struct person_contacts_row *rows;
    size_t count;
    Status s = q_person_contacts(l->db, l->arena, l->person, l->tag, &rows, &count);
    if (s != OK)
        return s;
    struct reach *contacts = arena_array(l->arena, struct reach, count);
    l->view->contacts = contacts;
    for (size_t i = 0; i < count; i++) {
        Str email = rows[i].email;
        struct reach contact = {
            .email = email,
            .mail_link = email.len > 0 ? str_format(l->arena, "mailto:%.*s", STR_FMT(email)) : email,
            .title = text_of(rows[i].title, rows[i].title_language),
            .organisation = text_of(rows[i].organisation, rows[i].organisation_language),
            .session_address =
                address_of(l->req, session_path(l->arena, rows[i].session_id.n, rows[i].session_slug)),
            .day_text = day_text(l->arena, l->language, rows[i].day),
        };
        page_shows(l->res, "session", rows[i].session_id.n);
        if (!is_known(l->view, &contact))
            contacts[l->view->contact_count++] = contact;
    }
    return OK;
}

Status person_load(const struct request *req, struct response *res, int64_t id, struct person_view *out)
{
    static Status (*const parts[])(struct loading *) = {load_head,       load_writings,    load_offices,
                                                        load_seats,      load_appearances, load_spoken_for,
                                                        load_priorities, load_contacts};
    struct loading l = {.req = req,
                        .res = res,
                        .db = request_db(req),
                        .arena = req->arena,
                        .language = req->language,
                        .tag = language_tag(req->language),
                        .person = {id},
                        .view = out};
    *out = (struct person_view){.id = id};
    Status s = OK;
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](&l);
    return s;
}
