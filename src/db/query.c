#include "base/hash.h"
#include "base/list.h"
#include "base/log.h"
#include "base/utf8.h"
#include "db/sqlite.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

/* ---- results ---- */

static const struct {
    int result;
    Status status;
} statuses[] = {
    {SQLITE_OK, OK},
    {SQLITE_ROW, OK},
    {SQLITE_DONE, OK},
    {SQLITE_BUSY, E_UNAVAILABLE},
    {SQLITE_LOCKED, E_UNAVAILABLE},
    {SQLITE_TOOBIG, E_LIMIT},
    {SQLITE_CONSTRAINT_UNIQUE, E_CONFLICT},
    {SQLITE_CONSTRAINT_PRIMARYKEY, E_CONFLICT},
    {SQLITE_CONSTRAINT_ROWID, E_CONFLICT},
};

static void log_failure(const struct db *db, const char *what)
{
    log_line("database failed", {"what", str_of(what)}, {"reason", str_of(sqlite3_errmsg(db->handle))});
}

Status sqlite_status(struct db *db, int result, const char *what)
{
    int extended = result == SQLITE_CONSTRAINT ? sqlite3_extended_errcode(db->handle) : result & 0xFF;
    for (size_t i = 0; i < ARRAY_LEN(statuses); i++)
        if (statuses[i].result == extended)
            return statuses[i].status;
    log_failure(db, what);
    return (result & 0xFF) == SQLITE_CONSTRAINT ? E_CONFLICT : E_INTERNAL;
}

/* The failure that db_fail_after asked for. */
static bool fails_now(struct db *db)
{
    return db->calls_until_failure > 0 && --db->calls_until_failure == 0;
}

Status sqlite_run(struct db *db, const char *sql, const char *what)
{
    return sqlite_status(db, sqlite3_exec(db->handle, sql, NULL, NULL, NULL), what);
}

/* ---- prepared statements ---- */

/* Where the statement is, or would be put. */
static struct prepared *place_of(struct prepared *table, size_t capacity,
                                 const struct db_statement *statement)
{
    uintptr_t address = (uintptr_t)statement;
    size_t at = (size_t)hash64((Str){(const char *)&address, sizeof address});
    for (;; at++) {
        struct prepared *p = &table[at & (capacity - 1)];
        if (!p->statement || p->statement == statement)
            return p;
    }
}

static void grow(struct db *db)
{
    size_t larger = db->prepared_capacity ? db->prepared_capacity * 2 : FIRST_CAPACITY;
    struct prepared *table = arena_array(db->arena, struct prepared, larger);
    for (size_t i = 0; i < db->prepared_capacity; i++)
        if (db->prepared[i].statement)
            *place_of(table, larger, db->prepared[i].statement) = db->prepared[i];
    db->prepared = table;
    db->prepared_capacity = larger;
}

static Status prepare(struct db *db, const struct db_statement *statement, sqlite3_stmt **out)
{
    if (db->prepared_count * 2 >= db->prepared_capacity)
        grow(db);
    struct prepared *p = place_of(db->prepared, db->prepared_capacity, statement);
    if (!p->statement) {
        sqlite3_stmt *handle;
        int result = sqlite3_prepare_v3(db->handle, statement->sql.data, (int)statement->sql.len,
                                        SQLITE_PREPARE_PERSISTENT, &handle, NULL);
        Status s = sqlite_status(db, result, statement->name);
        if (s != OK)
            return s;
        *p = (struct prepared){statement, handle};
        db->prepared_count++;
    }
    *out = p->handle;
    return OK;
}

void sqlite_forget_statements(struct db *db)
{
    for (size_t i = 0; i < db->prepared_capacity; i++)
        sqlite3_finalize(db->prepared[i].handle);
}

Status sqlite_step(struct db *db, const struct db_statement *statement)
{
    sqlite3_stmt *handle;
    if (fails_now(db))
        return E_INTERNAL;
    Status s = prepare(db, statement, &handle);
    if (s != OK)
        return s;
    s = sqlite_status(db, sqlite3_step(handle), statement->name);
    sqlite3_reset(handle);
    return s;
}

