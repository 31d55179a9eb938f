/* The schema that the migrations make, as SQLite understands it. */
#ifndef SQLGEN_SCHEMA_H
#define SQLGEN_SCHEMA_H

#include "statement.h"

struct sqlite3;

struct table_column {
    Str name, declared; /* "INTEGER" */
    bool may_be_null, is_key;
    Str references;        /* the table that it is a foreign key to, or empty */
    Str references_column; /* empty: that table's primary key */
};

struct table {
    Str name;
    LIST_OF(struct table_column) columns;
    size_t key_columns;
};

struct schema {
    struct sqlite3 *handle; /* closed with the arena */
    LIST_OF(struct table) tables;
};

/* Applies the migrations to an empty database. A mistake in one is reported at its line; *out then
 * has what came before it. */
void schema_load(struct arena *a, const struct source *migrations, size_t count, struct report *r,
                 struct schema *out);

/* NULL when there is none. Names are compared without case. */
const struct table *schema_table(const struct schema *s, Str name);
const struct table_column *table_column(const struct table *t, Str name);

/* The table whose rows the column's values are the ids of: the one it refers to, or its own when it
 * is the integer primary key. NULL: the values are no ids. */
const struct table *column_id_table(const struct schema *s, const struct table *t,
                                    const struct table_column *c);

/* The same for a table's own key; NULL when it has no single integer primary key. */
const struct table *table_id_table(const struct schema *s, const struct table *t);
const struct table_column *table_key(const struct table *t);

/* "PersonContactId" for the table person_contact; in `a`. */
Str id_type_name(struct arena *a, const struct table *t);

#endif
