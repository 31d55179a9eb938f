/* The types that columns get. */
#include "sqlgen/check.h"
#include "support/check.h"

static const struct source tables = {
    "0001_test.sql",
    STR_INIT(
        "CREATE TABLE body (id INTEGER PRIMARY KEY, name TEXT NOT NULL, above INTEGER REFERENCES body) "
        "STRICT;\n"
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, photo BLOB) STRICT;\n"
        "CREATE TABLE seat (body INTEGER NOT NULL REFERENCES body (id), person INTEGER REFERENCES person,\n"
        "  rank INTEGER NOT NULL, PRIMARY KEY (body, person)) STRICT;\n"
        "CREATE TABLE account (person INTEGER PRIMARY KEY REFERENCES person (id), email TEXT NOT NULL) "
        "STRICT;\n"
        "CREATE TABLE login (account INTEGER NOT NULL REFERENCES account, at INTEGER NOT NULL) STRICT;\n"
        "CREATE TABLE code (tag TEXT PRIMARY KEY NOT NULL, parent TEXT REFERENCES code) STRICT;\n"
        "CREATE VIEW seated AS SELECT person, rank FROM seat;\n"),
};

static const struct {
    const char *sql;
    const char *columns; /* of type int, text, bytes or an id's; "?": may be NULL */
} cases[] = {
    {"SELECT id, name, above FROM body", "id BodyId, name text, above BodyId?"},
    {"SELECT * FROM person", "id PersonId, name text, photo bytes?"},
    {"SELECT body, person, rank FROM seat", "body BodyId, person PersonId, rank int"},
    {"SELECT name AS title, b.id AS body FROM body AS b", "title text, body BodyId"},
    {"SELECT tag, parent FROM code", "tag text, parent text?"},

    /* one thing in several tables has one kind of id */
    {"SELECT person FROM account", "person PersonId"},
    {"SELECT account FROM login", "account PersonId"},
    {"SELECT rowid AS id FROM body", "id BodyId"},

    /* what says its type itself */
    {"SELECT COUNT(*) AS \"count:int\", 'x' AS \"x:text\", x'00' AS \"y:bytes\" FROM body",
     "count int, x text, y bytes"},
    {"SELECT MAX(id) AS \"last:body?\" FROM body", "last BodyId?"},
    {"SELECT 1 AS \"who:account\"", "who PersonId"},
    {"SELECT name AS \"name:text?\" FROM body", "name text?"},
    {"UPDATE body SET name = 'x' RETURNING id AS \"id:body\", name AS \"name:text\"", "id BodyId, name text"},

    /* through views, subqueries and common table expressions */
    {"SELECT person, rank FROM seated", "person PersonId, rank int"},
    {"SELECT id FROM (SELECT id FROM body)", "id BodyId"},
    {"WITH b AS (SELECT id, name FROM body) SELECT id, name FROM b", "id BodyId, name text"},

    /* joins that may find nothing */
    {"SELECT b.name, p.name AS person FROM body AS b LEFT JOIN person AS p ON p.id = b.id",
     "name text, person text?"},
    {"SELECT b.name, p.name AS person FROM body AS b left outer join \"person\" AS p ON p.id = b.id",
     "name text, person text?"},
    {"SELECT b.name, p.name AS person FROM body AS b JOIN person AS p ON p.id = b.id",
     "name text, person text"},
    {"SELECT b.name, p.id FROM person AS p RIGHT JOIN body AS b ON p.id = b.id", "name text?, id PersonId?"},
    {"SELECT b.name, p.id FROM person AS p FULL OUTER JOIN body AS b ON p.id = b.id",
     "name text?, id PersonId?"},
    {"SELECT p.name FROM body AS b LEFT JOIN (SELECT name FROM person) AS p ON p.name = b.name",
     "name text?"},
    {"SELECT p.rank FROM body AS b LEFT JOIN seated AS p ON p.person = b.id", "rank int?"},
};

static Str described(struct arena *a, const struct statement *s)
{
    static const char *const words[] = {[STORE_INT] = "int", [STORE_TEXT] = "text", [STORE_BYTES] = "bytes"};
    Str *columns = arena_array(a, Str, s->columns.count);
    for (size_t i = 0; i < s->columns.count; i++) {
        const struct column *c = &s->columns.items[i];
        Str type = c->type.id_type.len ? c->type.id_type : str_of(words[c->type.storage]);
        columns[i] =
            str_format(a, "%.*s %.*s%s", STR_FMT(c->name), STR_FMT(type), c->type.is_optional ? "?" : "");
    }
    return str_join(a, columns, s->columns.count, STR(", "));
}

TEST(columns_get_the_types_of_the_schema)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct report report = report_in(a);
        struct schema schema;
        struct statement_file file;
        Str text = str_format(a, "-- a() -> many\n%s;\n", cases[i].sql);
        schema_load(a, &tables, 1, &report, &schema);
        statements_parse(a, (struct source){"x.sql", text}, &report, &file);
        statements_check(a, &schema, &file, &report);
        CHECK_STR(buf_str(&report.text), "");
        CHECK_INT(file.statements.count, 1);
        if (file.statements.count == 1)
            CHECK_STR(described(a, &file.statements.items[0]), cases[i].columns);
    }
}
