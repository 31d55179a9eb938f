#include "features/feeds/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/bodies/pages.h"
#include "features/feeds/calendars.h"
#include "features/feeds/feed.h"
#include "features/feeds/views.h"
#include "features/frameworks/pages.h"
#include "features/layout/layout.h"
#include "features/links/names.h"

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
    if (request_origin(req).len > 0)
        v.absolute = absolute_of(req, address_of(req, STR("/calendar.ics")));
    v.earlier_year = str_format(req->arena, "%d", calendar_first_year(req) - 1);
    page_shows_all(res, "record"); /* the year is in it */
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

struct council {
    int64_t id;
    Text name;
    Str path;
};

static Status find_council(const struct request *req, struct council *out)
{
    struct followed_body_row row;
    Status s = q_followed_body(request_db(req), req->arena, request_parameter(req, 0),
                               language_tag(req->language), &row);
    if (s != OK)
        return s;
    *out =
        (struct council){row.id.n, text_of(row.name, row.name_language), council_path(req->arena, row.slug)};
    return OK;
}

static struct calendar_of calendar_of_council(const struct council *council)
{
    return (struct calendar_of){.body = council->id, .name = council->name, .path = council->path};
}

static struct feed_of feed_of_council(struct arena *a, const struct council *council)
{
    return (struct feed_of){.body = council->id,
                            .title = council->name,
                            .path = council->path,
                            .page = council->path,
                            .identity = str_format(a, "body/%lld", (long long)council->id),
                            .archives = PERIOD_YEAR};
}

Status council_subscription(struct request *req, struct response *res)
{
    struct council council;
    Status s = find_council(req, &council);
    if (s != OK)
        return s;
    struct calendar_of calendar = calendar_of_council(&council);
    struct feed_of feed = feed_of_council(req->arena, &council);
    return req->representation == ICS ? calendar_respond(req, res, &calendar, NULL)
                                      : feed_respond(req, res, &feed);
}

Status council_year(struct request *req, struct response *res)
{
    struct period year;
    struct council council;
    Status s = period_of(req->arena, request_parameter(req, 1), PERIOD_YEAR, &year);
    if (s == OK)
        s = find_council(req, &council);
    if (s != OK)
        return s;
    struct calendar_of calendar = calendar_of_council(&council);
    struct feed_of feed = feed_of_council(req->arena, &council);
    return req->representation == ICS ? calendar_respond(req, res, &calendar, &year)
                                      : feed_respond_archive(req, res, &feed, year.name);
}

static struct feed_of feed_of_everything(const struct request *req)
{
    Str site = message_text(req->language, MESSAGE_SITE_DESCRIPTION);
    return (struct feed_of){.title = {site, language_tag(req->language)},
                            .path = STR("/feed"),
                            .page = STR(""),
                            .identity = STR("record"),
                            .archives = PERIOD_MONTH};
}

Status feed_page(struct request *req, struct response *res)
{
    struct feed_of all = feed_of_everything(req);
    return feed_respond(req, res, &all);
}

Status feed_month(struct request *req, struct response *res)
{
    struct feed_of all = feed_of_everything(req);
    return feed_respond_archive(req, res, &all, request_parameter(req, 0));
}

/* "SDG 16: Promote peaceful and inclusive societies …" where it has a label. */
static Text node_title(const struct request *req, Str framework, Str code, Text recorded)
{
    Text name = node_text(req->arena, req->language, framework, code, recorded);
    Str label = node_label(req->arena, req->language, framework, code);
    if (label.len == 0)
        return name.value.len > 0 ? name : (Text){code, name.language};
    return (Text){str_format(req->arena, "%.*s: %.*s", STR_FMT(label), STR_FMT(name.value)), name.language};
}

/* A goal, target or axis is there also where nothing is linked to it yet. */
static Status find_node(const struct request *req, struct feed_of *out)
{
    struct followed_node_row row = {0};
    Str framework = request_parameter(req, 0), code = request_parameter(req, 1);
    Status s =
        q_followed_node(request_db(req), req->arena, framework, code, language_tag(req->language), &row);
    if (s != OK && !(s == E_NOT_FOUND && node_is_given(framework, code)))
        return s;
    Str path = node_path(req->arena, framework, code);
    *out = (struct feed_of){.node = s == OK ? row.id.n : -1,
                            .title = node_title(req, framework, code, text_of(row.name, row.name_language)),
                            .path = path,
                            .page = path,
                            .identity =
                                str_format(req->arena, "node/%.*s/%.*s", STR_FMT(framework), STR_FMT(code)),
                            .archives = PERIOD_YEAR};
    return OK;
}

Status node_feed(struct request *req, struct response *res)
{
    struct feed_of node;
    Status s = find_node(req, &node);
    return s == OK ? feed_respond(req, res, &node) : s;
}

Status node_feed_year(struct request *req, struct response *res)
{
    struct feed_of node;
    Status s = find_node(req, &node);
    return s == OK ? feed_respond_archive(req, res, &node, request_parameter(req, 2)) : s;
}
