#include "check.h"

#include "columns.h"
#include "dialect.h"
#include "token.h"

#include <sqlite3.h>

/* What the generated function calls its own things. */
static const Str taken_names[] = {
    STR_INIT("db"),     STR_INIT("a"),      STR_INIT("rows"),         STR_INIT("row_count"),
    STR_INIT("row"),    STR_INIT("new_id"), STR_INIT("changed_rows"), STR_INIT("statement"),
    STR_INIT("values"), STR_INIT("with"),   STR_INIT("found"),        STR_INIT("status"),
};

/* How a statement may begin. */
static const char *const first_words[] = {"SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE"};

static const char *const result_words[] = {
    [RESULT_ONE] = "one",
    [RESULT_MANY] = "many",
    [RESULT_ID] = "id",
    [RESULT_CHANGED] = "changed",
};

struct checker {
    struct arena *arena;
    const struct schema *schema;
    const char *path;
    struct report *report;
    struct statement *statement;
};

#define complain(c, line, ...) report_error((c)->report, (c)->path, (line), __VA_ARGS__)

/* ---- parameters ---- */

static void check_parameter_name(struct checker *c, size_t index)
{
    Str name = c->statement->parameters.items[index].name;
    if (!is_c_name(name))
        complain(c, c->statement->line, "parameter %.*s: no name in C", STR_FMT(name));
    for (size_t i = 0; i < ARRAY_LEN(taken_names); i++)
        if (str_eq(taken_names[i], name))
            complain(c, c->statement->line, "parameter %.*s: the function itself uses this name",
                     STR_FMT(name));
    for (size_t i = 0; i < index; i++)
        if (str_eq(c->statement->parameters.items[i].name, name))
            complain(c, c->statement->line, "two parameters are called %.*s", STR_FMT(name));
}

static const struct parameter *parameter_named(const struct statement *s, Str name)
{
    for (size_t i = 0; i < s->parameters.count; i++)
        if (str_eq(s->parameters.items[i].name, name))
            return &s->parameters.items[i];
    return NULL;
}

static bool uses_parameter(Str sql, Str name)
{
    size_t at = 0;
    for (;;) {
        struct token t = token_next(sql, &at);
        if (t.kind == TOKEN_NONE)
            return false;
        if (t.kind == TOKEN_PARAMETER && str_eq(str_from(t.text, 1), name))
            return true;
    }
}

static void check_parameters_used(struct checker *c)
{
    Str sql = c->statement->sql;
    size_t at = 0;
    for (struct token t = token_next(sql, &at); t.kind != TOKEN_NONE; t = token_next(sql, &at)) {
        size_t line = c->statement->sql_line + line_at(sql, t.at) - 1;
        if (t.kind == TOKEN_FOREIGN_PARAMETER)
            complain(c, line, "parameters are written :name, not %.*s", STR_FMT(t.text));
        else if (t.kind == TOKEN_PARAMETER && !parameter_named(c->statement, str_from(t.text, 1)))
            complain(c, line, "%.*s is not declared in the signature", STR_FMT(t.text));
    }
}

static void check_parameters(struct checker *c)
{
    for (size_t i = 0; i < c->statement->parameters.count; i++) {
        struct parameter *p = &c->statement->parameters.items[i];
        check_parameter_name(c, i);
        if (type_of_word(c->arena, c->schema, p->type_word, p->is_id, &p->type) != OK)
            complain(c, c->statement->line,
                     "parameter %.*s: unknown type \"%.*s\"; want int, text, bytes or a table with an id",
                     STR_FMT(p->name), STR_FMT(p->type_word));
        if (!uses_parameter(c->statement->sql, p->name))
            complain(c, c->statement->line, "parameter %.*s is declared but not used", STR_FMT(p->name));
    }
    check_parameters_used(c);
}

/* ---- the statement's kind ---- */

static bool check_first_word(struct checker *c)
{
    size_t at = 0;
    struct token first = token_next_solid(c->statement->sql, &at);
    for (size_t i = 0; i < ARRAY_LEN(first_words); i++)
        if (token_is_word(first, first_words[i]))
            return true;
    complain(c, c->statement->sql_line,
             "a statement begins with SELECT, VALUES, WITH, INSERT, UPDATE or DELETE, not %.*s",
             STR_FMT(first.text));
    return false;
}

