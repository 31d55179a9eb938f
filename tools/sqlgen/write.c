#include "write.h"

#include "dialect.h"

/* From the sixth on, a call by position can no longer be read: the values have names then. */
enum { MAX_POSITIONAL = 5 };

static const struct {
    const char *type;     /* in rows and prototypes */
    const char *kind;     /* enum db_kind */
    const char *as_value; /* the function that makes a struct db_value of it */
} storages[] = {
    [STORE_INT] = {"int64_t", "DB_INT", "db_int"},
    [STORE_TEXT] = {"Str", "DB_TEXT", "db_text"},
    [STORE_BYTES] = {"Str", "DB_BYTES", "db_bytes"},
};

/* What a function gives back, after its parameters. */
static void write_output(struct buf *b, const struct statement *s)
{
    switch (s->result) {
    case RESULT_ONE: buf_addf(b, "struct %.*s_row *row", STR_FMT(s->name)); break;
    case RESULT_MANY: buf_addf(b, "struct %.*s_row **rows, size_t *row_count", STR_FMT(s->name)); break;
    case RESULT_ID: buf_addf(b, "%.*s *new_id", STR_FMT(s->id_type)); break;
    case RESULT_CHANGED: buf_add(b, STR("int64_t *changed_rows")); break;
    }
}

static bool returns_rows(const struct statement *s)
{
    return s->result == RESULT_ONE || s->result == RESULT_MANY;
}

static bool has_named_values(const struct statement *s)
{
    return s->parameters.count > MAX_POSITIONAL;
}

/* "Str ", "PersonId ", "const int64_t *": a name may follow. */
static void write_type(struct buf *b, const struct value_type *t, bool is_parameter)
{
    bool is_pointer = is_parameter && t->is_optional;
    buf_addf(b, "%s%.*s%s", is_pointer ? "const " : "",
             STR_FMT(t->id_type.len ? t->id_type : str_of(storages[t->storage].type)),
             is_pointer ? " *" : " ");
}

static void write_parameter(struct buf *b, const struct parameter *p)
{
    write_type(b, &p->type, true);
    buf_add(b, p->name);
}

static void write_prototype(struct buf *b, const struct statement *s)
{
    buf_addf(b, "Status q_%.*s(struct db *db", STR_FMT(s->name));
    if (returns_rows(s))
        buf_add(b, STR(", struct arena *a"));
    if (has_named_values(s))
        buf_addf(b, ", const struct %.*s_values *with", STR_FMT(s->name));
    for (size_t i = 0; !has_named_values(s) && i < s->parameters.count; i++) {
        buf_add(b, STR(", "));
        write_parameter(b, &s->parameters.items[i]);
    }
    buf_add(b, STR(", "));
    write_output(b, s);
    buf_add(b, STR(")"));
}

/* ---- the header ---- */

static Str file_name(Str path)
{
    Str name = path;
    while (path.len)
        name = str_cut(&path, '/');
    return name;
}

/* "people.sql.h" as "PEOPLE_SQL_H" */
static Str guard_of(struct arena *a, Str name)
{
    struct buf b = buf_in(a);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.data[i];
        if (c >= 'a' && c <= 'z')
            buf_add_char(&b, (char)(c - 'a' + 'A'));
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            buf_add_char(&b, c);
        else
            buf_add_char(&b, '_');
    }
    return buf_str(&b);
}

static void write_values(struct buf *b, const struct statement *s)
{
    buf_addf(b, "struct %.*s_values {\n", STR_FMT(s->name));
    for (size_t i = 0; i < s->parameters.count; i++) {
        buf_add(b, STR("    "));
        write_parameter(b, &s->parameters.items[i]);
        buf_add(b, STR(";\n"));
    }
    buf_add(b, STR("};\n"));
}

static void write_row(struct buf *b, const struct statement *s)
{
    buf_addf(b, "struct %.*s_row {\n", STR_FMT(s->name));
    for (size_t i = 0; i < s->columns.count; i++) {
        const struct column *c = &s->columns.items[i];
        buf_add(b, STR("    "));
        write_type(b, &c->type, false);
        buf_addf(b, "%.*s;\n", STR_FMT(c->name));
        if (c->type.is_optional)
            buf_addf(b, "    bool %.*s_is_null;\n", STR_FMT(c->name));
    }
    buf_add(b, STR("};\n"));
}

