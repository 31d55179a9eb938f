/* check_sql MIGRATION… -- STATEMENTS…
 *
 * Applies the migrations to the PostgreSQL server of the environment (PGHOST…), in place of whatever
 * is in its schema "public", and prepares every statement of the .sql files there, as rewritten by
 * sqlgen (tools/sqlgen/dialect.h) or as said in the x.pg.sql beside x.sql. Compares the types of
 * what a statement returns with those that the generated C expects. Reports "file:line: what is
 * wrong"; exit status 1 when anything is. */
#include "sqlgen/check.h"
#include "sqlgen/dialect.h"
#include "sqlgen/sibling.h"
#include "sqlgen/source.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

enum { ARENA_BYTES = 1 << 20 };

/* Types by their fixed numbers (PostgreSQL's src/include/catalog/pg_type.dat). */
enum { BYTEA = 17, INT8 = 20, INT2 = 21, INT4 = 23, TEXT = 25, VARCHAR = 1043 };

static const Oid parameter_types[] = {
    [STORE_INT] = INT8,
    [STORE_TEXT] = TEXT,
    [STORE_BYTES] = BYTEA,
};

static const struct {
    Oid type;
    enum storage storage;
} result_types[] = {
    {INT8, STORE_INT},  {INT4, STORE_INT},     {INT2, STORE_INT},
    {TEXT, STORE_TEXT}, {VARCHAR, STORE_TEXT}, {BYTEA, STORE_BYTES},
};

struct checker {
    struct arena *arena;
    PGconn *server;
    struct report report;
};

static void free_result(void *result)
{
    PQclear(result);
}

static PGresult *keep(struct checker *c, PGresult *result)
{
    arena_defer(c->arena, free_result, result);
    return result;
}

static bool is_fine(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/* The line in `sql` that the server complains about: it counts characters, from 1. */
static size_t line_of_error(const PGresult *result, Str sql)
{
    int64_t character = 1, at = 1;
    if (str_int(str_of(PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION)), &character) != OK)
        return 1;
    for (size_t i = 0; i < sql.len; i++) {
        bool is_continuation = ((unsigned char)sql.data[i] & 0xC0) == 0x80;
        if (!is_continuation && at++ == character)
            return line_at(sql, i);
    }
    return line_at(sql, sql.len);
}

