/* The end of a run that found a mistake: the first one is said, as "file:line: what is wrong". */
#ifndef APIGEN_REPORT_H
#define APIGEN_REPORT_H

#include "base/str.h"

_Noreturn void stop_at(Str file, size_t line, const char *fmt, ...) printf_like(3, 4);

/* The whole file, in `a`; one that cannot be read ends the run. */
Str file_read(struct arena *a, Str path);
void file_write(Str path, Str text);

#endif
