/* The page of all sessions. */
#include "features/sessions/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/sessions/all_views.h"
#include "features/sessions/list.h"

#include "sessions_list.sql.h"
#include "sessions_sessions.html.h"
#include "sessions_sessions.json.h"

enum { YEAR_DIGITS = 4 };

/* "2021", or nothing. */
static bool is_year(Str text)
{
    size_t digits = 0;
    while (digits < text.len && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    return text.len == 0 || (digits == YEAR_DIGITS && text.len == digits);
}

static Status load_councils(const struct request *req, struct sessions_view *v)
{
    struct session_councils_row *rows;
    size_t count;
    Status s = q_session_councils(request_db(req), req->arena, language_tag(req->language), &rows, &count);
    if (s != OK)
        return s;
    struct sessions_council *councils = arena_array(req->arena, struct sessions_council, count);
    for (size_t i = 0; i < count; i++)
        councils[i] = (struct sessions_council){rows[i].slug, text_of(rows[i].name, rows[i].name_language),
                                                str_eq(rows[i].slug, v->council)};
    v->councils = councils;
    v->council_count = count;
    return OK;
}

/* Whose sessions are asked for; any body, also one that cannot be chosen in the list. */
static Status load_body(const struct request *req, struct sessions_view *v, int64_t *body)
{
    struct session_body_row row;
    *body = 0;
    if (v->council.len == 0)
        return OK;
    Status s = q_session_body(request_db(req), req->arena, v->council, language_tag(req->language), &row);
    if (s != OK)
        return s;
    *body = row.id.n;
    v->body_name = text_of(row.name, row.name_language);
    return OK;
}

static Str next_address(const struct request *req, const struct sessions_view *v, Str next)
{
    Str path = address_of(req, STR("/sessions"));
    Str extension = req->representation == JSON ? STR(".json") : STR("");
    return str_format(req->arena, "%.*s%.*s?council=%.*s&year=%.*s&after=%.*s", STR_FMT(path),
                      STR_FMT(extension), STR_FMT(v->council), STR_FMT(v->year), STR_FMT(next));
}

static void declare_topics(struct response *res)
{
    page_shows_all(res, "session");
    page_shows_all(res, "body");
    page_shows_all(res, "day");
}

Status sessions_page(struct request *req, struct response *res)
{
    struct sessions_view v = {.year = request_query(req, STR("year")),
                              .council = request_query(req, STR("council"))};
    struct session_range range = {.year = v.year, .after = request_query(req, STR("after"))};
    struct session_listing listing;
    if (!is_year(v.year))
        return E_NOT_FOUND;
    Status s = load_councils(req, &v);
    if (s == OK)
        s = load_body(req, &v, &range.body);
    if (s == OK)
        s = sessions_listed(req, &range, &listing);
    if (s != OK)
        return s;
    v.to_come = listing.to_come;
    v.past = listing.past;
    if (listing.next.len > 0)
        v.next = next_address(req, &v, listing.next);
    declare_topics(res);
    v.page = page_of(req, PAGE_SESSIONS, STR("/sessions"), message_text(req->language, MESSAGE_NAV_SESSIONS));
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_sessions_json(&r, &v);
    else
        tpl_sessions_page(&r, &v);
    return OK;
}
