/* Made from seats.sql by sqlgen: edit that. */
#ifndef SEATS_SQL_H
#define SEATS_SQL_H

#include "base/str.h"
#include "ids.h"

struct arena;
struct db;

/* seats.sql:5
 * The seats of a body, empty ones too,
 * by rank. */
struct seats_of_body_row {
    SeatId id;
    Str name;
    bool name_is_null;
};
must_check Status q_seats_of_body(struct db *db, struct arena *a, BodyId body, const int64_t *least, struct seats_of_body_row **rows, size_t *row_count);

/* seats.sql:11 */
must_check Status q_account_insert(struct db *db, PersonId person, Str email, PersonId *new_id);

/* seats.sql:14 */
struct person_change_values {
    PersonId id;
    Str name;
    const int64_t *born;
    const Str *note;
    const Str *photo;
    Str digest;
};
must_check Status q_person_change(struct db *db, const struct person_change_values *with, int64_t *changed_rows);

/* seats.sql:19 */
struct body_count_row {
    int64_t count;
};
must_check Status q_body_count(struct db *db, struct arena *a, struct body_count_row *row);

#endif
