#include "features/sessions/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/sessions/calendar.h"
#include "features/sessions/describe.h"
#include "features/sessions/load.h"

#include "sessions_calendar.ics.h"
#include "sessions_session.html.h"
#include "sessions_session.json.h"

static void show_thing(struct response *res, const struct thing_view *thing)
{
    if (thing->topic.len > 0)
        response_topic(res, thing->topic);
}

static void show_slots(struct response *res, const struct slot_view *slots, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        show_thing(res, &slots[i].who);
        show_thing(res, &slots[i].principal.who);
        for (size_t j = 0; j < slots[i].office_count; j++)
            show_thing(res, &slots[i].offices[j].at);
    }
}

static void show_contacts(struct response *res, const struct contact_group_view *groups, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        show_thing(res, &groups[i].at);
        for (size_t j = 0; j < groups[i].count; j++)
            show_thing(res, &groups[i].people[j].who);
    }
}

static void declare_topics(struct response *res, const struct session_view *v)
{
    response_topic(res, str_format(res->arena, "session/%lld", (long long)v->id));
    response_topic(res, v->body_topic);
    page_shows_links(res, &v->all_links);
    for (size_t i = 0; i < v->item_count; i++) {
        show_slots(res, v->items[i].moderators, v->items[i].moderator_count);
        show_slots(res, v->items[i].speakers, v->items[i].speaker_count);
    }
    show_contacts(res, v->contacts, v->contact_group_count);
    show_contacts(res, v->team, v->team_group_count);
}

bool session_is_elsewhere(const struct request *req, struct response *res, Str path, Str tail)
{
    return page_is_elsewhere(req, res, path, tail);
}

static Status session_calendar(struct request *req, struct response *res)
{
    struct calendar_view v;
    int64_t id = request_id(req, 0);
    Status s = calendar_of_session(req, id, &v);
    if (s != OK)
        return s;
    if (session_is_elsewhere(req, res, v.events[0].path, STR("")))
        return OK;
    page_shows(res, "session", id);
    page_shows(res, "body", v.events[0].body);
    struct render r = render_of(req, res);
    tpl_sessions_calendar(&r, &v);
    return OK;
}

Status session_page(struct request *req, struct response *res)
{
    if (req->representation == ICS)
        return session_calendar(req, res);
    struct session_view v;
    Status s = session_load(req, request_id(req, 0), &v);
    if (s != OK)
        return s;
    if (session_is_elsewhere(req, res, v.path, STR("")))
        return OK;
    declare_topics(res, &v);
    session_describe(req, &v);
    v.page.has_calendar = v.day.len > 0;
    struct render r = render_of(req, res);
    if (req->representation == JSON) {
        tpl_session_json(&r, &v);
        return OK;
    }
    session_show_zone(req->arena, &v, req->language, request_query(req, STR("zone")));
    res->reads_query = v.reader_zone.len > 0;
    tpl_session_page(&r, &v);
    return OK;
}
