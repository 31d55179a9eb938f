#include "app/routes.h"

#include "db/db.h"
#include "features/about/pages.h"
#include "features/bodies/pages.h"
#include "features/feeds/pages.h"
#include "features/frameworks/pages.h"
#include "features/home/pages.h"
#include "features/layout/layout.h"
#include "features/organisations/pages.h"
#include "features/people/pages.h"
#include "features/priorities/pages.h"
#include "features/publishing/pages.h"
#include "features/search/pages.h"
#include "features/sessions/pages.h"

#define IN(representation) (1u << (representation))

struct answering {
    Handler handle;
    struct request *req;
    struct response *res;
};

static Status answer(void *with)
{
    const struct answering *a = with;
    return a->handle(a->req, a->res);
}

/* All statements of a page see the record at one instant. */
static Status in_snapshot(Handler handle, struct request *req, struct response *res)
{
    return db_read(request_db(req), answer, &(struct answering){handle, req, res});
}

#define ROUTE(method, pattern, representations, permission, handler)                                         \
    static Status handler##_in_snapshot(struct request *req, struct response *res)                           \
    {                                                                                                        \
        return in_snapshot(handler, req, res);                                                               \
    }
#include "app/routes.tbl.h"
#undef ROUTE

static const struct route routes[] = {
#define ROUTE(method, pattern, representations, permission, handler)                                         \
    {method, STR_INIT(pattern), representations, permission, handler##_in_snapshot},
#include "app/routes.tbl.h"
#undef ROUTE
};

static const struct route routes_within[] = {
#define ROUTE(method, pattern, representations, permission, handler)                                         \
    {method, STR_INIT(pattern), representations, permission, handler},
#include "app/routes.tbl.h"
#undef ROUTE
};

const struct router site_router = {
    .routes = routes,
    .count = ARRAY_LEN(routes),
    .problem = problem_respond,
    .language = LANGUAGE_EN,
};

const struct router site_router_within = {
    .routes = routes_within,
    .count = ARRAY_LEN(routes_within),
    .problem = problem_respond,
    .language = LANGUAGE_EN,
};
