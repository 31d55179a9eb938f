#include "language/calendar.h"
#include "support/check.h"

TEST(names_of_months_and_days)
{
    const struct calendar_names *fr = calendar_names(STR("fr")), *es = calendar_names(STR("es"));
    CHECK_STR(fr->months[0][0], "janvier");
    CHECK_STR(fr->months[1][0], "février");
    CHECK_STR(fr->months[1][1], "févr.");
    CHECK_STR(fr->months[11][2], "décembre");
    CHECK_STR(fr->days[0][0], "lundi");
    CHECK_STR(fr->days[6][0], "dimanche");
    CHECK_STR(fr->days[0][1], "lun.");
    CHECK_STR(es->months[8][0], "septiembre");
    CHECK_STR(es->days[2][0], "miércoles");
    CHECK_STR(calendar_names(STR("en"))->days[4][0], "friday");
    CHECK_STR(calendar_names(STR("ar"))->days[0][0], "الاثنين");
    CHECK_STR(calendar_names(STR("tr"))->months[7][0], "ağustos");
    CHECK_STR(calendar_names(STR("pt-BR"))->days[0][0], "segunda-feira");
}

TEST(names_are_kept_and_unknown_languages_have_the_root_names)
{
    CHECK(calendar_names(STR("fr")) == calendar_names(STR("fr-CA")));
    CHECK(calendar_names(STR("xx")) == calendar_names(STR("")));
    CHECK(calendar_names(STR("xx")) == calendar_names(STR("not a language tag at all, and far too long")));
    CHECK(calendar_names(STR("xx"))->months[0][0].len > 0);
    CHECK(calendar_names(STR("sr-Latn")) != calendar_names(STR("sr-Cyrl")));
    CHECK_STR(calendar_names(STR("sr-Latn"))->days[0][0], "ponedeljak");
}
