/* hemicycle: one program, one role per run. */
#include "app/export_command.h"
#include "app/notice_command.h"
#include "app/record.h"
#include "app/serve.h"
#include "app/settings.h"
#include "db/db.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

static int migrate_command(int argc, char **argv)
{
    struct settings settings;
    struct db *db;
    if (settings_read(argc, argv, &settings) != OK)
        return EX_USAGE;
    if (record_open(settings.database, &db) != OK)
        return EX_IOERR;
    db_close(db);
    return EXIT_SUCCESS;
}

static int help_command(int argc, char **argv);

static const struct {
    const char *name;
    int (*run)(int argc, char **argv); /* the words after the command */
    const char *help;
} commands[] = {
    {"serve", serve_command, "serve [OPTION VALUE]…              the site, until SIGTERM"},
    {"notice", notice_command,
     "notice read FILE [--json|--lines]   what a notice says; no database is touched\n"
     "  notice import [--db FILE] FILE…     into the record"},
    {"export", export_command,
     "export [--db FILE] [--origin URL] DIR\n"
     "                                      the public record as pages, JSON and CSV without a server"},
    {"migrate", migrate_command,
     "migrate [--db FILE]                 brings the database up to this version"},
    {"help", help_command, "help                                this"},
};

static int help_command(int argc, char **argv)
{
    (void)argc, (void)argv;
    puts("hemicycle: policy councils, from the notice to the promise kept\n");
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        printf("  %s\n", commands[i].help);
    puts("\n  Options of serve:");
    settings_help();
    return EXIT_SUCCESS;
}

/* Blocked in every thread, so that serve can wait for them; a broken pipe is an error, not an end. */
static void block_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGPIPE);
    sigprocmask(SIG_BLOCK, &set, NULL);
}

int main(int argc, char **argv)
{
    const char *wanted = argc > 1 ? argv[1] : "help";
    if (strcmp(wanted, "--help") == 0)
        wanted = "help";
    for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
        if (strcmp(wanted, commands[i].name) != 0)
            continue;
        if (commands[i].run == serve_command)
            block_signals();
        return commands[i].run(argc > 2 ? argc - 2 : 0, argv + 2);
    }
    fprintf(stderr, "hemicycle: there is no command \"%s\"; see hemicycle help\n", wanted);
    return EX_USAGE;
}
