/* Whole files in and out. */
#ifndef SQLGEN_SOURCE_H
#define SQLGEN_SOURCE_H

#include "report.h"

/* The text lives in `a`. E_NOT_FOUND: it cannot be read, or holds a NUL. */
must_check Status source_read(struct arena *a, const char *path, struct source *out);

/* Says on standard error what went wrong. */
must_check Status source_write(const char *path, Str text);

#endif