static void report_server(struct checker *c, const char *path, size_t first_line, const PGresult *result,
                          Str sql)
{
    report_error(&c->report, path, first_line + line_of_error(result, sql) - 1, "%s",
                 PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
}

/* ---- migrations ---- */

static void apply(struct checker *c, struct source migration)
{
    struct source sibling;
    bool has_sibling = source_read(c->arena, postgresql_sibling(c->arena, migration.path), &sibling) == OK;
    struct source source = has_sibling ? sibling : migration;
    Str sql = has_sibling ? source.text : migration_sql(c->arena, source.text, ENGINE_POSTGRESQL);
    PGresult *result = keep(c, PQexec(c->server, str_c(c->arena, sql)));
    if (!is_fine(result))
        report_server(c, source.path, 1, result, sql);
}

/* ---- statements ---- */

static void check_result_type(struct checker *c, const struct statement *s, const PGresult *described, int i)
{
    const struct column *column = &s->columns.items[i];
    Oid type = PQftype(described, i);
    for (size_t known = 0; known < ARRAY_LEN(result_types); known++)
        if (result_types[known].type == type && result_types[known].storage == column->type.storage)
            return;
    const char *number = str_format(c->arena, "%u", type).data;
    const PGresult *name = keep(c, PQexecParams(c->server, "SELECT typname FROM pg_type WHERE oid = $1::oid",
                                                1, NULL, &number, NULL, NULL, 0));
    report_error(&c->report, s->sql_path, s->sql_line,
                 "column %.*s of %.*s is %s on PostgreSQL, want %s: CAST it", STR_FMT(column->name),
                 STR_FMT(s->name), PQntuples(name) == 1 ? PQgetvalue(name, 0, 0) : number,
                 postgresql_type(column->type.storage));
}

static void check_statement(struct checker *c, const struct statement *s)
{
    Str sql = statement_sql(c->arena, s, ENGINE_POSTGRESQL);
    Oid *types = arena_array(c->arena, Oid, s->parameters.count);
    for (size_t i = 0; i < s->parameters.count; i++)
        types[i] = parameter_types[s->parameters.items[i].type.storage];
    PGresult *result =
        keep(c, PQprepare(c->server, "", str_c(c->arena, sql), (int)s->parameters.count, types));
    if (!is_fine(result)) {
        report_server(c, s->sql_path, s->sql_line, result, sql);
        return;
    }
    PGresult *described = keep(c, PQdescribePrepared(c->server, ""));
    if ((size_t)PQnfields(described) != s->columns.count && s->result != RESULT_ID)
        report_error(&c->report, s->sql_path, s->sql_line, "%.*s returns %d columns on PostgreSQL, want %zu",
                     STR_FMT(s->name), PQnfields(described), s->columns.count);
    for (int i = 0; i < PQnfields(described) && (size_t)i < s->columns.count; i++)
        check_result_type(c, s, described, i);
}

static void check_file(struct checker *c, const struct schema *schema, struct source source)
{
    struct statement_file file, own;
    struct source sibling;
    statements_parse(c->arena, source, &c->report, &file);
    statements_check(c->arena, schema, &file, &c->report);
    if (source_read(c->arena, postgresql_sibling(c->arena, source.path), &sibling) == OK) {
        statements_parse(c->arena, sibling, &c->report, &own);
        statements_override(&own, &file, &c->report);
    }
    for (size_t i = 0; i < file.statements.count; i++)
        check_statement(c, &file.statements.items[i]);
}

/* ---- all of it ---- */

static void prepare_server(struct checker *c)
{
    /* No backslash escapes in strings, nothing left over, and no warnings on standard error. */
    PGresult *result =
        keep(c, PQexec(c->server, "SET client_min_messages = error; SET standard_conforming_strings = on;"
                                  "DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
    if (!is_fine(result))
        report_error(&c->report, "server", 0, "%s", PQerrorMessage(c->server));
}

static size_t read_sources(struct checker *c, int *argument, char **argv, struct source *out)
{
    size_t count = 0;
    for (; argv[*argument] && !str_eq(str_of(argv[*argument]), STR("--")); ++*argument) {
        if (source_read(c->arena, argv[*argument], &out[count]) == OK)
            count++;
        else
            report_error(&c->report, argv[*argument], 0, "cannot be read");
    }
    return count;
}

static void check_all(struct checker *c, int argc, char **argv)
{
    struct source *migrations = arena_array(c->arena, struct source, (size_t)argc);
    struct source *files = arena_array(c->arena, struct source, (size_t)argc);
    int argument = 1;
    size_t migration_count = read_sources(c, &argument, argv, migrations);
    argument += argv[argument] != NULL;
    size_t file_count = read_sources(c, &argument, argv, files);
    struct schema schema;
    schema_load(c->arena, migrations, migration_count, &c->report, &schema);
    prepare_server(c);
    for (size_t i = 0; i < migration_count; i++)
        apply(c, migrations[i]);
    for (size_t i = 0; i < file_count; i++)
        check_file(c, &schema, files[i]);
    printf("%zu migrations, %zu files of statements, %zu mistakes\n", migration_count, file_count,
           c->report.count);
}

int main(int argc, char **argv)
{
    struct arena *a = arena_new(ARENA_BYTES);
    struct checker c = {.arena = a, .server = PQconnectdb(""), .report = report_in(a)};
    if (PQstatus(c.server) == CONNECTION_OK)
        check_all(&c, argc, argv);
    else
        report_error(&c.report, "server", 0, "%s", PQerrorMessage(c.server));
    fwrite(buf_str(&c.report.text).data, 1, c.report.text.len, stdout);
    size_t mistakes = c.report.count;
    arena_free(a);
    PQfinish(c.server);
    return mistakes ? EXIT_FAILURE : EXIT_SUCCESS;
}
