/* What joins, what is kept apart, and what is said of it. */
#include "db/db.h"
#include "features/texts/actions.h"
#include "record.sql.h"
#include "support.h"

/* ---- small notices, told in their parts ---- */

static Str notice_en(struct arena *a, const char *council, const char *when, const char *rest)
{
    return str_format(a, "Policy Council on %s\n\n%s\n\nAgenda\n\n%s\n", council, when, rest);
}

#define FEBRUARY "Monday 8 February 2021, 14:00-16:00 CET"
#define MAY      "Wednesday 19 May 2021, 14:00-16:00 CEST"

static const char agenda[] =
    "1. Opening\n\nModerated by **Emilia Saiz**, Secretary General, UCLG\n\n"
    "- **Jan Van Zanen**, Mayor of The Hague\n- **Souad Ben Abderrahim**, Mayor of Tunis\n\n"
    "2. Discussion\n\n- **Kristiina Lindqvist**, Mayor of Lahti\n"
    "- **Xabier Etxeberria**, Councillor of Bilbao\n  - On behalf of **Juan Mari Aburto**, "
    "Mayor of Bilbao\n";

static struct record *with_february(struct arena *a)
{
    struct record *r = record_new(a);
    record_add(r, "february.txt", notice_en(a, "Culture and Peace", FEBRUARY, agenda));
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(record_count(r, "slot"), 5);
    CHECK_INT(record_count(r, "person"), 6);
    CHECK_INT(r->report.doubt_count, 0);
    return r;
}

/* ---- sessions ---- */

TEST(another_day_is_another_session_of_the_same_body_and_people)
{
    struct record *r = with_february(a);
    record_add(r, "may.txt", notice_en(a, "Culture and Peace", MAY, agenda));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_count(r, "body"), 1);
    CHECK_INT(record_count(r, "slot"), 10);
    CHECK_INT(record_count(r, "person"), 6); /* Juan Mari Aburto too: mayor of where his substitute works */
    CHECK_INT(record_count(r, "office"), 5);
    CHECK_INT(r->report.tally[THING_PERSON].joined, 6);
    CHECK_INT(r->report.doubt_count, 0);
}

TEST(a_namesake_elsewhere_is_somebody_else_and_reported)
{
    struct record *r = with_february(a);
    record_add(r, "may.txt",
               notice_en(a, "Housing", MAY,
                         "1. Opening\n\n- **Jan Van Zanen**, Mayor of Utrecht\n- **Ana Ruiz**, "
                         "Mayor of Lugo\n"));
    CHECK_INT(people_with_writing(r, "Jan Van Zanen"), 2);
    CHECK_INT(record_count(r, "person"), 8);
    CHECK_INT(doubts_of(r, DOUBT_SAME_NAME), 1);
    CHECK_STR(doubt_of(r, DOUBT_SAME_NAME) ? doubt_of(r, DOUBT_SAME_NAME)->first : STR(""), "Jan Van Zanen");
}

TEST(a_near_name_at_the_same_organisation_is_reported_and_kept_apart)
{
    struct record *r = with_february(a);
    record_add(
        r, "may.txt",
        notice_en(a, "Culture and Peace", MAY, "1. Opening\n\n- **Kristina Lindqvist**, Mayor of Lahti\n"));
    CHECK_INT(record_count(r, "person"), 7);
    CHECK_INT(doubts_of(r, DOUBT_NEAR_NAME), 1);
    CHECK_STR(doubt_of(r, DOUBT_NEAR_NAME) ? doubt_of(r, DOUBT_NEAR_NAME)->second : STR(""),
              "Kristiina Lindqvist");
}

TEST(without_a_date_nothing_is_joined)
{
    struct record *r = with_february(a);
    record_add(r, "dateless.txt", notice_en(a, "Culture and Peace", "Time to be announced", agenda));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(doubts_of(r, DOUBT_NO_DATE), 1);
    CHECK(!r->report.sessions[0].is_joined);
    record_add(r, "dateless-too.txt", notice_en(a, "Culture and Peace", "Time will be announced", agenda));
    CHECK_INT(record_count(r, "session"), 3);
    CHECK_INT(record_count(r, "body"), 1);
}

