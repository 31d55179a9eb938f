#include "support.h"

#include "notes.sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void remove_folder(void *with)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    struct arena *a = arena_new(1024);
    const char *folder = with;
    for (size_t i = 0; i < ARRAY_LEN(endings); i++)
        (void)unlink(str_format(a, "%s/notes.db%s", folder, endings[i]).data);
    (void)rmdir(folder);
    arena_free(a);
}

const char *new_path(struct arena *a)
{
    char *folder = (char *)arena_alloc(a, 64, 1);
    snprintf(folder, 64, "/tmp/test-db-XXXXXX");
    if (!mkdtemp(folder))
        abort();
    arena_defer(a, remove_folder, folder);
    return str_format(a, "%s/notes.db", folder).data;
}

static void close_database(void *db)
{
    db_close(db);
}

static struct db *opened(struct arena *a, Status s, struct db *db)
{
    CHECK_STATUS(s, OK);
    if (s != OK)
        abort(); /* nothing more can be told */
    arena_defer(a, close_database, db);
    return db;
}

struct db *notes_at(struct arena *a, const char *path)
{
    struct db *db = NULL;
    Status s = db_open_migrated(path, DB_READ_WRITE, notes_migrations, notes_migrations_count, &db);
    return opened(a, s, db);
}

struct db *private_notes(struct arena *a)
{
    return notes_at(a, NULL);
}

struct db *reader_of(struct arena *a, const struct db *db)
{
    struct db *reader = NULL;
    Status s = db_open_reader(db, &reader);
    return opened(a, s, reader);
}

Status try_open(const char *path, enum db_mode mode, const struct migration *steps, size_t count)
{
    struct db *db;
    Status s = db_open_migrated(path, mode, steps, count, &db);
    if (s == OK)
        db_close(db);
    return s;
}

int64_t note_count(struct arena *a, struct db *db)
{
    struct note_count_row row = {.notes = -1};
    CHECK_STATUS(q_note_count(db, a, &row), OK);
    return row.notes;
}

Str logged_by(struct arena *a, void (*run)(void *with), void *with)
{
    enum { MOST_BYTES = 4096 };
    FILE *file = tmpfile();
    int saved = dup(STDERR_FILENO);
    if (!file || saved < 0 || dup2(fileno(file), STDERR_FILENO) < 0)
        abort();
    run(with);
    dup2(saved, STDERR_FILENO);
    close(saved);
    char *text = arena_array(a, char, MOST_BYTES);
    rewind(file);
    size_t len = fread(text, 1, MOST_BYTES, file);
    fclose(file);
    return (Str){text, len};
}
