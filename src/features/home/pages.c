#include "features/home/pages.h"

#include "db/db.h"
#include "features/bodies/pages.h"
#include "features/home/views.h"
#include "features/layout/layout.h"

#include "home_home.html.h"
#include "home_home.json.h"
#include "home_pages.sql.h"

enum { MOST_TO_COME = 6, MOST_RECORDED = 6, LATEST_SESSIONS = 12 };

Status home_page(struct request *req, struct response *res)
{
    struct home_view v = {0};
    struct texts_waiting_row waiting;
    Status s = sessions_to_come(req, MOST_TO_COME, &v.to_come);
    if (s == OK)
        s = sessions_recorded(req, MOST_RECORDED, &v.recorded);
    if (s == OK)
        s = councils_list(req, &v.councils, &v.council_count);
    if (s == OK)
        s = q_texts_waiting(request_db(req), req->arena, language_tag(req->language), LATEST_SESSIONS,
                            &waiting);
    if (s != OK)
        return s;
    v.missing = waiting.missing;
    response_topic(res, STR("record"));
    v.page = page_of(req, PAGE_OTHER, STR(""), STR(""));
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_home_json(&r, &v);
    else
        tpl_home_page(&r, &v);
    return OK;
}
