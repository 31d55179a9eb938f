#include "db/db_query.h"
#include "notes.sql.h"
#include "support.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static Status add_note(struct db *db, const char *text)
{
    NoteId id;
    return q_note_insert(db, str_of(text), NULL, &id);
}

/* ---- transactions ---- */

struct two_notes {
    struct db *db;
    Status then;
};

static Status add_two_notes(void *with)
{
    struct two_notes *w = with;
    Status s = add_note(w->db, "first");
    if (s == OK)
        s = add_note(w->db, "second");
    return s == OK ? w->then : s;
}

TEST(a_transaction_commits_on_ok)
{
    struct db *db = private_notes(a);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, OK}), OK);
    CHECK_INT(note_count(a, db), 2);
}

TEST(a_transaction_is_undone_on_any_other_status)
{
    struct db *db = private_notes(a);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, E_FORBIDDEN}), E_FORBIDDEN);
    CHECK_INT(note_count(a, db), 0);
    CHECK_STATUS(add_note(db, "second"), OK);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, OK}), E_CONFLICT);
    CHECK_INT(note_count(a, db), 1);
}

struct hooked {
    size_t runs;
    Status then;
};

static Status add_third(struct db *db, void *with)
{
    struct hooked *h = with;
    h->runs++;
    Status s = add_note(db, "third");
    return s == OK ? h->then : s;
}

TEST(a_hook_is_part_of_each_transaction_and_can_undo_it)
{
    struct db *db = private_notes(a);
    struct hooked hooked = {.then = OK};
    db_before_commit(db, add_third, &hooked);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, E_FORBIDDEN}), E_FORBIDDEN);
    CHECK_INT(hooked.runs, 0);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, OK}), OK);
    CHECK_INT(note_count(a, db), 3);
    CHECK_INT(hooked.runs, 1);
}

TEST(a_hook_that_fails_undoes_the_transaction)
{
    struct db *db = private_notes(a);
    db_before_commit(db, add_third, &(struct hooked){.then = E_LIMIT});
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, OK}), E_LIMIT);
    CHECK_INT(note_count(a, db), 0);
    db_before_commit(db, NULL, NULL);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, OK}), OK);
    CHECK_INT(note_count(a, db), 2);
}

static Status answer_nothing(void *with)
{
    const NoteId nothing = {99};
    NoteId id;
    return q_note_insert(with, STR("answer"), &nothing, &id);
}

TEST(what_breaks_a_constraint_only_at_the_end_is_undone)
{
    struct db *db = private_notes(a);
    CHECK_STATUS(db_transaction(db, answer_nothing, db), E_CONFLICT);
    CHECK_INT(note_count(a, db), 0);
    CHECK_STATUS(add_note(db, "next"), OK);
}

static Status begin_again(void *db)
{
    return db_transaction(db, answer_nothing, db);
}

TEST(a_transaction_within_another_stops_the_program)
{
    Status (*const outer[])(struct db *, Status(*)(void *), void *) = {db_transaction, db_read};
    for (size_t i = 0; i < ARRAY_LEN(outer); i++) {
        pid_t child = fork();
        if (child == 0) {
            setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
            (void)!freopen("/dev/null", "w", stderr);
            struct db *db = private_notes(a);
            _exit((int)outer[i](db, begin_again, db));
        }
        int how = 0;
        CHECK_INT(waitpid(child, &how, 0), child);
        CHECK(WIFSIGNALED(how) && WTERMSIG(how) == SIGABRT);
    }
}

/* ---- readers ---- */

TEST(a_reader_sees_what_was_committed)
{
    const char *const paths[] = {NULL, new_path(a)};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        struct db *db = notes_at(a, paths[i]), *reader = reader_of(a, db);
        CHECK_INT(note_count(a, reader), 0);
        CHECK_STATUS(add_note(db, "one"), OK);
        CHECK_INT(note_count(a, reader), 1);
    }
}

TEST(a_reader_may_not_write)
{
    const char *const paths[] = {NULL, new_path(a)};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        struct db *db = notes_at(a, paths[i]), *reader = reader_of(a, db);
        CHECK_STATUS(add_note(reader, "one"), E_INTERNAL);
        CHECK_STATUS(db_transaction(reader, add_two_notes, &(struct two_notes){reader, OK}), E_INTERNAL);
        CHECK_INT(note_count(a, db), 0);
    }
}

struct look_twice {
    struct arena *arena;
    struct db *reader, *writer;
    int64_t before, after;
};

static Status look_twice(void *with)
{
    struct look_twice *w = with;
    w->before = note_count(w->arena, w->reader);
    Status s = add_note(w->writer, "meanwhile");
    w->after = note_count(w->arena, w->reader);
    return s;
}

