/* A record in memory, notices into it, and what then is in it. */
#ifndef TESTS_IMPORTS_SUPPORT_H
#define TESTS_IMPORTS_SUPPORT_H

#include "features/imports/actions.h"
#include "support/check.h"

struct record {
    struct arena *arena; /* of the test; notices are read in ones of their own */
    struct db *db;
    Time now;                    /* 2021-03-01T12:00:00Z */
    struct import_report report; /* of the last notice */
};

/* Closed at the end of the test. */
struct record *record_new(struct arena *a);

/* Imports a text as a notice; the report is the record's until the next. */
Status record_import(struct record *r, const char *name, Str bytes);
/* …and checks that it works. */
void record_add(struct record *r, const char *name, Str bytes);
/* A file of the repository, or of beside it ("../shared/…"). */
void record_add_file(struct record *r, const char *path);
Str file_bytes(struct arena *a, const char *path);

/* Every row of every table as a line "TABLE [values]". */
Str record_dump(struct record *r);
/* Rows of a table. */
size_t record_count(struct record *r, const char *table);
/* Rows touched since the record was made, in vain or not. */
int64_t record_touched(struct record *r);

/* How many doubts of that kind the last report has. */
size_t doubts_of(const struct record *r, enum doubt doubt);
/* The last one; NULL: none. */
const struct import_doubt *doubt_of(const struct record *r, enum doubt doubt);

/* A text in a language of the thing with that id; empty: none. */
Str record_text(struct record *r, const char *owner_kind, int64_t id, const char *field,
                const char *language);

/* How many people have that writing. */
size_t people_with_writing(struct record *r, const char *writing);

#endif
