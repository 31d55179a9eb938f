/* A priority, and all of them. */
#include "features/priorities/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/priorities/lineage.h"

#include "priorities_pages.sql.h"
#include "priorities_priorities.html.h"
#include "priorities_priorities.json.h"
#include "priorities_priority.html.h"
#include "priorities_priority.json.h"

enum { PRIORITIES_MOST = 50, YEAR_DIGITS = 4 };

/* ---- one ---- */

static Str wording_state(const struct priority_wordings_row *row)
{
    if (row->source_language_is_null)
        return STR("original");
    return row->is_stale ? STR("stale") : row->state;
}

static Status load_wordings(const struct request *req, struct priority_view *v)
{
    struct priority_wordings_row *rows;
    size_t count;
    Status s = q_priority_wordings(request_db(req), req->arena, v->id, &rows, &count);
    if (s != OK)
        return s;
    struct wording *wordings = arena_array(req->arena, struct wording, count);
    for (size_t i = 0; i < count; i++) {
        Str state = wording_state(&rows[i]);
        wordings[i] = (struct wording){
            .sentence = text_of(rows[i].value, rows[i].language),
            .language_name = language_name(req->arena, rows[i].language, req->language),
            .state = state,
            .state_text = code_text(req->arena, req->language, "wording.", state),
        };
    }
    v->wordings = wordings;
    v->wording_count = count;
    return OK;
}

static Status load_head(const struct request *req, struct response *res, struct priority_view *v)
{
    struct arena *a = req->arena;
    struct priority_head_row row;
    Status s = q_priority_head(request_db(req), a, (PriorityId){v->id}, language_tag(req->language), &row);
    if (s != OK)
        return s;
    v->state = row.state;
    v->state_text = code_text(a, req->language, "priority.state.", row.state);
    v->sentence = text_of(row.sentence, row.sentence_language);
    v->session_title = text_of(row.title, row.title_language);
    v->body_name = text_of(row.body_name, row.body_name_language);
    v->theme = text_of(row.theme, row.theme_language);
    v->session_address = address_of(req, session_path(a, row.session_id.n, row.session_slug));
    v->body_address = address_of(req, council_path(a, row.body_slug));
    v->day = row.day;
    v->day_text = day_text(a, req->language, row.day);
    page_shows(res, "priority", v->id);
    page_shows(res, "session", row.session_id.n);
    page_shows(res, "body", row.body_id.n);
    if (!row.theme_id_is_null)
        page_shows(res, "theme", row.theme_id.n);
    return OK;
}

Status priority_page(struct request *req, struct response *res)
{
    struct priority_view v = {.id = request_id(req, 0)};
    Str path = priority_path(req->arena, v.id);
    Status s = load_head(req, res, &v);
    if (s == OK)
        s = load_wordings(req, &v);
    if (s == OK)
        s = links_from(req, "priority", v.id, &v.links);
    if (s == OK)
        s = links_to(req, "priority", v.id, &v.inward);
    if (s == OK)
        s = lineage_load(req, res, "priority", v.id, &v.lineage);
    if (s == OK && req->representation == HTML)
        s = lineage_picture(req, &v.lineage, &v.picture);
    if (s != OK)
        return s;
    page_shows_links(res, &v.links);
    page_shows_links(res, &v.inward);
    v.page = page_of(req, PAGE_OTHER, path, v.sentence.value);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_priority_json(&r, &v);
    else
        tpl_priority_page(&r, &v);
    return OK;
}

/* ---- all ---- */

/* Behind which of them the page begins; an empty day: among those of sessions without a day. */
struct cursor {
    Str day;
    int64_t session, position;
};

struct listing {
    const struct request *req;
    struct arena *arena;
    struct priorities_view *view;
    int64_t body; /* 0: all */
    Str council;
    struct cursor after;
    struct priority_entry *entries;
    struct cursor last; /* of those that are listed */
};

