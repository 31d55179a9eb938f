/* Compiles the PO files of the interface languages to tables of C.
 *
 *   pogen messages.h messages.c messages.index fr.po en.po es.po ar.po
 *
 * messages.h: enum message; messages.c: each language's sentences cut at their placeholders;
 * messages.index: "key plural|plain argument…", sorted, which tplgen reads. The first file says which
 * keys and arguments there are, and the others must agree with it. */
#include "po.h"
#include "write.h"

#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

enum { ARENA_BYTES = 1024 * 1024, FIRST_PO = 4 };

static void usage(void)
{
    fputs("usage: pogen messages.h messages.c messages.index fr.po en.po es.po ar.po\n", stderr);
    exit(2);
}

static Str read_file(struct arena *a, const char *path)
{
    struct buf text = buf_in(a);
    char part[16 * 1024];
    FILE *f = fopen(path, "rb");
    if (!f) {
        fprintf(stderr, "%s:1: cannot be read\n", path);
        exit(EXIT_FAILURE);
    }
    for (size_t got; (got = fread(part, 1, sizeof part, f)) > 0;)
        buf_add(&text, (Str){part, got});
    fclose(f);
    return buf_str(&text);
}

static void write_file(const char *path, Str text)
{
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(text.data, 1, text.len, f) != text.len || fclose(f) != 0) {
        fprintf(stderr, "%s:1: cannot be written\n", path);
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char **argv)
{
    if (argc != FIRST_PO + PO_LANGUAGES)
        usage();
    struct arena *a = arena_new(ARENA_BYTES);
    struct po_file files[PO_LANGUAGES];
    for (int i = 0; i < PO_LANGUAGES; i++) {
        const char *path = argv[FIRST_PO + i];
        files[i] = po_read(a, path, read_file(a, path));
        check_language(&files[i], i);
    }
    struct message_list messages = messages_of(a, files);
    if (mistakes() == 0) {
        write_file(argv[1], messages_header(a, &messages));
        write_file(argv[2], messages_tables(a, &messages));
        write_file(argv[3], messages_index(a, &messages));
    }
    arena_free(a);
    return mistakes() ? EXIT_FAILURE : EXIT_SUCCESS;
}
