/* The pages of priorities. */
#ifndef FEATURES_PRIORITIES_PAGES_H
#define FEATURES_PRIORITIES_PAGES_H

#include "http/router.h"

must_check Status priorities_page(struct request *req, struct response *res);
must_check Status priority_page(struct request *req, struct response *res);

#endif