/* ---- running one ---- */

/* A statement under way: between start and finish. */
struct run {
    struct db *db;
    const struct db_statement *statement;
    sqlite3_stmt *handle;
};

static Status bind_text(struct run *r, int at, Str text)
{
    if (text.len > INT_MAX)
        return E_LIMIT;
    if (!utf8_is_valid(text) || memchr(text.data, '\0', text.len))
        return E_INVALID;
    return sqlite_status(r->db, sqlite3_bind_text(r->handle, at, text.data, (int)text.len, SQLITE_STATIC),
                         r->statement->name);
}

static Status bind_bytes(struct run *r, int at, Str bytes)
{
    if (bytes.len > INT_MAX)
        return E_LIMIT;
    return sqlite_status(r->db, sqlite3_bind_blob(r->handle, at, bytes.data, (int)bytes.len, SQLITE_STATIC),
                         r->statement->name);
}

/* An address for the empty text, which may have none: to SQLite a null pointer is NULL. */
static Str addressable(Str s)
{
    return s.data ? s : STR("");
}

static Status bind(struct run *r, int at, struct db_value value)
{
    switch (value.kind) {
    case DB_NULL: return sqlite_status(r->db, sqlite3_bind_null(r->handle, at), r->statement->name);
    case DB_INT:
        return sqlite_status(r->db, sqlite3_bind_int64(r->handle, at, value.number), r->statement->name);
    case DB_TEXT: return bind_text(r, at, addressable(value.text));
    case DB_BYTES: return bind_bytes(r, at, addressable(value.text));
    }
    return E_INTERNAL;
}

/* Leaves the statement ready for its next use, and the borrowed values forgotten. */
static void finish(struct run *r)
{
    sqlite3_reset(r->handle);
    sqlite3_clear_bindings(r->handle);
}

static Status start(struct db *db, const struct db_statement *statement, const struct db_value *values,
                    size_t count, struct run *out)
{
    if (fails_now(db))
        return E_INTERNAL;
    struct run r = {.db = db, .statement = statement};
    Status s = prepare(db, statement, &r.handle);
    if (s != OK)
        return s;
    assert(count == (size_t)sqlite3_bind_parameter_count(r.handle));
    for (size_t i = 0; s == OK && i < count; i++)
        s = bind(&r, (int)i + 1, values[i]);
    if (s != OK) {
        finish(&r);
        return s;
    }
    db->statements_run++;
    *out = r;
    return OK;
}

/* OK: *has_row says whether there is a row, or the statement is done. */
static Status step(struct run *r, bool *has_row)
{
    int result = sqlite3_step(r->handle);
    *has_row = result == SQLITE_ROW;
    return sqlite_status(r->db, result, r->statement->name);
}

static Status refuse(const struct run *r, const char *why)
{
    log_line("database failed", {"what", str_of(r->statement->name)}, {"reason", str_of(why)});
    return E_INTERNAL;
}

/* ---- rows ---- */

static const int stored_as[] = {
    [DB_NULL] = SQLITE_NULL,
    [DB_INT] = SQLITE_INTEGER,
    [DB_TEXT] = SQLITE_TEXT,
    [DB_BYTES] = SQLITE_BLOB,
};

static Str column_text(const struct run *r, int i, enum db_kind kind)
{
    const void *data =
        kind == DB_TEXT ? sqlite3_column_text(r->handle, i) : sqlite3_column_blob(r->handle, i);
    return (Str){data ? data : "", (size_t)sqlite3_column_bytes(r->handle, i)};
}

