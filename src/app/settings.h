/* The options of `hemicycle serve`. */
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include "base/str.h"

struct settings {
#define TEXT   const char *
#define NUMBER int64_t
#define SETTING(name, type, option, otherwise, help) type name;
#include "app/settings.tbl.h"
#undef SETTING
#undef TEXT
#undef NUMBER
};

/* From the command line's words after the command: "--port 8080" or "--port=8080". E_INVALID: an
 * unknown option, a missing value, or no number where one is due; said on standard error. */
must_check Status settings_read(int count, char **words, struct settings *out);

/* A line per option, for --help. */
void settings_help(void);

#endif