TEST(another_time_with_the_same_people_is_the_same_session_and_the_first_time_stays)
{
    struct record *r = with_february(a);
    record_add(r, "later.txt",
               notice_en(a, "Culture and Peace", "Monday 8 February 2021, 18:00-20:00 CET", agenda));
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(doubts_of(r, DOUBT_TIME_DIFFERS), 1);
    CHECK_STR(doubt_of(r, DOUBT_TIME_DIFFERS) ? doubt_of(r, DOUBT_TIME_DIFFERS)->first : STR(""),
              "2021-02-08T13:00:00Z");
    struct sessions_recorded_row *rows;
    size_t count;
    CHECK_STATUS(q_sessions_recorded(r->db, a, &rows, &count), OK);
    CHECK_INT(rows[0].starts_at, 1612789200);
    CHECK_INT(rows[0].calendar_sequence, 0);
}

TEST(another_time_with_other_people_is_another_session_and_reported)
{
    struct record *r = with_february(a);
    record_add(r, "evening.txt",
               notice_en(a, "Culture and Peace", "Monday 8 February 2021, 18:00-20:00 CET",
                         "1. Opening\n\n- **Ana Ruiz**, Mayor of Lugo\n- **Bo Berg**, Mayor of Oslo\n"));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_count(r, "body"), 1);
    CHECK_INT(doubts_of(r, DOUBT_OTHER_SESSION), 1);
    /* one more language of the evening finds it, though the afternoon comes first and fits its body */
    record_add(
        r, "soir.txt",
        str_format(a, "Conseil politique Culture and Peace\n\nLundi 8 février 2021, 18h00-20h00 CET\n\n"
                      "Ordre du jour\n\n1. Ouverture\n\n- **Ana Ruiz**, maire de Lugo\n- **Bo Berg**, maire "
                      "d'Oslo\n"));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(r->report.sessions[0].id.n, 2);
    CHECK(r->report.sessions[0].is_language_new);
    CHECK_INT(doubts_of(r, DOUBT_OTHER_SESSION), 0);
}

static struct record *with_afternoon_and_evening(struct arena *a)
{
    struct record *r = with_february(a);
    record_add(r, "evening.txt",
               notice_en(a, "Culture and Peace", "Monday 8 February 2021, 18:00-20:00 CET",
                         "1. Opening\n\n- **Ana Ruiz**, Mayor of Lugo\n- **Bo Berg**, Mayor of Oslo\n"));
    CHECK_INT(record_count(r, "session"), 2);
    return r;
}

TEST(a_notice_without_a_time_joins_the_session_of_its_people)
{
    struct record *r = with_afternoon_and_evening(a);
    record_add(r, "untimed.txt",
               notice_en(a, "Culture and Peace", "Monday 8 February 2021",
                         "1. Opening\n\n- **Ana Ruiz**, Mayor of Lugo\n- **Bo Berg**, Mayor of Oslo\n"));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_count(r, "slot"), 7);
    CHECK_INT(r->report.sessions[0].id.n, 2);
}

TEST(which_of_two_sessions_is_not_guessed)
{
    struct record *r = with_afternoon_and_evening(a);
    record_add(r, "untimed.txt", notice_en(a, "Culture and Peace", "Monday 8 February 2021", "1. Opening\n"));
    CHECK_INT(doubts_of(r, DOUBT_SEVERAL_SESSIONS), 1);
    CHECK_INT(doubts_of(r, DOUBT_OTHER_SESSION), 0);
    CHECK_INT(record_count(r, "session"), 3);
}

TEST(another_principal_is_no_writing_of_the_recorded_one)
{
    static const char one[] =
        "1. Opening\n\n- **Ann Berg**, Director of Ports of Kotka\n  - On behalf of **Li "
        "Mingyuan**, Mayor of Kotka\n";
    static const char other[] = "1. Opening\n\n- **Ann Berg**, Director of Ports of Kotka\n  - On behalf of "
                                "**Maria Santos**, Mayor of Kotka\n";
    struct record *r = record_new(a);
    record_add(r, "one.txt", notice_en(a, "Harbours and Coasts", FEBRUARY, one));
    record_add(r, "other.txt", notice_en(a, "Harbours and Coasts", FEBRUARY, other));
    CHECK_INT(people_with_writing(r, "Li Mingyuan"), 1);
    CHECK_INT(people_with_writing(r, "Maria Santos"), 0);
    CHECK_INT(record_count(r, "representation"), 1);
    CHECK_INT(doubts_of(r, DOUBT_SAID_DIFFERENTLY), 1);
}