TEST(a_page_sees_the_database_at_one_instant)
{
    struct db *db = notes_at(a, new_path(a));
    struct look_twice look = {a, reader_of(a, db), db, -1, -1};
    CHECK_STATUS(db_read(look.reader, look_twice, &look), OK);
    CHECK_INT(look.before, 0);
    CHECK_INT(look.after, 0);
    CHECK_INT(note_count(a, look.reader), 1);
}

TEST(a_database_in_memory_lasts_as_long_as_a_connection_to_it)
{
    struct db *db;
    CHECK_STATUS(db_open_migrated(NULL, DB_READ_WRITE, notes_migrations, notes_migrations_count, &db), OK);
    CHECK_STATUS(add_note(db, "one"), OK);
    struct db *reader = reader_of(a, db);
    db_close(db);
    CHECK_INT(note_count(a, reader), 1);
    CHECK_INT(note_count(a, private_notes(a)), 0);
}

/* ---- several threads ---- */

enum { MOVES = 200, READERS = 2 };

struct coin_reader {
    struct db *db;
    int64_t wrong_sums;
    Status status;
};

struct both_purses {
    struct db *db;
    int64_t sum;
};

static Status sum_purses(void *with)
{
    struct both_purses *w = with;
    struct arena *a = arena_new(1024);
    struct coins_in_row first = {0}, second = {0};
    Status s = q_coins_in(w->db, a, (PurseId){1}, &first);
    if (s == OK)
        s = q_coins_in(w->db, a, (PurseId){2}, &second);
    w->sum = first.coins + second.coins;
    arena_free(a);
    return s;
}

static void *read_sums(void *with)
{
    struct coin_reader *r = with;
    for (int i = 0; i < MOVES && r->status == OK; i++) {
        struct both_purses both = {.db = r->db};
        r->status = db_read(r->db, sum_purses, &both);
        r->wrong_sums += both.sum != 200;
    }
    return NULL;
}

static Status move_coin(void *db)
{
    int64_t changed;
    Status s = q_coins_move(db, (PurseId){1}, (PurseId){2}, &changed);
    return s == OK && changed != 2 ? E_INTERNAL : s;
}

TEST(readers_in_threads_never_see_half_a_transaction)
{
    struct db *db = notes_at(a, new_path(a));
    struct coin_reader readers[READERS];
    pthread_t threads[READERS];
    for (int i = 0; i < READERS; i++) {
        readers[i] = (struct coin_reader){.db = reader_of(a, db)};
        CHECK_INT(pthread_create(&threads[i], NULL, read_sums, &readers[i]), 0);
    }
    for (int i = 0; i < MOVES; i++)
        CHECK_STATUS(db_transaction(db, move_coin, db), OK);
    for (int i = 0; i < READERS; i++) {
        pthread_join(threads[i], NULL);
        CHECK_STATUS(readers[i].status, OK);
        CHECK_INT(readers[i].wrong_sums, 0);
    }
}

static Status write_elsewhere(void *other)
{
    return add_note(other, "one");
}

TEST(a_writer_that_waits_too_long_is_told_to_come_again)
{
    const char *path = new_path(a);
    struct db *db = notes_at(a, path), *other = notes_at(a, path);
    CHECK_STATUS(db_transaction(db, write_elsewhere, other), E_UNAVAILABLE);
    CHECK_STATUS(add_note(other, "one"), OK);
}

/* ---- files ---- */

TEST(a_database_file_is_written_ahead)
{
    unsigned char header[20] = {0};
    const char *path = new_path(a);
    (void)notes_at(a, path);
    FILE *file = fopen(path, "rb");
    CHECK_INT(fread(header, 1, sizeof header, file), sizeof header);
    fclose(file);
    CHECK_INT(header[18], 2); /* "file format write version": 2 is WAL (sqlite.org/fileformat.html, 1.3) */
    CHECK(access(str_format(a, "%s-wal", path).data, F_OK) == 0);
}

/* ---- statements ---- */

TEST(statements_are_counted)
{
    struct db *db = private_notes(a);
    CHECK_INT(db_statement_count(db), 0);
    CHECK_STATUS(db_transaction(db, add_two_notes, &(struct two_notes){db, OK}), OK);
    CHECK_INT(db_statement_count(db), 2);
    CHECK_INT(note_count(a, db), 2);
    CHECK_INT(db_statement_count(db), 3);
}

struct number {
    int64_t n;
};

static const struct db_column number_columns[] = {{DB_INT, offsetof(struct number, n), DB_NEVER_NULL}};

