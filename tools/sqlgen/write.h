/* The C that the checked statements become:
 *
 *   must_check Status q_NAME(struct db *db, [struct arena *a,] PARAMETERS…, OUTPUT);
 *
 *   one      struct NAME_row *row, its text and bytes in the arena
 *   many     struct NAME_row **rows, size_t *row_count, in the arena
 *   id       PersonId *new_id
 *   changed  int64_t *changed_rows
 *
 * Outputs are written only on OK. An optional parameter is a pointer whose NULL is SQL's NULL; from
 * the sixth on, parameters come as one const struct NAME_values *with, so that a call can be read. */
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
