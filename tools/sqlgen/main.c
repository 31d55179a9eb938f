/* sqlgen ids IDS.H MIGRATION…
 * sqlgen statements X.SQL X.SQL.H X.SQL.C MIGRATION…
 * sqlgen plans EXCUSES MIGRATION… -- X.SQL…
 *
 * Makes typed C of a feature's SQL (statement.h says how that is written), after preparing every
 * statement against the schema that the migrations make: what is wrong in SQL stops the build as
 * "x.sql:12: what is wrong", and nothing is written. `plans` writes nothing at all: it reports the
 * statements whose cost would grow with the record (plans.h). */
#include "check.h"
#include "plans.h"
#include "source.h"
#include "write.h"

#include <stdio.h>
#include <stdlib.h>

enum { ARENA_BYTES = 1 << 20 };

static void load_schema(struct arena *a, int count, char **paths, struct report *r, struct schema *out)
{
    struct source *migrations = arena_array(a, struct source, (size_t)count);
    for (int i = 0; i < count; i++)
        if (source_read(a, paths[i], &migrations[i]) != OK)
            report_error(r, paths[i], 0, "cannot be read");
    schema_load(a, migrations, (size_t)count, r, out);
}

static Status make_ids(struct arena *a, int count, char **arguments, struct report *r)
{
    struct schema schema;
    load_schema(a, count - 1, arguments + 1, r, &schema);
    if (r->count)
        return E_INVALID;
    return source_write(arguments[0], write_ids(a, &schema));
}

static Status make_statements(struct arena *a, int count, char **arguments, struct report *r)
{
    struct schema schema;
    struct source source;
    struct statement_file file;
    load_schema(a, count - 3, arguments + 3, r, &schema);
    if (r->count)
        return E_INVALID;
    if (source_read(a, arguments[0], &source) != OK) {
        report_error(r, arguments[0], 0, "cannot be read");
        return E_INVALID;
    }
    statements_parse(a, source, r, &file);
    statements_check(a, &schema, &file, r);
    if (r->count)
        return E_INVALID;
    Str header = str_of(arguments[1]);
    Status s = source_write(arguments[1], write_header(a, &file, header));
    return s == OK ? source_write(arguments[2], write_source(a, &file, header)) : s;
}

static Status check_plans(struct arena *a, int count, char **arguments, struct report *r)
{
    struct schema schema;
    struct source source;
    struct plan_excuses excuses;
    int migrations = 1;
    while (migrations < count && !str_eq(str_of(arguments[migrations]), STR("--")))
        migrations++;
    load_schema(a, migrations - 1, arguments + 1, r, &schema);
    if (source_read(a, arguments[0], &source) != OK) {
        report_error(r, arguments[0], 0, "cannot be read");
        return E_INVALID;
    }
    plan_excuses_parse(a, source, r, &excuses);
    for (int i = migrations + 1; i < count; i++) {
        struct statement_file file;
        size_t mistakes = r->count;
        if (source_read(a, arguments[i], &source) != OK) {
            report_error(r, arguments[i], 0, "cannot be read");
            continue;
        }
        statements_parse(a, source, r, &file);
        statements_check(a, &schema, &file, r);
        if (r->count == mistakes)
            plans_check(a, &schema, &file, &excuses, r);
    }
    plan_excuses_check_used(&excuses, r);
    return r->count ? E_INVALID : OK;
}

static const struct {
    const char *name;
    int least_arguments;
    Status (*make)(struct arena *a, int count, char **arguments, struct report *r);
} commands[] = {
    {"ids", 1, make_ids},
    {"statements", 3, make_statements},
    {"plans", 2, check_plans},
};

static int run(struct arena *a, int argc, char **argv)
{
    for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
        if (argc < 2 || !str_eq(str_of(argv[1]), str_of(commands[i].name)) ||
            argc - 2 < commands[i].least_arguments)
            continue;
        struct report report = report_in(a);
        Status s = commands[i].make(a, argc - 2, argv + 2, &report);
        fwrite(buf_str(&report.text).data, 1, report.text.len, stderr);
        return s == OK ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    fputs("usage: sqlgen ids IDS.H MIGRATION...\n"
          "       sqlgen statements X.SQL X.SQL.H X.SQL.C MIGRATION...\n"
          "       sqlgen plans EXCUSES MIGRATION... -- X.SQL...\n",
          stderr);
    return EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    struct arena *a = arena_new(ARENA_BYTES);
    int result = run(a, argc, argv);
    arena_free(a);
    return result;
}
