/* Handlers named in src/app/routes.tbl.h. */
#ifndef FEATURES_SESSIONS_PAGES_H
#define FEATURES_SESSIONS_PAGES_H

#include "http/router.h"

must_check Status sessions_page(struct request *req, struct response *res);
must_check Status session_page(struct request *req, struct response *res);
must_check Status session_source_page(struct request *req, struct response *res);

#endif