static const struct {
    struct db_statement statement;
    int64_t in_writer, in_reader;
} settings[] = {
#define SETTING(name, column, writer, reader)                                                                \
    {                                                                                                        \
        {#name, STR_INIT("SELECT " #column " FROM pragma_" #name), number_columns, 1,                        \
         sizeof(struct number)},                                                                             \
            writer, reader                                                                                   \
    }
    SETTING(foreign_keys, foreign_keys, 1, 1),
    SETTING(busy_timeout, timeout, 5000, 5000), /* milliseconds */
    SETTING(trusted_schema, trusted_schema, 0, 0),
    SETTING(temp_store, temp_store, 2, 2),   /* in memory */
    SETTING(synchronous, synchronous, 2, 2), /* FULL */
    SETTING(query_only, query_only, 0, 1),
#undef SETTING
};

TEST(connections_are_set_up)
{
    struct db *db = notes_at(a, new_path(a)), *reader = reader_of(a, db);
    for (size_t i = 0; i < ARRAY_LEN(settings); i++) {
        struct number in_writer = {-1}, in_reader = {-1};
        CHECK_STATUS(db_one(db, a, &settings[i].statement, NULL, 0, &in_writer), OK);
        CHECK_STATUS(db_one(reader, a, &settings[i].statement, NULL, 0, &in_reader), OK);
        CHECK_INT(in_writer.n, settings[i].in_writer);
        CHECK_INT(in_reader.n, settings[i].in_reader);
    }
}

TEST(many_statements_are_kept_apart)
{
    enum { STATEMENTS = 500 };
    struct arena *longer = arena_new(1024); /* the connection knows the statements until it closes */
    struct db *db = private_notes(longer);
    struct db_statement *statements = arena_array(a, struct db_statement, STATEMENTS);
    for (int64_t i = 0; i < STATEMENTS; i++)
        statements[i] = (struct db_statement){.name = "number",
                                              .sql = str_format(a, "SELECT %d", (int)i),
                                              .columns = number_columns,
                                              .column_count = 1,
                                              .row_bytes = sizeof(struct number)};
    for (int64_t round = 0; round < 2; round++) {
        for (int64_t i = 0; i < STATEMENTS; i++) {
            struct number number = {-1};
            CHECK_STATUS(db_one(db, a, &statements[i], NULL, 0, &number), OK);
            CHECK_INT(number.n, i);
        }
    }
    arena_free(longer);
}

static void run_misspelt(void *db)
{
    static const struct db_statement misspelt = {.name = "x.sql:7 misspelt", .sql = STR_INIT("SELEKT 1")};
    int64_t changed;
    CHECK_STATUS(db_change(db, &misspelt, NULL, 0, &changed), E_INTERNAL);
}

TEST(a_misspelt_name_in_double_quotes_is_no_string)
{
    static const struct db_statement misspelt = {.name = "misspelt",
                                                 .sql = STR_INIT("DELETE FROM note WHERE \"txet\" = 1")};
    int64_t changed;
    CHECK_STATUS(db_change(private_notes(a), &misspelt, NULL, 0, &changed), E_INTERNAL);
}

TEST(a_failure_is_logged_with_the_statement_and_the_reason)
{
    Str log = logged_by(a, run_misspelt, private_notes(a));
    CHECK_CONTAINS(log, "x.sql:7 misspelt");
    CHECK_CONTAINS(log, "near \\\"SELEKT\\\": syntax error");
}

static void add_same_note(void *db)
{
    CHECK_STATUS(add_note(db, "one"), OK);
    CHECK_STATUS(add_note(db, "one"), E_CONFLICT);
}

TEST(a_value_that_is_there_already_is_not_logged)
{
    CHECK_STR(logged_by(a, add_same_note, private_notes(a)), "");
}

/* ---- failures on demand ---- */

TEST(each_call_can_be_made_to_fail)
{
    struct db *db = private_notes(a);
    uint64_t failures = 0;
    for (;;) {
        (void)db_fail_after(db, failures + 1);
        Status s = db_transaction(db, add_two_notes, &(struct two_notes){db, OK});
        bool has_failed = db_fail_after(db, 0) == 0;
        CHECK_STATUS(s, has_failed ? E_INTERNAL : OK);
        if (!has_failed)
            break;
        CHECK_INT(note_count(a, db), 0);
        failures++;
    }
    CHECK_INT(failures, 4); /* begin, two statements, commit */
    CHECK_INT(note_count(a, db), 2);
}

TEST(closing_nothing_is_fine)
{
    db_close(NULL);
}
