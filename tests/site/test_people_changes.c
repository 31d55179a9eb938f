/* Whatever changes about people and organisations empties the pages that show it, and no others. */
#include "features/bodies/actions.h"
#include "features/organisations/actions.h"
#include "features/people/actions.h"
#include "support/changes.h"

/* Of the example record: Emilia Saiz is Secretary General of UCLG; Jan Van Zanen Mayor of The Hague. */
static const PersonId emilia = {1};
static const OrganisationId uclg = {1}, the_hague = {2}, vng = {3};
static const char emilia_page[] = "/en/people/1-emilia-saiz", uclg_page[] = "/en/organisations/1-uclg",
                  hague_page[] = "/en/organisations/2-the-hague", vng_page[] = "/en/organisations/3-vng",
                  people_list[] = "/en/people", organisations_list[] = "/en/organisations",
                  annecy_page[] = "/en/organisations/33-annecy";

struct effect {
    Status (*work)(const struct action *by, void *with);
    const char *moved[6]; /* pages that show it */
    const char *stays;
};

static void check_effect(struct arena *a, const struct effect *effect)
{
    struct site *s = site_with_examples(a);
    struct response pages[ARRAY_LEN(effect->moved)] = {{0}};
    for (size_t i = 0; i < ARRAY_LEN(pages) && effect->moved[i]; i++) {
        pages[i] = site_get(s, effect->moved[i]);
        CHECK_INT(pages[i].status, 200);
    }
    struct response other = site_get(s, effect->stays);
    CHECK_INT(other.status, 200);
    JournalId before = site_change(s, effect->work, NULL);
    for (size_t i = 0; i < ARRAY_LEN(pages) && effect->moved[i]; i++) {
        struct response now = site_get(s, effect->moved[i]);
        bool differs = !str_eq(site_body(&pages[i]), site_body(&now));
        if (differs && !site_has_moved(s, &pages[i], before))
            check_failed(effect->moved[i], 0, "is stale");
        if (!differs)
            check_failed(effect->moved[i], 0, "was not to be the same");
    }
    if (site_has_moved(s, &other, before))
        check_failed(effect->stays, 0, "is emptied for nothing");
}

static Status rename_emilia(const struct action *by, __attribute__((unused)) void *with)
{
    return person_rename(by, emilia, STR("Aemilia Saiz"));
}

TEST(a_new_name_is_on_every_page_that_shows_it_and_the_old_one_finds_it)
{
    check_effect(a, &(struct effect){rename_emilia, {emilia_page, uclg_page, people_list}, annecy_page});
    struct site *s = site_with_examples(a);
    site_change(s, rename_emilia, NULL);
    struct response res = site_get(s, emilia_page); /* the address stays */
    CHECK_CONTAINS(site_words(a, &res), "Also written: Emilia Saiz");
    res = site_get(s, "/en/people?q=emilia");
    CHECK_CONTAINS(site_body(&res), "Aemilia Saiz");
    res = site_get(s, "/en/people?letter=A");
    CHECK_CONTAINS(site_body(&res), "Aemilia Saiz");
}

static Status rename_to_nothing(const struct action *by, __attribute__((unused)) void *with)
{
    CHECK_STATUS(person_rename(by, emilia, STR(" · ")), E_INVALID);
    CHECK_STATUS(person_rename(by, (PersonId){999}, STR("Nobody")), E_NOT_FOUND);
    CHECK_STATUS(person_gender(by, (PersonId){999}, STR("f")), E_NOT_FOUND);
    CHECK_STATUS(office_end(by, (OfficeId){1}, STR("8 February")), E_INVALID);
    CHECK_STATUS(office_end(by, (OfficeId){999}, STR("2021-02-08")), E_NOT_FOUND);
    CHECK_STATUS(
        organisation_facts(by, (OrganisationId){999}, &(struct organisation_facts){.kind = STR("city")}),
        E_NOT_FOUND);
    CHECK_STATUS(
        organisation_facts(by, uclg, &(struct organisation_facts){.kind = STR("city"), .parent = uclg}),
        E_CONFLICT);
    return OK;
}

TEST(what_cannot_be_is_refused)
{
    struct site *s = site_with_examples(a);
    struct response before = site_get(s, emilia_page);
    site_change(s, rename_to_nothing, NULL);
    struct response after = site_get(s, emilia_page);
    CHECK(str_eq(site_body(&before), site_body(&after)));
}

static Status give_gender(const struct action *by, __attribute__((unused)) void *with)
{
    return person_gender(by, emilia, STR("female"));
}

TEST(a_gender_moves_the_person_and_is_not_on_the_page)
{
    struct site *s = site_with_examples(a);
    struct response page = site_get(s, emilia_page);
    CHECK(site_has_moved(s, &page, site_change(s, give_gender, NULL)));
    struct response after = site_get(s, emilia_page);
    CHECK(str_eq(site_body(&page), site_body(&after)));
}

static Status end_office(const struct action *by, __attribute__((unused)) void *with)
{
    OfficeId office;
    Status s = office_hold(by, emilia, uclg, (Text){STR("Secretary General"), STR("en")}, STR(""), &office);
    return s == OK ? office_end(by, office, STR("2022-06-30")) : s;
}

TEST(an_office_that_ends_says_so_at_both_ends)
{
    check_effect(a, &(struct effect){end_office, {emilia_page, uclg_page}, annecy_page});
    struct site *s = site_with_examples(a);
    site_change(s, end_office, NULL);
    struct response res = site_get(s, emilia_page);
    CHECK_CONTAINS(site_words(a, &res), "until Thursday, 30 June 2022");
}

