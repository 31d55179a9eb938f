#include "app/routes.h"

#include "features/bodies/pages.h"
#include "features/home/pages.h"
#include "features/layout/layout.h"
#include "features/sessions/pages.h"

#define IN(representation) (1u << (representation))

static const struct route routes[] = {
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
