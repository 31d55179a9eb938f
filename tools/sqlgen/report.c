#include "report.h"

#include <stdarg.h>
#include <stdio.h>

enum { MESSAGE_BYTES = 1024 }; /* longer messages are cut */

struct report report_in(struct arena *a)
{
    return (struct report){.text = buf_in(a)};
}

void report_error(struct report *r, const char *path, size_t line, const char *fmt, ...)
{
    char message[MESSAGE_BYTES];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    buf_addf(&r->text, "%s:%zu: %s\n", path, line, message);
    r->count++;
}

size_t line_at(Str text, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at && i < text.len; i++)
        line += text.data[i] == '\n';
    return line;
}
