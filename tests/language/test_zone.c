#include "language/zone.h"
#include "support/check.h"

static const struct zone *zone(const char *name)
{
    const struct zone *found = NULL;
    CHECK_STATUS(zone_find(str_of(name), &found), OK);
    return found;
}

static Time at(const char *iso)
{
    Time t = 0;
    CHECK_STATUS(time_from_iso(str_of(iso), &t), OK);
    return t;
}

TEST(zones_by_name)
{
    const struct zone *found;
    CHECK_STR(zone_name(zone("Europe/Madrid")), "Europe/Madrid");
    CHECK(zone("Europe/Madrid") == zone("Europe/Madrid"));
    CHECK_STR(zone_name(zone("UTC")), "UTC");
    CHECK_STR(zone_name(zone("UTC+2")), "UTC+02:00");
    CHECK(zone("UTC+02:00") == zone("UTC+2"));
    CHECK_STR(zone_name(zone("GMT+0")), "UTC");
    static const char *const unknown[] = {"",
                                          "Europe/Atlantis",
                                          "BST",
                                          "PST",
                                          "Etc/Unknown",
                                          "UTC+15",
                                          "UTC-13",
                                          "europe madrid",
                                          "Europe/Madrid\xC3\xA9",
                                          "A/very/long/name/that/no/zone/of/the/database/has/at/all/now"};
    for (size_t i = 0; i < ARRAY_LEN(unknown); i++)
        CHECK_STATUS(zone_find(str_of(unknown[i]), &found), E_NOT_FOUND);
}

TEST(an_instant_of_a_wall_clock)
{
    Time t = 0;
    struct wall_time afternoon = {.day = {2021, 2, 8}, .hour = 14};
    CHECK_STATUS(zone_instant(zone("Europe/Paris"), afternoon, &t), OK);
    CHECK_INT(t, at("2021-02-08T13:00:00Z"));
    CHECK_STATUS(zone_instant(zone("Asia/Kathmandu"), afternoon, &t), OK);
    CHECK_INT(t, at("2021-02-08T08:15:00Z"));
    CHECK_STATUS(zone_instant(zone("UTC-03:30"), afternoon, &t), OK);
    CHECK_INT(t, at("2021-02-08T17:30:00Z"));
}

TEST(a_skipped_reading_is_refused)
{
    Time t = 0;
    CHECK_STATUS(zone_instant(zone("Europe/Paris"), (struct wall_time){{2021, 3, 28}, 2, 30, 0}, &t),
                 E_INVALID);
    CHECK_STATUS(zone_instant(zone("Europe/Paris"), (struct wall_time){{2021, 3, 28}, 3, 0, 0}, &t), OK);
    CHECK_INT(t, at("2021-03-28T01:00:00Z"));
    CHECK_STATUS(zone_instant(zone("Pacific/Apia"), (struct wall_time){{2011, 12, 30}, 12, 0, 0}, &t),
                 E_INVALID);
    CHECK_STATUS(zone_instant(zone("UTC"), (struct wall_time){{2021, 2, 29}, 12, 0, 0}, &t), E_INVALID);
    CHECK_STATUS(zone_instant(zone("UTC"), (struct wall_time){{2021, 2, 28}, 24, 0, 0}, &t), E_INVALID);
}

TEST(of_a_reading_that_comes_twice_the_first)
{
    Time t = 0;
    CHECK_STATUS(zone_instant(zone("Europe/Paris"), (struct wall_time){{2021, 10, 31}, 2, 30, 0}, &t), OK);
    CHECK_INT(t, at("2021-10-31T00:30:00Z"));
    CHECK_STATUS(zone_instant(zone("America/New_York"), (struct wall_time){{2021, 11, 7}, 1, 0, 0}, &t), OK);
    CHECK_INT(t, at("2021-11-07T05:00:00Z"));
}

