/* Handlers named in src/app/routes.tbl.h. */
#ifndef FEATURES_ABOUT_PAGES_H
#define FEATURES_ABOUT_PAGES_H

#include "http/router.h"

must_check Status about_data_page(struct request *req, struct response *res);

/* The description of all data in OpenAPI 3.1, in no language of its own. */
must_check Status openapi_document(struct request *req, struct response *res);

#endif
