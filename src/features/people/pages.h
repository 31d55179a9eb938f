/* The pages of people. */
#ifndef FEATURES_PEOPLE_PAGES_H
#define FEATURES_PEOPLE_PAGES_H

#include "http/router.h"

Status people_page(struct request *req, struct response *res);
Status person_page(struct request *req, struct response *res);

#endif
