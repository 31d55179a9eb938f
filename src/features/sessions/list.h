/* Sessions in lists, for the pages of other features. */
#ifndef FEATURES_SESSIONS_LIST_H
#define FEATURES_SESSIONS_LIST_H

#include "http/message.h"

struct session_entry {
    int64_t id;
    Str address;                /* "/fr/sessions/4-peace" */
    Text title, body_name;      /* body_name is empty in a body's own list */
    Str day;                    /* ISO; empty: no day is known */
    Str day_text;               /* in the page's language; empty: no day is known */
    Str start, time_text;       /* RFC 3339 and for people; empty: no instant is known */
    Str state, state_text;      /* a code of the record, and in words */
    int64_t body_id;            /* in lists of all bodies; else 0 */
    Str local_start, local_end; /* RFC 3339 with the offset of the session's zone; empty: not known */
};

struct session_list {
    const struct session_entry *entries;
    size_t count;
    Str next; /* of a body's: where the next page begins; empty: this is the last */
};

/* In the request's language and arena. A body's, newest first, from where a page before it ended (empty:
 * from the newest; E_NOT_FOUND: no page ended so); those of today and later, soonest first; those before
 * today, newest first. */
must_check Status sessions_of_body(const struct request *req, int64_t body, Str after,
                                   struct session_list *out);
must_check Status sessions_to_come(const struct request *req, int64_t most, struct session_list *out);
must_check Status sessions_recorded(const struct request *req, int64_t most, struct session_list *out);

/* Which of all sessions: those behind a place, in a year, of a body. */
struct session_range {
    int64_t body; /* 0: of all */
    Str year;     /* "2021"; empty: of all, and those without a day */
    Str after;    /* as `next` below; empty: from the beginning */
};

struct session_listing {
    struct session_list to_come, past; /* soonest first; newest first, at the end those without a day */
    Str next;                          /* what comes behind these; empty: nothing */
};

/* Some fifty of them, those to come before those past. E_NOT_FOUND: `after` is no place. */
must_check Status sessions_listed(const struct request *req, const struct session_range *range,
                                  struct session_listing *out);

#endif
