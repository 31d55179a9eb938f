/* What the pages about the site show. */
#ifndef FEATURES_ABOUT_VIEWS_H
#define FEATURES_ABOUT_VIEWS_H

#include "features/layout/views.h"
#include "language/catalogue.h"

struct address_view {
    Str pattern, content, forms; /* "/{lang}/sessions/{id}", what it answers, "HTML · JSON" */
};

struct about_data_view {
    struct page page;
    Str description_address; /* of the OpenAPI description */
    const struct address_view *addresses;
    size_t count;
};

#endif
