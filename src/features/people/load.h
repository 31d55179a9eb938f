/* A person read from the record into their view. */
#ifndef FEATURES_PEOPLE_LOAD_H
#define FEATURES_PEOPLE_LOAD_H

#include "features/people/views.h"
#include "http/message.h"

/* Everything that the person's renderings show but the frame, in the request's language and arena; sessions
 * from ?after= on. Declares it all on `res`. E_NOT_FOUND: no such person in public, or no such place. */
must_check Status person_load(const struct request *req, struct response *res, int64_t id,
                              struct person_view *out);

#endif
