/* Notices into a record: what joins, what stays apart, what nothing may change. */
#include "base/buf.h"
#include "db/db.h"
#include "features/texts/actions.h"
#include "support/record.h"

static const char *const february[] = {"examples/2021-02-08-opportunities-en.txt",
                                       "examples/2021-02-08-opportunities-fr.txt",
                                       "examples/2021-02-08-opportunities-es.txt"};

/* A council of two speakers: the line of the time, then each with a name and a city. */
static Str council(struct arena *a, const char *time, const char *first, const char *second)
{
    return str_format(a,
                      "POLICY COUNCIL ON HARBOURS AND COASTS\n\n%s\n\nAgenda\n\n1. Opening\n\n"
                      "- **%s**, Mayor of Kotka\n- **%s**, Mayor of Tema\n",
                      time, first, second);
}

static struct import_report import(struct record *r, Str notice)
{
    struct import_report report = {0};
    CHECK_STATUS(record_import(r, "notice.txt", notice, &report), OK);
    return report;
}

TEST(three_languages_in_any_order_make_one_session)
{
    static const size_t orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    static const struct {
        const char *table;
        int64_t rows;
    } counts[] = {{"session", 1},        {"item", 3},  {"slot", 12},          {"representation", 2},
                  {"contact_point", 16}, {"link", 14}, {"priority", 15},      {"theme", 4},
                  {"person", 29},        {"body", 6},  {"framework_node", 9}, {"import", 3},
                  {"journal", 3}};
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        struct record *r = record_new(a);
        for (size_t k = 0; k < 3; k++)
            record_import_file(r, february[orders[i][k]]);
        for (size_t k = 0; k < ARRAY_LEN(counts); k++)
            if (record_count(r, counts[k].table) != counts[k].rows)
                check_failed(__FILE__, __LINE__, "order %zu: %" PRId64 " rows of %s, want %" PRId64, i,
                             record_count(r, counts[k].table), counts[k].table, counts[k].rows);
        CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE owner_kind = 'priority'"), 3 * 15);
        CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE owner_kind = 'item'"), 3 * 3);
        CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE owner_kind = 'link'"), 3 * 2 * 14);
        CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE owner_kind = 'session'"), 3 * 3);
        CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE owner_kind = 'slot_office'"), 3 * 2 * 14);
        CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE owner_kind = 'priority'"
                                   " AND source_language IS NULL"),
                  15);
    }
}

TEST(a_second_import_changes_no_row)
{
    struct record *r = record_new(a);
    for (size_t i = 0; i < 3; i++)
        record_import_file(r, february[i]);
    Str before = record_dump(r, a);
    for (size_t i = 0; i < 3; i++)
        CHECK(record_import_file(r, february[i]).is_unchanged);
    CHECK(str_eq(before, record_dump(r, a)));
}

TEST(a_language_that_is_there_already_is_not_overwritten)
{
    struct record *r = record_new(a);
    import(
        r,
        STR("POLICY COUNCIL ON HARBOURS\n\nMonday 8 March 2021, 10:00-11:00 UTC\n\nAgenda\n\n"
            "1. Opening\n\n- **Ann Berg**, Mayor of Kotka\n\nPotential priorities\n\n- Keep the quays.\n"));
    struct import_report report = import(
        r,
        STR("POLICY COUNCIL ON HARBOURS\n\nMonday 8 March 2021, 10:00-11:00 UTC\n\nAgenda\n\n"
            "1. Opening\n\n- **Ann Berg**, Mayor of Kotka\n\nPotential priorities\n\n- Sell the quays.\n"));
    CHECK_INT(report_doubts(&report, DOUBT_SAID_DIFFERENTLY), 1);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE value LIKE 'Keep the quays%'"), 1);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM text WHERE value LIKE 'Sell the quays%'"), 0);
    CHECK_INT(record_number(r, "SELECT MAX(revision) FROM text"), 1);
}

TEST(the_same_name_twice_in_a_list_of_contacts_is_two_people)
{
    struct record *r = record_new(a);
    for (size_t i = 0; i < 3; i++) {
        struct import_report report = record_import_file(r, february[i]);
        CHECK_INT(report_doubts(&report, DOUBT_TWO_TITLES), 1);
    }
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM person WHERE name = 'Gisela Barbosa'"), 2);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM contact_point JOIN person ON person.id = person_id"
                               " WHERE name = 'Gisela Barbosa'"),
              2);
    CHECK_INT(
        record_number(r, "SELECT COUNT(DISTINCT one.owner_id) FROM text one JOIN text other"
                         " ON other.owner_kind = 'contact_point' AND other.owner_id = one.owner_id"
                         " WHERE one.owner_kind = 'contact_point' AND one.value LIKE 'Head of the Citizen%'"
                         " AND other.value LIKE 'cheffe de la division citoyennet%'"),
        1);
}

