#include "language/zone.h"
#include "support/check.h"

TEST(zone_of_a_place_in_the_languages_of_notices)
{
    static const struct {
        const char *place, *zone;
    } rows[] = {{"Barcelone", "Europe/Madrid"},
                {"New York", "America/New_York"},
                {"Ciudad de México", "America/Mexico_City"},
                {"Bruselas", "Europe/Brussels"},
                {"bruxelles", "Europe/Brussels"},
                {"LONDRES", "Europe/London"},
                {"Le Caire", "Africa/Cairo"},
                {"Buenos Aires", "America/Argentina/Buenos_Aires"},
                {"São Paulo", "America/Sao_Paulo"},
                {"Dakar", "Africa/Dakar"},
                {"القاهرة", "Africa/Cairo"},
                {"Genève", "Europe/Zurich"}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct zone *zone, *wanted;
        CHECK_STATUS(zone_of_place(str_of(rows[i].place), &zone), OK);
        CHECK_STATUS(zone_find(str_of(rows[i].zone), &wanted), OK);
        CHECK_STR(zone_name(zone), zone_name(wanted).data);
    }
}

TEST(every_place_of_the_table_has_a_zone)
{
    static const char *const places[] = {
#define PLACE(name, zone) name,
#include "language/places.tbl.h"
#undef PLACE
    };
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        const struct zone *zone;
        Status s = zone_of_place(str_of(places[i]), &zone);
        if (s != OK)
            CHECK_STR(str_of(places[i]), "a known place");
    }
}

TEST(what_is_no_place_has_no_zone)
{
    const char *const places[] = {"", "Nowhere", "the mayor", "Unknown"};
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        const struct zone *zone;
        CHECK_STATUS(zone_of_place(str_of(places[i]), &zone), E_NOT_FOUND);
    }
}

TEST(cities_stand_for_their_zones_in_each_language)
{
    const struct zone *zone;
    CHECK_STATUS(zone_find(STR("America/Mexico_City"), &zone), OK);
    CHECK_STR(zone_city(LANGUAGE_ES, zone), "Ciudad de México");
    CHECK_STR(zone_city(LANGUAGE_FR, zone), "Mexico");
    CHECK_STATUS(zone_find(STR("UTC+05:30"), &zone), OK);
    CHECK_STR(zone_city(LANGUAGE_FR, zone), "UTC+05:30");
}
