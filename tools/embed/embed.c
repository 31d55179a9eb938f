/* embed TYPE ARRAY HEADER OUT.C FILE…
 *
 * Writes `const struct TYPE ARRAY[]`, a row of file name and content (a Str) for each file, in the
 * order given, ending in a row of empty ones, and `const size_t ARRAY_count`. HEADER declares them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* "?" is escaped against trigraphs, and other bytes always have three digits. */
static void write_byte(FILE *out, int byte)
{
    if (byte == '\n')
        fputs("\\n\"\n     \"", out);
    else if (byte == '"' || byte == '\\' || byte == '?')
        fprintf(out, "\\%c", byte);
    else if (byte < ' ' || byte > '~')
        fprintf(out, "\\%03o", (unsigned)byte);
    else
        fputc(byte, out);
}

static int write_file(FILE *out, const char *path)
{
    FILE *in = fopen(path, "rb");
    if (!in)
        return 0;
    fprintf(out, "    {\"%s\", STR_INIT(\n     \"", base_name(path));
    for (int byte; (byte = fgetc(in)) != EOF;)
        write_byte(out, byte);
    fputs("\")},\n", out);
    int was_read = !ferror(in);
    fclose(in);
    return was_read;
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("usage: embed TYPE ARRAY HEADER OUT.C FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    FILE *out = fopen(argv[4], "wb");
    if (!out) {
        fprintf(stderr, "%s:0: cannot be written\n", argv[4]);
        return EXIT_FAILURE;
    }
    fprintf(out, "/* Made by embed. */\n#include \"%s\"\n\nconst struct %s %s[] = {\n", argv[3], argv[1],
            argv[2]);
    for (int i = 5; i < argc; i++) {
        if (!write_file(out, argv[i])) {
            fprintf(stderr, "%s:0: cannot be read\n", argv[i]);
            fclose(out);
            remove(argv[4]);
            return EXIT_FAILURE;
        }
    }
    fprintf(out, "    {\"\", STR_INIT(\"\")},\n};\n\nconst size_t %s_count = %d;\n", argv[2], argc - 5);
    return fclose(out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
