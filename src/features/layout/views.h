/* What every page shows around its content. */
#ifndef FEATURES_LAYOUT_VIEWS_H
#define FEATURES_LAYOUT_VIEWS_H

#include "assets.h"
#include "language/text.h"

/* The parts of the site that the navigation names. */
enum page_part { PAGE_OTHER, PAGE_SESSIONS, PAGE_COUNCILS, PAGE_PEOPLE, PAGE_FRAMEWORKS };

struct page_language {
    Str tag, name, direction, address; /* "ar", "العربية", "rtl", "/ar/sessions/4-peace" */
    Str absolute;                      /* the address with the site's origin, where that is known */
    bool current;
};

/* A step on the way from the first page to this one, this one last. */
struct crumb {
    Str name, url;
};

enum { CRUMBS_MOST = 4 };

struct page {
    enum language language;
    Str tag, direction; /* of the language: "ar", "rtl" */
    Str locale;         /* Open Graph's: "fr_FR" */
    Str kind;           /* Open Graph's: "article", "profile"; empty: "website" */
    Str title;          /* in the browser's title, before the site's name; empty: the site's name alone */
    Str description;    /* one sentence for search engines and previews; empty: the site's */
    Str path, address;  /* "/sessions/4-peace", "/fr/sessions/4-peace" */
    Str absolute;       /* "https://council.example.org/fr/sessions/4-peace"; empty: no origin is known */
    Str neutral;        /* the address that leads to the reader's language, with the origin where known */
    Str search;         /* what stands in the search box */
    bool has_data;      /* the page can be had as JSON, under its address and ".json" */
    bool has_calendar;  /* … as a calendar, ".ics" */
    bool has_feed;      /* … as a feed, ".atom" */
    bool is_copy;        /* a file that is read without a server: it says what it cannot do */
    bool is_private;    /* not for search engines: results of a search, a page that is not there */
    enum page_part part;
    struct page_language languages[LANGUAGE_COUNT];
    struct crumb crumbs[CRUMBS_MOST]; /* page_step; none: the page has no place in a hierarchy */
    size_t crumb_count;
};

/* Whom or what a printed name means, where that is known: else both empty. */
struct thing_view {
    Str address; /* "/fr/people/7-amina-diallo" */
    Str topic;   /* the journal's: "person/7" */
};

struct problem_view {
    struct page page;
    int http_status;
    Str title, text; /* what happened; what to do now */
};

#endif
