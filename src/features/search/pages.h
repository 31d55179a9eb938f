/* Search over everything, and who has spoken on what. */
#ifndef FEATURES_SEARCH_PAGES_H
#define FEATURES_SEARCH_PAGES_H

#include "http/message.h"

/* /search?q=…; docs/decisions has what is found, in which order. */
must_check Status search_page(struct request *req, struct response *res);

/* /speakers?q=…&since=2017: who has spoken on it, by section, gender where given, and year; CSV too. */
must_check Status speakers_page(struct request *req, struct response *res);

#endif
