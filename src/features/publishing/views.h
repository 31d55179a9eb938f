/* What machines that look for pages are told. */
#ifndef FEATURES_PUBLISHING_VIEWS_H
#define FEATURES_PUBLISHING_VIEWS_H

#include "base/time.h"
#include "language/catalogue.h"

struct robots_view {
    Str sitemap; /* absolute; empty: the site does not know its origin */
};

struct sitemap_view {
    const Str *parts; /* absolute addresses */
    size_t count;
};

struct sitemap_language {
    Str tag, address; /* absolute */
};

/* A page in every language. */
struct sitemap_entry {
    struct sitemap_language languages[LANGUAGE_COUNT];
    Str neutral; /* the address that leads to the reader's language */
    bool has_modified;
    Time modified;
};

struct sitemap_part_view {
    const struct sitemap_entry *entries;
    size_t count;
};

#endif