/* ---- which session ---- */

TEST(an_untimed_notice_joins_the_session_of_its_people)
{
    struct record *r = record_new(a);
    import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Ann Berg", "Bo Lund"));
    struct import_report later =
        import(r, council(a, "Monday 8 March 2021, 15:00-16:00 UTC", "Cy Dahl", "Di Ekman"));
    CHECK_INT(report_doubts(&later, DOUBT_OTHER_SESSION), 1);
    struct import_report untimed = import(r, council(a, "Monday 8 March 2021", "Cy Dahl", "Di Ekman"));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_count(r, "slot"), 4);
    CHECK_INT(untimed.session_count, 1);
    CHECK_INT(untimed.sessions[0].id.n, later.sessions[0].id.n);
}

TEST(which_of_two_sessions_is_not_guessed)
{
    struct record *r = record_new(a);
    import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Ann Berg", "Bo Lund"));
    import(r, council(a, "Monday 8 March 2021, 15:00-16:00 UTC", "Cy Dahl", "Di Ekman"));
    struct import_report report = import(
        r, STR("POLICY COUNCIL ON HARBOURS AND COASTS\n\nMonday 8 March 2021\n\nAgenda\n\n1. Opening\n"));
    CHECK_INT(report_doubts(&report, DOUBT_SEVERAL_SESSIONS), 1);
    CHECK_INT(record_count(r, "session"), 3);
}

TEST(another_time_with_the_same_people_is_reported_and_the_first_stays)
{
    struct record *r = record_new(a);
    import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Ann Berg", "Bo Lund"));
    struct import_report report =
        import(r, council(a, "Monday 8 March 2021, 12:00-13:00 UTC", "Ann Berg", "Bo Lund"));
    CHECK_INT(report_doubts(&report, DOUBT_TIME_DIFFERS), 1);
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(record_number(r, "SELECT starts_at FROM session"), 1615197600);
}

TEST(a_session_without_a_date_is_joined_with_no_other)
{
    struct record *r = record_new(a);
    import(r, council(a, "Room 4", "Ann Berg", "Bo Lund"));
    struct import_report report = import(r, council(a, "Room 5", "Ann Berg", "Bo Lund"));
    CHECK_INT(report_doubts(&report, DOUBT_NO_DATE), 1);
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_count(r, "body"), 1);
}

TEST(prose_of_a_third_party_joins_and_adds_its_language_without_new_people)
{
    struct record *r = record_new(a);
    record_import_file(r, february[1]);
    int64_t slots = record_count(r, "slot"), people = record_count(r, "person");
    struct import_report report =
        import(r, STR("Mayors speak for peace and culture\n\nMonday 8 February 2021, 14:00-16:00 CET\n\n"
                      "Open discussion\n\nModerated by Frédéric Vallier, Secretary General of CEMR\n\n"
                      "- José Manuel Ribeiro, Mayor of Valongo\n- Souad Ben Abderrahim, Mayor of Tunis\n"));
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(record_count(r, "slot"), slots);
    CHECK_INT(record_count(r, "person"), people);
    CHECK(report.session_count == 1 && report.sessions[0].is_joined && report.sessions[0].is_language_new);
}

/* ---- who ---- */

TEST(a_near_name_in_the_same_place_joins_and_is_reported_as_printed)
{
    struct record *r = record_new(a);
    import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Frédéric Vallier", "Bo Lund"));
    struct import_report report =
        import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Fédéric Vallier", "Bo Lund"));
    CHECK_INT(record_count(r, "slot"), 2);
    CHECK_INT(record_count(r, "person"), 2);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM writing WHERE owner_kind = 'person' AND owner_id = 1"),
              2);
    CHECK_INT(report_doubts(&report, DOUBT_OTHER_WRITING), 1);
    for (size_t i = 0; i < report.doubt_count; i++)
        if (report.doubts[i].doubt == DOUBT_OTHER_WRITING)
            CHECK_STR(report.doubts[i].second, "Frédéric Vallier");
}

