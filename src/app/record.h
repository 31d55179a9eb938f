/* The record's file, opened for writing. */
#ifndef APP_RECORD_H
#define APP_RECORD_H

#include "base/str.h"

struct db;

/* Creates the database or brings it up to this program: its schema, and all that is derived from the
 * record and kept with every change of it. Statuses as db_open. *out is closed by its receiver. */
must_check Status record_open(const char *path, struct db **out);

#endif