TEST(wall_clocks_and_instants_are_inverses)
{
    static const char *const names[] = {"Europe/Madrid",     "America/Mexico_City", "Asia/Kolkata",
                                        "Africa/Casablanca", "Australia/Lord_Howe", "UTC",
                                        "UTC-05:00"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        for (Time t = at("2017-01-01T00:20:00Z"); t < at("2024-01-01T00:00:00Z"); t += 86400 * 3 + 3600) {
            Time back = 0;
            const struct zone *z = zone(names[i]);
            CHECK_STATUS(zone_instant(z, zone_wall(z, t), &back), OK);
            /* in the hour that comes twice, the first reading is told for the second */
            if (back != t && !(back < t && zone_offset(z, back) != zone_offset(z, t)))
                check_failed(__FILE__, __LINE__, "%s: %jd became %jd", names[i], (intmax_t)t, (intmax_t)back);
        }
}

TEST(offsets_follow_the_seasons)
{
    CHECK_INT(zone_offset(zone("Europe/Madrid"), at("2021-02-08T12:00:00Z")), 3600);
    CHECK_INT(zone_offset(zone("Europe/Madrid"), at("2021-07-08T12:00:00Z")), 7200);
    CHECK_INT(zone_offset(zone("America/Sao_Paulo"), at("2021-01-08T12:00:00Z")), -10800);
    CHECK_INT(zone_offset(zone("Africa/Casablanca"), at("2021-04-20T12:00:00Z")), 0); /* Ramadan */
}

static size_t claims_of(const char *text, struct zone_claim claims[ZONE_CLAIMS])
{
    return zone_claims(str_of(text), claims);
}

TEST(abbreviations_claim_an_offset)
{
    struct zone_claim claims[ZONE_CLAIMS];
    CHECK_INT(claims_of("CET", claims), 1);
    CHECK_INT(claims[0].offset_seconds, 3600);
    CHECK(!claims[0].daylight && claims[0].seasonal);
    CHECK_INT(claims_of("CEST", claims), 1);
    CHECK_INT(claims[0].offset_seconds, 7200);
    CHECK(claims[0].daylight);
    CHECK_INT(claims_of("Z", claims), 1);
    CHECK_INT(claims[0].offset_seconds, 0);
    CHECK(!claims[0].seasonal);
    CHECK_INT(claims_of("XYZT", claims), 0);
    CHECK_INT(claims_of("", claims), 0);
    CHECK_INT(claims_of("cet", claims), 0); /* a word of the sentence rather than a zone */
}

TEST(an_ambiguous_abbreviation_gives_every_reading)
{
    struct zone_claim claims[ZONE_CLAIMS];
    CHECK_INT(claims_of("IST", claims), 3);
    CHECK_STR(claims[0].example, "Asia/Kolkata");
    CHECK_STR(claims[2].example, "Europe/Dublin");
    CHECK_INT(claims_of("CST", claims), 3);
    CHECK_INT(claims[1].offset_seconds, 8 * 3600);
}

TEST(offsets_are_claims_too)
{
    static const struct {
        const char *text;
        int seconds;
    } rows[] = {{"GMT-3", -10800},    {"UTC+5:30", 19800},   {"UTC+05:30", 19800},   {"UTC\u22123", -10800},
                {"UTC +0545", 20700}, {"GMT+14", 14 * 3600}, {"UTC-12", -12 * 3600}, {"UTC+0", 0},
                {"UTC + 2", 7200},    {"GMT+5h30", 19800}};
    struct zone_claim claims[ZONE_CLAIMS];
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        CHECK_INT(claims_of(rows[i].text, claims), 1);
        CHECK_INT(claims[0].offset_seconds, rows[i].seconds);
        CHECK(!claims[0].seasonal);
        CHECK(zone_claim_in_force(&claims[0], (struct day){2021, 7, 1}));
    }
    static const char *const wrong[] = {"GMT+15",   "UTC+",    "UTC5",      "UTC+5:60",
                                        "UTC+5:3x", "UTC+123", "GMT-12:30", "UTC+-3"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        CHECK_INT(claims_of(wrong[i], claims), 0);
}

static bool in_force(const char *text, size_t reading, struct day day)
{
    struct zone_claim claims[ZONE_CLAIMS];
    size_t count = claims_of(text, claims);
    CHECK(count > reading);
    return count > reading && zone_claim_in_force(&claims[reading], day);
}

TEST(a_claim_holds_only_in_its_season)
{
    struct day winter = {2021, 2, 8}, summer = {2021, 7, 8};
    CHECK(in_force("CET", 0, winter));
    CHECK(!in_force("CET", 0, summer));
    CHECK(!in_force("CEST", 0, winter));
    CHECK(in_force("CEST", 0, summer));
    CHECK(!in_force("EST", 0, summer));
    CHECK(in_force("EDT", 0, summer));
    CHECK(in_force("CLST", 0, winter)); /* summer in Chile */
    CHECK(in_force("GMT", 0, summer));
    CHECK(in_force("ET", 0, winter) && !in_force("ET", 1, winter));
    CHECK(!in_force("ET", 0, summer) && in_force("ET", 1, summer));
    CHECK(!zone_claim_in_force(&(struct zone_claim){.example = STR("UTC")}, (struct day){2021, 2, 30}));
}

/* Each row of the table is true in 2022, so that no offset or example is a slip. */
TEST(every_abbreviation_is_in_force_on_some_day)
{
    static const char *const texts[] = {
#define ABBREVIATION(text, minutes, daylight, seasonal, example) text,
#include "language/abbreviations.tbl.h"
#undef ABBREVIATION
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct zone_claim claims[ZONE_CLAIMS];
        size_t count = claims_of(texts[i], claims);
        CHECK(count > 0);
        for (size_t c = 0; c < count; c++) {
            bool some_winter = zone_claim_in_force(&claims[c], (struct day){2022, 1, 15});
            bool some_summer = zone_claim_in_force(&claims[c], (struct day){2022, 7, 15});
            if (!some_winter && !some_summer)
                check_failed(__FILE__, __LINE__, "%s is never %d s in %.*s", texts[i],
                             claims[c].offset_seconds, STR_FMT(claims[c].example));
            if (!claims[c].seasonal && !(some_winter && some_summer))
                check_failed(__FILE__, __LINE__, "%s does change in %.*s", texts[i],
                             STR_FMT(claims[c].example));
        }
    }
}
