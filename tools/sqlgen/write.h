/* The C that the checked statements become. */
#ifndef SQLGEN_WRITE_H
#define SQLGEN_WRITE_H

#include "schema.h"

/* ids.h: one type for each table's ids. */
Str write_ids(struct arena *a, const struct schema *schema);

/* x.sql.h: rows, values and prototypes. x.sql.c: the functions. `header` is the path of x.sql.h, whose
 * name the source includes and logs: two features may each have an actions.sql. */
Str write_header(struct arena *a, const struct statement_file *file, Str header);
Str write_source(struct arena *a, const struct statement_file *file, Str header);

#endif
