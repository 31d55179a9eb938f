/* What the console says of notices, in the language of the operator's locale. */
#ifndef APP_NOTICE_REPORT_H
#define APP_NOTICE_REPORT_H

#include "features/imports/actions.h"
#include "language/catalogue.h"

/* From LC_ALL, LC_MESSAGES or LANG; English where none names a language of the interface. */
enum language console_language(void);

/* Prints "PATH: sentence" on standard error and returns `code`. */
int complain(const char *path, enum message sentence, int code);

/* The same for a notice that was refused, by notice_read's code; returns EX_DATAERR. */
int complain_of(struct arena *a, const char *path, Str code);

/* A few lines for a person: what the notice says, how much of each, its warnings and unplaced lines. */
Str report_notice(struct arena *a, const struct notice *notice);

/* What became of one file, what is doubtful, and what the reader made nothing of. */
Str report_import(struct arena *a, const char *path, const struct notice *notice,
                  const struct import_report *report);

#endif