/* The prose above the signature. The marks of C's comments in it are taken apart. */
static void write_comment(struct buf *b, Str file, const struct statement *s)
{
    buf_addf(b, "/* %.*s:%zu", STR_FMT(file), s->line);
    if (s->comment.len)
        buf_add(b, STR("\n * "));
    char last = ' ';
    for (size_t i = 0; i < s->comment.len; i++) {
        char c = s->comment.data[i];
        if ((last == '/' && c == '*') || (last == '*' && c == '/'))
            buf_add_char(b, ' ');
        buf_add_char(b, c);
        if (c == '\n')
            buf_add(b, STR(" * "));
        last = c;
    }
    buf_add(b, STR(" */\n"));
}

Str write_header(struct arena *a, const struct statement_file *file, Str header)
{
    struct buf b = buf_in(a);
    Str name = file_name(str_of(file->source.path));
    Str guard = guard_of(a, file_name(header));
    buf_addf(&b, "/* Made from %.*s by sqlgen: edit that. */\n#ifndef %.*s\n#define %.*s\n\n", STR_FMT(name),
             STR_FMT(guard), STR_FMT(guard));
    buf_add(&b, STR("#include \"base/str.h\"\n#include \"ids.h\"\n\nstruct arena;\nstruct db;\n"));
    for (size_t i = 0; i < file->statements.count; i++) {
        const struct statement *s = &file->statements.items[i];
        buf_add_char(&b, '\n');
        write_comment(&b, name, s);
        if (has_named_values(s))
            write_values(&b, s);
        if (returns_rows(s))
            write_row(&b, s);
        buf_add(&b, STR("must_check "));
        write_prototype(&b, s);
        buf_add(&b, STR(";\n"));
    }
    buf_add(&b, STR("\n#endif\n"));
    return buf_str(&b);
}

/* ---- the source ---- */

/* As a literal, a line of the text to a line; "?" is escaped against trigraphs. */
static void write_literal(struct buf *b, Str text)
{
    buf_add(b, STR("STR_INIT(\n        \""));
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c == '\n')
            buf_add(b, STR("\\n\"\n        \""));
        else if (c == '"' || c == '\\' || c == '?')
            buf_addf(b, "\\%c", c);
        else if (c < ' ' || c > '~')
            buf_addf(b, "\\%03o", (unsigned)c);
        else
            buf_add_char(b, (char)c);
    }
    buf_add(b, STR("\")"));
}

static void write_columns(struct buf *b, const struct statement *s)
{
    buf_addf(b, "static const struct db_column %.*s_columns[] = {\n", STR_FMT(s->name));
    for (size_t i = 0; i < s->columns.count; i++) {
        const struct column *c = &s->columns.items[i];
        buf_addf(b, "    {%s, offsetof(struct %.*s_row, %.*s), ", storages[c->type.storage].kind,
                 STR_FMT(s->name), STR_FMT(c->name));
        if (c->type.is_optional)
            buf_addf(b, "offsetof(struct %.*s_row, %.*s_is_null)},\n", STR_FMT(s->name), STR_FMT(c->name));
        else
            buf_add(b, STR("DB_NEVER_NULL},\n"));
    }
    buf_add(b, STR("};\n\n"));
}

static void write_statement(struct buf *b, struct arena *a, Str file, const struct statement *s)
{
    buf_addf(
        b, "static const struct db_statement %.*s_statement = {\n    .name = \"%.*s:%zu %.*s\",\n    .sql = ",
        STR_FMT(s->name), STR_FMT(file), s->line, STR_FMT(s->name));
    write_literal(b, statement_sql(a, s, ENGINE_SQLITE));
    buf_add(b, STR(",\n"));
    if (returns_rows(s))
        buf_addf(b,
                 "    .columns = %.*s_columns,\n    .column_count = %zu,\n    .row_bytes = sizeof(struct "
                 "%.*s_row),\n",
                 STR_FMT(s->name), s->columns.count, STR_FMT(s->name));
    buf_add(b, STR("};\n\n"));
}