TEST(a_time_that_was_not_said_is_filled_in_and_calendars_are_told)
{
    struct record *r = record_new(a);
    record_add(r, "first.txt", notice_en(a, "Culture and Peace", "Monday 8 February 2021", agenda));
    struct sessions_recorded_row *rows;
    size_t count;
    CHECK_STATUS(q_sessions_recorded(r->db, a, &rows, &count), OK);
    CHECK(rows[0].starts_at_is_null);
    Time modified = rows[0].modified;
    r->now += 60;
    record_add(r, "same.txt", notice_en(a, "Culture and Peace", "Monday 8 February 2021 ", agenda));
    CHECK_STATUS(q_sessions_recorded(r->db, a, &rows, &count), OK);
    CHECK_INT(rows[0].modified, modified); /* nothing was new */
    record_add(r, "full.txt", notice_en(a, "Culture and Peace", FEBRUARY, agenda));
    CHECK_STATUS(q_sessions_recorded(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 1);
    CHECK_INT(rows[0].starts_at, 1612789200);
    CHECK_INT(rows[0].calendar_sequence, 1);
    CHECK(rows[0].zone.len > 0);
    CHECK_INT(doubts_of(r, DOUBT_TIME_DIFFERS), 0);
}

TEST(a_session_that_gains_a_language_is_modified_but_no_new_revision)
{
    struct record *r = with_february(a);
    struct sessions_recorded_row *rows;
    size_t count;
    r->now += 60;
    record_add(r, "french.txt",
               str_of("Conseil politique Culture and Peace\n\nLundi 8 février 2021, 14h00-16h00 CET\n\n"
                      "Ordre du jour\n\n1. Ouverture\n"));
    CHECK_STATUS(q_sessions_recorded(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 1);
    CHECK_INT(rows[0].modified, r->now);
    CHECK_INT(rows[0].calendar_sequence, 0);
}

/* Two councils meet: the second one's notice joins, and neither council takes the other's name. */
TEST(a_joint_session_keeps_two_councils_apart)
{
    struct record *r = with_february(a);
    record_add(r, "may.txt", notice_en(a, "Housing", MAY, agenda));
    CHECK_INT(record_count(r, "body"), 2);
    record_add(r, "joint.txt", notice_en(a, "Housing", FEBRUARY, agenda));
    CHECK_INT(record_count(r, "session"), 2);
    CHECK_INT(record_count(r, "body"), 2);
    CHECK_INT(r->report.sessions[0].id.n, 1);
    CHECK_INT(doubts_of(r, DOUBT_SAME_PLACE), 1);
    record_add(r, "june.txt", notice_en(a, "Housing", "Thursday 10 June 2021, 14:00-16:00 CEST", agenda));
    struct sessions_recorded_row *rows;
    size_t count;
    CHECK_STATUS(q_sessions_recorded(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 3);
    CHECK_INT(count == 3 ? rows[2].body_id.n : 0, 2);
}

/* ---- a session in one more language, or told by others ---- */

TEST(prose_of_a_third_party_adds_its_language_and_no_slots)
{
    struct record *r = record_new(a);
    record_add_file(r, "examples/2021-02-08-opportunities-fr.txt");
    size_t slots = record_count(r, "slot"), items = record_count(r, "item"),
           people = record_count(r, "person"), priorities = record_count(r, "priority");
    record_add(
        r, "news.txt",
        STR("Local leaders on opportunity, culture and peace\n\nMonday 8 February 2021\n\n"
            "Cities met to talk about equal opportunity. The debate was moderated by Fr\xC3\xA9"
            "d\xC3\xA9ric Vallier, Secretary General of CEMR. Souad Ben Abderrahim, Mayor of Tunis, and "
            "Jos\xC3\xA9 Manuel Ribeiro, Mayor of Valongo, took the floor.\n"));
    CHECK_INT(record_count(r, "session"), 1);
    CHECK(r->report.session_count == 1 && r->report.sessions[0].is_joined);
    CHECK(r->report.session_count == 1 && r->report.sessions[0].is_language_new);
    CHECK_INT(record_count(r, "slot"), slots);
    CHECK_INT(record_count(r, "item"), items);
    CHECK_INT(record_count(r, "person"), people);
    CHECK_INT(record_count(r, "priority"), priorities);
    CHECK_INT(record_count(r, "body"), 6);
    CHECK_CONTAINS(record_text(r, "session", 1, "title", "en"), "Local leaders");
    CHECK_STR(record_text(r, "session", 1, "title", "en").len > 0 ? STR("") : STR("none"), "");
}

static const char oui[] =
    "Conseil politique sur la culture et la paix\n\nLundi 8 février 2021, 14h00-16h00 CET\n\n"
    "Ordre du jour\n\n1. Ouverture\n\nModérée par **Emilia Saiz**, Secrétaire générale, CGLU\n\n"
    "- **%s**, maire de La Haye\n- **Souad Ben Abderrahim**, maire de Tunis\n\n"
    "2. Discussion\n\n- **Kristiina Lindqvist**, maire de Lahti\n"
    "- **Xabier Etxeberria**, conseiller de Bilbao\n  - Au nom de **Juan Mari Aburto**, maire "
    "de Bilbao\n";

static Str in_french(struct arena *a, const char *first_speaker)
{
    Str text = str_of(oui), mark = STR("%s");
    size_t at = str_find(text, mark, 0);
    return str_format(a, "%.*s%s%.*s", (int)at, text.data, first_speaker,
                      STR_FMT(str_from(text, at + mark.len)));
}

TEST(a_near_name_in_the_same_place_joins_with_both_writings)
{
    struct record *r = with_february(a);
    record_add(r, "fr.txt", in_french(a, "Jan Van Zannen"));
    CHECK_INT(record_count(r, "slot"), 5);
    CHECK_INT(record_count(r, "person"), 6);
    CHECK_INT(doubts_of(r, DOUBT_OTHER_WRITING), 1);
    CHECK_INT(people_with_writing(r, "Jan Van Zanen"), 1);
    CHECK_INT(people_with_writing(r, "Jan Van Zannen"), 1);
    CHECK_INT(record_count(r, "body"), 1); /* met through the session, and named in French now */
    CHECK_STR(record_text(r, "body", 1, "name", "fr"), "Conseil politique sur la culture et la paix");
}

TEST(a_far_name_in_the_same_place_does_not_join)
{
    struct record *r = with_february(a);
    record_add(r, "fr.txt", in_french(a, "Marie Dupont"));
    CHECK_INT(record_count(r, "session"), 1);
    CHECK_INT(record_count(r, "slot"), 6);
    CHECK_INT(record_count(r, "person"), 7);
    CHECK_INT(doubts_of(r, DOUBT_OTHER_WRITING), 0);
    CHECK_INT(doubts_of(r, DOUBT_ADDED), 1);
    CHECK_INT(people_with_writing(r, "Marie Dupont"), 1);
}

TEST(a_language_adds_nothing_but_itself)
{
    static const char *const kept[] = {"session",  "item",           "slot",  "person",       "organisation",
                                       "body",     "office",         "seat",  "slot_office",  "link",
                                       "priority", "representation", "theme", "contact_point"};
    struct record *r = with_february(a);
    size_t before[ARRAY_LEN(kept)];
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        before[i] = record_count(r, kept[i]);
    record_add(r, "fr.txt", in_french(a, "Jan Van Zanen"));
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        if (record_count(r, kept[i]) != before[i])
            check_failed(__FILE__, __LINE__, "%zu of %s, were %zu", record_count(r, kept[i]), kept[i],
                         before[i]);
    CHECK_STR(record_text(r, "slot_office", 2, "title", "fr"), "maire");
    CHECK_INT(r->report.doubt_count, 0);
}

/* ---- contacts ---- */

static Str with_contacts(struct arena *a, const char *heading, const char *contacts)
{
    return str_format(a, "%.*s\n%s\n\n%s", STR_FMT(notice_en(a, "Culture and Peace", FEBRUARY, agenda)),
                      heading, contacts);
}

TEST(a_contact_of_a_near_name_in_the_same_place_joins)
{
    struct record *r = record_new(a);
    record_add(r, "one.txt",
               with_contacts(a, "Contact persons:",
                             "- Onur Eryuce, Adviser, Izmir\n- Mert Turkben, Assistant, Izmir\n"));
    CHECK_INT(record_count(r, "contact_point"), 2);
    record_add(r, "two.txt",
               with_contacts(a, "Contact persons:",
                             "- Onur Eryucel, Adviser, Izmir\n- Mert Turkben, Assistant, Izmir\n"));
    CHECK_INT(record_count(r, "contact_point"), 2);
    CHECK_INT(record_count(r, "person"), 8);
    CHECK_INT(doubts_of(r, DOUBT_OTHER_WRITING), 1);
    record_add(r, "three.txt",
               with_contacts(
                   a, "Contact persons:", "- Ana Ruiz, Adviser, Izmir\n- Mert Turkben, Assistant, Izmir\n"));
    CHECK_INT(record_count(r, "contact_point"), 3);
    CHECK_INT(doubts_of(r, DOUBT_ADDED), 1);
}

/* ---- parts whose number differs ---- */

TEST(priorities_of_another_number_are_reported_and_not_guessed)
{
    static const char two[] =
        "\nPotential priorities:\n\nPeace\n\n- Keep peace broad.\n- Talk across generations.\n";
    static const char one[] = "\nPriorités potentielles :\n\nPaix\n\n- Garder à la paix un sens large.\n";
    struct record *r = record_new(a);
    record_add(r, "en.txt",
               str_format(a, "%.*s%s", STR_FMT(notice_en(a, "Culture and Peace", FEBRUARY, agenda)), two));
    CHECK_INT(record_count(r, "priority"), 2);
    record_add(r, "fr.txt", str_format(a, "%.*s%s", STR_FMT(in_french(a, "Jan Van Zanen")), one));
    CHECK_INT(record_count(r, "priority"), 2);
    CHECK(doubts_of(r, DOUBT_COUNTS_DIFFER) > 0);
    CHECK_STR(record_text(r, "priority", 1, "sentence", "fr"), "");
}

/* ---- revisions ---- */

TEST(a_revised_original_makes_translations_stale_until_they_are_set_again)
{
    struct record *r = with_february(a);
    record_add(r, "fr.txt", in_french(a, "Jan Van Zanen"));
    struct action by = action_begin(r->db, a, r->now, STR("test"));
    struct text_field english = {STR("item"), 1, STR("title"), STR("en")};
    struct text_field french = {STR("item"), 1, STR("title"), STR("fr")};
    struct stale_texts_row *rows;
    size_t count;
    CHECK_STATUS(q_stale_texts(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 0);
    CHECK_STATUS(text_set(&by, english, STR("Opening of the session"), TEXT_HUMAN_DRAFT), OK);
    CHECK_STATUS(q_stale_texts(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 1);
    CHECK_STR(count ? rows[0].language : STR(""), "fr");
    CHECK_STATUS(text_set(&by, french, STR("Ouverture de la session"), TEXT_HUMAN_DRAFT), OK);
    CHECK_STATUS(q_stale_texts(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 0);
    /* the same words may do for the next revision: saying them again says so */
    CHECK_STATUS(text_set(&by, english, STR("Opening of our session"), TEXT_HUMAN_DRAFT), OK);
    CHECK_STATUS(text_set(&by, french, STR("Ouverture de la session"), TEXT_HUMAN_DRAFT), OK);
    CHECK_STATUS(q_stale_texts(r->db, a, &rows, &count), OK);
    CHECK_INT(count, 0);
    int64_t touched = record_touched(r);
    CHECK_STATUS(text_set(&by, french, STR("Ouverture de la session"), TEXT_HUMAN_DRAFT), OK);
    CHECK_INT(record_touched(r), touched);
    CHECK_STATUS(text_set(&by, french, STR(""), TEXT_HUMAN_DRAFT), E_INVALID);
}

/* What is inferred gives way to what somebody wrote, never the other way round. */
TEST(a_name_given_by_others_gives_way_to_the_bodys_own)
{
    static const char links[] =
        "\nLinks with other Policy Councils:\n\n- The Policy Council on the **right to the "
        "city** is close to this one.\n";
    struct record *r = record_new(a);
    record_add(r, "one.txt",
               str_format(a, "%.*s%s", STR_FMT(notice_en(a, "Culture and Peace", FEBRUARY, agenda)), links));
    CHECK_INT(record_count(r, "body"), 2);
    CHECK_STR(record_text(r, "body", 2, "name", "en"), "Policy Council on the right to the city");
    record_add(r, "two.txt",
               notice_en(a, "the Right to the City", MAY, "1. Opening\n\n- **Ana Ruiz**, Mayor of Lugo\n"));
    CHECK_INT(record_count(r, "body"), 2);
    CHECK_STR(record_text(r, "body", 2, "name", "en"), "Policy Council on the Right to the City");
    record_add(r, "three.txt",
               str_format(a, "%.*s%s ", STR_FMT(notice_en(a, "Culture and Peace", MAY, agenda)), links));
    CHECK_INT(record_count(r, "body"), 2);
    CHECK_STR(record_text(r, "body", 2, "name", "en"), "Policy Council on the Right to the City");
}