static bool has_digits(Str text, size_t count)
{
    size_t digits = 0;
    while (digits < text.len && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    return digits == count && text.len == count;
}

/* "2021-02-08.4.7", as the next page's address has it. */
static Status cursor_read(struct listing *l, Str text)
{
    struct day day;
    if (text.len == 0) {
        l->after =
            (struct cursor){str_format(l->arena, "%.*s:", STR_FMT(l->view->year)), INT64_MAX, INT64_MAX};
        return OK; /* ':' comes behind all digits and '-' */
    }
    struct cursor cursor = {.day = str_cut(&text, '.')};
    Str session = str_cut(&text, '.');
    Status s = str_int(session, &cursor.session);
    if (s == OK)
        s = str_int(text, &cursor.position);
    if (s == OK && cursor.day.len > 0)
        s = day_from_iso(cursor.day, &day);
    if (s == OK)
        l->after = cursor;
    return s;
}

static Status choose_council(struct listing *l)
{
    struct priority_councils_row *rows;
    size_t count;
    Status s =
        q_priority_councils(request_db(l->req), l->arena, language_tag(l->req->language), &rows, &count);
    if (s != OK)
        return s;
    struct council_choice *councils = arena_array(l->arena, struct council_choice, count);
    for (size_t i = 0; i < count; i++) {
        bool is_chosen = str_eq(rows[i].slug, l->council);
        councils[i] =
            (struct council_choice){rows[i].slug, text_of(rows[i].name, rows[i].name_language), is_chosen};
        if (is_chosen)
            l->body = rows[i].id.n;
    }
    l->view->councils = councils;
    l->view->council_count = count;
    return l->council.len > 0 && l->body == 0 ? E_NOT_FOUND : OK;
}

/* The rows of the three statements are alike in their columns only. */
#define LIST(l, rows, count)                                                                                 \
    for (size_t i = 0; i < (count); i++) {                                                                   \
        struct arena *a = (l)->arena;                                                                        \
        if ((l)->view->count == PRIORITIES_MOST) {                                                           \
            (l)->view->next = next_address(l);                                                               \
            break;                                                                                           \
        }                                                                                                    \
        (l)->last = (struct cursor){(rows)[i].day, (rows)[i].session_id.n, (rows)[i].position};              \
        (l)->entries[(l)->view->count++] = (struct priority_entry){                                          \
            .id = (rows)[i].id.n,                                                                            \
            .address = address_of((l)->req, priority_path(a, (rows)[i].id.n)),                               \
            .session_address =                                                                               \
                address_of((l)->req, session_path(a, (rows)[i].session_id.n, (rows)[i].session_slug)),       \
            .body_address = address_of((l)->req, council_path(a, (rows)[i].body_slug)),                      \
            .day = (rows)[i].day,                                                                            \
            .day_text = day_text(a, (l)->req->language, (rows)[i].day),                                      \
            .sentence = text_of((rows)[i].sentence, (rows)[i].sentence_language),                            \
            .body_name = text_of((rows)[i].body_name, (rows)[i].body_name_language),                         \
        };                                                                                                   \
    }

static Str next_address(const struct listing *l)
{
    Str path = address_of(l->req, STR("/priorities"));
    return str_format(l->arena, "%.*s?council=%.*s&year=%.*s&after=%.*s.%lld.%lld", STR_FMT(path),
                      STR_FMT(l->council), STR_FMT(l->view->year), STR_FMT(l->last.day),
                      (long long)l->last.session, (long long)l->last.position);
}

static Status list_dated(struct listing *l)
{
    struct priorities_in_order_row *rows;
    size_t count;
    Status s =
        q_priorities_in_order(request_db(l->req), l->arena,
                              &(struct priorities_in_order_values){.first = l->view->year,
                                                                   .day = l->after.day,
                                                                   .session = l->after.session,
                                                                   .position = l->after.position,
                                                                   .language = language_tag(l->req->language),
                                                                   .most = PRIORITIES_MOST + 1},
                              &rows, &count);
    if (s == OK)
        LIST(l, rows, count)
    return s;
}

static Status list_dated_of_body(struct listing *l)
{
    struct priorities_of_body_row *rows;
    size_t count;
    Status s =
        q_priorities_of_body(request_db(l->req), l->arena,
                             &(struct priorities_of_body_values){.body = {l->body},
                                                                 .first = l->view->year,
                                                                 .day = l->after.day,
                                                                 .session = l->after.session,
                                                                 .position = l->after.position,
                                                                 .language = language_tag(l->req->language),
                                                                 .most = PRIORITIES_MOST + 1},
                             &rows, &count);
    if (s == OK)
        LIST(l, rows, count)
    return s;
}

/* Behind the last of those with a day, where the year does not matter. */
static Status list_undated(struct listing *l)
{
    struct priorities_undated_row *rows;
    size_t count;
    struct cursor after = l->after;
    if (after.day.len > 0)
        after = (struct cursor){STR(""), INT64_MAX, INT64_MAX};
    Status s = q_priorities_undated(request_db(l->req), l->arena, l->body, after.session, after.position,
                                    language_tag(l->req->language), PRIORITIES_MOST + 1, &rows, &count);
    if (s == OK)
        LIST(l, rows, count)
    return s;
}

static Status priorities_load(struct listing *l)
{
    if (l->view->year.len > 0 && !has_digits(l->view->year, YEAR_DIGITS))
        return E_INVALID;
    Status s = cursor_read(l, request_query(l->req, STR("after")));
    if (s == OK)
        s = choose_council(l);
    l->entries = arena_array(l->arena, struct priority_entry, PRIORITIES_MOST);
    l->view->entries = l->entries;
    if (s == OK && l->after.day.len > 0)
        s = l->body == 0 ? list_dated(l) : list_dated_of_body(l);
    if (s == OK && l->view->next.len == 0 && l->view->year.len == 0)
        s = list_undated(l);
    return s;
}

Status priorities_page(struct request *req, struct response *res)
{
    struct priorities_view v = {.year = request_query(req, STR("year"))};
    struct listing l = {
        .req = req, .arena = req->arena, .view = &v, .council = request_query(req, STR("council"))};
    Status s = priorities_load(&l);
    if (s != OK)
        return s;
    page_shows_all(res, "priority");
    page_shows_all(res, "session");
    page_shows_all(res, "body");
    v.page =
        page_of(req, PAGE_OTHER, STR("/priorities"), message_text(req->language, MESSAGE_PRIORITIES_TITLE));
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_priorities_json(&r, &v);
    else
        tpl_priorities_page(&r, &v);
    return OK;
}
