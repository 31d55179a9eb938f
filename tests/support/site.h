/* The whole site below the socket: routes, handlers, statements, templates, on a database in memory. */
#ifndef TESTS_SUPPORT_SITE_H
#define TESTS_SUPPORT_SITE_H

#include "base/time.h"
#include "http/message.h"
#include "support/check.h"

struct db;
struct site;

/* An empty record; its clock stands at 2021-03-01T12:00:00Z. Lives until the arena is reset. */
struct site *site_new(struct arena *a);

/* From now on, the site does not know how it is reached from outside ("https://council.example.org"). */
void site_forget_origin(struct site *s);

/* With every notice of examples/ imported. */
struct site *site_with_examples(struct arena *a);

struct response site_get(struct site *s, const char *target);
/* The same with an arena of the request's own. */
struct response site_get_in(struct site *s, struct arena *request, const char *target);
struct response site_get_as(struct site *s, const char *target, const char *header, const char *value);
struct response site_post(struct site *s, const char *target, const char *form);

Str site_body(const struct response *res);
/* What a reader reads of it: without tags, the white space of each line's end as one space. In `a`. */
Str site_words(struct arena *a, const struct response *res);
struct arena *site_arena(const struct site *s);
struct db *site_writer(struct site *s);
struct db *site_reader(struct site *s);

/* The bytes of a file of the repository ("examples/README.md"), in `a`. */
Str site_file(struct arena *a, const char *path);

/* Imports one of them. */
void site_import(struct site *s, const char *path);

#endif
