/* Calendars of everything and of a council. */
#ifndef FEATURES_FEEDS_CALENDARS_H
#define FEATURES_FEEDS_CALENDARS_H

#include "features/feeds/period.h"
#include "http/message.h"
#include "language/text.h"

/* What a calendar is of, and where: `path` is that of its page ("/councils/peace"). */
struct calendar_of {
    int64_t body; /* 0: everything */
    Text name;
    Str path;
};

/* The year from whose first day on a calendar has everything: the one before last. */
int calendar_first_year(const struct request *req);

/* Writes what is to come and what was since that day or, with a year, that year: bounded, however long the
 * record is. */
must_check Status calendar_respond(const struct request *req, struct response *res,
                                   const struct calendar_of *of, const struct period *year);

#endif
