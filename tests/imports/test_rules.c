#include "features/bodies/rules.h"
#include "features/frameworks/rules.h"
#include "features/imports/match.h"
#include "features/imports/names.h"
#include "features/imports/zone_print.h"
#include "features/organisations/rules.h"
#include "features/people/rules.h"
#include "features/sessions/rules.h"
#include "features/texts/keys.h"
#include "features/texts/rules.h"
#include "language/fold.h"
#include "language/zone.h"
#include "support/check.h"

TEST(names_are_near_by_few_letters_for_their_length)
{
    static const struct {
        const char *a, *b;
        enum likeness want;
    } cases[] = {
        {"federic vallier", "frederic vallier", LIKENESS_NEAR},
        {"onur eryuce", "onur eryuce", LIKENESS_SAME},
        {"vallier frederic", "frederic vallier", LIKENESS_NEAR},
        {"anna berg", "anan berg", LIKENESS_NEAR},
        {"anna berg", "anna borg", LIKENESS_NEAR},
        {"anna berg", "anni borg", LIKENESS_NONE},
        {"maria santos", "mario sanchez", LIKENESS_NONE},
        {"ann", "anne", LIKENESS_NONE},
        {"", "", LIKENESS_NONE},
        {"ann berg", "", LIKENESS_NONE},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        CHECK_INT(people_name_likeness(str_of(cases[i].a), str_of(cases[i].b)), cases[i].want);
        CHECK_INT(people_name_likeness(str_of(cases[i].b), str_of(cases[i].a)), cases[i].want);
    }
}

TEST(distances_stop_at_the_most_that_is_asked_for)
{
    CHECK_INT(people_name_distance(STR("kitten"), STR("sitting"), 5), 3);
    CHECK_INT(people_name_distance(STR("kitten"), STR("sitting"), 2), 3);
    CHECK_INT(people_name_distance(STR("ab"), STR("ba"), 4), 1);
    CHECK_INT(people_name_distance(STR("şelale"), STR("selale"), 4), 1);
    char *letters = arena_array(a, char, 200);
    for (size_t i = 0; i < 200; i++)
        letters[i] = 'a';
    CHECK_INT(people_name_distance((Str){letters, 200}, (Str){letters, 200}, 3), 4);
}

TEST(people_in_common_are_counted_once_with_near_misses)
{
    const Str had[] = {STR("ann berg"), STR("bo lund"), STR("frederic vallier")};
    const Str said[] = {STR("federic vallier"), STR("ann berg"), STR("ann berg"), STR("cy dahl")};
    CHECK_INT(names_in_common(had, 3, said, 4), 2);
    CHECK(people_agree(2, 4, 8) && people_agree(1, 2, 50) && people_agree(1, 1, 1));
    CHECK(!people_agree(1, 3, 3) && !people_agree(0, 0, 5) && !people_agree(0, 0, 0));
}

TEST(items_align_by_place_only_when_the_counts_agree)
{
    const Str ann[] = {STR("ann berg")}, bo[] = {STR("bo lund")};
    const struct item_trait had[] = {{STR("1"), STR("opening"), ann, 1},
                                     {STR("2"), STR("keynote"), NULL, 0},
                                     {STR("3"), STR("discussion"), bo, 1}};
    const struct item_trait same[] = {{STR("1"), STR("opening"), bo, 1},
                                      {STR("2"), STR("keynote"), NULL, 0},
                                      {STR("3"), STR("discussion"), ann, 1}};
    const struct item_trait fewer[] = {{STR(""), STR("other"), bo, 1}, {STR("2"), STR("keynote"), NULL, 0}};
    const struct item_trait alone[] = {{STR(""), STR("opening"), NULL, 0}, {STR(""), STR("other"), NULL, 0}};
    size_t out[3];
    CHECK(items_align(had, 3, same, 3, out));
    CHECK(out[0] == 0 && out[1] == 1 && out[2] == 2);
    CHECK(!items_align(had, 3, fewer, 2, out));
    CHECK(out[0] == 2 && out[1] == 1);
    CHECK(!items_align(had, 3, alone, 2, out));
    CHECK(out[0] == 0 && out[1] == ALIGN_NONE);
}

