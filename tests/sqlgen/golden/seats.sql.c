/* Made from seats.sql by sqlgen: edit that. */
#include "seats.sql.h"

#include "db/db_query.h"

static const struct db_column seats_of_body_columns[] = {
    {DB_INT, offsetof(struct seats_of_body_row, id), DB_NEVER_NULL},
    {DB_TEXT, offsetof(struct seats_of_body_row, name), offsetof(struct seats_of_body_row, name_is_null)},
};

static const struct db_statement seats_of_body_statement = {
    .name = "seats.sql:5 seats_of_body",
    .sql = STR_INIT(
        "SELECT seat.id, person.name  \n"
        "  FROM seat LEFT JOIN person ON person.id = seat.person\n"
        " WHERE body = \?1 AND (\?2 IS NULL OR rank >= \?2)\n"
        " ORDER BY rank"),
    .columns = seats_of_body_columns,
    .column_count = 2,
    .row_bytes = sizeof(struct seats_of_body_row),
};

Status q_seats_of_body(struct db *db, struct arena *a, BodyId body, const int64_t *least, struct seats_of_body_row **rows, size_t *row_count)
{
    const struct db_value values[] = {
        db_int(body.n),
        least ? db_int(*least) : db_null(),
    };
    void *found;
    Status status = db_many(db, a, &seats_of_body_statement, values, 2, &found, row_count);
    if (status == OK)
        *rows = found;
    return status;
}

static const struct db_statement account_insert_statement = {
    .name = "seats.sql:11 account_insert",
    .sql = STR_INIT(
        "INSERT INTO account (person, email) VALUES (\?1, \?2) RETURNING person"),
};

Status q_account_insert(struct db *db, PersonId person, Str email, PersonId *new_id)
{
    const struct db_value values[] = {
        db_int(person.n),
        db_text(email),
    };
    return db_insert(db, &account_insert_statement, values, 2, &new_id->n);
}

static const struct db_statement person_change_statement = {
    .name = "seats.sql:14 person_change",
    .sql = STR_INIT(
        "UPDATE person SET name = \?2, born = \?3, note = \?4, photo = \?5, digest = \?6\n"
        " WHERE id = \?1"),
};

Status q_person_change(struct db *db, const struct person_change_values *with, int64_t *changed_rows)
{
    const struct db_value values[] = {
        db_int(with->id.n),
        db_text(with->name),
        with->born ? db_int(*with->born) : db_null(),
        with->note ? db_text(*with->note) : db_null(),
        with->photo ? db_bytes(*with->photo) : db_null(),
        db_bytes(with->digest),
    };
    return db_change(db, &person_change_statement, values, 6, changed_rows);
}

static const struct db_column body_count_columns[] = {
    {DB_INT, offsetof(struct body_count_row, count), DB_NEVER_NULL},
};

static const struct db_statement body_count_statement = {
    .name = "seats.sql:19 body_count",
    .sql = STR_INIT(
        "SELECT COUNT(*) AS \"count:int\" FROM body"),
    .columns = body_count_columns,
    .column_count = 1,
    .row_bytes = sizeof(struct body_count_row),
};

Status q_body_count(struct db *db, struct arena *a, struct body_count_row *row)
{
    return db_one(db, a, &body_count_statement, NULL, 0, row);
}

