#include "schema.h"

#include "token.h"

#include <sqlite3.h>
#include <stdlib.h>

static void close_handle(void *handle)
{
    sqlite3_close(handle);
}

static sqlite3 *open_empty(struct arena *a)
{
    sqlite3 *handle;
    int result = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (result != SQLITE_OK)
        abort();
    /* Else a misspelt "name" in double quotes is taken for a string. */
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    arena_defer(a, close_handle, handle);
    return handle;
}

/* ---- applying ---- */

static bool migration_failed(struct schema *s, struct source source, size_t at, struct report *r)
{
    int offset = sqlite3_error_offset(s->handle); /* -1: unknown */
    size_t where = at + (offset > 0 ? (size_t)offset : 0);
    report_error(r, source.path, line_at(source.text, where), "%s", sqlite3_errmsg(s->handle));
    return false;
}

static size_t skip_to_statement(Str text, size_t at)
{
    size_t after = at;
    return token_next_solid(text, &after).at;
}

static bool migration_apply(struct arena *a, struct schema *s, struct source source, struct report *r)
{
    const char *sql = str_c(a, source.text);
    size_t at = 0;
    while ((at = skip_to_statement(source.text, at)) < source.text.len) {
        sqlite3_stmt *statement;
        const char *rest;
        if (sqlite3_prepare_v2(s->handle, sql + at, -1, &statement, &rest) != SQLITE_OK)
            return migration_failed(s, source, at, r);
        int step = statement ? SQLITE_ROW : SQLITE_DONE;
        while (step == SQLITE_ROW)
            step = sqlite3_step(statement);
        if (sqlite3_finalize(statement) != SQLITE_OK)
            return migration_failed(s, source, at, r);
        at = (size_t)(rest - sql);
    }
    return true;
}

/* ---- reading back ---- */

/* Prepares the tool's own question about the schema, with one name in it. */
static sqlite3_stmt *ask(struct schema *s, const char *sql, Str name)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(s->handle, sql, -1, &statement, NULL) != SQLITE_OK)
        abort();
    if (name.len)
        sqlite3_bind_text(statement, 1, name.data, (int)name.len, SQLITE_STATIC);
    return statement;
}

static Str column_text(struct arena *a, sqlite3_stmt *statement, int column)
{
    return str_copy(a, str_of((const char *)sqlite3_column_text(statement, column)));
}

static void load_columns(struct arena *a, struct schema *s, struct table *t)
{
    sqlite3_stmt *found = ask(s, "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)", t->name);
    while (sqlite3_step(found) == SQLITE_ROW) {
        bool is_key = sqlite3_column_int(found, 3) > 0;
        t->key_columns += is_key;
        *list_add(a, &t->columns) = (struct table_column){
            .name = column_text(a, found, 0),
            .declared = column_text(a, found, 1),
            .may_be_null = sqlite3_column_int(found, 2) == 0 && !is_key,
            .is_key = is_key,
        };
    }
    sqlite3_finalize(found);
}

static void load_references(struct arena *a, struct schema *s, struct table *t)
{
    sqlite3_stmt *found =
        ask(s, "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)", t->name);
    while (sqlite3_step(found) == SQLITE_ROW) {
        Str name = column_text(a, found, 0);
        for (size_t i = 0; i < t->columns.count; i++) {
            if (!str_eq_nocase(t->columns.items[i].name, name))
                continue;
            t->columns.items[i].references = column_text(a, found, 1);
            t->columns.items[i].references_column = column_text(a, found, 2);
        }
    }
    sqlite3_finalize(found);
}

static void load_tables(struct arena *a, struct schema *s)
{
    sqlite3_stmt *found =
        ask(s,
            "SELECT name FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            " ORDER BY name",
            STR(""));
    while (sqlite3_step(found) == SQLITE_ROW)
        list_add(a, &s->tables)->name = column_text(a, found, 0);
    sqlite3_finalize(found);
    for (size_t i = 0; i < s->tables.count; i++) {
        load_columns(a, s, &s->tables.items[i]);
        load_references(a, s, &s->tables.items[i]);
    }
}

void schema_load(struct arena *a, const struct source *migrations, size_t count, struct report *r,
                 struct schema *out)
{
    *out = (struct schema){.handle = open_empty(a)};
    for (size_t i = 0; i < count; i++)
        if (!migration_apply(a, out, migrations[i], r))
            break;
    load_tables(a, out);
}

/* ---- asking ---- */

const struct table *schema_table(const struct schema *s, Str name)
{
    for (size_t i = 0; i < s->tables.count; i++)
        if (str_eq_nocase(s->tables.items[i].name, name))
            return &s->tables.items[i];
    return NULL;
}

const struct table_column *table_column(const struct table *t, Str name)
{
    for (size_t i = 0; i < t->columns.count; i++)
        if (str_eq_nocase(t->columns.items[i].name, name))
            return &t->columns.items[i];
    return NULL;
}

const struct table_column *table_key(const struct table *t)
{
    for (size_t i = 0; i < t->columns.count; i++)
        if (t->columns.items[i].is_key)
            return t->key_columns == 1 && str_eq_nocase(t->columns.items[i].declared, STR("INTEGER"))
                       ? &t->columns.items[i]
                       : NULL;
    return NULL;
}

/* One step along a foreign key. False: the column is none, or what it names is not there. */
static bool follow(const struct schema *s, const struct table **t, const struct table_column **c)
{
    const struct table *to = (*c)->references.len ? schema_table(s, (*c)->references) : NULL;
    if (!to)
        return false;
    const struct table_column *column =
        (*c)->references_column.len ? table_column(to, (*c)->references_column) : table_key(to);
    if (!column)
        return false;
    *t = to;
    *c = column;
    return true;
}

/* A key that is itself a foreign key is the other table's id: both rows are the same thing. */
const struct table *column_id_table(const struct schema *s, const struct table *t,
                                    const struct table_column *c)
{
    for (size_t steps = 0; steps <= s->tables.count; steps++) /* a circle of keys ends too */
        if (!follow(s, &t, &c))
            break;
    return c == table_key(t) ? t : NULL;
}

const struct table *table_id_table(const struct schema *s, const struct table *t)
{
    const struct table_column *key = table_key(t);
    return key ? column_id_table(s, t, key) : NULL;
}

Str id_type_name(struct arena *a, const struct table *t)
{
    struct buf name = buf_in(a);
    bool is_start = true;
    for (size_t i = 0; i < t->name.len; i++) {
        char c = t->name.data[i];
        if (is_start && c >= 'a' && c <= 'z')
            buf_add_char(&name, (char)(c - 'a' + 'A'));
        else if (c != '_')
            buf_add_char(&name, c);
        is_start = c == '_';
    }
    buf_add(&name, STR("Id"));
    return buf_str(&name);
}
