#include "features/feeds/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/bodies/pages.h"
#include "features/feeds/calendars.h"
#include "features/feeds/views.h"
#include "features/layout/layout.h"

#include "feeds_calendar.html.h"
#include "feeds_pages.sql.h"

static struct calendar_of everything(const struct request *req)
{
    return (struct calendar_of){
        .name = {message_text(req->language, MESSAGE_CALENDAR_NAME), language_tag(req->language)},
        .path = STR("/calendar")};
}

/* How to subscribe, and to what. */
static Status calendar_explained(struct request *req, struct response *res)
{
    struct calendar_page_view v = {0};
    const struct council_entry *councils;
    Status s = councils_list(req, &councils, &v.count);
    if (s != OK)
        return s;
    struct council_streams *streams = arena_array(req->arena, struct council_streams, v.count);
    for (size_t i = 0; i < v.count; i++)
        streams[i] = (struct council_streams){councils[i].name, councils[i].address};
    v.councils = streams;
    v.absolute = absolute_of(req, address_of(req, STR("/calendar.ics")));
    v.last_year = str_format(req->arena, "%d", time_to_utc(req->now).day.year - 1);
    page_shows_all(res, "body");
    v.page = page_of(req, PAGE_OTHER, STR("/calendar"), message_text(req->language, MESSAGE_CALENDAR_TITLE));
    v.page.has_calendar = true;
    struct render r = render_of(req, res);
    tpl_calendar_page(&r, &v);
    return OK;
}

Status calendar_page(struct request *req, struct response *res)
{
    struct calendar_of all = everything(req);
    return req->representation == ICS ? calendar_respond(req, res, &all, NULL) : calendar_explained(req, res);
}

Status calendar_year(struct request *req, struct response *res)
{
    struct period year;
    struct calendar_of all = everything(req);
    Status s = period_of(req->arena, request_parameter(req, 0), PERIOD_YEAR, &year);
    return s == OK ? calendar_respond(req, res, &all, &year) : s;
}

static Status find_council(const struct request *req, struct calendar_of *out)
{
    struct followed_body_row row;
    Status s = q_followed_body(request_db(req), req->arena, request_parameter(req, 0),
                               language_tag(req->language), &row);
    if (s != OK)
        return s;
    *out = (struct calendar_of){.body = row.id.n,
                                .name = text_of(row.name, row.name_language),
                                .path = council_path(req->arena, row.slug)};
    return OK;
}

Status council_subscription(struct request *req, struct response *res)
{
    struct calendar_of council;
    Status s = find_council(req, &council);
    return s == OK ? calendar_respond(req, res, &council, NULL) : s;
}

Status council_year(struct request *req, struct response *res)
{
    struct period year;
    struct calendar_of council;
    Status s = period_of(req->arena, request_parameter(req, 1), PERIOD_YEAR, &year);
    if (s == OK)
        s = find_council(req, &council);
    return s == OK ? calendar_respond(req, res, &council, &year) : s;
}
