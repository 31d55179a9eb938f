/* The typed columns of a statement that returns rows. */
#ifndef SQLGEN_COLUMNS_H
#define SQLGEN_COLUMNS_H

#include "schema.h"

struct sqlite3_stmt;

/* Fills s->columns from the prepared statement; what has no name or no type in C is reported. */
void columns_check(struct arena *a, const struct schema *schema, const char *path,
                   struct sqlite3_stmt *prepared, struct statement *s, struct report *r);

/* The type that a word of a signature or of a column's name means: "int", "person". E_NOT_FOUND when
 * it means none. */
must_check Status type_of_word(struct arena *a, const struct schema *schema, Str word, bool is_id,
                               struct value_type *out);

#endif
