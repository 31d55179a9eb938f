#include "base/log.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/time.h"

#include <stdio.h>

enum { LINE_BYTES = 4096 };

static void add_quoted(struct buf *b, Str value)
{
    buf_add_char(b, '"');
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.data[i];
        if (c < ' ' || c == 0x7F)
            buf_addf(b, "\\x%02x", c);
        else if (c == '"' || c == '\\')
            buf_addf(b, "\\%c", c);
        else
            buf_add_char(b, (char)c);
    }
    buf_add_char(b, '"');
}

void log_event(const char *what, const struct log_field *fields, size_t count)
{
    struct arena *a = arena_new(LINE_BYTES);
    struct buf line = buf_in(a);
    buf_add(&line, time_iso(a, time_now()));
    buf_addf(&line, " %s", what);
    for (size_t i = 0; i < count; i++) {
        buf_addf(&line, " %s=", fields[i].key);
        add_quoted(&line, fields[i].value);
    }
    buf_add_char(&line, '\n');
    fwrite(line.data, 1, line.len, stderr); /* one call, so that lines of threads do not mix */
    arena_free(a);
}
