/* The tables of rows that tell of addresses: src/app/routes.tbl.h, src/app/queries.tbl.h and
 * src/http/representation.tbl.h. */
#ifndef APIGEN_TABLE_H
#define APIGEN_TABLE_H

#include "base/list.h"
#include "base/str.h"

enum { REPRESENTATIONS_MOST = 16 };

struct representation {
    Str name, extension, media; /* "ICS", "ics", "text/calendar" */
};

/* Rows of one method and pattern are one address: with the handler of the row that has JSON, else of the
 * first. */
struct route {
    Str file;
    size_t line;
    Str method, pattern, handler;
    LIST_OF(Str) others;                                                /* the handlers of its other rows */
    const struct representation *representations[REPRESENTATIONS_MOST]; /* in the order of their table */
    size_t representation_count;
};

struct query {
    size_t line;
    Str handler, name, type; /* "string" or "integer" */
};

struct tables {
    struct arena *arena;
    LIST_OF(struct representation) representations;
    LIST_OF(struct route) routes;
    LIST_OF(struct query) queries;
};

/* In this order. The run ends at a row that is wrong in itself or names what another table lacks. */
void representations_read(struct tables *t, Str file);
void routes_read(struct tables *t, Str file);
void queries_read(struct tables *t, Str file);

bool route_has(const struct route *route, const char *representation);

/* Only with an extension is it this address: it ends in a placeholder, and is no page (http/router.h). */
bool route_needs_extension(const struct route *route);

/* The address is one document under its own extension, such as "/openapi.json": it answers without a
 * template. */
bool route_is_document(const struct route *route);

#endif
