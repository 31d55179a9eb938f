/* The steps that make the schema, from sql/migrations, in order; embedded by tools/embed. */
#ifndef DB_MIGRATIONS_H
#define DB_MIGRATIONS_H

#include "base/str.h"

struct migration {
    const char *name; /* "0001_people.sql" */
    Str sql;
};

extern const struct migration migrations[];
extern const size_t migrations_count;

#endif
