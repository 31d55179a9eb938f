#include "support/record.h"

#include "base/buf.h"
#include "db/db.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const Time now = 1614600000; /* 2021-03-01T12:00:00Z */

static void remove_record(void *with)
{
    const struct record *r = with;
    db_close(r->db);
    const char *const endings[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < ARRAY_LEN(endings); i++)
        unlink(str_format(r->arena, "%.*s%s", STR_FMT(r->path), endings[i]).data);
}

struct record *record_new(struct arena *a)
{
    struct record *r = arena_new_of(a, struct record);
    char path[] = "/tmp/hemicycle-record-XXXXXX";
    int file = mkstemp(path);
    if (file < 0)
        abort();
    close(file);
    r->arena = a;
    r->path = str_copy(a, str_of(path));
    if (db_open(r->path.data, DB_READ_WRITE, &r->db) != OK)
        abort();
    arena_defer(a, remove_record, r);
    return r;
}

Status record_import(struct record *r, const char *name, Str notice, struct import_report *report)
{
    struct notice understood;
    Str why = STR("");
    struct action by = {.db = r->db, .a = r->arena, .at = now, .who = STR("test")};
    Status s = notice_read(r->arena, notice, &understood, &why);
    if (s != OK)
        return s;
    return import_notice(&by, &(struct import_source){str_of(name), notice, &understood}, report);
}

static Str read_file(struct arena *a, const char *path)
{
    enum { MOST = 1 << 20 };
    FILE *in = fopen(str_format(a, "%s/%s", SOURCE_ROOT, path).data, "rb");
    if (!in)
        return STR("");
    char *bytes = arena_array(a, char, MOST);
    size_t len = fread(bytes, 1, MOST, in);
    fclose(in);
    return (Str){bytes, len};
}

struct import_report record_import_file(struct record *r, const char *path)
{
    struct import_report report = {0};
    CHECK_STATUS(record_import(r, path, read_file(r->arena, path), &report), OK);
    return report;
}

/* ---- reading back ---- */

static sqlite3 *reader_of(struct record *r)
{
    sqlite3 *reader;
    if (sqlite3_open_v2(r->path.data, &reader, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        abort();
    return reader;
}

static sqlite3_stmt *prepared(sqlite3 *reader, const char *sql)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(reader, sql, -1, &statement, NULL) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(reader));
        abort();
    }
    return statement;
}

int64_t record_number(struct record *r, const char *query)
{
    sqlite3 *reader = reader_of(r);
    sqlite3_stmt *statement = prepared(reader, query);
    int64_t number = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    sqlite3_close(reader);
    return number;
}

int64_t record_count(struct record *r, const char *table)
{
    return record_number(r, str_format(r->arena, "SELECT COUNT(*) FROM \"%s\"", table).data);
}

static void dump_table(sqlite3 *reader, struct buf *out, const char *table)
{
    sqlite3_stmt *rows =
        prepared(reader, str_format(out->arena, "SELECT * FROM \"%s\" ORDER BY 1, 2", table).data);
    buf_addf(out, "[%s]\n", table);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(rows); i++) {
            const void *value = sqlite3_column_blob(rows, i);
            buf_add(out, (Str){value ? value : "NULL", value ? (size_t)sqlite3_column_bytes(rows, i) : 4});
            buf_add_char(out, '\t');
        }
        buf_add_char(out, '\n');
    }
    sqlite3_finalize(rows);
}

Str record_dump(struct record *r, struct arena *a)
{
    struct buf out = buf_in(a);
    sqlite3 *reader = reader_of(r);
    sqlite3_stmt *tables = prepared(
        reader,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (sqlite3_step(tables) == SQLITE_ROW)
        dump_table(reader, &out, (const char *)sqlite3_column_text(tables, 0));
    sqlite3_finalize(tables);
    sqlite3_close(reader);
    return buf_str(&out);
}

size_t report_doubts(const struct import_report *report, enum doubt doubt)
{
    size_t count = 0;
    for (size_t i = 0; i < report->doubt_count; i++)
        count += report->doubts[i].doubt == doubt;
    return count;
}
