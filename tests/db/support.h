/* Databases for these tests. All are closed, and files removed, at the end of the test. */
#ifndef TESTS_DB_SUPPORT_H
#define TESTS_DB_SUPPORT_H

#include "db/migrate.h"
#include "support/check.h"

/* The steps of tests/db/migrations. */
extern const struct migration notes_migrations[];
extern const size_t notes_migrations_count;

/* A path in a new folder, where nothing is yet. */
const char *new_path(struct arena *a);

struct db *private_notes(struct arena *a);
struct db *notes_at(struct arena *a, const char *path);
struct db *reader_of(struct arena *a, const struct db *db);

/* E_INTERNAL when the connection cannot be had; else it is closed at once. */
Status try_open(const char *path, enum db_mode mode, const struct migration *steps, size_t count);

int64_t note_count(struct arena *a, struct db *db);

/* What the program logs while run(with) runs. */
Str logged_by(struct arena *a, void (*run)(void *with), void *with);

#endif