/* "db_text(name)", "note ? db_text(*note) : db_null()", "db_int(person.n)" */
static void write_value(struct buf *b, const struct parameter *p, const char *from)
{
    const char *as_value = storages[p->type.storage].as_value;
    bool is_id = p->type.id_type.len > 0;
    if (p->type.is_optional)
        buf_addf(b, "%s%.*s ? %s(%s%s%.*s%s) : db_null()", from, STR_FMT(p->name), as_value, is_id ? "" : "*",
                 from, STR_FMT(p->name), is_id ? "->n" : "");
    else
        buf_addf(b, "%s(%s%.*s%s)", as_value, from, STR_FMT(p->name), is_id ? ".n" : "");
}

static void write_body_values(struct buf *b, const struct statement *s)
{
    buf_add(b, STR("    const struct db_value values[] = {\n"));
    for (size_t i = 0; i < s->parameters.count; i++) {
        buf_add(b, STR("        "));
        write_value(b, &s->parameters.items[i], has_named_values(s) ? "with->" : "");
        buf_add(b, STR(",\n"));
    }
    buf_add(b, STR("    };\n"));
}

static void write_call(struct buf *b, const struct statement *s)
{
    Str values = s->parameters.count ? STR("values") : STR("NULL");
    switch (s->result) {
    case RESULT_ONE:
        buf_addf(b, "    return db_one(db, a, &%.*s_statement, %.*s, %zu, row);\n", STR_FMT(s->name),
                 STR_FMT(values), s->parameters.count);
        break;
    case RESULT_MANY:
        buf_addf(b,
                 "    void *found;\n"
                 "    Status status = db_many(db, a, &%.*s_statement, %.*s, %zu, &found, row_count);\n"
                 "    if (status == OK)\n        *rows = found;\n    return status;\n",
                 STR_FMT(s->name), STR_FMT(values), s->parameters.count);
        break;
    case RESULT_ID:
        buf_addf(b, "    return db_insert(db, &%.*s_statement, %.*s, %zu, &new_id->n);\n", STR_FMT(s->name),
                 STR_FMT(values), s->parameters.count);
        break;
    case RESULT_CHANGED:
        buf_addf(b, "    return db_change(db, &%.*s_statement, %.*s, %zu, changed_rows);\n", STR_FMT(s->name),
                 STR_FMT(values), s->parameters.count);
        break;
    }
}

Str write_source(struct arena *a, const struct statement_file *file, Str header)
{
    struct buf b = buf_in(a);
    Str made = file_name(str_of(file->source.path)), name = file_name(header);
    buf_addf(
        &b, "/* Made from %.*s by sqlgen: edit that. */\n#include \"%.*s\"\n\n#include \"db/db_query.h\"\n\n",
        STR_FMT(made), STR_FMT(name));
    if (str_ends(name, STR(".h")))
        name = str_slice(name, 0, name.len - 2);
    for (size_t i = 0; i < file->statements.count; i++) {
        const struct statement *s = &file->statements.items[i];
        if (returns_rows(s))
            write_columns(&b, s);
        write_statement(&b, a, name, s);
        write_prototype(&b, s);
        buf_add(&b, STR("\n{\n"));
        if (s->parameters.count)
            write_body_values(&b, s);
        write_call(&b, s);
        buf_add(&b, STR("}\n\n"));
    }
    return buf_str(&b);
}

/* ---- the ids ---- */

Str write_ids(struct arena *a, const struct schema *schema)
{
    struct buf b = buf_in(a);
    buf_add(&b, STR("/* Made from the migrations by sqlgen. Each table's ids are a type of their own, so "
                    "that two of\n"
                    " * them swapped do not compile. */\n"
                    "#ifndef IDS_H\n#define IDS_H\n\n#include <stdint.h>\n\n"));
    for (size_t i = 0; i < schema->tables.count; i++) {
        const struct table *t = &schema->tables.items[i];
        if (table_id_table(schema, t) == t)
            buf_addf(&b, "typedef struct {\n    int64_t n;\n} %.*s; /* %.*s */\n",
                     STR_FMT(id_type_name(a, t)), STR_FMT(t->name));
    }
    buf_add(&b, STR("\n#endif\n"));
    return buf_str(&b);
}
