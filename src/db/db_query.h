/* How the functions made by tools/sqlgen ask the database. Nothing else calls this.
 *
 * All of them: E_CONFLICT when a constraint of the schema is broken, E_UNAVAILABLE when another
 * writer holds on for too long, E_INVALID for text that is no UTF-8 or holds a NUL (not every engine
 * could keep it), E_LIMIT for a value larger than the engine takes, E_INTERNAL for the rest, logged. */
#ifndef DB_DB_QUERY_H
#define DB_DB_QUERY_H

#include "base/str.h"

struct arena;
struct db;

enum db_kind { DB_NULL, DB_INT, DB_TEXT, DB_BYTES };

struct db_value {
    enum db_kind kind;
    int64_t number; /* DB_INT */
    Str text;       /* DB_TEXT, DB_BYTES; borrowed for the call */
};

static inline struct db_value db_null(void)
{
    return (struct db_value){.kind = DB_NULL};
}

static inline struct db_value db_int(int64_t n)
{
    return (struct db_value){.kind = DB_INT, .number = n};
}

static inline struct db_value db_text(Str text)
{
    return (struct db_value){.kind = DB_TEXT, .text = text};
}

static inline struct db_value db_bytes(Str bytes)
{
    return (struct db_value){.kind = DB_BYTES, .text = bytes};
}

#define DB_NEVER_NULL SIZE_MAX

/* Where a column goes in the row struct. The value of a NULL is left zero. */
struct db_column {
    enum db_kind kind; /* DB_INT: an int64_t or an id; else a Str in the arena */
    size_t at;
    size_t is_null_at; /* of its bool; DB_NEVER_NULL: a NULL is a mistake, E_INTERNAL */
};

/* Lives as long as the program: a connection knows it again by its address. */
struct db_statement {
    const char *name; /* "people.sql:3 people_list", for the log */
    Str sql;          /* parameters are ?1, ?2, … */
    const struct db_column *columns;
    size_t column_count, row_bytes;
};

/* Rows live in `a`. */
must_check Status db_many(struct db *db, struct arena *a, const struct db_statement *statement,
                          const struct db_value *values, size_t value_count, void **rows, size_t *count);

/* E_NOT_FOUND: there is no row. E_INTERNAL: there are several. */
must_check Status db_one(struct db *db, struct arena *a, const struct db_statement *statement,
                         const struct db_value *values, size_t value_count, void *row);

/* The statement returns the new row's id. E_CONFLICT: it inserted none (ON CONFLICT DO NOTHING). */
must_check Status db_insert(struct db *db, const struct db_statement *statement,
                            const struct db_value *values, size_t value_count, int64_t *id);

/* How many rows were inserted, updated or deleted. */
must_check Status db_change(struct db *db, const struct db_statement *statement,
                            const struct db_value *values, size_t value_count, int64_t *changed);

#endif
