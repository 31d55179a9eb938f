/* Whole invented records, small ones. */
#include "base/arena.h"
#include "db/db.h"
#include "features/generation/actions.h"
#include "support.h"

#include <string.h>

static Status fill(struct record *r, uint64_t seed, size_t sessions, struct generation_tally *tally)
{
    struct generation what = {.seed = seed, .sessions = sessions};
    return generate(r->db, &what, tally);
}

TEST(a_seed_makes_the_same_rows_again)
{
    struct generation_tally tally;
    struct record *one = record_new(a), *again = record_new(a), *other = record_new(a);
    CHECK_STATUS(fill(one, 7, 12, &tally), OK);
    CHECK_STATUS(fill(again, 7, 12, &tally), OK);
    CHECK_STATUS(fill(other, 8, 12, &tally), OK);
    Str rows = record_dump(one);
    CHECK(str_eq(rows, record_dump(again)));
    CHECK(!str_eq(rows, record_dump(other)));
}

TEST(all_that_the_record_holds_is_invented)
{
    static const char *const tables[] = {
        "journal",          "journal_topic",  "text",     "writing",        "organisation",
        "person",           "office",         "body",     "seat",           "session",
        "session_language", "item",           "slot",     "slot_office",    "representation",
        "contact_point",    "theme",          "priority", "framework_node", "link",
        "vacancy",          "body_succession"};
    struct generation_tally tally;
    struct record *r = record_new(a);
    CHECK_STATUS(fill(r, 7, 30, &tally), OK);
    for (size_t i = 0; i < ARRAY_LEN(tables); i++)
        CHECK(record_count(r, tables[i]) >= 3);
    CHECK_INT(record_count(r, "session"), 30);
    CHECK_INT(record_count(r, "session"), tally.sessions);
    CHECK_INT(record_count(r, "person"), tally.people);
    CHECK_INT(record_count(r, "organisation"), tally.organisations);
    CHECK_INT(record_count(r, "body"), tally.bodies);
    CHECK_INT(record_count(r, "text"), tally.texts);
    Str rows = record_dump(r);
    static const char *const kinds[] = {"person", "office", "organisation", "body", "group"};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        CHECK_CONTAINS(rows, str_c(a, str_format(a, ",\"%s\",", kinds[i])));
}

TEST(an_invented_record_goes_into_an_empty_database_only)
{
    struct generation_tally tally = {0};
    struct record *r = record_new(a);
    record_add_file(r, "examples/2021-02-08-opportunities-fr.txt");
    Str before = record_dump(r);
    CHECK_STATUS(fill(r, 7, 5, &tally), E_CONFLICT);
    CHECK(str_eq(before, record_dump(r)));
    CHECK_INT(tally.sessions, 0);
}

TEST(a_failure_leaves_whole_sessions)
{
    struct generation_tally tally;
    struct record *r = record_new(a);
    uint64_t before = db_statement_count(r->db);
    CHECK_STATUS(fill(r, 7, 60, &tally), OK);
    uint64_t all = db_statement_count(r->db) - before;
    struct record *broken = record_new(a);
    (void)db_fail_after(broken->db, all - 100); /* in the last ten sessions, which are one transaction */
    CHECK_STATUS(fill(broken, 7, 60, &tally), E_INTERNAL);
    CHECK_INT(record_count(broken, "session"), 50);
}
