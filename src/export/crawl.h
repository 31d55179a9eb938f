/* Follows every link of the site from its first pages and writes what it finds as files. */
#ifndef EXPORT_CRAWL_H
#define EXPORT_CRAWL_H

#include "export/folder.h"
#include "http/router.h"

struct crawl_options {
    const struct router *router;
    void *context;    /* of each request */
    Time now;         /* the site's clock */
    const Str *begin; /* addresses to begin with */
    size_t begin_count;
    const Str *left_out; /* pages, by their path after the language, that mean nothing without a server */
    size_t left_out_count;
    void (*progress)(uint64_t written, uint64_t waiting); /* after each address; NULL: in silence */
};

struct crawl_result {
    uint64_t pages, others; /* HTML, and other representations */
    uint64_t missing;  /* addresses that the site links to but does not have: they show its problem page */
    Str first_missing; /* one of them; empty: none */
};

/* What is remembered of addresses lives in `a`; each page has an arena of its own. E_INTERNAL: the folder
 * cannot be written, or the site failed, which is logged. */
must_check Status crawl(struct arena *a, const struct crawl_options *options, struct folder *folder,
                        struct crawl_result *out);

/* One more page that no route has, such as the first of the folder: its links become those of a file in the
 * folder, none is followed. */
must_check Status crawl_add_page(struct arena *a, const struct crawl_options *options, struct folder *folder,
                                 Str file, Str page);

#endif