static Status new_office(const struct action *by, __attribute__((unused)) void *with)
{
    OfficeId office;
    return office_hold(by, emilia, the_hague, (Text){STR("Guest"), STR("en")}, STR("2021-03-01"), &office);
}

TEST(a_new_office_is_shown_at_both_ends_and_in_the_list)
{
    check_effect(a, &(struct effect){new_office, {emilia_page, hague_page, people_list}, annecy_page});
}

static Status new_writing(const struct action *by, __attribute__((unused)) void *with)
{
    return person_write(by, emilia, STR("E. Saiz"));
}

TEST(another_writing_is_shown)
{
    check_effect(a, &(struct effect){new_writing, {emilia_page}, annecy_page});
}

static Status take_seat(const struct action *by, __attribute__((unused)) void *with)
{
    return seat_hold(by, (BodyId){1}, emilia, STR("observer"), the_hague, STR("2021-03-01"));
}

TEST(a_seat_is_shown_at_both_ends)
{
    check_effect(a, &(struct effect){take_seat, {emilia_page, hague_page}, annecy_page});
}

static Status give_facts(const struct action *by, __attribute__((unused)) void *with)
{
    return organisation_facts(by, the_hague,
                              &(struct organisation_facts){
                                  .kind = STR("city"), .country = STR("NL"), .section = vng, .parent = uclg});
}

TEST(facts_of_an_organisation_are_shown_there_at_its_section_and_at_its_parent)
{
    check_effect(
        a, &(struct effect){give_facts, {hague_page, vng_page, uclg_page, organisations_list}, annecy_page});
    struct site *s = site_with_examples(a);
    site_change(s, give_facts, NULL);
    struct response res = site_get(s, "/fr/organisations/2-the-hague");
    CHECK_CONTAINS(site_words(a, &res), "Pays-Bas");
    res = site_get(s, "/fr/organisations?country=NL&section=3");
    CHECK_CONTAINS(site_body(&res), "La Haye");
    CHECK_CONTAINS(site_body(&res), "<option value=\"NL\" selected>Pays-Bas");
    res = site_get(s, "/fr/organisations?section=2");
    CHECK_LACKS(site_body(&res), "La Haye</bdi>");
}

static Status take_facts(const struct action *by, __attribute__((unused)) void *with)
{
    return organisation_facts(by, the_hague, &(struct organisation_facts){.kind = STR("city")});
}

TEST(facts_that_are_taken_back_leave_the_section_and_the_parent)
{
    struct site *s = site_with_examples(a);
    site_change(s, give_facts, NULL);
    struct response section = site_get(s, vng_page), parent = site_get(s, uclg_page);
    CHECK_CONTAINS(site_words(a, &section), "Members of the section");
    JournalId before = site_change(s, take_facts, NULL);
    CHECK(site_has_moved(s, &section, before));
    CHECK(site_has_moved(s, &parent, before));
    section = site_get(s, vng_page);
    CHECK_LACKS(site_words(a, &section), "Members of the section");
}

static Status name_in_arabic(const struct action *by, __attribute__((unused)) void *with)
{
    return organisation_name(by, the_hague, (Text){STR("لاهاي"), STR("ar")});
}

TEST(a_name_in_another_language_is_shown_and_places_the_organisation_there)
{
    check_effect(a, &(struct effect){name_in_arabic, {hague_page}, annecy_page});
    struct site *s = site_with_examples(a);
    site_change(s, name_in_arabic, NULL);
    struct response res = site_get(s, "/ar/organisations?letter=%D9%84");
    CHECK_CONTAINS(site_body(&res), "لاهاي");
    res = site_get(s, "/ar/organisations?q=%D9%84%D8%A7%D9%87");
    CHECK_CONTAINS(site_body(&res), "لاهاي");
}

static Status title_in_arabic(const struct action *by, __attribute__((unused)) void *with)
{
    OfficeId office;
    Status s = office_hold(by, emilia, uclg, (Text){STR("Secretary General"), STR("en")}, STR(""), &office);
    return s == OK ? office_title(by, office, (Text){STR("الأمينة العامة"), STR("ar")}) : s;
}

TEST(a_title_in_another_language_is_shown_at_both_ends)
{
    struct site *s = site_with_examples(a);
    struct response person = site_get(s, "/ar/people/1-emilia-saiz");
    struct response organisation = site_get(s, "/ar/organisations/1-uclg");
    JournalId before = site_change(s, title_in_arabic, NULL);
    CHECK(site_has_moved(s, &person, before));
    CHECK(site_has_moved(s, &organisation, before));
    organisation = site_get(s, "/ar/organisations/1-uclg");
    CHECK_CONTAINS(site_body(&organisation), "الأمينة العامة");
}

/* A notice of another session that the same people speak in: their pages list it. */
TEST(a_new_session_is_shown_by_all_who_take_part_in_it)
{
    struct site *s = site_new(a);
    site_import(s, "examples/2021-02-08-opportunities-en.txt");
    struct response person = site_get(s, emilia_page), organisation = site_get(s, uclg_page);
    struct response list = site_get(s, people_list);
    CHECK_INT(person.status, 200);
    CHECK_INT(organisation.status, 200);
    JournalId before = {0};
    CHECK_STATUS(journal_last(site_writer(s), a, &before), OK);
    site_import(s, "examples/2021-02-08-opportunities-fr.txt"); /* adds the French names and titles */
    CHECK(site_has_moved(s, &person, before));
    CHECK(site_has_moved(s, &organisation, before));
    CHECK(site_has_moved(s, &list, before));
}
