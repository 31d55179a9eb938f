/* The description of the site's data, made by tools/apigen from the routes, the templates and the view
 * structs of all features. Static; read-only. */
#ifndef FEATURES_ABOUT_DESCRIPTION_H
#define FEATURES_ABOUT_DESCRIPTION_H

#include "base/str.h"

extern const Str description_json; /* OpenAPI 3.1 */

struct described_address {
    Str pattern; /* "/{lang}/sessions/{id}" */
    Str handler; /* "session_page": what it answers is the message "api.session_page" */
    Str forms;   /* "HTML · JSON · ICS" */
};

/* In the order of the routes, those with JSON first. */
extern const struct described_address described_addresses[];
extern const size_t described_address_count;

#endif
