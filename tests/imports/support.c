#include "support.h"

#include "base/buf.h"
#include "db/db.h"
#include "record.sql.h"

#include <stdio.h>
#include <stdlib.h>

static const Time noon = 1614600000; /* 2021-03-01T12:00:00Z */

static void close_db(void *db)
{
    db_close(db);
}

struct record *record_new(struct arena *a)
{
    struct record *r = arena_new_of(a, struct record);
    r->arena = a;
    r->now = noon;
    if (db_open_private(&r->db) != OK)
        abort();
    arena_defer(a, close_db, r->db);
    return r;
}

Status record_import(struct record *r, const char *name, Str bytes)
{
    struct notice notice;
    Str why;
    Status s = notice_read(r->arena, bytes, &notice, &why);
    if (s != OK)
        return s;
    struct action by = action_begin(r->db, r->arena, r->now, STR("test"));
    return import_notice(&by, &(struct import_source){str_of(name), bytes, &notice}, &r->report);
}

void record_add(struct record *r, const char *name, Str bytes)
{
    CHECK_STATUS(record_import(r, name, bytes), OK);
}

Str file_bytes(struct arena *a, const char *path)
{
    enum { MOST = 1 << 20 };
    Str full = str_format(a, "%s/%s", SOURCE_ROOT, path);
    FILE *in = fopen(full.data, "rb");
    if (!in)
        return STR("");
    char *bytes = arena_array(a, char, MOST);
    size_t len = fread(bytes, 1, MOST, in);
    fclose(in);
    return (Str){bytes, len};
}

void record_add_file(struct record *r, const char *path)
{
    record_add(r, path, file_bytes(r->arena, path));
}

Str record_dump(struct record *r)
{
    struct whole_record_row *rows;
    size_t count;
    struct buf out = buf_in(r->arena);
    CHECK_STATUS(q_whole_record(r->db, r->arena, &rows, &count), OK);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%.*s %.*s\n", STR_FMT(rows[i].name), STR_FMT(rows[i].value));
    return buf_str(&out);
}

size_t record_count(struct record *r, const char *table)
{
    struct whole_record_row *rows;
    size_t count, found = 0;
    CHECK_STATUS(q_whole_record(r->db, r->arena, &rows, &count), OK);
    for (size_t i = 0; i < count; i++)
        found += str_eq(rows[i].name, str_of(table));
    return found;
}

int64_t record_touched(struct record *r)
{
    struct rows_touched_row row = {0};
    CHECK_STATUS(q_rows_touched(r->db, r->arena, &row), OK);
    return row.count;
}

const struct import_doubt *doubt_of(const struct record *r, enum doubt doubt)
{
    const struct import_doubt *found = NULL;
    for (size_t i = 0; i < r->report.doubt_count; i++)
        if (r->report.doubts[i].doubt == doubt)
            found = &r->report.doubts[i];
    return found;
}

size_t doubts_of(const struct record *r, enum doubt doubt)
{
    size_t count = 0;
    for (size_t i = 0; i < r->report.doubt_count; i++)
        count += r->report.doubts[i].doubt == doubt;
    return count;
}

Str record_text(struct record *r, const char *owner_kind, int64_t id, const char *field, const char *language)
{
    struct fields_in_row *rows;
    size_t count;
    CHECK_STATUS(
        q_fields_in(r->db, r->arena, str_of(owner_kind), str_of(field), str_of(language), &rows, &count), OK);
    for (size_t i = 0; i < count; i++)
        if (rows[i].owner == id)
            return rows[i].value;
    return STR("");
}

size_t people_with_writing(struct record *r, const char *writing)
{
    struct people_written_row *rows;
    size_t count;
    CHECK_STATUS(q_people_written(r->db, r->arena, str_of(writing), &rows, &count), OK);
    return count;
}
