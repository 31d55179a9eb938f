/* Handlers named in src/app/routes.tbl.h. */
#ifndef FEATURES_HOME_PAGES_H
#define FEATURES_HOME_PAGES_H

#include "http/router.h"

must_check Status home_page(struct request *req, struct response *res);

#endif
