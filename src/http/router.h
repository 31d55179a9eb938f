/* Finds the handler for a request in a table of routes, and runs it. */
#ifndef HTTP_ROUTER_H
#define HTTP_ROUTER_H

#include "http/message.h"

/* Fills `res` (status 200, the type of the representation, the language of the request are set). A
 * Status other than OK becomes the problem page of its HTTP status; what was filled in is dropped. */
typedef Status (*Handler)(struct request *req, struct response *res);

/* Fills the body of a problem page in req->language. Called for requests of every kind, also those
 * that never reached a route or a worker: path and context may be empty. Must not fail. */
typedef void (*Problem)(struct request *req, struct response *res, int http_status);

/* A pattern is a path of literal segments and placeholders:
 *   {lang}  an interface language, as the first segment
 *   {id}    a positive number, alone or before "-any-slug"
 *   {slug}  ASCII letters, digits, '-', '_' and '.', starting with a letter or digit
 * Its last segment may carry the extension of a listed representation. Without one, Accept chooses.
 * The first route that fits, by path and method, wins. A route without HTML that ends in a placeholder
 * fits with an extension alone: placed before the page of the same pattern, "/councils/{slug}" in ICS is
 * of another feature than the page. GET stands for HEAD too. */
struct route {
    enum method method;
    Str pattern;              /* "/{lang}/sessions/{id}" */
    unsigned representations; /* bits 1u << HTML … */
    const char *permission;   /* handed to `permit`; NULL: open to all */
    Handler handle;
};

struct router {
    const struct route *routes;
    size_t count;
    Problem problem;
    /* Asked before the handler of a route with a permission; its Status is treated like a handler's.
     * NULL: there are no permissions. */
    Status (*permit)(struct request *req, const struct route *route);
    enum language language; /* of the site, where the reader says nothing useful */
};

/* Always fills `res`:
 *   400  an address, query or form that cannot be decoded          413  too many fields
 *   404  no such page            405  not with this method (with Allow)
 *   302  a page's address without its language, to the best one    308  a trailing '/' too many
 * else what the handler says. 403 and 5xx are logged, here and once. */
void route_request(const struct router *router, struct request *req, struct response *res);

/* The problem page for a request that shall not be routed. */
void route_problem(const struct router *router, struct request *req, struct response *res, int http_status);

#endif
