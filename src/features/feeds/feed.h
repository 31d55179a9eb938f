/* Feeds of everything, of a council, of what is linked to a node of a framework. */
#ifndef FEATURES_FEEDS_FEED_H
#define FEATURES_FEEDS_FEED_H

#include "features/feeds/period.h"
#include "http/message.h"
#include "language/text.h"

/* What a feed is of, and where. */
struct feed_of {
    int64_t body, node; /* both 0: everything; node -1: one to which nothing is linked */
    Text title;
    Str path, page;              /* of the feed without its extension, and of its page: "/councils/peace" */
    Str identity;                /* "body/3": what it is of, for its id */
    enum period_length archives; /* how much time each holds */
};

/* Writes the feed as it stands: what was changed last. Or, with the name of a year or month that is over,
 * that archive; E_NOT_FOUND: it is no such name, not over, or has nothing. */
must_check Status feed_respond(const struct request *req, struct response *res, const struct feed_of *of);
must_check Status feed_respond_archive(const struct request *req, struct response *res,
                                       const struct feed_of *of, Str period);

/* A name (RFC 9562, version 8) for a thing that has its place under a random seed that never changes. */
Str feed_id(struct arena *a, Str seed, Str thing);

#endif
