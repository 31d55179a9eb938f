#include "app/export_command.h"

#include "app/notice_report.h"
#include "app/routes.h"
#include "assets.h"
#include "base/arena.h"
#include "base/buf.h"
#include "db/db.h"
#include "export/crawl.h"
#include "features/layout/layout.h"
#include "features/open_data/tables.h"

#include "layout_copy.html.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { ARENA_BYTES = 1 << 20, PROGRESS_EVERY = 1000 };

struct export
{
    const char *database, *folder_path;
    Str origin;
    struct arena *arena;
    struct site_context context;
    struct folder *folder;
    struct crawl_result found;
    const struct table_count *tables;
    size_t table_count;
};

/* Pages of answers to questions, which are without end. */
static const Str left_out[] = {STR_INIT("search"), STR_INIT("speakers")};

static Str message_with(struct arena *a, enum message message, int64_t n, const Str *arguments, size_t count)
{
    return message_format(a, console_language(), message, n, arguments, count);
}

static Str number(struct arena *a, uint64_t n)
{
    return number_text(a, console_language(), (int64_t)n);
}

/* A line now and then, for who waits. */
static void show_progress(uint64_t written, uint64_t waiting)
{
    if (written % PROGRESS_EVERY != 0)
        return;
    struct arena *a = arena_new(PROGRESS_EVERY);
    Str arguments[] = {number(a, waiting), number(a, written)};
    Str line = message_with(a, MESSAGE_CLI_EXPORT_PROGRESS, 0, arguments, ARRAY_LEN(arguments));
    fprintf(stderr, "%.*s\n", STR_FMT(line));
    arena_free(a);
}

static Status create_file(void *with, Str file, Str bytes)
{
    return folder_create(with, file, bytes);
}

static Status append_file(void *with, Str file, Str bytes)
{
    return folder_append(with, file, bytes);
}

static Status add_assets(struct folder *folder)
{
    Status s = OK;
    for (size_t i = 0; i < assets_count && s == OK; i++)
        s = folder_create(folder, str_from(assets[i].path, 1), assets[i].bytes);
    return s;
}

/* The first page of the folder, which leads to the languages. */
static Status add_index(struct export *e, const struct crawl_options *options)
{
    struct buf out = buf_in(e->arena);
    struct render r = {.out = &out, .arena = e->arena, .language = LANGUAGE_EN};
    struct request req = {
        .arena = e->arena, .language = LANGUAGE_EN, .now = options->now, .context = &e->context};
    struct page page = page_of(&req, PAGE_OTHER, STR(""), STR(""));
    tpl_copy_page(&r, &page);
    return crawl_add_page(e->arena, options, e->folder, STR("index.html"), buf_str(&out));
}

static Status write_copy(void *with)
{
    struct export *e = with;
    Str begin[LANGUAGE_COUNT];
    struct crawl_options options = {.router = &site_router_within,
                                    .context = &e->context,
                                    .begin = begin,
                                    .begin_count = LANGUAGE_COUNT,
                                    .left_out = left_out,
                                    .left_out_count = ARRAY_LEN(left_out),
                                    .progress = show_progress};
    struct table_files files = {e->folder, create_file, append_file};
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        begin[i] = str_format(e->arena, "/%.*s", STR_FMT(language_tag((enum language)i)));
    /* the clock of the copy stands at the last change, so that it depends on nothing but the record */
    Status s = tables_as_of(e->context.db, e->arena, &options.now);
    if (s == OK)
        s = add_assets(e->folder);
    if (s == OK)
        s = add_index(e, &options);
    if (s == OK)
        s = crawl(e->arena, &options, e->folder, &e->found);
    return s == OK ? tables_write(e->context.db, e->arena, e->origin, &files, &e->tables, &e->table_count)
                   : s;
}

static int complain_of_folder(const struct export *e, Status s, int why)
{
    int result = complain(e->folder_path,
                          s == E_CONFLICT ? MESSAGE_CLI_EXPORT_NOT_EMPTY : MESSAGE_CLI_EXPORT_UNWRITABLE,
                          s == E_CONFLICT ? EX_CANTCREAT : EX_IOERR);
    if (s != E_CONFLICT && why != 0)
        fprintf(stderr, "%s\n", strerror(why));
    return result;
}

/* What was written: files, and the rows of each table. */
static int report(const struct export *e)
{
    struct buf out = buf_in(e->arena);
    uint64_t files = folder_files(e->folder);
    Str arguments[] = {number(e->arena, files), str_of(e->folder_path),
                       number(e->arena, folder_bytes(e->folder) / 1024)};
    buf_add(&out,
            message_with(e->arena, MESSAGE_CLI_EXPORT_DONE, (int64_t)files, arguments, ARRAY_LEN(arguments)));
    buf_add_char(&out, '\n');
    for (size_t i = 0; i < e->table_count; i++)
        buf_addf(&out, "    data/%.*s.csv  %llu\n", STR_FMT(e->tables[i].name),
                 (unsigned long long)e->tables[i].rows);
    if (e->found.missing > 0)
        complain(str_c(e->arena, e->found.first_missing), MESSAGE_CLI_EXPORT_MISSING, 0);
    Str text = buf_str(&out);
    bool is_written = fwrite(text.data, 1, text.len, stdout) == text.len && fflush(stdout) == 0;
    return is_written ? EXIT_SUCCESS : EX_IOERR;
}

static int export_record(struct export *e)
{
    if (db_open(e->database, DB_READ_ONLY, &e->context.db) != OK)
        return complain(e->database, MESSAGE_CLI_DATABASE, EX_IOERR);
    errno = 0;
    Status s = folder_begin(e->arena, e->folder_path, &e->folder);
    if (s == OK) {
        s = db_read(e->context.db, write_copy, e);
        if (s == OK)
            s = folder_finish(e->folder);
        else
            folder_abandon(e->folder);
    }
    int why = errno;
    db_close(e->context.db);
    return s == OK ? report(e) : complain_of_folder(e, s, why);
}

static int usage(FILE *to, int code)
{
    fputs("usage: hemicycle export [--db FILE] [--origin URL] DIR\n", to);
    return code;
}

/* "--db FILE" or "--db=FILE": whether words[*at] is that option with a value, which moves *at to its last
 * word. */
static bool is_option(const char *name, int count, char **words, int *at, const char **value)
{
    size_t length = strlen(name);
    const char *word = words[*at];
    if (strncmp(word, name, length) != 0 || (word[length] != '=' && word[length] != '\0'))
        return false;
    if (word[length] == '=') {
        *value = word + length + 1;
        return true;
    }
    if (*at + 1 == count)
        return false;
    *value = words[++*at];
    return true;
}

int export_command(int argc, char **argv)
{
    struct export e = {.database = "var/hemicycle.db"};
    const char *origin = "";
    if (argc == 1 && strcmp(argv[0], "--help") == 0)
        return usage(stdout, EXIT_SUCCESS);
    for (int i = 0; i < argc; i++) {
        if (is_option("--db", argc, argv, &i, &e.database) || is_option("--origin", argc, argv, &i, &origin))
            continue;
        if (argv[i][0] == '-' || argv[i][0] == '\0' || e.folder_path)
            return usage(stderr, EX_USAGE);
        e.folder_path = argv[i];
    }
    if (!e.folder_path)
        return usage(stderr, EX_USAGE);
    e.origin = str_of(origin);
    e.context = (struct site_context){.origin = e.origin, .is_copy = true};
    e.arena = arena_new(ARENA_BYTES);
    int result = export_record(&e);
    arena_free(e.arena);
    return result;
}
