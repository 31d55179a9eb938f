#include "features/feeds/calendars.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/sessions/calendar.h"

#include "sessions_calendar.ics.h"

enum { YEARS_BACK = 2 };

int calendar_first_year(const struct request *req)
{
    return time_to_utc(req->now).day.year - YEARS_BACK;
}

static Str first_day(const struct request *req)
{
    return day_iso(req->arena, (struct day){calendar_first_year(req), 1, 1});
}

static Str name_of(struct arena *a, const struct calendar_of *of, const struct period *year)
{
    return year ? str_format(a, "%.*s, %.*s", STR_FMT(of->name.value), STR_FMT(year->name)) : of->name.value;
}

static Str file_of(struct arena *a, const struct calendar_of *of, const struct period *year)
{
    return year ? str_format(a, "%.*s/%.*s.ics", STR_FMT(of->path), STR_FMT(year->name))
                : str_format(a, "%.*s.ics", STR_FMT(of->path));
}

Status calendar_respond(const struct request *req, struct response *res, const struct calendar_of *of,
                        const struct period *year)
{
    struct calendar_view v;
    Str from = year ? year->from_day : first_day(req), until = year ? year->until_day : STR("9999");
    Status s = calendar_of_days(req, of->body, from, until, &v);
    if (s != OK)
        return s;
    v.name = (Text){name_of(req->arena, of, year), of->name.language};
    if (request_origin(req).len > 0) {
        v.url = absolute_of(req, address_of(req, of->path));
        v.source = absolute_of(req, address_of(req, file_of(req->arena, of, year)));
    }
    page_shows_all(res, "session");
    page_shows_all(res, "body");
    if (!year)
        page_shows_all(res, "record"); /* moved with the day, too */
    struct render r = render_of(req, res);
    tpl_sessions_calendar(&r, &v);
    return OK;
}
