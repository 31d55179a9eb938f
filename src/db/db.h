/* The database, as features and the program see it: connections, transactions, snapshots. What
 * statements there are is said in each feature's .sql file; tools/sqlgen makes functions of them,
 * which are what a feature calls.
 *
 * A connection belongs to one thread at a time. */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/str.h"

struct db;

enum db_mode {
    DB_READ_WRITE, /* creates the database when there is none, and applies the missing migrations */
    DB_READ_ONLY   /* for showing pages: a statement that writes is E_INTERNAL */
};

/* *out is closed by its receiver. E_CONFLICT: the schema is newer than this program, or (read-only)
 * older; E_INTERNAL: it cannot be opened, or a migration failed and what was there before stands.
 * The reason is logged. */
must_check Status db_open(const char *path, enum db_mode mode, struct db **out);

/* A migrated database of its own that lives in memory, until its last connection is closed. For
 * tests: unlike in a file, a commit there waits for readers that are inside db_read. */
must_check Status db_open_private(struct db **out);

/* A read-only connection to the same database as `of`, private ones too. */
must_check Status db_open_reader(const struct db *of, struct db **out);

void db_close(struct db *db); /* NULL is fine */

/* Runs work(with) in one transaction that excludes other writers: commits when it returns OK, else
 * undoes everything and returns its status. E_UNAVAILABLE: another writer holds on for more than
 * five seconds. Calling it inside itself or inside db_read is a mistake of the program. */
must_check Status db_transaction(struct db *db, Status (*work)(void *with), void *with);

/* Runs hook(db, with) at the end of each transaction on this connection, within it: what is derived from
 * the record is kept so. A status other than OK undoes the transaction, whose status it becomes. One
 * hook at a time; NULL: none. `with` is borrowed. */
void db_before_commit(struct db *db, Status (*hook)(struct db *db, void *with), void *with);

/* Runs work(with) so that all its statements see the database at one instant: a page. */
must_check Status db_read(struct db *db, Status (*work)(void *with), void *with);

/* Statements of features run since the connection was opened; begin and commit do not count. */
uint64_t db_statement_count(const struct db *db);

/* For tests: the n-th call to the database from here on (a statement, a begin or a commit, from 1)
 * fails with E_INTERNAL, as if the disk had; 0: none does. Returns how far away the failure asked
 * for before still was: 0 when it has happened. */
uint64_t db_fail_after(struct db *db, uint64_t n);

#endif
