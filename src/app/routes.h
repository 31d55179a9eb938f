#ifndef APP_ROUTES_H
#define APP_ROUTES_H

#include "http/router.h"

/* The site's pages, and its problem pages. */
extern const struct router site_router;

#endif
