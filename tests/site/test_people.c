#include "support/site.h"

#include "app/record.h"
#include "db/db.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "features/texts/order.h"
#include "language/fold.h"
#include "site_record.sql.h"
#include "support/changes.h"

#include <stdlib.h>
#include <unistd.h>

struct names {
    const char *const *items;
    size_t count;
};

static Status add_people(const struct action *by, void *with)
{
    const struct names *names = with;
    Status s = OK;
    for (size_t i = 0; i < names->count && s == OK; i++) {
        PersonId id;
        OfficeId office;
        s = person_add(by, str_of(names->items[i]), &id);
        if (s == OK) /* an office, so that there is something public about them */
            s = office_hold(by, id, (OrganisationId){0}, (Text){STR("Mayor"), STR("en")}, STR(""), &office);
    }
    return s;
}

#define ADD(s, ...)                                                                                          \
    do {                                                                                                     \
        static const char *const names_[] = {__VA_ARGS__};                                                   \
        site_change(s, add_people, &(struct names){names_, ARRAY_LEN(names_)});                              \
    } while (0)

/* Whether the second name stands behind the first. */
static bool is_behind(Str body, const char *first, const char *second)
{
    size_t one = str_find(body, str_of(first), 0), two = str_find(body, str_of(second), 0);
    return one != STR_NONE && two != STR_NONE && one < two;
}

TEST(people_stand_in_the_order_of_the_readers_language)
{
    struct site *s = site_new(a);
    ADD(s, "Nzinga Mbande", "Ñandú Pérez", "Élodie Roux", "Eduardo Paz", "ليلى حداد", "Zoe Adams");
    struct response english = site_get(s, "/en/people"), spanish = site_get(s, "/es/people");
    struct response arabic = site_get(s, "/ar/people");
    CHECK(is_behind(site_body(&english), "Ñandú", "Nzinga"));
    CHECK(is_behind(site_body(&spanish), "Nzinga", "Ñandú"));
    CHECK(is_behind(site_body(&english), "Eduardo", "Élodie"));
    CHECK(is_behind(site_body(&english), "Zoe", "ليلى"));
    CHECK(is_behind(site_body(&arabic), "ليلى", "Eduardo"));
}

TEST(people_can_be_entered_at_a_letter_of_the_language)
{
    struct site *s = site_new(a);
    ADD(s, "Nora Vidal", "Ñandú Pérez", "Óscar Gil");
    struct response res = site_get(s, "/es/people?letter=%C3%91");
    CHECK_INT(res.status, 200);
    CHECK_LACKS(site_body(&res), "Nora");
    CHECK(is_behind(site_body(&res), "Ñandú", "Óscar"));
    CHECK_CONTAINS(site_body(&res), "aria-current=\"page\">Ñ");
    CHECK_INT(site_get(s, "/en/people?letter=%C3%91").status, 404); /* no letter of English */
    CHECK_INT(site_get(s, "/en/people?letter=AB").status, 404);
}

static const char *next_of(struct arena *a, const struct response *json)
{
    Str rest = site_body(json);
    size_t at = str_find(rest, STR("\"next\":\""), 0);
    if (at == STR_NONE)
        return NULL;
    rest = str_from(rest, at + 8);
    return str_c(a, str_cut(&rest, '"'));
}

TEST(people_come_page_by_page_each_once)
{
    enum { PEOPLE = 120 };
    struct site *s = site_new(a);
    const char **names = arena_array(a, const char *, PEOPLE);
    for (size_t i = 0; i < PEOPLE; i++) /* two of each name: the key alone does not tell them apart */
        names[i] = str_format(a, "Person %c%c", (char)('a' + i / 2 % 26), (char)('a' + i / 52)).data;
    site_change(s, add_people, &(struct names){names, PEOPLE});
    size_t seen = 0, pages = 0;
    for (const char *at = "/fr/people.json"; at && pages < 9; pages++) {
        struct response res = site_get(s, at);
        CHECK_INT(res.status, 200);
        for (size_t i = 0; (i = str_find(site_body(&res), STR("\"id\":"), i)) != STR_NONE; i++)
            seen++;
        at = next_of(a, &res);
    }
    CHECK_INT(seen, PEOPLE);
    CHECK_INT(pages, 3);
}

TEST(people_of_a_place_that_is_none_are_not_found)
{
    struct site *s = site_with_examples(a);
    static const char *const bad[] = {"/en/people?after=x",
                                      "/en/people?after=99999999999999999999999",
                                      "/en/people?after=-1",
                                      "/en/people?after=12345",
                                      "/en/people?letter=%00",
                                      "/en/people/1-emilia-saiz?after=x",
                                      "/en/people/1-emilia-saiz?after=999999"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        int status = site_get(s, bad[i]).status;
        if (status != 404 && status != 400)
            check_failed(__FILE__, __LINE__, "%s is %d", bad[i], status);
    }
}

