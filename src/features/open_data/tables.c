/* One table of columns says how each row struct is read; everything else goes by that. */
#include "features/open_data/tables.h"

#include "base/arena.h"
#include "base/buf.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/open_data/views.h"
#include "render/escape.h"

#include "open_data_datapackage.json.h"
#include "open_data_tables.sql.h"

#include <stddef.h>

enum { BATCH = 1000, BATCH_ARENA_BYTES = 1 << 20 };

enum type { INTEGER, STRING, DAY, INSTANT };

static const Str type_names[] = {[INTEGER] = STR_INIT("integer"),
                                 [STRING] = STR_INIT("string"),
                                 [DAY] = STR_INIT("date"),
                                 [INSTANT] = STR_INIT("datetime")};

enum table {
#define TABLE(name) TABLE_##name,
#include "features/open_data/tables.tbl.h"
    TABLE_COUNT
};

struct column {
    enum table table;
    Str name;
    enum type type;
    size_t at, is_null_at; /* in the row; NEVER_NULL: there is no such flag */
    Str reference;
};

#define NEVER_NULL      SIZE_MAX
#define AT(table, name) offsetof(struct open_##table##_row, name)
#define COLUMN(table, name, type)                                                                            \
    {TABLE_##table, STR_INIT(#name), type, AT(table, name), NEVER_NULL, STR_INIT("")},
#define MAYBE(table, name, type)                                                                             \
    {TABLE_##table, STR_INIT(#name), type, AT(table, name), AT(table, name##_is_null), STR_INIT("")},
#define REFERENCE(table, name, to)                                                                           \
    {TABLE_##table, STR_INIT(#name), INTEGER, AT(table, name), NEVER_NULL, STR_INIT(#to)},
#define MAYBE_REFERENCE(table, name, to)                                                                     \
    {TABLE_##table, STR_INIT(#name), INTEGER, AT(table, name), AT(table, name##_is_null), STR_INIT(#to)},
static const struct column columns[] = {
#include "features/open_data/tables.tbl.h"
};

/* What a column's type is in the row. */
#define C_INTEGER int64_t
#define C_STRING  Str
#define C_DAY     Str
#define C_INSTANT int64_t
#define HOLDS(table, name, type)                                                                             \
    _Static_assert(_Generic(((struct open_##table##_row *)0)->name, type : 1, default : 0),                  \
                   "tables.sql and tables.tbl.h differ: " #table "." #name);
#define COLUMN(table, name, type)        HOLDS(table, name, C_##type)
#define MAYBE(table, name, type)         HOLDS(table, name, C_##type)
#define REFERENCE(table, name, to)       HOLDS(table, name, int64_t)
#define MAYBE_REFERENCE(table, name, to) HOLDS(table, name, int64_t)
#include "features/open_data/tables.tbl.h"

/* A batch of a table's rows, whatever their type. */
struct batch {
    const char *rows;
    size_t count, row_bytes;
};

#define TABLE(name)                                                                                          \
    static Status read_##name(struct db *db, struct arena *a, int64_t after, struct batch *out)              \
    {                                                                                                        \
        struct open_##name##_row *rows;                                                                      \
        size_t count;                                                                                        \
        Status s = q_open_##name(db, a, after, BATCH, &rows, &count);                                        \
        if (s == OK)                                                                                         \
            *out = (struct batch){(const char *)rows, count, sizeof *rows};                                  \
        return s;                                                                                            \
    }
#include "features/open_data/tables.tbl.h"

static const struct {
    Str name;
    Status (*read)(struct db *db, struct arena *a, int64_t after, struct batch *out);
} tables[] = {
#define TABLE(name) {STR_INIT(#name), read_##name},
#include "features/open_data/tables.tbl.h"
};

/* The columns of a table stand together. */
struct columns {
    const struct column *first;
    size_t count;
};

static struct columns columns_of(enum table table)
{
    struct columns found = {0};
    for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
        if (columns[i].table != table)
            continue;
        if (found.count++ == 0)
            found.first = &columns[i];
    }
    return found;
}

static bool is_null(const struct column *column, const char *row)
{
    return column->is_null_at != NEVER_NULL && *(const bool *)(row + column->is_null_at);
}

static int64_t integer_of(const struct column *column, const char *row)
{
    return *(const int64_t *)(const void *)(row + column->at);
}

static Str string_of(struct arena *a, const struct column *column, const char *row)
{
    if (column->type == INSTANT)
        return time_iso(a, integer_of(column, row));
    return *(const Str *)(const void *)(row + column->at);
}

static void add_csv_row(struct buf *out, struct columns c, const char *row)
{
    for (size_t i = 0; i < c.count; i++) {
        if (i > 0)
            buf_add_char(out, ',');
        if (is_null(&c.first[i], row))
            continue;
        if (c.first[i].type == INTEGER)
            buf_add_int(out, integer_of(&c.first[i], row));
        else
            escape_csv(out, string_of(out->arena, &c.first[i], row));
    }
    buf_add(out, STR("\r\n"));
}

static void add_json_row(struct buf *out, struct columns c, const char *row)
{
    for (size_t i = 0; i < c.count; i++) {
        buf_add_char(out, i == 0 ? '{' : ',');
        escape_json(out, c.first[i].name);
        buf_add_char(out, ':');
        if (is_null(&c.first[i], row))
            buf_add(out, STR("null"));
        else if (c.first[i].type == INTEGER)
            buf_add_int(out, integer_of(&c.first[i], row));
        else
            escape_json(out, string_of(out->arena, &c.first[i], row));
    }
    buf_add_char(out, '}');
}

static void add_csv_head(struct buf *out, struct columns c)
{
    for (size_t i = 0; i < c.count; i++)
        buf_addf(out, "%s%.*s", i > 0 ? "," : "", STR_FMT(c.first[i].name));
    buf_add(out, STR("\r\n"));
}

struct writing {
    const struct table_files *files;
    Str csv_file, json_file;
    struct columns columns;
    uint64_t rows;
};

static Status begin_files(struct writing *w, struct arena *a)
{
    struct buf csv = buf_in(a);
    add_csv_head(&csv, w->columns);
    Status s = w->files->create(w->files->with, w->csv_file, buf_str(&csv));
    return s == OK ? w->files->create(w->files->with, w->json_file, STR("[")) : s;
}

/* A batch to the end of both files; one without rows ends them. */
static Status add_batch(struct writing *w, struct arena *a, const struct batch *batch)
{
    struct buf csv = buf_in(a), json = buf_in(a);
    for (size_t i = 0; i < batch->count; i++) {
        const char *row = batch->rows + i * batch->row_bytes;
        buf_add(&json, w->rows++ == 0 ? STR("\n") : STR(",\n"));
        add_csv_row(&csv, w->columns, row);
        add_json_row(&json, w->columns, row);
    }
    if (batch->count == 0)
        buf_add(&json, STR("\n]\n"));
    Status s = w->files->append(w->files->with, w->csv_file, buf_str(&csv));
    return s == OK ? w->files->append(w->files->with, w->json_file, buf_str(&json)) : s;
}

static Status write_table(struct db *db, enum table table, const struct table_files *files, uint64_t *rows)
{
    struct arena *a = arena_new(BATCH_ARENA_BYTES), *names = arena_new(BATCH);
    struct writing w = {.files = files,
                        .csv_file = str_format(names, "data/%.*s.csv", STR_FMT(tables[table].name)),
                        .json_file = str_format(names, "data/%.*s.json", STR_FMT(tables[table].name)),
                        .columns = columns_of(table)};
    struct batch batch = {.count = 1};
    int64_t after = 0;
    Status s = begin_files(&w, a);
    while (s == OK && batch.count > 0) {
        arena_reset(a);
        s = tables[table].read(db, a, after, &batch);
        if (s == OK)
            s = add_batch(&w, a, &batch);
        if (s == OK && batch.count > 0)
            after = integer_of(w.columns.first, batch.rows + (batch.count - 1) * batch.row_bytes);
    }
    arena_free(a);
    arena_free(names);
    *rows = w.rows;
    return s;
}

static struct table_description description_of(struct arena *a, enum table table, uint64_t rows)
{
    struct columns c = columns_of(table);
    struct column_description *described = arena_array(a, struct column_description, c.count);
    for (size_t i = 0; i < c.count; i++)
        described[i] = (struct column_description){.name = c.first[i].name,
                                                   .type = type_names[c.first[i].type],
                                                   .is_required = c.first[i].is_null_at == NEVER_NULL,
                                                   .reference = c.first[i].reference};
    return (struct table_description){.name = tables[table].name,
                                      .text = code_text(a, LANGUAGE_EN, "data.table.", tables[table].name),
                                      .columns = described,
                                      .column_count = c.count,
                                      .rows = rows};
}

static Status describe(struct db *db, struct arena *a, Str origin, const struct table_count *counts,
                       const struct table_files *files)
{
    struct table_description *described = arena_array(a, struct table_description, TABLE_COUNT);
    struct package_description v = {.origin = origin, .tables = described, .count = TABLE_COUNT};
    Status s = tables_as_of(db, a, &v.as_of);
    if (s != OK)
        return s;
    v.has_changed = v.as_of > 0;
    for (size_t i = 0; i < TABLE_COUNT; i++)
        described[i] = description_of(a, (enum table)i, counts[i].rows);
    struct buf out = buf_in(a);
    struct render r = {.out = &out, .arena = a, .language = LANGUAGE_EN};
    tpl_datapackage_json(&r, &v);
    return files->create(files->with, STR("data/datapackage.json"), buf_str(&out));
}

Status tables_write(struct db *db, struct arena *a, Str origin, const struct table_files *files,
                    const struct table_count **counts, size_t *count)
{
    struct table_count *written = arena_array(a, struct table_count, TABLE_COUNT);
    Status s = OK;
    for (size_t i = 0; i < TABLE_COUNT && s == OK; i++) {
        written[i].name = tables[i].name;
        s = write_table(db, (enum table)i, files, &written[i].rows);
    }
    if (s == OK)
        s = describe(db, a, origin, written, files);
    if (s != OK)
        return s;
    *counts = written;
    *count = TABLE_COUNT;
    return OK;
}

Status tables_as_of(struct db *db, struct arena *a, Time *out)
{
    struct open_as_of_row row;
    Status s = q_open_as_of(db, a, &row);
    if (s == OK)
        *out = row.at;
    return s;
}
