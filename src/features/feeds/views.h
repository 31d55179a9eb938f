/* What the page on calendars and feeds shows. */
#ifndef FEATURES_FEEDS_VIEWS_H
#define FEATURES_FEEDS_VIEWS_H

#include "features/layout/views.h"

struct council_streams {
    Text name;
    Str address; /* "/fr/councils/peace" */
};

struct calendar_page_view {
    struct page page;
    Str absolute;     /* of the calendar of everything, with the site's origin; empty: that is not known */
    Str earlier_year; /* "2018": the latest that only its own file has */
    const struct council_streams *councils;
    size_t count;
};

#endif