TEST(a_far_name_in_the_same_place_is_somebody_else)
{
    struct record *r = record_new(a);
    import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Frédéric Vallier", "Bo Lund"));
    struct import_report report =
        import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Maria Santos", "Bo Lund"));
    CHECK_INT(record_count(r, "slot"), 3);
    CHECK_INT(record_count(r, "person"), 3);
    CHECK_INT(report_doubts(&report, DOUBT_ADDED), 1);
}

TEST(another_principal_is_no_writing_of_the_recorded_one)
{
    struct record *r = record_new(a);
    import(r,
           STR("POLICY COUNCIL ON HARBOURS\n\nMonday 8 March 2021, 10:00-11:00 UTC\n\nAgenda\n\n"
               "1. Opening\n\n- **Ann Berg**, Director of Ports of Kotka\n  - On behalf of **Li Mingyuan**, "
               "Mayor of Kotka\n"));
    struct import_report report = import(
        r, STR("POLICY COUNCIL ON HARBOURS\n\nMonday 8 March 2021, 10:00-11:00 UTC\n\nAgenda\n\n"
               "1. Opening\n\n- **Ann Berg**, Director of Ports of Kotka\n  - On behalf of **Maria Santos**, "
               "Mayor of Kotka\n"));
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM writing WHERE value = 'Maria Santos'"), 0);
    CHECK_INT(record_count(r, "representation"), 1);
    CHECK_INT(report_doubts(&report, DOUBT_SAID_DIFFERENTLY), 1);
}

TEST(another_day_meets_people_with_an_organisation_in_common_only)
{
    struct record *r = record_new(a);
    import(r, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Annika Bergström", "Bo Lund"));
    struct import_report report = import(
        r, STR("POLICY COUNCIL ON HARBOURS AND COASTS\n\nMonday 15 March 2021, 10:00-11:00 UTC\n\nAgenda\n\n"
               "1. Opening\n\n- **Annika Bergström**, Mayor of Kotka\n- **Bo Lund**, Mayor of Oslo\n"
               "- **Anika Bergström**, Secretary, Kotka\n"));
    CHECK_INT(record_count(r, "body"), 1);
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM person WHERE name = 'Annika Bergström'"), 1);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM person WHERE name = 'Bo Lund'"), 2);
    CHECK_INT(report_doubts(&report, DOUBT_SAME_NAME), 1);
    CHECK_INT(report_doubts(&report, DOUBT_NEAR_NAME), 1);
}

TEST(a_principal_met_again_at_the_same_city_is_the_same_person)
{
    struct record *r = record_new(a);
    static const char *const days[] = {"Monday 8 March 2021", "Monday 15 March 2021"};
    for (size_t i = 0; i < 2; i++)
        import(r, str_format(a,
                             "POLICY COUNCIL ON HARBOURS\n\n%s, 10:00-11:00 UTC\n\nAgenda\n\n1. Opening\n\n"
                             "- **Xabier Ochandiano**, Councillor for Employment of Bilbao\n"
                             "  - On behalf of **Juan Mari Aburto**, Mayor of Bilbao\n",
                             days[i]));
    CHECK_INT(record_count(r, "representation"), 2);
    CHECK_INT(record_number(r, "SELECT COUNT(*) FROM person WHERE name = 'Juan Mari Aburto'"), 1);
}

/* ---- one transaction, one journal row ---- */

TEST(a_failure_at_any_statement_leaves_nothing)
{
    struct record *r = record_new(a);
    Str notice =
        STR("POLICY COUNCIL ON HARBOURS\n\nMonday 8 March 2021, 10:00-11:00 UTC\n\nAgenda\n\n1. Opening\n\n"
            "- **Ann Berg**, Mayor of Kotka\n");
    Str before = record_dump(r, a);
    uint64_t n = 1;
    struct arena *once = arena_new(1 << 16);
    for (; n < 1000; n++) {
        struct import_report report;
        arena_reset(once);
        db_fail_after(r->db, n);
        Status s = record_import(r, "notice.txt", notice, &report);
        if (db_fail_after(r->db, 0) != 0) {
            CHECK_STATUS(s, OK);
            break;
        }
        CHECK_STATUS(s, E_INTERNAL);
        CHECK(str_eq(before, record_dump(r, once)));
    }
    arena_free(once);
    CHECK(n > 20 && n < 1000);
    CHECK_INT(record_count(r, "session"), 1);
}

