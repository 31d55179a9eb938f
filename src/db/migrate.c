#include "db/migrate.h"

#include "base/log.h"
#include "base/time.h"
#include "db/sqlite.h"

struct number_row {
    int64_t number;
};

static const struct db_column number_columns[] = {
    {DB_INT, offsetof(struct number_row, number), DB_NEVER_NULL},
};

static const struct db_statement has_version_table = {
    .name = "schema_version exists",
    .sql = STR_INIT("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'"),
    .columns = number_columns,
    .column_count = ARRAY_LEN(number_columns),
    .row_bytes = sizeof(struct number_row),
};

static const struct db_statement read_version = {
    .name = "schema_version",
    .sql = STR_INIT("SELECT COALESCE(MAX(version), 0) FROM schema_version"),
    .columns = number_columns,
    .column_count = ARRAY_LEN(number_columns),
    .row_bytes = sizeof(struct number_row),
};

static const struct db_statement broken_references = {
    .name = "foreign keys after a migration",
    .sql = STR_INIT("SELECT COUNT(*) FROM pragma_foreign_key_check"),
    .columns = number_columns,
    .column_count = ARRAY_LEN(number_columns),
    .row_bytes = sizeof(struct number_row),
};

static const struct db_statement add_version = {
    .name = "schema_version added",
    .sql = STR_INIT("INSERT INTO schema_version (version, name, applied_at) VALUES (?1, ?2, ?3)"),
};

static Status ask_number(struct db *db, const struct db_statement *statement, size_t *out)
{
    struct number_row row;
    struct arena *a = arena_new(256);
    Status s = db_one(db, a, statement, NULL, 0, &row);
    arena_free(a);
    if (s != OK)
        return s;
    *out = row.number < 0 ? SIZE_MAX : (size_t)row.number;
    return OK;
}

static Status version_of(struct db *db, size_t *out)
{
    size_t has_table;
    Status s = ask_number(db, &has_version_table, &has_table);
    if (s != OK)
        return s;
    if (has_table)
        return ask_number(db, &read_version, out);
    *out = 0;
    return OK;
}

static Status refuse(struct db *db, const char *what, size_t found)
{
    struct arena *a = arena_new(256);
    log_line(what, {"database", str_of(db->path)}, {"its_version", str_format(a, "%zu", found)},
             {"version_of_this_program", str_format(a, "%zu", db->migration_count)});
    arena_free(a);
    return E_CONFLICT;
}

static Status refuse_newer(struct db *db, size_t found)
{
    if (found <= db->migration_count)
        return OK;
    return refuse(db, "the database was made by a newer version of this program", found);
}

Status db_check_version(struct db *db)
{
    size_t found;
    Status s = version_of(db, &found);
    if (s == OK)
        s = refuse_newer(db, found);
    if (s == OK && found < db->migration_count)
        return refuse(db, "the database must first be migrated by this program", found);
    return s;
}

static Status record_version(struct db *db, size_t version, const char *name)
{
    const struct db_value values[] = {db_int((int64_t)version), db_text(str_of(name)), db_int(time_now())};
    int64_t changed;
    Status s = sqlite_run(db,
                          "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY,"
                          " name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
                          "schema_version");
    return s == OK ? db_change(db, &add_version, values, ARRAY_LEN(values), &changed) : s;
}

static Status check_transaction(struct db *db, const char *name)
{
    if (!sqlite3_get_autocommit(db->handle))
        return OK;
    log_line("a migration ends the transaction that it runs in", {"migration", str_of(name)});
    return E_INTERNAL;
}

static Status check_references(struct db *db, const char *name)
{
    size_t broken;
    Status s = ask_number(db, &broken_references, &broken);
    if (s != OK || broken == 0)
        return s;
    log_line("a migration leaves foreign keys without their rows", {"migration", str_of(name)});
    return E_INTERNAL;
}

struct next_step {
    struct db *db;
    bool is_last;
};

/* Reads the version inside the transaction: another process may have been faster. */
static Status apply_next(void *with)
{
    struct next_step *next = with;
    struct db *db = next->db;
    size_t done;
    Status s = version_of(db, &done);
    if (s == OK)
        s = refuse_newer(db, done);
    if (s != OK)
        return s;
    next->is_last = done == db->migration_count;
    if (next->is_last)
        return OK;
    const struct migration *m = &db->migrations[done];
    s = sqlite_run(db, m->sql.data, m->name);
    if (s == OK)
        s = check_transaction(db, m->name);
    if (s == OK)
        s = check_references(db, m->name);
    return s == OK ? record_version(db, done + 1, m->name) : s;
}

/* A migration may make a table anew, which takes its rows away from under those that refer to them:
 * so foreign keys are checked after each step, not during it. */
Status db_migrate(struct db *db)
{
    struct next_step next = {.db = db};
    Status s = sqlite_run(db, "PRAGMA foreign_keys = OFF", "migrating");
    while (s == OK && !next.is_last)
        s = db_transaction(db, apply_next, &next);
    Status on = sqlite_run(db, "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000", "migrating");
    return s == OK ? on : s;
}
