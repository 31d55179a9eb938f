#include "columns.h"

#include "token.h"

#include <sqlite3.h>

static const struct {
    Str declared;
    enum storage storage;
} declared_types[] = {
    {STR_INIT("INTEGER"), STORE_INT},
    {STR_INIT("INT"), STORE_INT},
    {STR_INIT("TEXT"), STORE_TEXT},
    {STR_INIT("BLOB"), STORE_BYTES},
};

static const char *const storage_words[] = {
    [STORE_INT] = "int",
    [STORE_TEXT] = "text",
    [STORE_BYTES] = "bytes",
};

Status type_of_word(struct arena *a, const struct schema *schema, Str word, bool is_id,
                    struct value_type *out)
{
    enum storage storage;
    if (!is_id && storage_of(word, &storage) == OK) {
        out->storage = storage;
        return OK;
    }
    const struct table *table = schema_table(schema, word);
    const struct table *id_table = table ? table_id_table(schema, table) : NULL;
    if (!id_table)
        return E_NOT_FOUND;
    out->storage = STORE_INT;
    out->id_type = id_type_name(a, id_table);
    return OK;
}

/* ---- where NULLs can come from although the schema forbids them ---- */

struct null_sources {
    struct arena *arena;
    bool everywhere;           /* RIGHT or FULL JOIN, or LEFT JOIN with something that is no table */
    LIST_OF(Str) outer_tables; /* joined by LEFT JOIN */
    LIST_OF(Str) subqueries;   /* names of columns made by (SELECT …) AS name */
};

static Str unquoted(struct token t)
{
    return t.kind == TOKEN_QUOTED_NAME ? str_slice(t.text, 1, t.text.len - 2) : t.text;
}

/* Behind LEFT, RIGHT or FULL: moves *at past [OUTER] JOIN when it is a join. */
static bool take_join(Str sql, size_t *at)
{
    size_t after = *at;
    struct token t = token_next_solid(sql, &after);
    if (token_is_word(t, "OUTER"))
        t = token_next_solid(sql, &after);
    if (!token_is_word(t, "JOIN"))
        return false;
    *at = after;
    return true;
}

static void note_join(struct null_sources *n, const struct schema *schema, Str sql, struct token word,
                      size_t at)
{
    if (!take_join(sql, &at))
        return;
    Str joined = unquoted(token_next_solid(sql, &at));
    if (token_is_word(word, "LEFT") && schema_table(schema, joined))
        *list_add(n->arena, &n->outer_tables) = joined;
    else
        n->everywhere = true;
}

/* `at` is behind a "(": moves past the matching ")". */
static size_t skip_bracket(Str sql, size_t at)
{
    for (int depth = 1; depth > 0;) {
        struct token t = token_next_solid(sql, &at);
        if (t.kind == TOKEN_NONE)
            break;
        depth += token_is(t, '(') - token_is(t, ')');
    }
    return at;
}

static void note_subquery(struct null_sources *n, Str sql, size_t at)
{
    size_t inside = at;
    if (!token_is_word(token_next_solid(sql, &inside), "SELECT"))
        return;
    at = skip_bracket(sql, at);
    if (token_is_word(token_next_solid(sql, &at), "AS"))
        *list_add(n->arena, &n->subqueries) = unquoted(token_next_solid(sql, &at));
}

static struct null_sources null_sources_of(struct arena *a, const struct schema *schema, Str sql)
{
    struct null_sources n = {.arena = a};
    size_t at = 0;
    for (;;) {
        struct token t = token_next_solid(sql, &at);
        if (t.kind == TOKEN_NONE)
            return n;
        if (token_is_word(t, "LEFT") || token_is_word(t, "RIGHT") || token_is_word(t, "FULL"))
            note_join(&n, schema, sql, t, at);
        else if (token_is(t, '('))
            note_subquery(&n, sql, at);
    }
}

static bool is_among(const Str *names, size_t count, Str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_nocase(names[i], name))
            return true;
    return false;
}

/* ---- one column ---- */

struct columns {
    struct arena *arena;
    const struct schema *schema;
    const char *path;
    sqlite3_stmt *prepared;
    struct statement *statement;
    struct report *report;
    struct null_sources nulls;
};

