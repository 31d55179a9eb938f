#include "features/home/pages.h"

#include "base/arena.h"
#include "db/db.h"
#include "features/bodies/pages.h"
#include "features/home/views.h"
#include "features/layout/layout.h"

#include "home_home.html.h"
#include "home_pages.sql.h"

enum { MOST_TO_COME = 6, MOST_RECORDED = 6, LATEST_SESSIONS = 12 };

static Status load_waiting(const struct request *req, struct home_view *v)
{
    struct texts_waiting_row *rows;
    size_t count;
    Status s = q_texts_waiting(request_db(req), req->arena, language_tag(req->language), LATEST_SESSIONS, &rows,
                               &count);
    if (s != OK)
        return s;
    struct home_waiting *waiting = arena_array(req->arena, struct home_waiting, count);
    for (size_t i = 0; i < count; i++) {
        Str path = session_path(req->arena, rows[i].id.n, rows[i].slug);
        waiting[i] = (struct home_waiting){.address = address_of(req, path),
                                           .title = text_of(rows[i].title, rows[i].title_language),
                                           .missing = rows[i].missing};
        v->missing += rows[i].missing;
    }
    v->waiting = waiting;
    v->waiting_count = count;
    return OK;
}

Status home_page(struct request *req, struct response *res)
{
    struct home_view v = {0};
    Status s = sessions_to_come(req, MOST_TO_COME, &v.to_come);
    if (s == OK)
        s = sessions_recorded(req, MOST_RECORDED, &v.recorded);
    if (s == OK)
        s = councils_list(req, &v.councils, &v.council_count);
    if (s == OK)
        s = load_waiting(req, &v);
    if (s != OK)
        return s;
    response_topic(res, STR("record"));
    v.page = page_of(req, PAGE_OTHER, STR(""), STR(""));
    v.url = absolute_of(req, v.page.address);
    struct render r = render_of(req, res);
    tpl_home_page(&r, &v);
    return OK;
}
