/* What is wrong with the input, gathered as "file:line: what is wrong" so that one run tells all. */
#ifndef SQLGEN_REPORT_H
#define SQLGEN_REPORT_H

#include "base/buf.h"

struct source {
    const char *path; /* as the messages name it */
    Str text;
};

struct report {
    struct buf text;
    size_t count;
};

struct report report_in(struct arena *a);
void report_error(struct report *r, const char *path, size_t line, const char *fmt, ...) printf_like(4, 5);

/* The line of byte `at`, from 1. */
size_t line_at(Str text, size_t at);

#endif
