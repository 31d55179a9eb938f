/* The pages of organisations. */
#ifndef FEATURES_ORGANISATIONS_PAGES_H
#define FEATURES_ORGANISATIONS_PAGES_H

#include "http/router.h"

Status organisations_page(struct request *req, struct response *res);
Status organisation_page(struct request *req, struct response *res);

#endif