/* False: the database holds something else than the schema and the statement promise. */
static bool read_column(const struct run *r, struct arena *a, int i, char *row)
{
    const struct db_column *column = &r->statement->columns[i];
    int stored = sqlite3_column_type(r->handle, i);
    if (stored == SQLITE_NULL && column->is_null_at != DB_NEVER_NULL) {
        bool is_null = true;
        memcpy(row + column->is_null_at, &is_null, sizeof is_null);
        return true;
    }
    if (stored != stored_as[column->kind])
        return false;
    if (column->kind == DB_INT) {
        int64_t number = sqlite3_column_int64(r->handle, i);
        memcpy(row + column->at, &number, sizeof number);
    } else {
        Str text = str_copy(a, column_text(r, i, column->kind));
        memcpy(row + column->at, &text, sizeof text);
    }
    return true;
}

/* `row` is zero before. */
static Status read_row(const struct run *r, struct arena *a, void *row)
{
    for (size_t i = 0; i < r->statement->column_count; i++)
        if (!read_column(r, a, (int)i, row))
            return refuse(r, "a column has another type than declared, or an undeclared NULL");
    return OK;
}

static Status read_all(struct run *r, struct arena *a, void **rows, size_t *count)
{
    size_t bytes = r->statement->row_bytes, found = 0, capacity = 0;
    char *list = NULL;
    for (;;) {
        bool has_row;
        Status s = step(r, &has_row);
        if (s != OK)
            return s;
        if (!has_row)
            break;
        list = list_grow(a, list, found, &capacity, bytes);
        s = read_row(r, a, list + found * bytes);
        if (s != OK)
            return s;
        found++;
    }
    *rows = list;
    *count = found;
    return OK;
}

Status db_many(struct db *db, struct arena *a, const struct db_statement *statement,
               const struct db_value *values, size_t value_count, void **rows, size_t *count)
{
    struct run r;
    Status s = start(db, statement, values, value_count, &r);
    if (s != OK)
        return s;
    s = read_all(&r, a, rows, count);
    finish(&r);
    return s;
}

/* The only row; none is `if_none`. */
static Status read_only_row(struct run *r, struct arena *a, Status if_none, void *row)
{
    void *read = arena_alloc(a, 1, r->statement->row_bytes);
    bool has_row;
    Status s = step(r, &has_row);
    if (s == OK && !has_row)
        return if_none;
    if (s == OK)
        s = read_row(r, a, read);
    if (s == OK)
        s = step(r, &has_row);
    if (s == OK && has_row)
        return refuse(r, "more than one row");
    if (s == OK)
        memcpy(row, read, r->statement->row_bytes);
    return s;
}

Status db_one(struct db *db, struct arena *a, const struct db_statement *statement,
              const struct db_value *values, size_t value_count, void *row)
{
    struct run r;
    Status s = start(db, statement, values, value_count, &r);
    if (s != OK)
        return s;
    s = read_only_row(&r, a, E_NOT_FOUND, row);
    finish(&r);
    return s;
}

static Status read_new_id(struct run *r, int64_t *id)
{
    bool has_row;
    Status s = step(r, &has_row);
    if (s == OK && !has_row)
        return E_CONFLICT;
    if (s != OK)
        return s;
    int64_t found = sqlite3_column_int64(r->handle, 0);
    s = step(r, &has_row);
    if (s == OK && has_row)
        return refuse(r, "more than one row");
    if (s == OK)
        *id = found;
    return s;
}

Status db_insert(struct db *db, const struct db_statement *statement, const struct db_value *values,
                 size_t value_count, int64_t *id)
{
    struct run r;
    Status s = start(db, statement, values, value_count, &r);
    if (s != OK)
        return s;
    s = read_new_id(&r, id);
    finish(&r);
    return s;
}

Status db_change(struct db *db, const struct db_statement *statement, const struct db_value *values,
                 size_t value_count, int64_t *changed)
{
    struct run r;
    bool has_row;
    Status s = start(db, statement, values, value_count, &r);
    if (s != OK)
        return s;
    s = step(&r, &has_row);
    if (s == OK)
        *changed = sqlite3_changes64(db->handle);
    finish(&r);
    return s;
}
