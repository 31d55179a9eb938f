#include "support/check.h"

#include "base/utf8.h"
#include "features/sdg/sdg.h"

TEST(sdg_has_17_goals_and_169_targets)
{
    size_t goals = 0;
    for (size_t i = 0; i < sdg_count; i++)
        goals += sdg_is_goal(&sdgs[i]);
    CHECK_INT(goals, 17);
    CHECK_INT(sdg_count - goals, 169);
}

TEST(sdg_order_is_natural)
{
    CHECK_STR(sdgs[0].code, "1");
    CHECK_STR(sdgs[1].code, "1.1");
    CHECK_STR(sdgs[6].code, "1.a");
    CHECK_STR(sdgs[8].code, "2");
    CHECK_STR(sdgs[sdg_count - 2].code, "17.18"); /* after 17.9, which comes first by bytes */
    CHECK_STR(sdgs[sdg_count - 1].code, "17.19");
}

TEST(sdg_every_one_has_a_name_in_each_language)
{
    for (size_t i = 0; i < sdg_count; i++) {
        const struct sdg *s = &sdgs[i];
        for (int language = 0; language < SDG_LANGUAGES; language++) {
            CHECK(s->name[language].len > 0 && utf8_is_valid(s->name[language]));
            CHECK((s->short_name[language].len > 0) == sdg_is_goal(s));
        }
        CHECK(sdg_find(s->goal) && sdg_is_goal(sdg_find(s->goal)));
        CHECK(sdg_find(s->code) == s);
    }
}

TEST(sdg_find_takes_codes_only)
{
    const struct sdg *target = sdg_find(STR("16.7"));
    CHECK(target != NULL);
    if (!target)
        return;
    CHECK_STR(target->goal, "16");
    CHECK_STR(target->name[SDG_EN],
              "Ensure responsive, inclusive, participatory and representative decision-making at all levels");
    CHECK_STR(sdg_find(STR("10"))->short_name[SDG_FR], "Inégalités réduites");
    const char *const others[] = {"", "0", "18", "16.", "16.99", "1.A", "SDG 16"};
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        CHECK(sdg_find(str_of(others[i])) == NULL);
}

TEST(sdg_language_of_reads_the_first_part_of_a_tag)
{
    enum sdg_language language = SDG_EN;
    CHECK_STATUS(sdg_language_of(STR("zh-Hant"), &language), OK);
    CHECK_INT(language, SDG_ZH);
    CHECK_STATUS(sdg_language_of(STR("AR"), &language), OK);
    CHECK_INT(language, SDG_AR);
    CHECK_STATUS(sdg_language_of(STR("pt"), &language), E_NOT_FOUND);
    CHECK_STATUS(sdg_language_of(STR("english"), &language), E_NOT_FOUND);
    CHECK_INT(language, SDG_AR);
}

TEST(sdg_iri_is_the_one_of_the_united_nations)
{
    CHECK_STR(sdg_iri(a, sdg_find(STR("16.7"))), "http://metadata.un.org/sdg/16.7");
}
