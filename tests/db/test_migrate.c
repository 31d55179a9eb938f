#include "support.h"

#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static const struct migration steps[] = {
    {"0001_one.sql",
     STR_INIT("CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT; INSERT INTO one (id) VALUES (1);")},
    {"0002_two.sql",
     STR_INIT("CREATE TABLE two (id INTEGER PRIMARY KEY, one INTEGER REFERENCES one (id)) STRICT;"
              "INSERT INTO two (id, one) VALUES (1, 1);")},
    {"0003_three.sql", STR_INIT("ALTER TABLE two ADD COLUMN three TEXT;")},
};

static Status read_write(const char *path, size_t count)
{
    return try_open(path, DB_READ_WRITE, steps, count);
}

static Status read_only(const char *path, size_t count)
{
    return try_open(path, DB_READ_ONLY, steps, count);
}

TEST(a_new_database_gets_all_migrations_in_order)
{
    const char *path = new_path(a);
    CHECK_STATUS(read_only(path, 3), E_INTERNAL);
    CHECK(access(path, F_OK) != 0);
    CHECK_STATUS(read_write(path, 3), OK);
    CHECK_STATUS(read_only(path, 3), OK);
}

TEST(an_old_database_gets_the_missing_migrations)
{
    const char *path = new_path(a);
    CHECK_STATUS(read_write(path, 1), OK);
    CHECK_STATUS(read_write(path, 3), OK);
    CHECK_STATUS(read_only(path, 3), OK);
}

TEST(a_second_opening_applies_nothing)
{
    const char *path = new_path(a);
    CHECK_STATUS(read_write(path, 3), OK);
    CHECK_STATUS(read_write(path, 3), OK); /* a step applied twice would fail: its table is there */
}

TEST(a_program_without_migrations_opens_an_empty_database)
{
    const char *path = new_path(a);
    CHECK_STATUS(read_write(path, 0), OK);
    CHECK_STATUS(read_only(path, 0), OK);
}

TEST(a_failing_migration_leaves_the_version_before_it)
{
    const char *path = new_path(a);
    struct migration broken[] = {
        steps[0],
        {"0002_two.sql",
         STR("CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);")},
    };
    CHECK_STATUS(try_open(path, DB_READ_WRITE, broken, 2), E_INTERNAL);
    CHECK_STATUS(read_only(path, 1), OK);
    CHECK_STATUS(read_write(path, 3), OK); /* table two of the broken step is not there */
}

struct opening {
    const char *path;
    enum db_mode mode;
    size_t steps;
    Status status;
};

static void open_it(void *with)
{
    struct opening *o = with;
    o->status = try_open(o->path, o->mode, steps, o->steps);
}

TEST(a_newer_database_is_refused_naming_both_versions)
{
    static const enum db_mode modes[] = {DB_READ_WRITE, DB_READ_ONLY};
    const char *path = new_path(a);
    CHECK_STATUS(read_write(path, 3), OK);
    for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
        struct opening o = {path, modes[i], 2, OK};
        Str log = logged_by(a, open_it, &o);
        CHECK_STATUS(o.status, E_CONFLICT);
        CHECK_CONTAINS(log, "the database was made by a newer version of this program");
        CHECK_CONTAINS(log, "its_version=\"3\" version_of_this_program=\"2\"");
        CHECK_CONTAINS(log, path);
    }
    CHECK_STATUS(read_write(path, 3), OK);
}

TEST(a_reader_refuses_an_older_database)
{
    const char *path = new_path(a);
    CHECK_STATUS(read_write(path, 1), OK);
    struct opening o = {path, DB_READ_ONLY, 2, OK};
    Str log = logged_by(a, open_it, &o);
    CHECK_STATUS(o.status, E_CONFLICT);
    CHECK_CONTAINS(log, "must first be migrated");
    CHECK_CONTAINS(log, "its_version=\"1\" version_of_this_program=\"2\"");
}

TEST(a_table_may_be_made_anew_under_those_that_refer_to_it)
{
    const char *path = new_path(a);
    struct migration again[] = {
        steps[0],
        steps[1],
        {"0003_again.sql", STR("CREATE TABLE new_one (id INTEGER PRIMARY KEY, name TEXT) STRICT;"
                               "INSERT INTO new_one (id) SELECT id FROM one;"
                               "DROP TABLE one; ALTER TABLE new_one RENAME TO one;")},
    };
    CHECK_STATUS(try_open(path, DB_READ_WRITE, again, 3), OK);
}

TEST(a_migration_that_loses_what_others_refer_to_fails)
{
    const char *path = new_path(a);
    struct migration loses[] = {steps[0], steps[1], {"0003_loses.sql", STR("DELETE FROM one;")}};
    CHECK_STATUS(try_open(path, DB_READ_WRITE, loses, 3), E_INTERNAL);
    CHECK_STATUS(read_only(path, 2), OK);
}

TEST(a_migration_that_ends_its_transaction_fails)
{
    const char *path = new_path(a);
    struct migration ends[] = {steps[0], {"0002_ends.sql", STR("CREATE TABLE two (id INTEGER); COMMIT;")}};
    CHECK_STATUS(try_open(path, DB_READ_WRITE, ends, 2), E_INTERNAL);
    CHECK_STATUS(read_only(path, 1), OK);
}

TEST(a_file_of_something_else_is_refused)
{
    const char *path = new_path(a);
    FILE *file = fopen(path, "wb");
    for (int i = 0; i < 1000; i++)
        fputs("This is no database.\n", file);
    fclose(file);
    CHECK_STATUS(read_write(path, 3), E_INTERNAL);
    CHECK_STATUS(read_only(path, 3), E_INTERNAL);
}

static void *open_in_thread(void *with)
{
    open_it(with);
    return NULL;
}

TEST(several_that_open_a_new_database_at_once_migrate_it_once)
{
    enum { THREADS = 4 };
    struct opening openings[THREADS];
    pthread_t threads[THREADS];
    const char *path = new_path(a);
    for (int i = 0; i < THREADS; i++) {
        openings[i] = (struct opening){path, DB_READ_WRITE, 3, E_INTERNAL};
        CHECK_INT(pthread_create(&threads[i], NULL, open_in_thread, &openings[i]), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        CHECK_STATUS(openings[i].status, OK);
    }
}

TEST(the_program_own_migrations_make_a_database)
{
    struct db *db;
    CHECK_STATUS(db_open_private(&db), OK);
    db_close(db);
    const char *path = new_path(a);
    CHECK_STATUS(db_open(path, DB_READ_WRITE, &db), OK);
    db_close(db);
    CHECK_STATUS(db_open(path, DB_READ_ONLY, &db), OK);
    db_close(db);
}
