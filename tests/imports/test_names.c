/* Names to numbers, and zones as printed. */
#include "features/imports/names.h"
#include "features/imports/zone_print.h"
#include "support/check.h"

TEST(no_name_is_found_among_none)
{
    struct names names = {0};
    CHECK(names_first(&names, STR("jan")) == NAME_NONE);
    names_add(a, &names, STR(""), 1);
    CHECK_INT(names.entries.count, 0);
    CHECK(names_first(&names, STR("")) == NAME_NONE);
}

TEST(one_name_keeps_its_numbers_in_order_while_the_table_grows)
{
    enum { MANY = 1000 };
    struct names names = {0};
    for (size_t i = 0; i < MANY; i++) {
        names_add(a, &names, STR("twin"), i);
        names_add(a, &names, str_format(a, "name %zu", i), MANY + i);
    }
    size_t expected = 0;
    for (size_t at = names_first(&names, STR("twin")); at != NAME_NONE; at = names.entries.items[at].next)
        CHECK_INT(names.entries.items[at].number, expected++);
    CHECK_INT(expected, MANY);
    for (size_t i = 0; i < MANY; i++) {
        size_t at = names_first(&names, str_format(a, "name %zu", i));
        CHECK(at != NAME_NONE && names.entries.items[at].number == MANY + i);
    }
    CHECK(names_first(&names, STR("name 1000")) == NAME_NONE);
}

TEST(names_are_taken_one_by_one_even_while_the_table_grows)
{
    struct names names = {0};
    for (size_t i = 0; i < 3; i++)
        names_add(a, &names, STR("twin"), i);
    names_add(a, &names, STR("alone"), 7);
    CHECK_INT(names_take(&names, STR("alone")), 7);
    CHECK(names_take(&names, STR("alone")) == NAME_NONE);
    CHECK(names_first(&names, STR("alone")) == NAME_NONE);
    names_add(a, &names, STR("alone"), 9);
    CHECK_INT(names_take(&names, STR("alone")), 9);
    CHECK_INT(names_take(&names, STR("twin")), 0);
    for (size_t i = 0; i < 500; i++)
        names_add(a, &names, str_format(a, "name %zu", i), i);
    CHECK_INT(names_take(&names, STR("twin")), 1);
    CHECK_INT(names_take(&names, STR("twin")), 2);
    CHECK(names_take(&names, STR("twin")) == NAME_NONE);
    CHECK(names_take(&names, STR("alone")) == NAME_NONE);
    names_add(a, &names, STR("alone"), 8);
    CHECK_INT(names_take(&names, STR("alone")), 8);
}

TEST(printed_zones_become_zones_that_count)
{
    static const struct {
        const char *printed;
        struct day day;
        const char *zone;
    } rows[] = {
        {"", {2021, 2, 8}, ""},
        {"UTC", {2021, 2, 8}, "UTC"},
        {"GMT-3", {2021, 2, 8}, "UTC-03:00"},
        {"Europe/Madrid", {2021, 2, 8}, "Europe/Madrid"},
        {"New York time", {2021, 2, 8}, "America/New_York"},
        {"heure de Barcelone", {2021, 2, 8}, "Europe/Madrid"},
        {"EST", {2021, 7, 1}, "UTC-05:00"}, /* not in force in July: the claim's offset */
        {"CEST", {2021, 2, 8}, "UTC+02:00"},
        {"CET", {0}, "UTC+01:00"}, /* no day to ask for */
        {"the usual time", {2021, 2, 8}, ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(zone_print(a, str_of(rows[i].printed), rows[i].day), rows[i].zone);
    /* in force: a zone with its own summer time, one hour ahead that day */
    Str zone = zone_print(a, STR("CET"), (struct day){2021, 2, 8});
    CHECK(str_starts(zone, STR("Europe/")));
}
