/* The C that the checked statements become. */
#ifndef SQLGEN_WRITE_H
#define SQLGEN_WRITE_H

#include "schema.h"

/* ids.h: one type for each table's ids. */
Str write_ids(struct arena *a, const struct schema *schema);

/* x.sql.h: rows, values and prototypes. x.sql.c: the functions. */
Str write_header(struct arena *a, const struct statement_file *file);
Str write_source(struct arena *a, const struct statement_file *file);

#endif
