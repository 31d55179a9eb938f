#ifndef APP_ROUTES_H
#define APP_ROUTES_H

#include "http/router.h"

/* The site's pages, and its problem pages. */
extern const struct router site_router;

/* The same for one who is inside db_read already: all its answers see the record at one instant. */
extern const struct router site_router_within;

#endif
