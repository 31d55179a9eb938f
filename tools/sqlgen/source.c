#include "source.h"

#include "base/arena.h"

#include <stdio.h>
#include <string.h>

enum { CHUNK_BYTES = 16 * 1024 };

Status source_read(struct arena *a, const char *path, struct source *out)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return E_NOT_FOUND;
    struct buf text = buf_in(a);
    char *chunk = arena_array(a, char, CHUNK_BYTES);
    for (size_t got; (got = fread(chunk, 1, CHUNK_BYTES, file)) > 0;)
        buf_add(&text, (Str){chunk, got});
    bool failed = ferror(file);
    fclose(file);
    if (failed || memchr(buf_str(&text).data, '\0', text.len))
        return E_NOT_FOUND;
    *out = (struct source){path, buf_str(&text)};
    return OK;
}

Status source_write(const char *path, Str text)
{
    FILE *file = fopen(path, "wb");
    size_t written = file ? fwrite(text.data, 1, text.len, file) : 0;
    bool closed = file && fclose(file) == 0;
    if (closed && written == text.len)
        return OK;
    fprintf(stderr, "%s: cannot be written\n", path);
    return E_INTERNAL;
}
