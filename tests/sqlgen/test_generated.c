/* What sqlgen makes of bodies.sql, compiled and run against a real database. */
#include "bodies.sql.h"
#include "db/migrate.h"
#include "embedded.h"
#include "support/check.h"
#include "wrong.sql.h"

static void close_database(void *db)
{
    db_close(db);
}

static struct db *database(struct arena *a)
{
    struct db *db = NULL;
    CHECK_STATUS(db_open_migrated(NULL, DB_READ_WRITE, bodies_migrations, bodies_migrations_count, &db), OK);
    arena_defer(a, close_database, db);
    return db;
}

static BodyId body(struct db *db, Str name)
{
    BodyId id = {0};
    CHECK_STATUS(q_body_insert(db, name, NULL, &id), OK);
    return id;
}

static PersonId person(struct db *db, Str name)
{
    PersonId id = {0};
    CHECK_STATUS(q_person_insert(db, name, NULL, NULL, NULL, STR("d"), &id), OK);
    return id;
}

TEST(every_type_comes_back_as_it_went_in)
{
    struct db *db = database(a);
    const int64_t born = INT64_MIN;
    const Str note = STR("élue ? \"x\" '; --"), photo = STR("\x00\xFF\x80"
                                                            "a");
    PersonId id;
    struct person_of_id_row row;
    CHECK_STATUS(q_person_insert(db, STR("Ada"), &born, &note, &photo, STR(""), &id), OK);
    CHECK_STATUS(q_person_of_id(db, a, id, &row), OK);
    CHECK_INT(row.id.n, id.n);
    CHECK_STR(row.name, "Ada");
    CHECK(!row.born_is_null && row.born == INT64_MIN);
    CHECK(!row.note_is_null && str_eq(row.note, note));
    CHECK(!row.photo_is_null && str_eq(row.photo, photo));
    CHECK_INT(row.digest.len, 0);
}

TEST(an_optional_parameter_left_out_is_null)
{
    struct db *db = database(a);
    struct person_of_id_row row = {.born_is_null = false, .born = 7};
    CHECK_STATUS(q_person_of_id(db, a, person(db, STR("Ada")), &row), OK);
    CHECK(row.born_is_null && row.note_is_null && row.photo_is_null);
    CHECK_INT(row.born, 0);
    CHECK_INT(row.note.len, 0);
}

TEST(an_empty_text_is_no_null)
{
    struct db *db = database(a);
    const Str nothing = {NULL, 0};
    PersonId id;
    struct person_of_id_row row;
    CHECK_STATUS(q_person_insert(db, STR("Ada"), NULL, &nothing, &nothing, nothing, &id), OK);
    CHECK_STATUS(q_person_of_id(db, a, id, &row), OK);
    CHECK(!row.note_is_null && !row.photo_is_null);
}

TEST(an_optional_condition_applies_when_given)
{
    struct db *db = database(a);
    const Str name = STR("Culture");
    struct body_named_row *rows;
    size_t count;
    body(db, STR("Peace"));
    body(db, name);
    CHECK_STATUS(q_body_named(db, a, NULL, &rows, &count), OK);
    CHECK_INT(count, 2);
    CHECK_STATUS(q_body_named(db, a, &name, &rows, &count), OK);
    CHECK_INT(count, 1);
    CHECK_STR(rows[0].name, "Culture");
}

TEST(no_rows_are_an_empty_array)
{
    struct db *db = database(a);
    struct body_all_row *rows;
    size_t count = 7;
    CHECK_STATUS(q_body_all(db, a, &rows, &count), OK);
    CHECK_INT(count, 0);
}

TEST(one_row_that_is_not_there_is_not_found_and_leaves_the_output_alone)
{
    struct db *db = database(a);
    struct person_of_id_row row = {.born = 7};
    CHECK_STATUS(q_person_of_id(db, a, (PersonId){1}, &row), E_NOT_FOUND);
    CHECK_INT(row.born, 7);
}

TEST(more_rows_than_the_one_promised_are_an_error)
{
    struct db *db = database(a);
    struct seat_moved_row row = {.rank = 7};
    BodyId council = body(db, STR("Culture"));
    SeatId seat;
    CHECK_STATUS(q_seat_insert(db, council, NULL, 1, &seat), OK);
    CHECK_STATUS(q_seat_moved(db, a, seat, 2, &row), OK);
    CHECK_INT(row.rank, 2);
    struct every_name_row name = {.name = STR("before")};
    body(db, STR("Peace"));
    CHECK_STATUS(q_every_name(db, a, &name), E_INTERNAL);
    CHECK_STR(name.name, "before");
}

TEST(changed_counts_rows)
{
    struct db *db = database(a);
    int64_t changed = -1;
    BodyId council = body(db, STR("Culture"));
    SeatId seat;
    for (int64_t rank = 0; rank < 3; rank++)
        CHECK_STATUS(q_seat_insert(db, council, NULL, rank, &seat), OK);
    CHECK_STATUS(q_seat_delete_all(db, (BodyId){council.n + 1}, &changed), OK);
    CHECK_INT(changed, 0);
    CHECK_STATUS(q_seat_delete_all(db, council, &changed), OK);
    CHECK_INT(changed, 3);
}

