/* Sessions in lists, for the pages of other features. */
#ifndef FEATURES_SESSIONS_LIST_H
#define FEATURES_SESSIONS_LIST_H

#include "http/message.h"

struct session_entry {
    int64_t id;
    Str address;           /* "/fr/sessions/4-peace" */
    Text title, body_name; /* body_name is empty in a body's own list */
    Str day_text;          /* in the page's language; empty: no day is known */
    Str start, time_text;  /* RFC 3339 and for people; empty: no instant is known */
    Str state_text;
    Str local_start, local_end; /* RFC 3339 with the offset of the session's zone; empty: not known */
};

struct session_list {
    const struct session_entry *entries;
    size_t count;
};

/* In the request's language and arena. A body's, newest first; those of today and later, soonest
 * first; those before today, newest first. */
must_check Status sessions_of_body(const struct request *req, int64_t body, struct session_list *out);
must_check Status sessions_to_come(const struct request *req, int64_t most, struct session_list *out);
must_check Status sessions_recorded(const struct request *req, int64_t most, struct session_list *out);

#endif
