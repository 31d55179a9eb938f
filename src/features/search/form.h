/* The filters of search, as the form offers them. */
#ifndef FEATURES_SEARCH_FORM_H
#define FEATURES_SEARCH_FORM_H

#include "features/search/asked.h"
#include "features/search/views.h"

/* Fills the view's choices, and adds to what is asked the marks of the council that is chosen. E_NOT_FOUND:
 * there is no such council or person. */
must_check Status form_load(const struct request *req, struct asked *asked, struct search_view *v);

/* The councils to choose from; the marks as above. */
must_check Status form_councils(const struct request *req, struct asked *asked, struct choices *out);

#endif
