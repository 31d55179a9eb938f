/* What differs on PostgreSQL: x.pg.sql beside x.sql, NNNN_name.pg.sql beside NNNN_name.sql. */
#ifndef SQLGEN_SIBLING_H
#define SQLGEN_SIBLING_H

#include "statement.h"

/* `path` ending in ".sql" -> the same ending in ".pg.sql", in `a`. */
const char *postgresql_sibling(struct arena *a, const char *path);

/* Puts the SQL of the sibling file's statements in the place of those with the same name; its
 * signatures must be the same, and none may be new. */
void statements_override(const struct statement_file *sibling, struct statement_file *file, struct report *r);

#endif
