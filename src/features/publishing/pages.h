/* Handlers named in src/app/routes.tbl.h: what the site tells machines that look for its pages. None of
 * these addresses has a language. */
#ifndef FEATURES_PUBLISHING_PAGES_H
#define FEATURES_PUBLISHING_PAGES_H

#include "http/router.h"

/* /robots.txt (RFC 9309); it names the sitemap where the site knows its origin. */
must_check Status robots_page(struct request *req, struct response *res);

/* /sitemap.xml and /sitemap/KIND/PART (sitemaps.org 0.9): an index, and parts of at most 4 × 500 addresses.
 * Addresses there must be absolute, so both are 404 where the site knows no origin. */
must_check Status sitemap_page(struct request *req, struct response *res);
must_check Status sitemap_part_page(struct request *req, struct response *res);

#endif
