/* Each mistake that sqlgen can see, with the exact message. */
#include "sqlgen/check.h"
#include "sqlgen/sibling.h"
#include "support/check.h"

static const struct source schema_source = {
    "0001_test.sql",
    STR_INIT("CREATE TABLE body (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size REAL) STRICT;\n"
             "CREATE TABLE language (tag TEXT PRIMARY KEY NOT NULL) STRICT;\n"
             "CREATE TABLE spoken (body INTEGER NOT NULL REFERENCES body, tag TEXT NOT NULL) STRICT;\n"),
};

static const struct {
    const char *text;
    const char *message; /* "" for none */
} cases[] = {
    /* what is fine, next to what is not */
    {"-- a(id body) -> one\nSELECT id, name FROM body WHERE id = :id;\n", ""},
    {"-- A word about it.\n\n-- a() -> many\nSELECT 1 AS \"n:int\"; -- and one behind it\n", ""},
    {"", ""},

    /* the statement */
    {"-- a() -> many\nSELECT id\n  FROM bdoy;\n", "x.sql:3: no such table: bdoy\n"},
    {"-- a() -> many\nSELECT id FROM\n body ORDER\n BY BY id;\n", "x.sql:4: near \"id\": syntax error\n"},
    {"-- a() -> many\nSELECT \"nmae\" FROM body;\n", "x.sql:2: no such column: nmae\n"},
    {"-- a() -> changed\nDROP TABLE body;\n",
     "x.sql:2: a statement begins with SELECT, VALUES, WITH, INSERT, UPDATE or DELETE, not DROP\n"},
    {"-- a() -> many\nSELECT 'open FROM body;\n", "x.sql:2: a quote or comment without end\n"},

    /* its parameters */
    {"-- a(name txt) -> changed\nUPDATE body SET name = :name;\n",
     "x.sql:1: parameter name: unknown type \"txt\"; want int, text, bytes or a table with an id\n"},
    {"-- a(tag language) -> one\nSELECT tag FROM language WHERE tag = :tag;\n",
     "x.sql:1: parameter tag: unknown type \"language\"; want int, text, bytes or a table with an id\n"},
    {"-- a(tag int.id) -> one\nSELECT tag FROM language WHERE tag = :tag;\n",
     "x.sql:1: parameter tag: unknown type \"int\"; want int, text, bytes or a table with an id\n"},
    {"-- a(id body, name text) -> one\nSELECT id FROM body WHERE id = :id; -- :name\n",
     "x.sql:1: parameter name is declared but not used\n"},
    {"-- a(id body) -> one\nSELECT id FROM body\n WHERE id = :id AND name = :name;\n",
     "x.sql:3: :name is not declared in the signature\n"},
    {"-- a(id body) -> one\nSELECT id FROM body WHERE id = :id\n  AND name = ?2;\n",
     "x.sql:3: parameters are written :name, not ?2\n"},
    {"-- a(id body, id int) -> one\nSELECT id FROM body WHERE id = :id;\n",
     "x.sql:1: two parameters are called id\n"},
    {"-- a(default int) -> one\nSELECT id FROM body WHERE id = :default;\n",
     "x.sql:1: parameter default: no name in C\n"},
    {"-- a(Id int) -> one\nSELECT id FROM body WHERE id = :Id;\n", "x.sql:1: parameter Id: no name in C\n"},
    {"-- a(rows int) -> one\nSELECT id FROM body WHERE id = :rows;\n",
     "x.sql:1: parameter rows: the function itself uses this name\n"},

    /* its result */
    {"-- a() -> one\nDELETE FROM body;\n", "x.sql:1: -> one, but the statement returns no rows\n"},
    {"-- a() -> many\nUPDATE body SET name = 'x';\n",
     "x.sql:1: -> many, but the statement returns no rows\n"},
    {"-- a() -> changed\nSELECT id FROM body;\n",
     "x.sql:1: -> changed wants an INSERT, UPDATE or DELETE without RETURNING\n"},
    {"-- a() -> changed\nDELETE FROM body RETURNING id;\n",
     "x.sql:1: -> changed wants an INSERT, UPDATE or DELETE without RETURNING\n"},
    {"-- a() -> id\nUPDATE body SET name = 'x';\n",
     "x.sql:1: -> id wants an INSERT into a table with an integer primary key\n"},
    {"-- a() -> id\nINSERT INTO language (tag) VALUES ('fr');\n",
     "x.sql:1: -> id wants an INSERT into a table with an integer primary key\n"},
    {"-- a() -> id\nINSERT INTO body (name) VALUES ('x') RETURNING id;\n",
     "x.sql:2: near \"RETURNING\": syntax error\n"},

    /* its columns */
    {"-- a() -> many\nSELECT COUNT(*) FROM body;\n",
     "x.sql:1: column \"COUNT(*)\" has no name in C: give it one with AS\n"
     "x.sql:1: column COUNT(*) is an expression: say its type in its name, as in AS \"COUNT(*):int\"\n"},
    {"-- a() -> many\nSELECT COUNT(*) AS count FROM body;\n",
     "x.sql:1: column count is an expression: say its type in its name, as in AS \"count:int\"\n"},
    {"-- a() -> many\nSELECT (SELECT name FROM body) AS name FROM body;\n",
     "x.sql:1: column name is an expression: say its type in its name, as in AS \"name:int\"\n"},
    {"-- a() -> many\nSELECT COUNT(*) AS \"count:number\" FROM body;\n",
     "x.sql:1: column count: unknown type \"number\"\n"},
    {"-- a() -> many\nSELECT name AS \"name:int\" FROM body;\n",
     "x.sql:1: column name is said to be int, but is text in the schema\n"},
    {"-- a() -> many\nSELECT id AS Id FROM body;\n",
     "x.sql:1: column \"Id\" has no name in C: give it one with AS\n"},
    {"-- a() -> many\nSELECT id AS \"\" FROM body;\n",
     "x.sql:1: column \"\" has no name in C: give it one with AS\n"},
    {"-- a() -> many\nSELECT id, body AS id FROM body JOIN spoken ON body = id;\n",
     "x.sql:1: two columns are called id\n"},
    {"-- a() -> many\nSELECT size FROM body;\n", "x.sql:1: column size: a REAL has no type in C\n"},

    /* the file */
    {"-- a() -> changed\nDELETE FROM body;\n-- a() -> changed\nDELETE FROM spoken;\n",
     "x.sql:3: a second statement is called a\n"},
    {"-- int() -> changed\nDELETE FROM body;\n", "x.sql:1: int: no name in C\n"},
    {"DELETE FROM body;\n", "x.sql:1: a statement without a signature above it\n"},
    {"-- a() -> changed\nDELETE FROM body;\nDELETE FROM spoken;\n",
     "x.sql:3: a statement without a signature above it\n"},
    {"-- a() -> changed\nDELETE FROM body;\n\nand more\n", "x.sql:4: text after the last statement\n"},
    {"-- a() -> changed\nDELETE FROM body\n", "x.sql:2: a statement without a semicolon at its end\n"},
    {"-- a() -> changed\nDELETE FROM body\n-- b() -> changed\nDELETE FROM spoken;\n",
     "x.sql:2: a statement without a semicolon at its end\n"},
    {"-- a() -> changed\n\n-- b() -> changed\nDELETE FROM spoken;\n",
     "x.sql:1: no statement follows this signature\n"},
    {"-- a() -> changed\n", "x.sql:1: no statement follows this signature\n"},
};

