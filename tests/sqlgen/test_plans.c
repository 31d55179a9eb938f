/* What plans are complained of, and what is excused. */
#include "sqlgen/check.h"
#include "sqlgen/plans.h"
#include "support/check.h"

static const struct source schema_source = {
    "0001_test.sql",
    STR_INIT("CREATE TABLE body (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,"
             " code TEXT NOT NULL UNIQUE) STRICT;\n"
             "CREATE INDEX body_of_kind ON body (kind, name);\n"
             "CREATE TABLE seat (id INTEGER PRIMARY KEY, body_id INTEGER NOT NULL, person INTEGER NOT NULL,"
             " at INTEGER NOT NULL) STRICT;\n"
             "CREATE INDEX seat_in_body ON seat (body_id, at);\n"
             "CREATE VIRTUAL TABLE words USING fts5 (value);\n"),
};

static const Str excuses_text = STR_INIT("# rows\n"
                                         "small seat body_id=?   # a few\n"
                                         "coarse kind            # few kinds\n"
                                         "fine every_body        # there are two\n");

/* Each statement is x.sql's second line on. */
static const struct {
    const char *text;
    const char *message; /* "" for none */
} cases[] = {
    /* by an index, or by an id */
    {"-- a(id body) -> one\nSELECT name FROM body WHERE id = :id;\n", ""},
    {"-- a(kind text, name text) -> many\nSELECT id FROM body WHERE kind = :kind AND name > :name\n"
     " ORDER BY name LIMIT 50;\n",
     ""},
    {"-- a() -> one\nSELECT COALESCE(MAX(id), 0) AS \"last:int\" FROM body;\n", ""},
    {"-- a(id body) -> changed\nUPDATE body SET name = 'x' WHERE id = :id;\n", ""},
    {"-- a(words text) -> many\nSELECT value AS \"value:text\" FROM words WHERE words MATCH :words;\n", ""},

    /* from end to end */
    {"-- a(name text) -> many\nSELECT code FROM body WHERE name = :name;\n",
     "x.sql:2: a reads a whole table: SCAN body\n"},
    {"-- a() -> many\nSELECT kind FROM body ORDER BY kind;\n",
     "x.sql:2: a reads a whole table: SCAN body USING COVERING INDEX body_of_kind\n"},
    {"-- a(name text) -> changed\nDELETE FROM body WHERE name = :name;\n",
     "x.sql:2: a reads a whole table: SCAN body\n"},
    {"-- a() -> many\nSELECT value AS \"value:text\" FROM words;\n",
     "x.sql:2: a reads a whole index: SCAN words VIRTUAL TABLE INDEX 0:\n"},
    {"-- a(kind text) -> many\nSELECT id FROM body AS b WHERE b.kind = :kind;\n",
     "x.sql:2: a reads all of a kind: SEARCH b USING COVERING INDEX body_of_kind (kind=?)\n"},

    /* also inside: a subquery, a common table, the other side of a union, under another name */
    {"-- a(id body) -> one\nSELECT name, (SELECT COUNT(*) FROM seat WHERE person = 3) AS \"n:int\"\n"
     "  FROM body WHERE id = :id;\n",
     "x.sql:2: a reads a whole table: SCAN seat\n"},
    {"-- a(id body) -> many\nWITH seated (id) AS (SELECT s.body_id FROM seat s WHERE s.person = 3)\n"
     "SELECT body.name FROM seated JOIN body ON body.id = seated.id WHERE body.id <> :id;\n",
     "x.sql:2: a reads a whole table: SCAN s\n"},
    {"-- a(id body) -> many\nSELECT name || code AS \"n:text\" FROM body WHERE id = :id UNION ALL SELECT "
     "kind || code FROM body;\n",
     "x.sql:2: a reads a whole table: SCAN body\n"},

    /* what a common table holds is no table of the record */
    {"-- a(id body) -> many\nWITH few (id) AS (VALUES (1), (2))\n"
     "SELECT body.name FROM few JOIN body ON body.id = few.id WHERE body.id <> :id;\n",
     ""},

    /* sorting */
    {"-- a(kind text, name text) -> many\nSELECT id FROM body WHERE kind = :kind AND name > :name\n"
     " ORDER BY code;\n",
     "x.sql:2: a sorts: USE TEMP B-TREE FOR ORDER BY\n"},
    {"-- a(body body) -> many\nSELECT DISTINCT person FROM seat WHERE body_id > :body;\n",
     "x.sql:2: a sorts: USE TEMP B-TREE FOR DISTINCT\n"},
    {"-- a(body body) -> many\nSELECT id FROM seat WHERE body_id = :body ORDER BY person;\n", ""},
    {"-- a(body body) -> many\nSELECT id FROM seat WHERE body_id = :body ORDER BY at, person;\n", ""},
    {"-- a(code text) -> many\nSELECT s.id FROM body b JOIN seat s ON s.body_id = b.id WHERE b.code = :code\n"
     " ORDER BY s.person;\n",
     ""},
    {"-- a(name text) -> many\nSELECT s.id FROM body b JOIN seat s ON s.body_id = b.id\n"
     " WHERE b.kind = 'x' AND b.name > :name ORDER BY s.person;\n",
     "x.sql:2: a sorts: USE TEMP B-TREE FOR ORDER BY\n"},

    /* an index for itself */
    {"-- a(id int) -> many\nSELECT one.id FROM seat one JOIN seat other ON other.person = one.person\n"
     " WHERE one.body_id > :id;\n",
     "x.sql:2: a builds an index for itself: SEARCH other USING AUTOMATIC COVERING INDEX (person=?)\n"},

    /* what is excused by name */
    {"-- every_body() -> many\nSELECT id FROM body;\n", ""},
};

static Str complaints(struct arena *a, const char *text)
{
    struct report r = report_in(a);
    struct schema schema;
    struct statement_file file;
    struct plan_excuses excuses;
    schema_load(a, &schema_source, 1, &r, &schema);
    plan_excuses_parse(a, (struct source){"x.txt", excuses_text}, &r, &excuses);
    statements_parse(a, (struct source){"x.sql", str_of(text)}, &r, &file);
    statements_check(a, &schema, &file, &r);
    CHECK_INT(r.count, 0);
    plans_check(a, &schema, &file, &excuses, &r);
    return buf_str(&r.text);
}

TEST(plans_that_grow_with_the_record_are_reported_at_their_line)
{
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(complaints(a, cases[i].text), cases[i].message);
}

TEST(excuses_need_a_reason_and_a_use)
{
    struct report r = report_in(a);
    struct plan_excuses excuses;
    Str text = STR("small seat body_id=?\n\nodd row # why\nfine nothing # gone\n");
    plan_excuses_parse(a, (struct source){"x.txt", text}, &r, &excuses);
    CHECK_STR(buf_str(&r.text), "x.txt:1: no reason is given\n"
                                "x.txt:3: a row begins with small, coarse or fine, not odd\n");
    r = report_in(a);
    plan_excuses_check_used(&excuses, &r);
    CHECK_CONTAINS(buf_str(&r.text), "x.txt:4: excuses nothing\n");
}
