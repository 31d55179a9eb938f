/* A feature's .sql file: statements, each under its signature. Each becomes a function q_NAME (see
 * write.h).
 *
 *   -- What it is for, in prose (optional; it becomes the function's comment).
 *   -- seats_of_body(body body, at int, name text?, source bytes) -> many
 *   SELECT … WHERE body = :body AND (:name IS NULL OR name = :name);
 *
 * A signature may go on over the following comment lines, up to its result.
 * Parameter types   int (64 bits), text (UTF-8), bytes, or a table's name: that table's id. For a
 *                   table that is itself called int, text or bytes: "text.id".
 *                   With ? it is optional: a pointer in C, whose NULL is SQL's NULL.
 * Results           one      a row; E_NOT_FOUND when there is none, E_INTERNAL when there are more
 *                   many     an array of rows and its length
 *                   id       INSERT: the new row's id (RETURNING is appended). E_CONFLICT when
 *                            ON CONFLICT DO NOTHING did nothing
 *                   changed  how many rows INSERT, UPDATE or DELETE touched
 * Columns           typed by the schema: a primary or foreign key is an id, anything that may be NULL
 *                   (not declared NOT NULL, or of a table that is joined by LEFT JOIN) has a bool
 *                   NAME_is_null beside it. An expression says its type in its name:
 *                   COUNT(*) AS "seats:int", MAX(name) AS "last:text?", (SELECT …) AS "chair:person?".
 */
#ifndef SQLGEN_STATEMENT_H
#define SQLGEN_STATEMENT_H

#include "base/list.h"
#include "report.h"

enum storage { STORE_INT, STORE_TEXT, STORE_BYTES };

struct value_type {
    enum storage storage;
    Str id_type; /* "PersonId"; empty for a plain value */
    bool is_optional;
};

struct parameter {
    Str name;
    Str type_word; /* "body", with neither ? nor ".id" */
    bool is_id;    /* ".id" was written */
    struct value_type type;
};

struct column {
    Str name;
    struct value_type type;
};

enum result { RESULT_ONE, RESULT_MANY, RESULT_ID, RESULT_CHANGED };

struct statement {
    Str name;
    enum result result;
    size_t line; /* of the signature */
    LIST_OF(struct parameter) parameters;
    Str comment;          /* prose lines, each without its "--" */
    Str sql;              /* without the semicolon */
    const char *sql_path; /* the file it is in */
    size_t sql_line;
    LIST_OF(struct column) columns; /* found by check.c, as are the types above and below */
    Str id_type, id_column;         /* of the table that RESULT_ID inserts into */
};

struct statement_file {
    struct source source;
    LIST_OF(struct statement) statements;
};

/* Reads the file's form; what it means is check.c's. Errors go to `r`; what could be read is in *out. */
void statements_parse(struct arena *a, struct source source, struct report *r, struct statement_file *out);

/* The word's storage: "int", "text", "bytes". E_NOT_FOUND: none of them. */
must_check Status storage_of(Str word, enum storage *out);

/* Lower-case letters, digits and _, beginning with a letter, and no word of C. */
bool is_c_name(Str name);

#endif
