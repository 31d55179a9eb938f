#include "apigen/report.h"

#include "base/arena.h"
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void stop_at(Str file, size_t line, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    fprintf(stderr, "%.*s:%zu: ", STR_FMT(file), line);
    vfprintf(stderr, fmt, args);
    fputc('\n', stderr);
    va_end(args);
    exit(EXIT_FAILURE);
}

Str file_read(struct arena *a, Str path)
{
    struct buf text = buf_in(a);
    char part[16 * 1024];
    FILE *file = fopen(str_c(a, path), "rb");
    if (!file)
        stop_at(path, 1, "cannot be read");
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
        buf_add(&text, (Str){part, got});
    if (ferror(file) || fclose(file) != 0)
        stop_at(path, 1, "cannot be read");
    return buf_str(&text);
}

void file_write(Str path, Str text)
{
    FILE *file = fopen(path.data, "wb");
    if (!file || fwrite(text.data, 1, text.len, file) != text.len || fclose(file) != 0)
        stop_at(path, 1, "cannot be written");
}
