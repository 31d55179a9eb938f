/* An organisation read from the record into its view, and rows of lists. */
#ifndef FEATURES_ORGANISATIONS_LOAD_H
#define FEATURES_ORGANISATIONS_LOAD_H

#include "features/organisations/views.h"
#include "http/message.h"

/* Everything that the organisation's renderings show but the frame, in the request's language and arena;
 * sessions from ?after= on, people from ?people=, what was said on its behalf from ?for=. Declares it all on
 * `res`. E_NOT_FOUND: no such organisation, or no such place. */
must_check Status organisation_load(const struct request *req, struct response *res, int64_t id,
                                    struct organisation_view *out);

/* A row of a list; kind and country in the request's language. */
struct listed {
    int64_t id;
    Str slug, kind, country;
    Text name, section;
};
struct organisation_entry organisation_entry_of(const struct request *req, const struct listed *from);

#endif