TEST(six_values_have_names)
{
    struct db *db = database(a);
    const int64_t born = 1815;
    int64_t changed;
    struct person_of_id_row row;
    CHECK_STATUS(q_person_upsert(db,
                                 &(struct person_upsert_values){.id = {9}, .name = STR("Ada"), .born = &born},
                                 &changed),
                 OK);
    CHECK_INT(changed, 1);
    CHECK_STATUS(q_person_of_id(db, a, (PersonId){9}, &row), OK);
    CHECK_INT(row.born, 1815);
    CHECK(row.note_is_null);
}

TEST(an_insert_that_did_nothing_is_a_conflict)
{
    struct db *db = database(a);
    PersonId id = {7};
    CHECK_STATUS(q_person_claim(db, STR("Ada"), STR("x"), &id), OK);
    CHECK_INT(id.n, 1);
    CHECK_STATUS(q_person_claim(db, STR("Ada"), STR("x"), &id), E_CONFLICT);
    CHECK_INT(id.n, 1);
}

TEST(broken_constraints_are_conflicts)
{
    struct db *db = database(a);
    PersonId ada = person(db, STR("Ada")), id = {7};
    SeatId seat;
    CHECK_STATUS(q_person_insert(db, STR("Ada"), NULL, NULL, NULL, STR("d"), &id), E_CONFLICT); /* UNIQUE */
    CHECK_STATUS(q_person_insert(db, STR(""), NULL, NULL, NULL, STR("d"), &id), E_CONFLICT);    /* CHECK */
    CHECK_STATUS(q_seat_insert(db, (BodyId){99}, &ada, 1, &seat), E_CONFLICT); /* REFERENCES */
    CHECK_INT(id.n, 7);
}

TEST(text_that_not_every_engine_can_keep_is_refused)
{
    struct db *db = database(a);
    BodyId id;
    CHECK_STATUS(q_body_insert(db, STR("\xC3("), NULL, &id), E_INVALID);
    CHECK_STATUS(q_body_insert(db, STR("a\0b"), NULL, &id), E_INVALID);
    CHECK_STATUS(q_body_insert(db, STR("Culture"), NULL, &id), OK);
}

TEST(a_left_join_may_have_nothing_to_join)
{
    struct db *db = database(a);
    BodyId council = body(db, STR("Culture"));
    PersonId ada = person(db, STR("Ada"));
    SeatId seat;
    struct seats_of_body_row *rows;
    size_t count;
    CHECK_STATUS(q_seat_insert(db, council, &ada, 1, &seat), OK);
    CHECK_STATUS(q_seat_insert(db, council, NULL, 2, &seat), OK);
    CHECK_STATUS(q_seats_of_body(db, a, council, &rows, &count), OK);
    CHECK_INT(count, 2);
    CHECK(!rows[0].name_is_null && !rows[0].person_is_null && rows[0].email_is_null);
    CHECK_STR(rows[0].name, "Ada");
    CHECK_STR(rows[0].note, "why\?\?/ \"none\"");
    CHECK(rows[1].name_is_null && rows[1].person_is_null);
    struct body_counts_row *counts;
    CHECK_STATUS(q_body_counts(db, a, 2, &counts, &count), OK);
    CHECK_INT(count, 1);
    CHECK_INT(counts[0].seats, 2);
    CHECK_INT(counts[0].latest.n, ada.n);
}

TEST(a_column_that_is_not_what_was_said_is_an_error)
{
    struct db *db = database(a);
    struct wrongly_said_row *rows;
    struct null_not_said_row row;
    size_t count;
    CHECK_STATUS(q_null_not_said(db, a, &row), E_INTERNAL);
    body(db, STR("Culture"));
    CHECK_STATUS(q_null_not_said(db, a, &row), OK);
    CHECK_STATUS(q_wrongly_said(db, a, &rows, &count), E_INTERNAL);
}

TEST(ten_thousand_rows_arrive_in_order)
{
    struct db *db = database(a);
    struct numbers_up_to_row *rows;
    size_t count;
    CHECK_STATUS(q_numbers_up_to(db, a, 10000, &rows, &count), OK);
    CHECK_INT(count, 10000);
    int64_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += rows[i].n != (int64_t)i + 1;
    CHECK_INT(wrong, 0);
}

TEST(a_table_named_like_a_type_has_ids_too)
{
    struct db *db = database(a);
    TextId id;
    struct text_of_id_row row;
    CHECK_STATUS(q_text_insert(db, NULL, STR("words"), &id), OK);
    CHECK_STATUS(q_text_of_id(db, a, id, &row), OK);
    CHECK(row.owner_is_null);
    CHECK_INT(row.copy.n, id.n);
    PersonId nobody = {5};
    CHECK_STATUS(q_text_insert(db, &nobody, STR("words"), &id), E_CONFLICT);
}