/* The T of the first INSERT … INTO T. */
static const struct table *table_inserted_into(const struct checker *c)
{
    Str sql = c->statement->sql;
    size_t at = 0;
    for (struct token t = token_next_solid(sql, &at); t.kind != TOKEN_NONE; t = token_next_solid(sql, &at)) {
        if (!token_is_word(t, "INTO"))
            continue;
        struct token name = token_next_solid(sql, &at);
        bool is_quoted = name.kind == TOKEN_QUOTED_NAME;
        return schema_table(c->schema, is_quoted ? str_slice(name.text, 1, name.text.len - 2) : name.text);
    }
    return NULL;
}

static bool check_new_id(struct checker *c)
{
    const struct table *table = table_inserted_into(c);
    const struct table *id_table = table ? table_id_table(c->schema, table) : NULL;
    if (!id_table) {
        complain(c, c->statement->line, "-> id wants an INSERT into a table with an integer primary key");
        return false;
    }
    c->statement->id_type = id_type_name(c->arena, id_table);
    c->statement->id_column = table_key(table)->name;
    return true;
}

static void check_result(struct checker *c, sqlite3_stmt *prepared)
{
    enum result result = c->statement->result;
    bool returns_rows = sqlite3_column_count(prepared) > 0, changes = !sqlite3_stmt_readonly(prepared);
    bool wants_rows = result == RESULT_ONE || result == RESULT_MANY;
    if (wants_rows && !returns_rows)
        complain(c, c->statement->line, "-> %s, but the statement returns no rows", result_words[result]);
    if (result == RESULT_CHANGED && (returns_rows || !changes))
        complain(c, c->statement->line, "-> changed wants an INSERT, UPDATE or DELETE without RETURNING");
    if (wants_rows && returns_rows)
        columns_check(c->arena, c->schema, c->path, prepared, c->statement, c->report);
}

/* Where the mistake is that SQLite has just found. It does not say so for a name that it looked for
 * in vain, but ends its message in it: "no such table: bdoy". */
static size_t mistake_at(sqlite3 *handle, Str sql)
{
    int offset = sqlite3_error_offset(handle); /* -1: unknown */
    if (offset >= 0)
        return (size_t)offset;
    Str missing = str_of(sqlite3_errmsg(handle));
    while (str_contains(missing, STR(" ")))
        (void)str_cut(&missing, ' ');
    size_t at = 0;
    struct token t = token_next_solid(sql, &at);
    while (t.kind != TOKEN_NONE && !str_eq(t.text, missing))
        t = token_next_solid(sql, &at);
    return t.kind == TOKEN_NONE ? 0 : t.at;
}

static void check_prepared(struct checker *c)
{
    sqlite3 *handle = c->schema->handle;
    sqlite3_stmt *prepared;
    Str sql = statement_sql(c->arena, c->statement, ENGINE_SQLITE);
    if (sqlite3_prepare_v2(handle, str_c(c->arena, sql), -1, &prepared, NULL) != SQLITE_OK) {
        size_t line = c->statement->sql_line + line_at(sql, mistake_at(handle, sql)) - 1;
        complain(c, line, "%s", sqlite3_errmsg(handle));
        return;
    }
    check_result(c, prepared);
    sqlite3_finalize(prepared);
}

static void check_statement(struct checker *c)
{
    size_t problems = c->report->count;
    if (!is_c_name(c->statement->name))
        complain(c, c->statement->line, "%.*s: no name in C", STR_FMT(c->statement->name));
    check_parameters(c);
    bool may_prepare = check_first_word(c) && (c->statement->result != RESULT_ID || check_new_id(c));
    if (may_prepare && c->report->count == problems)
        check_prepared(c);
}

void statements_check(struct arena *a, const struct schema *schema, struct statement_file *file,
                      struct report *r)
{
    for (size_t i = 0; i < file->statements.count; i++) {
        struct checker c = {a, schema, file->source.path, r, &file->statements.items[i]};
        check_statement(&c);
    }
}
