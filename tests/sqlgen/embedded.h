/* The migrations of these tests, embedded. */
#ifndef TESTS_SQLGEN_EMBEDDED_H
#define TESTS_SQLGEN_EMBEDDED_H

#include "db/migrations.h"

extern const struct migration bodies_migrations[];
extern const size_t bodies_migrations_count;

#endif
