/* What the files of this folder share about a connection to SQLite. */
#ifndef DB_SQLITE_H
#define DB_SQLITE_H

#include "base/arena.h"
#include "db/db_query.h"
#include "db/migrate.h"

#include <sqlite3.h>

/* Prepared once and kept: statements are constants of the program, so their address is the key. */
struct prepared {
    const struct db_statement *statement; /* NULL: a free place */
    sqlite3_stmt *handle;
};

struct db {
    struct arena *arena; /* of everything here, this struct too */
    sqlite3 *handle;
    const char *path;
    const char *file_system; /* SQLite's name of it; NULL: the usual one */
    const struct migration *migrations;
    size_t migration_count;
    struct prepared *prepared; /* a hash table of a power of two, at most half full */
    size_t prepared_count, prepared_capacity;
    bool is_in_transaction;
    Status (*before_commit)(struct db *db, void *with); /* NULL: nothing */
    void *before_commit_with;
    uint64_t statements_run, calls_until_failure;
};

/* The Status of SQLite's result code; `what` goes into the log with SQLite's reason, unless the
 * result is one that a correct program meets (a value that must be unique, a busy database). */
must_check Status sqlite_status(struct db *db, int result, const char *what);

/* Statements without parameters or results, given as text: pragmas and migrations. */
must_check Status sqlite_run(struct db *db, const char *sql, const char *what);

/* A prepared statement without parameters or results, such as BEGIN. */
must_check Status sqlite_step(struct db *db, const struct db_statement *statement);

void sqlite_forget_statements(struct db *db);

#endif