TEST(groups_align_by_place_or_by_key_but_are_never_guessed)
{
    const struct group had[] = {{STR("7"), 5}, {STR("8"), 2}};
    const struct group new_language[] = {{STR(""), 5}, {STR(""), 2}};
    const struct group other_counts[] = {{STR(""), 5}, {STR(""), 3}};
    const struct group turned[] = {{STR("8"), 2}, {STR("7"), 5}};
    const struct group contrary[] = {{STR("8"), 5}, {STR("7"), 2}};
    size_t out[2];
    groups_align(had, 2, new_language, 2, out);
    CHECK(out[0] == 0 && out[1] == 1);
    groups_align(had, 2, other_counts, 2, out);
    CHECK(out[0] == ALIGN_NONE && out[1] == ALIGN_NONE);
    groups_align(had, 2, turned, 2, out);
    CHECK(out[0] == 1 && out[1] == 0);
    groups_align(had, 2, contrary, 2, out);
    CHECK(out[0] == ALIGN_NONE && out[1] == ALIGN_NONE);
}

TEST(names_keep_every_number_of_a_key_in_order_while_they_grow)
{
    struct names names = {0};
    CHECK(names_first(&names, STR("k1")) == NAME_NONE);
    for (size_t i = 0; i < 3000; i++)
        names_add(a, &names, str_format(a, "k%zu", i % 1000), i);
    names_add(a, &names, STR(""), 1);
    for (size_t key = 0; key < 1000; key++) {
        size_t at = names_first(&names, str_format(a, "k%zu", key)), met = 0;
        for (; at != NAME_NONE; at = names.entries.items[at].next)
            CHECK_INT(names.entries.items[at].number, key + 1000 * met++);
        CHECK_INT(met, 3);
    }
    CHECK(names_first(&names, STR("")) == NAME_NONE);
}

static Str body_key_of(struct arena *a, const char *name)
{
    Str *words;
    size_t count = fold_words(a, str_of(name), &words);
    return body_key(a, words, count);
}

TEST(bodies_are_compared_without_what_tells_their_kind)
{
    CHECK_STR(body_key_of(a, "Conseil politique sur le droit à la ville"), "droit ville");
    CHECK_STR(body_key_of(a, "droit à la ville"), "droit ville");
    CHECK_STR(body_key_of(a, "POLICY COUNCIL on the Right to the City"), "right city");
    CHECK(body_keys_agree(STR("right city"), STR("right city inclusive territories")));
    CHECK(!body_keys_agree(STR("right city"), STR("right cityscape")));
    CHECK(!body_keys_agree(STR("culture"), STR("culture committee")));
    CHECK_STR(body_key_shorter(STR("a b c")), "a b");
    CHECK_STR(body_key_shorter(STR("a b")), "");
}

TEST(kinds_of_bodies_and_organisations_come_from_their_words)
{
    Str *words;
    size_t count = fold_words(a, STR("Grupo de Trabajo sobre Fortalecimiento"), &words);
    CHECK_STR(body_kind(words, count, STR("other")), "working group");
    count = fold_words(a, STR("Commission Culture de CGLU"), &words);
    CHECK_STR(body_kind(words, count, STR("other")), "committee");
    count = fold_words(a, STR("right to the city"), &words);
    CHECK_STR(body_kind(words, count, STR("council")), "council");
    const char *const mexico[] = {"ville de Mexico", "Mexico City", "Ciudad de México", "Mexico"};
    for (size_t i = 0; i < ARRAY_LEN(mexico); i++) {
        count = fold_words(a, str_of(mexico[i]), &words);
        CHECK_STR(organisation_key(a, words, count), "mexico");
    }
    count = fold_words(a, STR("La Ville"), &words);
    CHECK_STR(organisation_key(a, words, count), "la ville");
    count = fold_words(a, STR("Conseil régional de Päijät-Häme"), &words);
    CHECK_STR(organisation_kind(words, count), "region");
    count = fold_words(a, STR("Izmir"), &words);
    CHECK_STR(organisation_kind(words, count), "other");
}

