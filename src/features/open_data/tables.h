/* The public tables as CSV and JSON files, with a description that programs read (Frictionless Data Package,
 * datapackage.org). */
#ifndef FEATURES_OPEN_DATA_TABLES_H
#define FEATURES_OPEN_DATA_TABLES_H

#include "base/str.h"
#include "base/time.h"

struct arena;
struct db;

/* Where files go: a new one ("data/sessions.csv") with its first bytes, and more for its end. */
struct table_files {
    void *with;
    Status (*create)(void *with, Str file, Str bytes);
    Status (*append)(void *with, Str file, Str bytes);
};

struct table_count {
    Str name; /* "sessions" */
    uint64_t rows;
};

/* Writes data/NAME.csv and data/NAME.json of every public table, and data/datapackage.json. Reads by the
 * thousand, so that memory does not grow with the record. `origin` is where the record lives, "" where that
 * is not known. The counts, one for each table, live in `a`. A failure of either function is passed on. */
must_check Status tables_write(struct db *db, struct arena *a, Str origin, const struct table_files *files,
                               const struct table_count **counts, size_t *count);

/* The instant of the record's last change; 0: there was none. */
must_check Status tables_as_of(struct db *db, struct arena *a, Time *out);

#endif
