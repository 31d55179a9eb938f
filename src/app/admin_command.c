#include "app/admin_command.h"

#include "app/notice_report.h"
#include "base/arena.h"
#include "db/db.h"
#include "features/generation/actions.h"
#include "features/search/actions.h"
#include "language/catalogue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

enum { ARENA_BYTES = 16 * 1024 };

static const char form[] = "usage: hemicycle admin generate --seed N --sessions N [--db FILE]\n";

static int usage(void)
{
    fputs(form, stderr);
    return EX_USAGE;
}

/* A line that writes over itself, where somebody looks on. */
static void show_progress(void *with, size_t done, size_t of)
{
    (void)with;
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r%3zu %%%s", done * 100 / of, done == of ? "\n" : "");
}

static void print_tally(struct arena *a, const struct generation_tally *t)
{
    enum language language = console_language();
    const struct {
        enum message message;
        size_t count;
    } rows[] = {{MESSAGE_CLI_SESSIONS, t->sessions},
                {MESSAGE_CLI_PEOPLE, t->people},
                {MESSAGE_CLI_ORGANISATIONS, t->organisations},
                {MESSAGE_CLI_BODIES, t->bodies},
                {MESSAGE_CLI_TEXTS, t->texts}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        Str number = number_text(a, language, (int64_t)rows[i].count);
        Str line = message_format(a, language, rows[i].message, (int64_t)rows[i].count, &number, 1);
        printf("%.*s\n", STR_FMT(line));
    }
}

static int generate_into(struct arena *a, const char *database, const struct generation *what)
{
    struct db *db;
    struct generation_tally tally;
    if (db_open(database, DB_READ_WRITE, &db) != OK)
        return complain(database, MESSAGE_CLI_DATABASE, EX_IOERR);
    Status s = search_keep(db);
    if (s == OK)
        s = generate(db, what, &tally);
    db_close(db);
    if (s == E_CONFLICT)
        return complain(database, MESSAGE_CLI_RECORD_THERE, EX_CANTCREAT);
    if (s != OK)
        return complain(database, MESSAGE_CLI_NOT_GENERATED, s == E_UNAVAILABLE ? EX_TEMPFAIL : EX_IOERR);
    print_tally(a, &tally);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EX_IOERR;
}

struct options {
    const char *database, *seed, *sessions;
};

/* "--seed 7" or "--seed=7"; false: something else. */
static bool read_options(int argc, char **argv, struct options *out)
{
    const struct {
        const char *name;
        const char **value;
    } table[] = {{"--db", &out->database}, {"--seed", &out->seed}, {"--sessions", &out->sessions}};
    for (int i = 0; i < argc; i++) {
        Str rest = str_of(argv[i]), name = str_cut(&rest, '=');
        bool has_value = name.len < strlen(argv[i]);
        size_t which = 0;
        while (which < ARRAY_LEN(table) && !str_eq(name, str_of(table[which].name)))
            which++;
        if (which == ARRAY_LEN(table) || (!has_value && i + 1 == argc))
            return false;
        *table[which].value = has_value ? rest.data : argv[++i];
    }
    return out->seed && out->sessions;
}

static int generate_command(struct arena *a, int argc, char **argv)
{
    struct options options = {.database = "var/hemicycle.db"};
    int64_t seed, sessions;
    if (!read_options(argc, argv, &options))
        return usage();
    bool is_sound = str_int(str_of(options.seed), &seed) == OK && seed >= 0 &&
                    str_int(str_of(options.sessions), &sessions) == OK && sessions > 0 &&
                    sessions <= GENERATION_SESSIONS_MOST;
    if (!is_sound)
        return usage();
    struct generation what = {
        .seed = (uint64_t)seed, .sessions = (size_t)sessions, .progress = show_progress};
    return generate_into(a, options.database, &what);
}

int admin_command(int argc, char **argv)
{
    if (argc == 1 && strcmp(argv[0], "--help") == 0)
        return fputs(form, stdout) == EOF ? EX_IOERR : EXIT_SUCCESS;
    if (argc == 0 || strcmp(argv[0], "generate") != 0)
        return usage();
    struct arena *a = arena_new(ARENA_BYTES);
    int result = generate_command(a, argc - 1, argv + 1);
    arena_free(a);
    return result;
}