TEST(an_import_is_one_row_of_the_journal_and_moves_its_pages)
{
    struct record *r = record_new(a);
    record_import_file(r, february[0]);
    record_import_file(r, february[0]);
    JournalId last;
    Str *topics;
    size_t count;
    CHECK_INT(record_count(r, "journal"), 1);
    CHECK_STATUS(journal_last(r->db, a, &last), OK);
    CHECK_INT(last.n, 1);
    CHECK_STATUS(journal_topics_since(r->db, a, (JournalId){0}, &topics, &count), OK);
    CHECK_STR(str_join(a, topics, count, STR(" ")), "body/1 record session/1");
    CHECK_STATUS(journal_topics_since(r->db, a, last, &topics, &count), OK);
    CHECK_INT(count, 0);
}

/* ---- cost ---- */

TEST(an_import_costs_no_more_when_there_is_more)
{
    struct record *r = record_new(a);
    uint64_t early = 0, late = 0;
    for (int i = 0; i < 300; i++) {
        struct day day = day_from_number(18000 + i);
        uint64_t before = db_statement_count(r->db);
        struct import_report report = import(
            r, str_format(a,
                          "POLICY COUNCIL ON SUBJECT %d\n\n%.*s, 10:00-11:00 UTC\n\nAgenda\n\n1. Opening\n\n"
                          "- **Ann Berg %d**, Mayor of Kotka %d\n- **Bo Lund**, Mayor of Tema\n",
                          i % 7, STR_FMT(day_iso(a, day)), i, i));
        CHECK_INT(report.session_count, 1);
        uint64_t cost = db_statement_count(r->db) - before;
        early = i < 50 && i >= 10 && cost > early ? cost : early;
        late = i >= 250 && cost > late ? cost : late;
    }
    CHECK_INT(record_count(r, "session"), 300);
    if (late > early + 4)
        check_failed(__FILE__, __LINE__, "%" PRIu64 " statements early, %" PRIu64 " late", early, late);
}

TEST(statements_grow_with_the_lines_of_a_notice_and_no_faster)
{
    uint64_t cost[2];
    for (size_t i = 0; i < 2; i++) {
        struct record *r = record_new(a);
        struct buf notice = buf_in(a);
        buf_add(&notice, council(a, "Monday 8 March 2021, 10:00-11:00 UTC", "Ann Berg", "Bo Lund"));
        buf_add(&notice, STR("\nContact persons:\n\n"));
        for (size_t k = 0; k < (i == 0 ? 500u : 2000u); k++)
            buf_addf(&notice, "- Rachel Stone%zu, International Office, Drammen%zu\n", k, k);
        import(r, buf_str(&notice));
        cost[i] = db_statement_count(r->db);
        CHECK_INT(record_count(r, "contact_point"), i == 0 ? 500 : 2000);
    }
    if (cost[1] > 4 * cost[0] + 100)
        check_failed(__FILE__, __LINE__, "%" PRIu64 " statements, then %" PRIu64, cost[0], cost[1]);
}

/* ---- texts ---- */

TEST(a_translation_is_stale_until_it_renders_the_original_of_now)
{
    struct record *r = record_new(a);
    struct action by = {.db = r->db, .a = a, .at = 1614600000, .who = STR("test")};
    struct text_field fr = {STR("priority"), 1, STR("sentence"), STR("fr")}, en = fr;
    en.language = STR("en");
    const char *stale =
        "SELECT COUNT(*) FROM text t JOIN text o ON o.owner_kind = t.owner_kind AND o.owner_id = "
        "t.owner_id AND o.field = t.field AND o.language = t.source_language "
        "WHERE t.source_revision < o.revision";
    CHECK_STATUS(text_set(&by, fr, STR("Garder les quais."), TEXT_HUMAN_DRAFT), OK);
    CHECK_STATUS(text_set(&by, en, STR("Keep the quays."), TEXT_HUMAN_DRAFT), OK);
    CHECK_STATUS(text_set(&by, fr, STR("Garder les quais."), TEXT_HUMAN_DRAFT), OK);
    CHECK_INT(record_number(r, "SELECT MAX(revision) FROM text"), 1);
    CHECK_INT(record_number(r, stale), 0);
    CHECK_STATUS(text_set(&by, fr, STR("Garder tous les quais."), TEXT_HUMAN_DRAFT), OK);
    CHECK_INT(record_number(r, stale), 1);
    CHECK_STATUS(text_set(&by, en, STR("Keep all the quays."), TEXT_HUMAN_DRAFT), OK);
    CHECK_INT(record_number(r, stale), 0);
    CHECK_STATUS(text_set(&by, en, STR(""), TEXT_HUMAN_DRAFT), E_INVALID);
}