TEST(goals_targets_and_axes_have_codes)
{
    Str code;
    static const char *const goals[][2] = {
        {"SDG 16", "16"},     {"ODD 11.1", "11.1"},     {"meta 13.a de los ODS", "13.a"},
        {"16 (peace)", "16"}, {"target 10.2.", "10.2"}, {"2030: 5", "5"}};
    for (size_t i = 0; i < ARRAY_LEN(goals); i++) {
        CHECK_STATUS(sdg_code(str_of(goals[i][0]), &code), OK);
        CHECK_STR(code, goals[i][1]);
    }
    const char *const none[] = {"", "SDG 18", "SDG 0", "Agenda 2030", "ODS"};
    for (size_t i = 0; i < ARRAY_LEN(none); i++)
        CHECK_STATUS(sdg_code(str_of(none[i]), &code), E_NOT_FOUND);
    CHECK_STR(sdg_goal(STR("16.7")), "16");
    CHECK_STR(sdg_goal(STR("16")), "");
    CHECK_STATUS(axis_code(STR("pacte pour les personnes"), &code), OK);
    CHECK_STR(code, "people");
    CHECK_STATUS(axis_code(STR("pacto para el planeta"), &code), OK);
    CHECK_STR(code, "planet");
    CHECK_STATUS(axis_code(STR("people and planet"), &code), E_NOT_FOUND);
    CHECK_STATUS(axis_code(STR("pact for the future"), &code), E_NOT_FOUND);
}

TEST(slugs_are_short_ascii_and_cut_between_words)
{
    CHECK_STR(slug_of(a, STR("droit a la ville !"), STR("x")), "droit-a-la-ville");
    CHECK_STR(slug_of(a, STR("  -- "), STR("session")), "session");
    Str slug = slug_of(
        a, STR("opportunities for all culture and city diplomacy keys to sustainable development"), STR("x"));
    CHECK_STR(slug, "opportunities-for-all-culture-and-city-diplomacy-keys-to");
    CHECK(slug_of(a, STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
                  STR("x"))
              .len == SLUG_MAX);
}

TEST(spans_overlap_only_when_both_are_known)
{
    struct span morning = {true, 36000, 39600}, later = {true, 39600, 43200}, open = {true, 39000, 0},
                none = {0};
    CHECK(spans_overlap(morning, open) && spans_overlap(open, later));
    CHECK(!spans_overlap(morning, later) && !spans_overlap(morning, none) && !spans_overlap(none, none));
}

TEST(only_addresses_of_web_conferences_make_a_session_online)
{
    CHECK_STR(mode_of_address(STR("https://us02web.zoom.us/meeting/register/x")), "online");
    CHECK_STR(mode_of_address(STR("https://zoom.us:443/j/1")), "online");
    CHECK_STR(mode_of_address(STR("https://notzoom.us/j/1")), "");
    CHECK_STR(mode_of_address(STR("https://example.org/?to=zoom.us")), "");
    CHECK_STR(mode_of_address(STR("")), "");
}

TEST(printed_zones_are_iana_names_only_while_they_are_in_force)
{
    struct day winter = {2021, 2, 8}, summer = {2021, 7, 8};
    const struct zone *zone;
    Str in_winter = zone_of_print(a, STR("CET"), winter);
    CHECK_STATUS(zone_find(in_winter, &zone), OK);
    CHECK_CONTAINS(in_winter, "Europe/");
    CHECK_STR(zone_of_print(a, STR("CET"), summer), "UTC+01:00");
    CHECK_STR(zone_of_print(a, STR("Europe/Madrid"), summer), "Europe/Madrid");
    CHECK_STR(zone_of_print(a, STR("heure de Barcelone"), summer), "Europe/Madrid");
    CHECK_STR(zone_of_print(a, STR("GMT-3"), summer), "UTC-03:00");
    CHECK_STR(zone_of_print(a, STR("the usual time"), summer), "");
    CHECK_STR(zone_of_print(a, STR(""), summer), "");
}

TEST(keys_are_folded_words)
{
    CHECK_STR(text_key(a, STR("Kwabena  MENSAH-Boateng,")), "kwabena mensah boateng");
    CHECK_STR(text_key(a, STR("Gökçe Başkaya")), "gokce baskaya");
    CHECK_STR(text_key(a, STR(" – ")), "");
}
