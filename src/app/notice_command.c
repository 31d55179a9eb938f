#include "app/notice_command.h"

#include "app/notice_report.h"
#include "app/record.h"
#include "base/arena.h"
#include "base/buf.h"
#include "db/db.h"
#include "features/imports/actions.h"
#include "language/catalogue.h"
#include "language/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { ARENA_BYTES = 1 << 20, MOST_FILES = 1000 };

/* A file that was read and understood, before anything is written. */
struct read_file {
    const char *path;
    Str bytes;
    struct notice notice;
};

static const char forms[] = "usage: hemicycle notice read FILE [--json|--lines]\n"
                            "       hemicycle notice import [--db FILE] FILE...\n";

static int usage(void)
{
    fputs(forms, stderr);
    return EX_USAGE;
}

/* The whole file ("-" is standard input), up to one byte more than a notice may have, which is enough
 * to see that it is too large. */
static int read_bytes(struct arena *a, const char *path, Str *out)
{
    FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    struct buf bytes = buf_in(a);
    char block[16 * 1024];
    size_t len;
    if (!in)
        return complain(path, MESSAGE_CLI_UNREADABLE, EX_NOINPUT);
    while (bytes.len <= NOTICE_MAX_BYTES && (len = fread(block, 1, sizeof block, in)) > 0)
        buf_add(&bytes, (Str){block, len});
    bool has_failed = ferror(in) != 0;
    if (in != stdin)
        fclose(in);
    if (has_failed)
        return complain(path, MESSAGE_CLI_UNREADABLE, EX_NOINPUT);
    *out = buf_str(&bytes);
    return EXIT_SUCCESS;
}

static int read_notice(struct arena *a, const char *path, struct read_file *out)
{
    Str why = STR("");
    *out = (struct read_file){.path = path, .bytes = STR("")};
    int result = read_bytes(a, path, &out->bytes);
    if (result == EXIT_SUCCESS && notice_read(a, out->bytes, &out->notice, &why) != OK) {
        result = complain_of(a, path, why);
    }
    return result;
}

static int print(Str text)
{
    bool is_written = fwrite(text.data, 1, text.len, stdout) == text.len && fflush(stdout) == 0;
    return is_written ? EXIT_SUCCESS : EX_IOERR;
}

/* ---- read ---- */

static int read_command(struct arena *a, int argc, char **argv)
{
    const char *path = NULL, *form = "";
    for (int i = 0; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0 || strcmp(argv[i], "--lines") == 0)
            form = argv[i];
        else if (!path && (argv[i][0] != '-' || argv[i][1] == '\0'))
            path = argv[i];
        else
            return usage();
    }
    struct read_file file;
    if (!path)
        return usage();
    int result = read_notice(a, path, &file);
    if (result != EXIT_SUCCESS)
        return result;
    Str text = strcmp(form, "--json") == 0    ? notice_json(a, &file.notice)
               : strcmp(form, "--lines") == 0 ? notice_lines(a, &file.notice)
                                              : report_notice(a, &file.notice);
    return print(text);
}

/* ---- import ---- */

/* The name under which a source is recorded: the path's last part, whose bytes need not be UTF-8. */
static Str name_of(struct arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');
    return text_normal(a, str_of(slash ? slash + 1 : path));
}

static int import_all(struct arena *a, const char *database, const struct read_file *files, size_t count)
{
    struct db *db;
    if (record_open(database, &db) != OK)
        return complain(database, MESSAGE_CLI_DATABASE, EX_IOERR);
    struct import_source *sources = arena_array(a, struct import_source, count);
    struct import_report *reports = arena_array(a, struct import_report, count);
    for (size_t i = 0; i < count; i++)
        sources[i] = (struct import_source){name_of(a, files[i].path), files[i].bytes, &files[i].notice};
    struct action by = action_begin(db, a, time_now(), STR("import"));
    size_t failed;
    Status s = import_notices(&by, sources, count, reports, &failed);
    db_close(db);
    if (s != OK)
        return complain(files[failed].path, MESSAGE_CLI_NOT_IMPORTED,
                        s == E_UNAVAILABLE ? EX_TEMPFAIL : EX_IOERR);
    int result = EXIT_SUCCESS;
    for (size_t i = 0; i < count && result == EXIT_SUCCESS; i++)
        result = print(report_import(a, files[i].path, &files[i].notice, &reports[i]));
    return result;
}

static int import_command(struct arena *a, int argc, char **argv)
{
    static const char option[] = "--db=";
    const char *database = "var/hemicycle.db";
    struct read_file *files = arena_array(a, struct read_file, MOST_FILES);
    size_t count = 0;
    for (int i = 0; i < argc; i++) {
        if (strcmp(argv[i], "--db") == 0 && i + 1 < argc) {
            database = argv[++i];
            continue;
        }
        if (strncmp(argv[i], option, strlen(option)) == 0) {
            database = argv[i] + strlen(option);
            continue;
        }
        if (argv[i][0] == '-' && argv[i][1] != '\0')
            return usage();
        if (count == MOST_FILES)
            return complain(argv[i], MESSAGE_CLI_TOO_MANY_FILES, EX_USAGE);
        int result = read_notice(a, argv[i], &files[count++]);
        if (result != EXIT_SUCCESS)
            return result; /* before anything is written, of any file */
    }
    return count > 0 ? import_all(a, database, files, count) : usage();
}

int notice_command(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(struct arena *a, int argc, char **argv);
    } commands[] = {{"read", read_command}, {"import", import_command}};
    if (argc == 1 && strcmp(argv[0], "--help") == 0)
        return fputs(forms, stdout) == EOF ? EX_IOERR : EXIT_SUCCESS;
    for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
        if (argc == 0 || strcmp(argv[0], commands[i].name) != 0)
            continue;
        struct arena *a = arena_new(ARENA_BYTES);
        int result = commands[i].run(a, argc - 1, argv + 1);
        arena_free(a);
        return result;
    }
    return usage();
}
