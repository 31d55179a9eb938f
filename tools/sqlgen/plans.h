/* How SQLite would run the statements: whether any reads more of the record than it shows. */
#ifndef SQLGEN_PLANS_H
#define SQLGEN_PLANS_H

#include "schema.h"

/* A file of rows, each with its reason; what follows a # is one:
 *
 *   small TABLE COLUMN=? AND COLUMN=?   # why the rows that share these are few
 *   coarse COLUMN                       # why many rows share one value of it
 *   fine STATEMENT                      # why it may read, or sort, as much as it does
 *
 * A row without a reason is reported, and so is a small or fine one that excuses nothing. */
struct plan_excuse {
    Str table, columns; /* of a small one */
    Str column;         /* of a coarse one */
    Str statement;      /* of a fine one */
    size_t line;
    bool is_used;
};
struct plan_excuses {
    const char *path;
    LIST_OF(struct plan_excuse) rows;
};
void plan_excuses_parse(struct arena *a, struct source source, struct report *r, struct plan_excuses *out);

/* Asks for the plan of each statement, once statements_check has nothing against the file, and reports,
 * at the statement's line, each step that
 *   - reads a table from end to end, with or without an index, or a full-text index without a match;
 *   - looks for nothing but coarse columns in an index, which is reading it from end to end too;
 *   - builds an index for itself alone;
 *   - sorts (ORDER BY, GROUP BY, DISTINCT) what it reads, unless that is by a unique key or small.
 *     Sorting the last terms alone, where an index gives the first, is fine. */
void plans_check(struct arena *a, const struct schema *schema, const struct statement_file *file,
                 struct plan_excuses *excuses, struct report *r);

void plan_excuses_check_used(const struct plan_excuses *excuses, struct report *r);

#endif
