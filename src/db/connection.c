#include "db/sqlite.h"

#include <assert.h>
#include <stdatomic.h>

enum { ARENA_BYTES = 16 * 1024 };

static const char every_connection[] = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;"
                                       "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;";
/* In WAL mode readers and the writer do not wait for each other; FULL: what was committed survives
 * a power cut. Until it is migrated, it waits longer: another process may be at it, with long steps. */
static const char writing_connection[] =
    "PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
static const char reading_connection[] = "PRAGMA query_only = ON;";

/* A file system in memory, where connections of this process meet by name. */
static const char in_memory[] = "memdb";

static Status set_up(struct db *db, enum db_mode mode)
{
    /* Else a misspelt "name" in double quotes would be taken for a string. */
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    Status s = sqlite_run(db, every_connection, db->path);
    if (s == OK)
        s = sqlite_run(db, mode == DB_READ_WRITE ? writing_connection : reading_connection, db->path);
    if (s != OK)
        return s;
    return mode == DB_READ_WRITE ? db_migrate(db) : db_check_version(db);
}

static Status open_place(const struct db *place, enum db_mode mode, struct db **out)
{
    struct arena *a = arena_new(ARENA_BYTES);
    struct db *db = arena_new_of(a, struct db);
    *db = *place;
    db->arena = a;
    db->path = str_c(a, str_of(place->path));
    int flags = mode == DB_READ_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    int result = sqlite3_open_v2(db->path, &db->handle, flags | SQLITE_OPEN_NOMUTEX, place->file_system);
    Status s = sqlite_status(db, result, db->path);
    if (s == OK)
        s = set_up(db, mode);
    if (s != OK) {
        db_close(db);
        return s;
    }
    db->statements_run = 0;
    *out = db;
    return OK;
}

static Status open_private(const struct migration *steps, size_t count, struct db **out)
{
    static atomic_uint opened;
    struct arena *a = arena_new(256);
    Str name = str_format(a, "/private-%u", atomic_fetch_add(&opened, 1));
    struct db place = {
        .path = name.data, .file_system = in_memory, .migrations = steps, .migration_count = count};
    Status s = open_place(&place, DB_READ_WRITE, out);
    arena_free(a);
    return s;
}

Status db_open_migrated(const char *path, enum db_mode mode, const struct migration *steps, size_t count,
                        struct db **out)
{
    if (!path)
        return open_private(steps, count, out);
    struct db place = {.path = path, .migrations = steps, .migration_count = count};
    return open_place(&place, mode, out);
}

Status db_open(const char *path, enum db_mode mode, struct db **out)
{
    assert(path);
    return db_open_migrated(path, mode, migrations, migrations_count, out);
}

Status db_open_private(struct db **out)
{
    return open_private(migrations, migrations_count, out);
}

Status db_open_reader(const struct db *of, struct db **out)
{
    struct db place = {.path = of->path,
                       .file_system = of->file_system,
                       .migrations = of->migrations,
                       .migration_count = of->migration_count};
    return open_place(&place, DB_READ_ONLY, out);
}

void db_close(struct db *db)
{
    if (!db)
        return;
    sqlite_forget_statements(db);
    sqlite3_close(db->handle);
    arena_free(db->arena);
}

/* ---- transactions ---- */

static const struct db_statement begin_write = {.name = "begin", .sql = STR_INIT("BEGIN IMMEDIATE")};
static const struct db_statement begin_read = {.name = "begin", .sql = STR_INIT("BEGIN")};
static const struct db_statement commit = {.name = "commit", .sql = STR_INIT("COMMIT")};

static Status run_between(struct db *db, const struct db_statement *begin, Status (*work)(void *), void *with)
{
    assert(!db->is_in_transaction);
    Status s = sqlite_step(db, begin);
    if (s != OK)
        return s;
    db->is_in_transaction = true;
    s = work(with);
    if (s == OK)
        s = sqlite_step(db, &commit);
    db->is_in_transaction = false;
    bool is_still_open = !sqlite3_get_autocommit(db->handle); /* some errors have ended it already */
    if (is_still_open && sqlite_run(db, "ROLLBACK", "rollback") != OK)
        return E_INTERNAL;
    return s;
}

void db_before_commit(struct db *db, Status (*hook)(struct db *db, void *with), void *with)
{
    db->before_commit = hook;
    db->before_commit_with = with;
}

struct change {
    struct db *db;
    Status (*work)(void *with);
    void *with;
};

static Status work_and_hook(void *with)
{
    const struct change *c = with;
    Status s = c->work(c->with);
    return s == OK && c->db->before_commit ? c->db->before_commit(c->db, c->db->before_commit_with) : s;
}

Status db_transaction(struct db *db, Status (*work)(void *with), void *with)
{
    return run_between(db, &begin_write, work_and_hook, &(struct change){db, work, with});
}

Status db_read(struct db *db, Status (*work)(void *with), void *with)
{
    return run_between(db, &begin_read, work, with);
}

/* ---- for measuring and testing ---- */

uint64_t db_statement_count(const struct db *db)
{
    return db->statements_run;
}

uint64_t db_fail_after(struct db *db, uint64_t n)
{
    uint64_t left = db->calls_until_failure;
    db->calls_until_failure = n;
    return left;
}
