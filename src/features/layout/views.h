/* What every page shows around its content. */
#ifndef FEATURES_LAYOUT_VIEWS_H
#define FEATURES_LAYOUT_VIEWS_H

#include "assets.h"
#include "language/text.h"

/* The parts of the site that the navigation names. */
enum page_part { PAGE_OTHER, PAGE_HOME, PAGE_COUNCILS, PAGE_SESSIONS };

struct page_language {
    Str tag, name, direction, address; /* "ar", "العربية", "rtl", "/ar/sessions/4-peace" */
    bool current;
};

struct page {
    enum language language;
    Str tag, direction; /* of the language: "ar", "rtl" */
    Str title;          /* in the browser's title, before the site's name; empty: the site's name alone */
    Str address;        /* "/fr/sessions/4-peace" */
    bool has_data;      /* the page can be had as JSON, under its address and ".json" */
    enum page_part part;
    struct page_language languages[LANGUAGE_COUNT];
};

struct problem_view {
    struct page page;
    int http_status;
    Str title, text; /* what happened; what to do now */
};

#endif
