/* Every address that can be reached, and what stands there. */
#ifndef TESTS_SITE_CRAWL_H
#define TESTS_SITE_CRAWL_H

#include "base/list.h"
#include "support/site.h"

struct crawled {
    Str address;   /* "/fr/people?after=…" */
    uint64_t form; /* a hash of its status, its type, where it leads to and its bytes */
    bool is_kept;  /* in the cache of pages, until one of these moves: */
    const Str *topics;
    size_t topic_count;
};

struct crawl {
    LIST_OF(struct crawled) pages; /* in the order of being found */
};

/* Follows all links from "/fr" within French and Spanish, and adds what they have as JSON. Of pages in one
 * folder, and of one page with queries, the first few. */
void crawl_site(struct site *s, struct arena *a, struct crawl *out);

/* Looks at a page again; what it now leads to is added behind the others, not looked at. */
void crawl_look(struct site *s, struct arena *a, struct crawl *c, size_t which);

#endif
