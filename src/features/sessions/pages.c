#include "features/sessions/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/sessions/load.h"

#include "sessions_session.html.h"
#include "sessions_session.ics.h"
#include "sessions_session.json.h"

static void declare_topics(struct response *res, const struct session_view *v)
{
    response_topic(res, str_format(res->arena, "session/%lld", (long long)v->id));
    response_topic(res, v->body_topic);
    page_shows_links(res, &v->all_links);
}

bool session_is_elsewhere(const struct request *req, struct response *res, const struct session_view *v,
                          Str tail)
{
    Str slugged = str_from(v->path, sizeof "/sessions/" - 1);
    if (str_eq(request_parameter(req, 0), slugged))
        return false;
    Str extension = representation_extension(req->representation);
    size_t question = str_find(req->target, STR("?"), 0);
    Str query = question == STR_NONE ? STR("") : str_from(req->target, question);
    respond_redirect(res, 308,
                     str_format(req->arena, "%.*s%.*s%s%.*s%.*s", STR_FMT(v->address), STR_FMT(tail),
                                extension.len > 0 ? "." : "", STR_FMT(extension), STR_FMT(query)));
    return true;
}

Status session_page(struct request *req, struct response *res)
{
    struct session_view v;
    Status s = session_load(req, request_id(req, 0), &v);
    if (s != OK)
        return s;
    if (session_is_elsewhere(req, res, &v, STR("")))
        return OK;
    declare_topics(res, &v);
    v.page = page_of(req, PAGE_OTHER, v.path, v.title.value);
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON) {
        tpl_session_json(&r, &v);
        return OK;
    }
    if (req->representation == ICS) {
        if (!v.has_start)
            return E_NOT_FOUND;
        tpl_session_calendar(&r, &v);
        return OK;
    }
    session_show_zone(req->arena, &v, req->language, request_query(req, STR("zone")));
    res->reads_query = v.reader_zone.len > 0;
    tpl_session_page(&r, &v);
    return OK;
}