static const char signature_form[] =
    "x.sql:1: not a signature; want: -- name(parameter type, …) -> one | many | id | changed\n";

static const char *const broken_signatures[] = {
    "-- a() -> all",
    "-- a()",
    "-- a(",
    "-- a(id) -> one",
    "-- a(id body,) -> one",
    "-- a(, id body) -> one",
    "-- a() -> one x",
    "-- a() - > none",
    "-- a(id body.key) -> one",
    "-- a(id body? ?) -> one",
};

static void read_file(struct arena *a, const char *path, const char *text, struct report *r,
                      struct statement_file *out)
{
    statements_parse(a, (struct source){path, str_of(text)}, r, out);
}

static Str messages_for(struct arena *a, const char *text)
{
    struct report report = report_in(a);
    struct schema schema;
    struct statement_file file;
    schema_load(a, &schema_source, 1, &report, &schema);
    read_file(a, "x.sql", text, &report, &file);
    statements_check(a, &schema, &file, &report);
    return buf_str(&report.text);
}

TEST(each_mistake_is_told_with_its_line)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(messages_for(a, cases[i].text), cases[i].message);
}

TEST(a_signature_of_another_form_is_refused)
{
    for (size_t i = 0; i < ARRAY_LEN(broken_signatures); i++)
        CHECK_STR(messages_for(a, str_format(a, "%s\nDELETE FROM body;\n", broken_signatures[i]).data),
                  signature_form);
}

