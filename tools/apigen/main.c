/* apigen VERSION SRC DEPFILE OUT.json OUT.c FILE…: see README.md. */
#include "apigen/document.h"
#include "apigen/report.h"

#include <stdio.h>
#include <stdlib.h>

enum { ARENA_BYTES = 1024 * 1024, FIRST_FILE = 6 };

static Str base_name(Str path)
{
    size_t slash;
    while ((slash = str_find(path, STR("/"), 0)) != STR_NONE)
        path = str_from(path, slash + 1);
    return path;
}

/* The file of that name among the arguments; the run ends where there is none. */
static Str file_named(int argc, char **argv, const char *name)
{
    for (int i = FIRST_FILE; i < argc; i++)
        if (str_eq(base_name(str_of(argv[i])), str_of(name)))
            return str_of(argv[i]);
    stop_at(str_of(name), 1, "is not among the files given");
}

/* Catalogues name the languages, by their files; what is no table and no catalogue is a template. */
static void take_file(struct site *site, Str file)
{
    Str name = base_name(file), stem = name;
    if (str_ends(name, STR(".po")))
        *list_add(site->arena, &site->languages) = str_cut(&stem, '.');
    else if (!str_ends(name, STR(".tbl.h")))
        templates_add(&site->templates, file);
}

/* What ninja shall look at beside the arguments: headers that were read on the way. */
static Str depfile_text(const struct site *site, Str json)
{
    struct buf out = buf_in(site->arena);
    buf_addf(&out, "%.*s:", STR_FMT(json));
    for (size_t i = 0; i < site->templates.all.count; i++) {
        const struct declarations *read = site->templates.all.items[i].declarations;
        for (size_t j = 0; read && j < read->files.count; j++)
            if (!str_contains(buf_str(&out), read->files.items[j]))
                buf_addf(&out, " %.*s", STR_FMT(read->files.items[j]));
    }
    buf_add_char(&out, '\n');
    return buf_str(&out);
}

int main(int argc, char **argv)
{
    if (argc <= FIRST_FILE) {
        fputs("usage: apigen VERSION SRC DEPFILE OUT.json OUT.c FILE...\n", stderr);
        return 2;
    }
    struct arena *a = arena_new(ARENA_BYTES);
    struct site site = {.arena = a,
                        .tables = {.arena = a},
                        .templates = {.arena = a, .root = str_of(argv[2])},
                        .sentences = sentences_read(a, file_named(argc, argv, "en.po")),
                        .version = str_of(argv[1])};
    representations_read(&site.tables, file_named(argc, argv, "representation.tbl.h"));
    routes_read(&site.tables, file_named(argc, argv, "routes.tbl.h"));
    queries_read(&site.tables, file_named(argc, argv, "queries.tbl.h"));
    for (int i = FIRST_FILE; i < argc; i++)
        take_file(&site, str_of(argv[i]));
    Str json = document_json(&site);
    templates_check_reached(&site.templates);
    sentences_check_used(&site.sentences);
    file_write(str_of(argv[3]), depfile_text(&site, str_of(argv[4])));
    file_write(str_of(argv[4]), json);
    file_write(str_of(argv[5]), document_code(&site, json));
    arena_free(a);
    return EXIT_SUCCESS;
}
