/* A site of a few pages, for the tests of the server and for measuring it. */
#ifndef TESTS_HTTP_SMALL_SITE_H
#define TESTS_HTTP_SMALL_SITE_H

#include "http/server.h"

#include <stdatomic.h>

/* The handlers' side of the tests: /{lang}/slow waits until `gate` is opened. */
struct small_site {
    atomic_int gate, slow_begun, rendered, contexts;
};

/* A worker's context: where its handlers find the site. */
struct small_worker {
    struct small_site *site;
};

extern const struct router small_router;
extern const struct asset small_assets[];
extern const size_t small_asset_count;

/* server_defaults with this site on any free port of 127.0.0.1, and two workers. */
struct server_options small_options(struct small_site *site);

#endif
