/* Bringing a database to the schema of this program. The table schema_version has a row for each
 * migration that was applied. */
#ifndef DB_MIGRATE_H
#define DB_MIGRATE_H

#include "db/db.h"
#include "db/migrations.h"

/* db_open and, for path NULL, db_open_private with other migrations than the program's own, which
 * live as long as the connection and its readers. For tests. */
must_check Status db_open_migrated(const char *path, enum db_mode mode, const struct migration *steps,
                                   size_t count, struct db **out);

/* Applies what is missing, each step in a transaction of its own. Statuses as db_open. */
must_check Status db_migrate(struct db *db);

/* E_CONFLICT: the schema is not the one that this program was built for; logged. */
must_check Status db_check_version(struct db *db);

#endif
