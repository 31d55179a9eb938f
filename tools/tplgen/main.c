/* tplgen [--messages INDEX] TEMPLATE OUT.h OUT.c: see README.md. */
#include "base/buf.h"
#include "template.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BYTES = 256 * 1024 };

static int complain(const char *file, const char *what)
{
    fprintf(stderr, "%s:1: %s\n", file, what);
    return EXIT_FAILURE;
}

static Status read_file(struct arena *a, const char *path, Str *out)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return E_NOT_FOUND;
    struct buf text = buf_in(a);
    char block[4096];
    size_t count;
    while ((count = fread(block, 1, sizeof block, file)) > 0)
        buf_add(&text, (Str){block, count});
    bool failed = ferror(file);
    fclose(file);
    if (failed)
        return E_INTERNAL;
    *out = buf_str(&text);
    return OK;
}

static Status write_file(const char *path, Str text)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return E_INTERNAL;
    bool written = fwrite(text.data, 1, text.len, file) == text.len;
    bool closed = fclose(file) == 0;
    return written && closed ? OK : E_INTERNAL;
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static int generate(struct arena *a, const char *index, char **paths)
{
    struct template_job job = {
        .file = str_of(paths[0]), .header = str_of(file_name(paths[1])), .code_file = str_of(paths[2])};
    struct template_output out;
    struct template_error error;
    struct messages messages;
    Str text;
    size_t bad_line = 1;
    if (index) {
        if (read_file(a, index, &text) != OK)
            return complain(index, "cannot be read");
        if (messages_read(a, text, &messages, &bad_line) != OK) {
            fprintf(stderr, "%s:%zu: not `key plural|plain argument…`\n", index, bad_line);
            return EXIT_FAILURE;
        }
        job.messages = &messages;
    }
    if (read_file(a, paths[0], &job.text) != OK)
        return complain(paths[0], "cannot be read");
    if (template_compile(a, &job, &out, &error) != OK) {
        fprintf(stderr, "%s:%zu:%zu: %.*s\n", paths[0], error.line, error.column, STR_FMT(error.message));
        return EXIT_FAILURE;
    }
    if (write_file(paths[1], out.header) != OK)
        return complain(paths[1], "cannot be written");
    if (write_file(paths[2], out.code) != OK)
        return complain(paths[2], "cannot be written");
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    bool has_index = argc > 2 && strcmp(argv[1], "--messages") == 0;
    int first = has_index ? 3 : 1;
    if (argc - first != 3) {
        fprintf(stderr, "usage: tplgen [--messages INDEX] TEMPLATE OUT.h OUT.c\n");
        return 2;
    }
    struct arena *a = arena_new(ARENA_BYTES);
    int exit_code = generate(a, has_index ? argv[2] : NULL, argv + first);
    arena_free(a);
    return exit_code;
}