TEST(people_are_found_by_the_beginning_of_any_word_whatever_the_accents_and_the_order)
{
    struct site *s = site_new(a);
    ADD(s, "Gisèle Ñandú-Pérez", "Öykü Işık", "Amina Diallo", "Carlos Martínez");
    static const struct {
        const char *query, *name;
    } found[] = {{"gisele", "Gisèle"}, {"NANDU", "Gisèle"}, {"pere+gis", "Gisèle"},   {"isik", "Öykü"},
                 {"oyk", "Öykü"},      {"dial+a", "Amina"}, {"mart%C3%ADn", "Carlos"}};
    for (size_t i = 0; i < ARRAY_LEN(found); i++) {
        struct response res = site_get(s, str_format(a, "/en/people?q=%s", found[i].query).data);
        CHECK_CONTAINS(site_body(&res), found[i].name);
        CHECK_CONTAINS(site_body(&res), "noindex");
    }
    struct response res = site_get(s, "/en/people?q=iallo"); /* no beginning */
    CHECK_LACKS(site_body(&res), "Amina");
    CHECK_CONTAINS(site_body(&res), "No name has words that begin like this: iallo");
}

TEST(people_are_asked_for_with_anything_and_answer_with_a_page)
{
    struct site *s = site_with_examples(a);
    char *long_query = arena_array(a, char, 10100);
    size_t len = 0;
    for (const char *c = "/en/people?q="; *c; c++)
        long_query[len++] = *c;
    for (size_t i = 0; i < 10000; i++)
        long_query[len++] = "ab+c"[i % 4];
    const char *const queries[] = {long_query,
                                   "/en/people?q=%25_%25",
                                   "/en/people?q=%22+OR+1=1--+NEAR(a*",
                                   "/en/people?q=%3Cscript%3E",
                                   "/en/people?q=%F4%8F%BF%BF",
                                   "/en/people?q=%E2%80%AE"};
    for (size_t i = 0; i < ARRAY_LEN(queries); i++) {
        struct response res = site_get(s, queries[i]);
        CHECK_INT(res.status, 200);
        CHECK_LACKS(site_body(&res), "<script>");
    }
}

/* The address between quotation marks that has `part` in it. */
static const char *address_with(struct arena *a, Str body, const char *part)
{
    size_t at = str_find(body, str_of(part), 0);
    if (at == STR_NONE) {
        check_failed(part, 0, "no such address");
        return "/";
    }
    while (body.data[at - 1] != '"')
        at--;
    Str rest = str_from(body, at);
    return str_c(a, str_cut(&rest, '"'));
}

TEST(person_is_shown_with_offices_sessions_and_both_ways_of_on_behalf)
{
    struct site *s = site_with_examples(a);
    struct response found = site_get(s, "/en/people?q=xabier");
    struct response res = site_get(s, address_with(a, site_body(&found), "-xabier"));
    Str words = site_words(a, &res);
    CHECK_INT(res.status, 200);
    CHECK_CONTAINS(words, "Xabier Ochandiano");
    CHECK_CONTAINS(words, "on behalf of Juan Mari Aburto");
    CHECK_CONTAINS(words, "Priorities of the sessions in which this person spoke");
    res = site_get(s, address_with(a, site_body(&res), "-juan-mari-aburto"));
    CHECK_CONTAINS(site_words(a, &res), "Who spoke on this person’s behalf");
    CHECK_CONTAINS(site_words(a, &res), "Xabier Ochandiano");
}

TEST(person_under_another_slug_is_led_to_the_right_one)
{
    struct site *s = site_with_examples(a);
    struct response res = site_get(s, "/fr/people/1-somebody.json?a=3");
    CHECK_INT(res.status, 308);
    CHECK_STR(res.location, "/fr/people/1-emilia-saiz.json?a=3");
}

static void hide_sessions(struct site *s, const char *visibility)
{
    int64_t changed;
    for (int64_t id = 1; id <= 3; id++)
        CHECK_STATUS(q_session_seen_by(site_writer(s), (SessionId){id}, str_of(visibility), &changed), OK);
}

