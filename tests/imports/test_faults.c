/* A notice is recorded whole or not at all, whichever call to the database fails. */
#include "db/db.h"
#include "support.h"

enum { EVERY_CALL = 1, SOME_CALLS = 41 };

/* Imports with every step-th call failing; checks that nothing remains, and that the next try works. */
static void survive(struct record *r, const char *path, Str bytes, uint64_t step)
{
    struct arena *a = r->arena;
    Str before = record_dump(r);
    uint64_t failed = 0;
    for (uint64_t n = 1;; n += step) {
        r->arena = arena_new(1 << 20);
        (void)db_fail_after(r->db, n);
        Status s = record_import(r, path, bytes);
        bool has_failed = db_fail_after(r->db, 0) == 0;
        if (!has_failed) {
            CHECK_STATUS(s, OK);
            CHECK(!r->report.is_unchanged);
        } else {
            CHECK_STATUS(s, E_INTERNAL);
            if (!str_eq(record_dump(r), before))
                check_failed(__FILE__, __LINE__, "%s: rows remain after call %" PRIu64 " failed", path, n);
            failed++;
        }
        arena_free(r->arena);
        r->arena = a;
        if (!has_failed)
            break;
    }
    CHECK(failed > 10);
    CHECK(!str_eq(record_dump(r), before));
    record_add(r, path, bytes);
    CHECK(r->report.is_unchanged);
}

static const char english[] =
    "Policy Council on Culture and Peace\n\nMonday 8 February 2021, 14:00-16:00 CET\n\n"
    "Agenda\n\n1. Opening\n\n- **Jan Van Zanen**, Mayor of The Hague, Co-Chair of the Policy Council\n"
    "- **Xabier Etxeberria**, Councillor of Bilbao\n  - On behalf of **Juan Mari Aburto**, "
    "Mayor of Bilbao\n\nContact persons:\n\n- Onur Eryuce, Adviser, Izmir\n\n"
    "Potential priorities:\n\nPeace\n\n- Keep peace broad.\n\nLinks with international "
    "processes:\n\n- The **Culture Summit** in Izmir.\n";
static const char french[] =
    "Conseil politique sur la culture et la paix\n\nLundi 8 février 2021, 14h00-16h00 CET\n\n"
    "Ordre du jour\n\n1. Ouverture\n\n- **Jan Van Zannen**, maire de La Haye, coprésident du Conseil "
    "politique\n"
    "- **Xabier Etxeberria**, conseiller de Bilbao\n  - Au nom de **Juan Mari Aburto**, "
    "maire de Bilbao\n\nPersonnes de contact :\n\n- Onur Eryuce, conseiller, Izmir\n\n"
    "Priorités potentielles :\n\nPaix\n\n- Garder à la paix un sens large.\n\nLiens avec les "
    "processus internationaux :\n\n- Le **Sommet Culture** à Izmir.\n";

TEST(any_failing_call_leaves_nothing_of_a_notice)
{
    struct record *r = record_new(a);
    survive(r, "en.txt", str_of(english), EVERY_CALL);
    survive(r, "fr.txt", str_of(french), EVERY_CALL);
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(record_count(r, "person"), 4);
    CHECK_INT(record_count(r, "seat"), 1);
    CHECK_INT(record_count(r, "journal"), 2);
}

TEST(failing_calls_leave_nothing_of_a_whole_notice)
{
    static const char *const paths[] = {"examples/2021-02-08-opportunities-fr.txt",
                                        "examples/2021-02-08-opportunities-es.txt"};
    struct record *r = record_new(a);
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        survive(r, paths[i], file_bytes(a, paths[i]), SOME_CALLS);
    CHECK_INT(record_count(r, "slot"), 12);
}

TEST(a_failure_at_a_later_notice_leaves_nothing_of_those_before_it)
{
    struct record *r = record_new(a);
    const Str bytes[] = {str_of(english), str_of(french)};
    struct notice notices[ARRAY_LEN(bytes)];
    struct import_source sources[ARRAY_LEN(bytes)];
    struct import_report reports[ARRAY_LEN(bytes)];
    struct action by = action_begin(r->db, a, r->now, STR("test"));
    for (size_t i = 0; i < ARRAY_LEN(bytes); i++) {
        Str why;
        CHECK_STATUS(notice_read(a, bytes[i], &notices[i], &why), OK);
        sources[i] = (struct import_source){STR("notice.txt"), bytes[i], &notices[i]};
    }
    Str before = record_dump(r);
    size_t failed = 0;
    Status s = E_INTERNAL;
    bool second_failed = false;
    for (uint64_t n = 1; s != OK; n += SOME_CALLS) {
        (void)db_fail_after(r->db, n);
        s = import_notices(&by, sources, ARRAY_LEN(bytes), reports, &failed);
        (void)db_fail_after(r->db, 0);
        if (s != OK)
            CHECK(str_eq(record_dump(r), before));
        second_failed |= s != OK && failed == 1;
    }
    CHECK(second_failed);
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(record_count(r, "journal"), 2);
}
