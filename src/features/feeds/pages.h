/* Handlers named in src/app/routes.tbl.h: calendars and feeds to subscribe to, and their archives. */
#ifndef FEATURES_FEEDS_PAGES_H
#define FEATURES_FEEDS_PAGES_H

#include "http/router.h"

/* Everything: as a calendar, or a page that tells how to subscribe to it. */
must_check Status calendar_page(struct request *req, struct response *res);
must_check Status calendar_year(struct request *req, struct response *res);

/* A council's, as a calendar or a feed. */
must_check Status council_subscription(struct request *req, struct response *res);
must_check Status council_year(struct request *req, struct response *res);

/* Feeds of everything, with an archive for each month, and of a node of a framework. */
must_check Status feed_page(struct request *req, struct response *res);
must_check Status feed_month(struct request *req, struct response *res);
must_check Status node_feed(struct request *req, struct response *res);
must_check Status node_feed_year(struct request *req, struct response *res);

#endif