TEST(person_with_nothing_public_is_neither_shown_nor_listed_nor_found)
{
    struct site *s = site_with_examples(a);
    hide_sessions(s, "registered");
    CHECK_INT(site_get(s, "/en/people/1-emilia-saiz").status, 404);
    struct response res = site_get(s, "/en/people"), found = site_get(s, "/en/people?q=emilia");
    CHECK_LACKS(site_body(&res), "Emilia");
    CHECK_LACKS(site_body(&found), "Emilia Saiz</bdi>");
    hide_sessions(s, "public");
    CHECK_INT(site_get(s, "/en/people/1-emilia-saiz").status, 200);
}

TEST(pages_of_people_and_organisations_take_at_most_twelve_statements)
{
    struct site *s = site_with_examples(a);
    static const char *const pages[] = {
        "/en/people",        "/en/people?q=a",        "/en/people/2-jan-van-zanen",
        "/en/organisations", "/en/organisations?q=a", "/en/organisations/1-uclg"};
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        uint64_t before = db_statement_count(site_reader(s));
        CHECK_INT(site_get(s, pages[i]).status, 200);
        uint64_t took = db_statement_count(site_reader(s)) - before;
        if (took > 12)
            check_failed(__FILE__, __LINE__, "%s takes %" PRIu64 " statements", pages[i], took);
    }
}

TEST(pages_of_people_and_organisations_with_any_statement_failing_are_problem_pages)
{
    struct site *s = site_with_examples(a);
    static const char *const pages[] = {"/en/people?after=3", "/en/people/2-jan-van-zanen",
                                        "/en/organisations?country=FR", "/en/organisations/1-uclg"};
    for (size_t i = 0; i < ARRAY_LEN(pages); i++)
        for (uint64_t n = 1;; n++) {
            db_fail_after(site_reader(s), n);
            struct response res = site_get(s, pages[i]);
            if (db_fail_after(site_reader(s), 0) > 0) {
                CHECK(n > 3); /* the loop did reach into the page */
                CHECK_INT(res.status, 200);
                break;
            }
            CHECK_INT(res.status, 500);
        }
}

static Status renew(const struct action *by, __attribute__((unused)) void *with)
{
    Status s = people_renew(by);
    if (s == OK)
        s = organisations_renew(by);
    if (s == OK)
        s = order_words_renew(by);
    return s == OK ? order_made_current(by) : s;
}

TEST(record_from_before_gets_its_order_its_words_and_its_addresses)
{
    struct site *s = site_with_examples(a);
    struct response people = site_get(s, "/fr/people"), organisations = site_get(s, "/fr/organisations");
    struct response found = site_get(s, "/fr/people?q=sa+em");
    struct db *db = site_writer(s);
    int64_t changed;
    bool is_current = true;
    CHECK_STATUS(q_sort_keys_forgotten(db, &changed), OK);
    CHECK_STATUS(q_words_forgotten(db, &changed), OK);
    CHECK_STATUS(q_derivations_forgotten(db, &changed), OK);
    CHECK_STATUS(q_people_slugs_forgotten(db, &changed), OK);
    CHECK_STATUS(q_organisation_slugs_forgotten(db, &changed), OK);
    struct response empty = site_get(s, "/fr/people");
    CHECK_LACKS(site_body(&empty), "Emilia");
    CHECK_STATUS(order_is_current(db, a, &is_current), OK);
    CHECK(!is_current);

    JournalId before = site_change(s, renew, NULL);
    CHECK_STATUS(order_is_current(db, a, &is_current), OK);
    CHECK(is_current);
    struct response again = site_get(s, "/fr/people");
    CHECK(str_eq(site_body(&people), site_body(&again)));
    again = site_get(s, "/fr/organisations");
    CHECK(str_eq(site_body(&organisations), site_body(&again)));
    again = site_get(s, "/fr/people?q=sa+em");
    CHECK(str_eq(site_body(&found), site_body(&again)));
    CHECK(site_has_moved(s, &people, before));
    CHECK(site_has_moved(s, &organisations, before));
}

TEST(record_that_is_opened_for_writing_is_in_order_and_stays_as_it_is)
{
    char folder[] = "/tmp/hemicycle-record-XXXXXX";
    CHECK(mkdtemp(folder) != NULL);
    const char *path = str_format(a, "%s/record.db", folder).data;
    JournalId first = {0}, second = {0};
    for (int round = 0; round < 2; round++) {
        struct db *db;
        bool is_current = false;
        CHECK_STATUS(record_open(path, &db), OK);
        CHECK_STATUS(order_is_current(db, a, &is_current), OK);
        CHECK(is_current);
        CHECK_STATUS(journal_last(db, a, round == 0 ? &first : &second), OK);
        db_close(db);
    }
    CHECK_INT(first.n, second.n); /* nothing to make anew, so nothing changed */
    CHECK_INT(unlink(path), 0);
    CHECK_INT(rmdir(folder), 0);
}
