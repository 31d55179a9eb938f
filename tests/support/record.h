/* A record in a file of its own, for tests of what imports write: read back without the program. */
#ifndef TESTS_SUPPORT_RECORD_H
#define TESTS_SUPPORT_RECORD_H

#include "features/imports/actions.h"
#include "support/check.h"

struct record {
    struct arena *arena;
    struct db *db;
    Str path;
};

/* Empty; the file goes when the arena is reset. */
struct record *record_new(struct arena *a);

/* Imports a notice under that name; the report lives in the record's arena. */
Status record_import(struct record *r, const char *name, Str notice, struct import_report *report);

/* A file of the repository, which must import well. */
struct import_report record_import_file(struct record *r, const char *path);

/* Rows of a table. */
int64_t record_count(struct record *r, const char *table);

/* The single number that a query gives. */
int64_t record_number(struct record *r, const char *query);

/* Every row of every table, as text in `a`. */
Str record_dump(struct record *r, struct arena *a);

/* How many doubts of that kind the report has. */
size_t report_doubts(const struct import_report *report, enum doubt doubt);

#endif
