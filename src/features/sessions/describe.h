/* What a session's page says of itself to machines: its frame, and its names at schema.org. */
#ifndef FEATURES_SESSIONS_DESCRIBE_H
#define FEATURES_SESSIONS_DESCRIBE_H

#include "features/sessions/views.h"
#include "http/message.h"

/* Fills v->page, and what session_ld.html needs beside what was loaded. */
void session_describe(const struct request *req, struct session_view *v);

#endif