TEST(all_mistakes_of_a_file_are_told_at_once)
{
    Str told =
        messages_for(a, "-- a() -> one\nSELECT nmae FROM body;\n-- b(x int) -> changed\nDELETE FROM body;\n");
    CHECK_STR(told, "x.sql:2: no such column: nmae\nx.sql:3: parameter x is declared but not used\n");
}

TEST(a_mistake_in_a_migration_is_told_with_its_line)
{
    struct report report = report_in(a);
    struct schema schema;
    struct source migrations[] = {
        schema_source,
        {"0002_more.sql",
         STR("-- one\nCREATE TABLE more (id INTEGER);\n\nCREATE TABLE more2 (\n  id INTEGR) STRICT;\n")},
        {"0003_data.sql", STR("INSERT INTO body (nmae) VALUES (1);\n")},
    };
    schema_load(a, migrations, ARRAY_LEN(migrations), &report, &schema);
    CHECK_STR(buf_str(&report.text), "0002_more.sql:4: unknown datatype for more2.id: \"INTEGR\"\n");
    CHECK(schema_table(&schema, STR("more")) != NULL);
}

TEST(a_migration_that_breaks_a_constraint_is_told)
{
    struct report report = report_in(a);
    struct schema schema;
    struct source migrations[] = {
        schema_source,
        {"0002_data.sql", STR("INSERT INTO body (id, name)\n VALUES (1, NULL);\n")},
    };
    schema_load(a, migrations, ARRAY_LEN(migrations), &report, &schema);
    CHECK_STR(buf_str(&report.text), "0002_data.sql:1: NOT NULL constraint failed: body.name\n");
}

/* ---- siblings ---- */

static Str override_messages(struct arena *a, const char *sibling_text, struct statement_file *file)
{
    struct report report = report_in(a);
    struct statement_file sibling;
    read_file(a, "x.sql", "-- a(id body, name text?) -> one\nSELECT id FROM body WHERE :id AND :name;\n",
              &report, file);
    read_file(a, "x.pg.sql", sibling_text, &report, &sibling);
    statements_override(&sibling, file, &report);
    return buf_str(&report.text);
}

TEST(a_sibling_replaces_statements_of_the_same_signature)
{
    struct statement_file file;
    Str told = override_messages(a, "\n-- a(id body, name text?) -> one\nSELECT 2;\n", &file);
    CHECK_STR(told, "");
    CHECK_STR(file.statements.items[0].sql, "SELECT 2");
    CHECK_STR(str_of(file.statements.items[0].sql_path), "x.pg.sql");
    CHECK_INT(file.statements.items[0].sql_line, 3);
    CHECK_STR(str_of(postgresql_sibling(a, "some/x.sql")), "some/x.pg.sql");
}

TEST(a_sibling_with_another_signature_is_refused)
{
    static const char *const signatures[] = {
        "b(id body, name text?) -> one",
        "a(id body, name text) -> one",
        "a(id int, name text?) -> one",
        "a(id body, name text?) -> many",
        "a(id body) -> one",
        "a(id body, title text?) -> one",
    };
    for (size_t i = 0; i < ARRAY_LEN(signatures); i++) {
        struct statement_file file;
        Str text = str_format(a, "-- %s\nSELECT 2;\n", signatures[i]);
        CHECK_STR(override_messages(a, text.data, &file),
                  "x.pg.sql:1: x.sql has no statement with this signature\n");
    }
}
