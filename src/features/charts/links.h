/* Links as a picture and as a table of the same: what a council, a framework or a process is tied to.
 *
 *     Status s = links_figure(req, &(struct links_figure){.id = STR("graph"), .rows = rows, …}, &v->links);
 *     {{include links_figure(&v->links) from "charts_links_figure.html.h"}}
 */
#ifndef FEATURES_CHARTS_LINKS_H
#define FEATURES_CHARTS_LINKS_H

#include "features/charts/charts.h"

/* A link as the record has it. Codes and days as they are stored, addresses with the language before them;
 * what is empty is not known. */
struct link_row {
    Text from; /* the session or priority that says it */
    Str from_address;
    Str from_note; /* a small line below it in the picture: its day */
    Str kind;      /* council, mechanism, process, sdg, axis, document, related */
    Str strength;  /* integral, possible, to explore */
    Text target;
    Str target_address;
    Text sentence;
    Str asserted_by, day;
};

struct links_figure {
    Str id;    /* of the figure in the page, a word */
    Str title; /* what it shows, in the page's language */
    Str here;  /* the address of what the page is about: drawn as such */
    const struct link_row *rows;
    size_t count;
};

/* Sessions and priorities in the middle, councils and mechanisms before them, frameworks behind them; things
 * are the same where their addresses are, without an address where kind and name are. In the request's
 * language and arena. Quadratic in the things: meant for some hundred rows. */
must_check Status links_figure(const struct request *req, const struct links_figure *figure,
                               struct links_view *out);

#endif
