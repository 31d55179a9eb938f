/* The record, opened for writing. */
#ifndef APP_RECORD_H
#define APP_RECORD_H

#include "db/db.h"

/* db_open for writing; then what is derived from the record is made anew where it was made by other rules
 * than this program's, or not at all. *out is closed by its receiver. */
must_check Status record_open(const char *path, struct db **out);

#endif
