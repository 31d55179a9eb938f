/* What the statements mean: each is prepared against the schema, and every mistake that can be seen
 * before the program runs is reported. */
#ifndef SQLGEN_CHECK_H
#define SQLGEN_CHECK_H

#include "schema.h"

/* Fills in the types of parameters, columns and new ids. */
void statements_check(struct arena *a, const struct schema *schema, struct statement_file *file,
                      struct report *r);

#endif
