/* read_notice FILE [--lines]: what the reader makes of a file, for the cases and the bench. */
#include "base/arena.h"
#include "notice/notice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BAD_INPUT = 65, ARENA_BYTES = 1 << 20 };

static Str whole_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t room = NOTICE_MAX_BYTES + 2;
    char *data = malloc(room);
    if (!file || !data) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(EXIT_FAILURE);
    }
    size_t len = fread(data, 1, room, file);
    fclose(file);
    return (Str){data, len};
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: read_notice FILE [--lines]\n");
        return EXIT_FAILURE;
    }
    Str bytes = whole_file(argv[1]), why;
    struct arena *a = arena_new(ARENA_BYTES);
    struct notice notice;
    int result = EXIT_SUCCESS;
    if (notice_read(a, bytes, &notice, &why) == OK) {
        bool lines = argc > 2 && strcmp(argv[2], "--lines") == 0;
        Str out = lines ? notice_lines(a, &notice) : notice_json(a, &notice);
        fwrite(out.data, 1, out.len, stdout);
    } else {
        fprintf(stderr, "%s: %.*s\n", argv[1], STR_FMT(why));
        result = BAD_INPUT;
    }
    arena_free(a);
    free((char *)(uintptr_t)bytes.data);
    return result;
}
