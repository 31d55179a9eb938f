/* One request and its response, free of any server library. */
#ifndef HTTP_MESSAGE_H
#define HTTP_MESSAGE_H

#include "base/buf.h"
#include "base/list.h"
#include "base/time.h"
#include "http/fields.h"
#include "http/negotiate.h"

/* Bits, so that a set of methods is a number. OTHER_METHOD: any that the site does not know. */
enum method { OTHER_METHOD = 0, GET = 1, HEAD = 2, POST = 4 };

enum { QUERY_FIELDS_MOST = 64, FORM_FIELDS_MOST = 1000, PARAMETERS_MOST = 4 };

/* What a placeholder of the route's pattern matched. */
struct parameter {
    Str text;   /* the segment without its extension: "12-any-slug" */
    int64_t id; /* of an {id}: 12 */
};

struct request {
    /* Given by the server, or by a test: */
    struct arena *arena; /* everything made for this request lives here */
    enum method method;
    Str target;            /* as it travels: "/fr/sessions/4-paix.json?since=3" */
    struct fields headers; /* names in any case */
    Str body;              /* of a POST */
    Str address;           /* the client's, "192.0.2.7"; "" where unknown */
    Time now;
    void *context; /* the worker's own, such as its database connection; NULL in the problem hook */

    /* Found by route_request: */
    Str path;                  /* decoded, with language and extension; "" where it cannot be */
    struct fields query, form; /* decoded; form only of application/x-www-form-urlencoded */
    enum language language;    /* of the answer */
    enum representation representation;
    struct parameter parameters[PARAMETERS_MOST]; /* in the pattern's order, without {lang} */
    size_t parameter_count;
};

enum vary { VARY_ACCEPT = 1, VARY_ACCEPT_LANGUAGE = 2, VARY_COOKIE = 4 };

struct response {
    struct arena *arena;
    int status;
    Str type; /* Content-Type */
    struct buf body;
    Str language;          /* BCP 47 tag of the content; "" where it has none */
    Str location;          /* of redirects and of 201 */
    struct fields headers; /* others, by response_header */
    unsigned vary;         /* bits of enum vary */
    bool is_public;        /* the same for everybody, so it may be kept until one of `topics` moves */
    LIST_OF(Str) topics;
    bool reads_query; /* an answer to an address with a query is kept only when this is set, so that
                         made-up queries cannot wash the cache out */
};

Str request_header(const struct request *r, Str name); /* "" when absent; lists come joined by the client */
Str request_query(const struct request *r, Str name);  /* decoded; "" when absent */
Str request_form(const struct request *r, Str name);
int64_t request_id(const struct request *r, size_t which); /* the number of that {id} */
Str request_parameter(const struct request *r, size_t which);

/* 302: for now, 303: show the result with GET, 308: for good. `location` is copied. */
void respond_redirect(struct response *res, int status, Str location);

/* Adds a header; name and value are copied. A control byte in either, such as the line break that
 * would forge another header, is a fault of the program and ends it. */
void response_header(struct response *res, Str name, Str value);

/* Says that this answer to a GET is public and stays right until cache_move names the topic
 * ("session/4"). To be called for every topic that the page reads. */
void response_topic(struct response *res, Str topic);

#endif