static Status storage_declared(Str declared, enum storage *out)
{
    for (size_t i = 0; i < ARRAY_LEN(declared_types); i++) {
        if (str_eq_nocase(declared, declared_types[i].declared)) {
            *out = declared_types[i].storage;
            return OK;
        }
    }
    return E_NOT_FOUND;
}

/* The table column that result column i shows unchanged; NULL for an expression. */
static const struct table_column *origin_of(const struct columns *c, int i, const struct table **table)
{
    Str table_name = str_of(sqlite3_column_table_name(c->prepared, i));
    *table = table_name.len ? schema_table(c->schema, table_name) : NULL;
    return *table ? table_column(*table, str_of(sqlite3_column_origin_name(c->prepared, i))) : NULL;
}

/* The type said in the name: "seats:int?" with `said` = "int?". */
static void type_said(struct columns *c, Str said, const struct table_column *origin, struct column *out)
{
    Str word = said;
    enum storage stored;
    out->type.is_optional = str_ends(word, STR("?"));
    word = str_slice(word, 0, word.len - out->type.is_optional);
    bool is_id = str_ends(word, STR(".id"));
    word = str_slice(word, 0, word.len - (is_id ? 3 : 0));
    if (type_of_word(c->arena, c->schema, word, is_id, &out->type) != OK)
        report_error(c->report, c->path, c->statement->line, "column %.*s: unknown type \"%.*s\"",
                     STR_FMT(out->name), STR_FMT(said));
    else if (origin && storage_declared(origin->declared, &stored) == OK && stored != out->type.storage)
        report_error(c->report, c->path, c->statement->line,
                     "column %.*s is said to be %s, but is %s in the schema", STR_FMT(out->name),
                     storage_words[out->type.storage], storage_words[stored]);
}

static void type_from_schema(struct columns *c, const struct table *table, const struct table_column *origin,
                             struct column *out)
{
    if (storage_declared(origin->declared, &out->type.storage) != OK) {
        report_error(c->report, c->path, c->statement->line, "column %.*s: a %.*s has no type in C",
                     STR_FMT(out->name), STR_FMT(origin->declared));
        return;
    }
    const struct table *id_table = column_id_table(c->schema, table, origin);
    if (id_table)
        out->type.id_type = id_type_name(c->arena, id_table);
    out->type.is_optional = origin->may_be_null || c->nulls.everywhere ||
                            is_among(c->nulls.outer_tables.items, c->nulls.outer_tables.count, table->name);
}

static void check_name(struct columns *c, const struct column *column)
{
    if (!is_c_name(column->name))
        report_error(c->report, c->path, c->statement->line,
                     "column \"%.*s\" has no name in C: give it one with AS", STR_FMT(column->name));
    for (size_t i = 0; i < c->statement->columns.count; i++)
        if (str_eq(c->statement->columns.items[i].name, column->name))
            report_error(c->report, c->path, c->statement->line, "two columns are called %.*s",
                         STR_FMT(column->name));
}

static void check_column(struct columns *c, int i)
{
    Str said = str_copy(c->arena, str_of(sqlite3_column_name(c->prepared, i)));
    bool is_said = str_contains(said, STR(":"));
    struct column column = {.name = str_cut(&said, ':')};
    const struct table *table;
    const struct table_column *origin = origin_of(c, i, &table);
    check_name(c, &column);
    if (is_said)
        type_said(c, said, origin, &column);
    else if (origin && !is_among(c->nulls.subqueries.items, c->nulls.subqueries.count, column.name))
        type_from_schema(c, table, origin, &column);
    else
        report_error(c->report, c->path, c->statement->line,
                     "column %.*s is an expression: say its type in its name, as in AS \"%.*s:int\"",
                     STR_FMT(column.name), STR_FMT(column.name));
    *list_add(c->arena, &c->statement->columns) = column;
}

void columns_check(struct arena *a, const struct schema *schema, const char *path,
                   struct sqlite3_stmt *prepared, struct statement *s, struct report *r)
{
    struct columns c = {a, schema, path, prepared, s, r, null_sources_of(a, schema, s->sql)};
    for (int i = 0; i < sqlite3_column_count(prepared); i++)
        check_column(&c, i);
}
