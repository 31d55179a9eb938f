/* A session read from the record into its view. */
#ifndef FEATURES_SESSIONS_LOAD_H
#define FEATURES_SESSIONS_LOAD_H

#include "features/sessions/views.h"
#include "http/message.h"

/* Everything that the session's renderings show, in the request's language and arena, except the
 * reader's zone. E_NOT_FOUND: no such public session. */
must_check Status session_load(const struct request *req, int64_t id, struct session_view *out);

/* The same instants on the reader's clock: `zone` is what she chose (?zone=), "" for none; an
 * unknown one counts as none. */
void session_show_zone(struct arena *a, struct session_view *v, enum language language, Str zone);

/* Whether the request's slug is not that of `path` ("/sessions/4-peace"): then `res` leads there,
 * with `tail` ("/original") and its extension, so that no made-up address shows a page. */
bool session_is_elsewhere(const struct request *req, struct response *res, Str path, Str tail);

#endif
