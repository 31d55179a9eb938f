#include "base/arena.h"
#include "features/generation/words.h"
#include "support/check.h"

/* Rows out of their order would not be found. */
TEST(every_kind_of_phrase_is_there_in_every_language)
{
    (void)a;
    for (int kind = 0; kind <= PHRASE_SECTION; kind++) {
        size_t count = wordings((enum phrase)kind);
        CHECK(count > 0);
        for (size_t i = 0; i < count; i++)
            for (int t = 0; t < TONGUE_COUNT; t++)
                CHECK(wording((enum phrase)kind, i, (enum tongue)t).len > 0 ||
                      (kind == PHRASE_PREFIX && t == TONGUE_AR));
    }
}

TEST(a_sentence_says_the_same_in_every_language)
{
    struct sentence s = {.beginning = PHRASE_ACTION,
                         .first = {.kind = PHRASE_MATTER, .which = 1, .has_complement = true},
                         .has_second = true,
                         .second = {.kind = PHRASE_STEM}};
    CHECK_STR(sentence_text(a, &s, TONGUE_FR), "Renforcer la culture dans les quartiers et la biogestion.");
    CHECK_STR(sentence_text(a, &s, TONGUE_EN), "Strengthen culture in neighbourhoods and biomanagement.");
    CHECK_STR(sentence_text(a, &s, TONGUE_ES),
              "Fortalecer la cultura en los barrios y también la biogestión.");
    CHECK_STR(sentence_text(a, &s, TONGUE_AR), "تعزيز الثقافة في الأحياء و التدبير.");
}

TEST(places_are_told_apart)
{
    enum { PLACES = 9000 };
    Str *names = arena_array(a, Str, PLACES);
    for (size_t i = 0; i < PLACES; i++)
        names[i] = invented_place(a, i);
    for (size_t i = 1; i < PLACES; i++)
        CHECK(!str_eq(names[i], names[0]) && !str_eq(names[i], names[i - 1]));
    CHECK_STR(invented_place(a, 9216), str_c(a, names[0]));
}

TEST(people_of_every_region_have_names)
{
    struct dice d = dice_of(5, 0);
    size_t other_scripts = 0;
    for (int region = 0; region < REGION_COUNT; region++)
        for (int i = 0; i < 200; i++) {
            struct person_name name = invented_person(a, &d, (enum region)region);
            CHECK(name.given.len > 0 && name.family.len > 0);
            other_scripts += name.other.len > 0;
        }
    CHECK(other_scripts > 20);
}
