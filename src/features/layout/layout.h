/* What the pages of all features share: the frame around them, problem pages, the site's context,
 * and codes of the record as words. */
#ifndef FEATURES_LAYOUT_LAYOUT_H
#define FEATURES_LAYOUT_LAYOUT_H

#include "features/layout/views.h"
#include "http/router.h"
#include "language/calendar.h"
#include "language/catalogue.h"
#include "render/render.h"

struct db;

/* What a worker hands to every request as its context. */
struct site_context {
    struct db *db; /* read-only, this worker's own */
    Str origin;    /* "https://council.example.org" where the site knows its name; else "" */
    bool is_copy;  /* the pages become files that are read without a server */
};

struct db *request_db(const struct request *req);
Str request_origin(const struct request *req);

/* The frame of a page: `path` is the address after the language ("" for the first page, else
 * "/sessions/4-peace"), `title` what the browser shows before the site's name. Both are borrowed. */
struct page page_of(const struct request *req, enum page_part part, Str path, Str title);

/* The next step on the way to the page, for its BreadcrumbList (breadcrumbs.json): `path` as in page_of. At most
 * CRUMBS_MOST, the page itself last. */
void page_step(const struct request *req, struct page *page, Str name, Str path);

/* "/fr/sessions/4-peace" for "/sessions/4-peace", in the request's language and arena. */
Str address_of(const struct request *req, Str path);

/* An address of the site with its origin before it, where the site knows its origin. */
Str absolute_of(const struct request *req, Str address);

/* Where a compiled template writes to the response. */
struct render render_of(const struct request *req, struct response *res);

/* Router's problem hook: the page in the reader's language, or JSON where JSON was asked for
 * (RFC 9457). */
void problem_respond(struct request *req, struct response *res, int http_status);

/* A code of the record in words: code_text(a, language, "session.item.", "opening") is the message
 * "session.item.opening" (spaces and hyphens of the code become '_'); a code without a message comes
 * back as it is, the empty code as "". */
Str code_text(struct arena *a, enum language language, const char *prefix, Str code);

/* The message itself, for codes whose sentences take arguments. E_NOT_FOUND: there is none. */
must_check Status code_message(struct arena *a, const char *prefix, Str code, enum message *out);

/* A text column and its language as one value; a column that is NULL comes as the empty Str. */
static inline Text text_of(Str value, Str language)
{
    return (Text){value, language};
}

/* The paragraphs of a text, which blank lines part, in `a`. */
const Text *paragraphs_of(struct arena *a, Text text, size_t *count);

/* An ISO day of the record for people: "8 février 2021"; "" for the empty day. */
Str day_text(struct arena *a, enum language language, Str iso_day);
Str plain_day_text(struct arena *a, enum language language, Str iso_day); /* without the weekday */

/* The zone of that name, or UTC for a name that is empty or unknown. */
const struct zone *zone_or_utc(Str name);

/* "lundi 8 février 2021, 14:00 – 16:00 (CET, UTC+1)", in `a`. The zone goes by the abbreviation that
 * was printed, if one was, else by its city. */
Str time_text(struct arena *a, enum language language, const struct zone *zone, Str printed, Time start,
              Time end);

/* "2021-02-08T14:00:00+01:00", as the clocks of the zone stand then (RFC 3339), in `a`. */
Str time_with_offset(struct arena *a, const struct zone *zone, Time t);

/* The request's day, UTC, ISO. */
Str today(const struct request *req);

/* Addresses after the language, in `a`: "/sessions/4-peace", "/people/7-amina-diallo" (an empty slug:
 * "/people/7"), "/councils/peace", "/priorities/9", "/frameworks/sdg/16.7". */
Str session_path(struct arena *a, int64_t id, Str slug);
Str person_path(struct arena *a, int64_t id, Str slug);
Str organisation_path(struct arena *a, int64_t id, Str slug);
Str council_path(struct arena *a, Str slug);
Str priority_path(struct arena *a, int64_t id);
Str node_path(struct arena *a, Str framework, Str code);

/* Whether the request's {id} is not the last segment of `path` ("/people/7-amina-diallo"), as with an old
 * slug: then `res` leads there for good, with `tail` ("/original") and the request's extension and query, so
 * that no made-up address shows a page. */
bool page_is_elsewhere(const struct request *req, struct response *res, Str path, Str tail);

/* Where a page of the same form goes on: "/fr/people.json?after=7" of "/people" and "after=7". */
Str address_with_query(const struct request *req, Str path, Str query);

/* The page shows that thing ("person", 7), or things of that kind whichever they are ("person"): it is
 * made anew when one of them changes. "record" stands for everything. */
void page_shows(struct response *res, const char *kind, int64_t id);
void page_shows_all(struct response *res, const char *kind);

#endif
