/* Handlers named in src/app/routes.tbl.h, and the list of councils for other pages. */
#ifndef FEATURES_BODIES_PAGES_H
#define FEATURES_BODIES_PAGES_H

#include "features/bodies/views.h"
#include "http/router.h"

must_check Status councils_page(struct request *req, struct response *res);
must_check Status council_page(struct request *req, struct response *res);
must_check Status council_links_page(struct request *req, struct response *res);

/* In the collation order of the request's language, in its arena. */
must_check Status councils_list(const struct request *req, const struct council_entry **out, size_t *count);

#endif
