/* The pure rules of the features that imports write to. */
#include "features/bodies/rules.h"
#include "features/frameworks/rules.h"
#include "features/organisations/rules.h"
#include "features/people/rules.h"
#include "features/sessions/rules.h"
#include "features/texts/keys.h"
#include "features/texts/rules.h"
#include "language/fold.h"
#include "support/check.h"

TEST(likeness_of_names)
{
    static const struct {
        const char *one, *other;
        enum likeness likeness;
    } rows[] = {
        {"frederic vallier", "frederic vallier", LIKENESS_SAME},
        {"federic vallier", "frederic vallier", LIKENESS_NEAR},
        {"vallier frederic", "frederic vallier", LIKENESS_NEAR},
        {"frederci vallier", "frederic vallier", LIKENESS_NEAR},
        {"li wei", "li wen", LIKENESS_NEAR}, /* one of five letters */
        {"li wei", "lu wen", LIKENESS_NONE}, /* two of five */
        {"li", "lu", LIKENESS_NONE},         /* too short to say */
        {"ana", "anas", LIKENESS_NONE},
        {"maria perez", "marta peres", LIKENESS_NONE}, /* two below twelve letters */
        {"kristiina hamalainen", "kristina hamalainnen", LIKENESS_NEAR},
        {"jan van zanen", "jan van zanen junior", LIKENESS_NONE},
        {"jan jan zanen", "jan zanen zanen", LIKENESS_NONE}, /* the same words, not as often */
        {"", "", LIKENESS_NONE},
        {"", "jan", LIKENESS_NONE},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        Str one = str_of(rows[i].one), other = str_of(rows[i].other);
        if (people_name_likeness(one, other) != rows[i].likeness ||
            people_name_likeness(other, one) != rows[i].likeness)
            check_failed(__FILE__, __LINE__, "\"%s\", \"%s\": %d, want %d", rows[i].one, rows[i].other,
                         (int)people_name_likeness(one, other), (int)rows[i].likeness);
    }
}

TEST(distance_of_names)
{
    CHECK_INT(people_name_distance(STR("abc"), STR("abc"), 3), 0);
    CHECK_INT(people_name_distance(STR("abc"), STR("acb"), 3), 1);
    CHECK_INT(people_name_distance(STR("abc"), STR("ab"), 3), 1);
    CHECK_INT(people_name_distance(STR(""), STR("abc"), 3), 3);
    CHECK_INT(people_name_distance(STR("ca"), STR("abc"), 3), 3); /* the optimal string alignment */
    CHECK_INT(people_name_distance(STR("kitten"), STR("sitting"), 3), 3);
    CHECK_INT(people_name_distance(STR("kitten"), STR("sitting"), 2), 3);
    CHECK_INT(people_name_distance(STR("\xD0\xB9"), STR("\xD0\xB8"), 3), 1); /* letters, not bytes */
    char longest[200];
    for (size_t i = 0; i < sizeof longest; i++)
        longest[i] = 'a';
    CHECK_INT(people_name_distance((Str){longest, 96}, (Str){longest, 95}, 3), 1);
    CHECK_INT(people_name_distance((Str){longest, 97}, (Str){longest, 97}, 3), 4);
}

static Str body_key_of(struct arena *a, const char *name)
{
    Str *words;
    size_t count = fold_words(a, str_of(name), &words);
    return body_key(a, words, count);
}

static Str body_kind_of(struct arena *a, const char *name)
{
    Str *words;
    size_t count = fold_words(a, str_of(name), &words);
    return body_kind(words, count, STR("other"));
}

TEST(keys_and_kinds_of_bodies)
{
    static const struct {
        const char *name, *key, *kind;
    } rows[] = {
        {"Conseil politique sur le droit à la ville", "droit ville", "council"},
        {"droit à la ville", "droit ville", "other"},
        {"Policy Council on the Right to the City", "right city", "council"},
        {"Groupe de travail sur le renforcement institutionnel", "renforcement institutionnel",
         "working group"},
        {"Communauté de pratiques sur la transparence", "transparence", "community"},
        {"Comunidad de Práctica sobre transparencia", "transparencia", "community"},
        {"Commission Culture de CGLU", "culture cglu", "committee"},
        {"Executive Bureau", "executive bureau", "governing"}, /* nothing else is left */
        {"Town Hall", "town hall", "forum"},
        {"", "", "other"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        CHECK_STR(body_key_of(a, rows[i].name), rows[i].key);
        CHECK_STR(body_kind_of(a, rows[i].name), rows[i].kind);
    }
}

TEST(a_body_is_looked_for_by_shorter_keys_of_two_words_at_least)
{
    CHECK_STR(body_key_shorter(STR("right city inclusive territories")), "right city inclusive");
    CHECK_STR(body_key_shorter(STR("right city inclusive")), "right city");
    CHECK_STR(body_key_shorter(STR("right city")), "");
    CHECK_STR(body_key_shorter(STR("right")), "");
    CHECK_STR(body_key_shorter(STR("")), "");
}

TEST(keys_and_kinds_of_organisations)
{
    static const struct {
        const char *name, *key, *kind;
    } rows[] = {
        {"ville de Mexico", "mexico", "city"},
        {"Mexico City", "mexico", "city"},
        {"Ciudad de México", "mexico", "city"},
        {"Mexico", "mexico", "other"},
        {"La Haye", "haye", "other"},
        {"Conseil départemental de l'Aude", "conseil departemental aude", "region"},
        {"Federación Española de Municipios", "federacion espanola municipios", "association"},
        {"Ville de", "ville de", "city"}, /* nothing else is left */
        {"", "", "other"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        Str *words;
        size_t count = fold_words(a, str_of(rows[i].name), &words);
        CHECK_STR(organisation_key(a, words, count), rows[i].key);
        CHECK_STR(organisation_kind(words, count), rows[i].kind);
    }
}

TEST(codes_of_goals_and_targets)
{
    static const struct {
        const char *printed, *code, *goal;
    } rows[] = {
        {"SDG 16", "16", ""},
        {"ODD 11.1", "11.1", "11"},
        {"meta 13.a", "13.a", "13"},
        {"ODS 16 (paz)", "16", ""},
        {"16.7.", "16.7", "16"},
        {"goal 16. Peace", "16", ""},
        {"ODD 13.actions", "13", ""},
        {"2030 Agenda, goal 5", "5", ""},
        {"SDG 18", NULL, NULL},
        {"SDG 0", NULL, NULL},
        {"SDG 016", NULL, NULL},
        {"the goals", NULL, NULL},
        {"", NULL, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        Str code = STR("");
        Status s = sdg_code(str_of(rows[i].printed), &code);
        CHECK_STATUS(s, rows[i].code ? OK : E_NOT_FOUND);
        CHECK_STR(code, rows[i].code ? rows[i].code : "");
        if (rows[i].goal)
            CHECK_STR(sdg_goal(code), rows[i].goal);
    }
}

TEST(codes_of_axes)
{
    static const struct {
        const char *printed, *code;
    } rows[] = {
        {"Pacte pour les personnes", "people"},     {"Pact for the Planet", "planet"},
        {"Pacto por el gobierno", "government"},    {"Pact for the Future", NULL},
        {"people, planet and government", NULL},    {"", NULL},
        {"the people's pact for people", "people"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        Str code = STR("");
        CHECK_STATUS(axis_code(fold(a, str_of(rows[i].printed)), &code), rows[i].code ? OK : E_NOT_FOUND);
        CHECK_STR(code, rows[i].code ? rows[i].code : "");
    }
}

TEST(spans_of_sessions)
{
    const struct span morning = {true, 36000, 43200}, noon = {true, 43200, 46800}, open = {true, 42000, 0},
                      unknown = {0};
    CHECK(spans_overlap(morning, morning));
    CHECK(!spans_overlap(morning, noon)); /* one begins when the other ends */
    CHECK(spans_overlap(morning, open));
    CHECK(spans_overlap(open, noon)); /* an hour is taken for granted */
    CHECK(!spans_overlap((struct span){true, 36000, 0}, (struct span){true, 39600, 0}));
    CHECK(!spans_overlap(unknown, morning));
    CHECK(!spans_overlap(unknown, unknown));
}

TEST(web_conferences_by_their_address)
{
    static const struct {
        const char *url, *mode;
    } rows[] = {
        {"https://zoom.us/j/1", "online"},
        {"https://us02web.zoom.us:443/j/1", "online"},
        {"https://notzoom.us/j/1", ""},
        {"https://zoom.us.example.org/", ""},
        {"https://example.org/?to=zoom.us", ""},
        {"zoom.us/j/1", ""},
        {"", ""},
        {"https://meet.google.com", "online"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(mode_of_address(str_of(rows[i].url)), rows[i].mode);
}

TEST(slugs_are_short_plain_and_never_empty)
{
    CHECK_STR(slug_of(a, STR("right to the city"), STR("body")), "right-to-the-city");
    CHECK_STR(slug_of(a, STR("  a -- b!  "), STR("body")), "a-b");
    CHECK_STR(slug_of(a, STR("\xD8\xA7\xD9\x84\xD8\xAD\xD9\x82"), STR("body")), "body");
    CHECK_STR(slug_of(a, STR(""), STR("body")), "body");
    Str cut =
        slug_of(a, STR("opportunities for all culture and city diplomacy keys to sustainable development"),
                STR("body"));
    CHECK_STR(cut, "opportunities-for-all-culture-and-city-diplomacy-keys-to");
    char run[100];
    for (size_t i = 0; i < sizeof run; i++)
        run[i] = 'a';
    CHECK_INT(slug_of(a, (Str){run, sizeof run}, STR("body")).len, SLUG_MAX);
    CHECK_INT(slug_of(a, (Str){run, SLUG_MAX}, STR("body")).len, SLUG_MAX);
}

TEST(keys_fold_accents_case_and_marks)
{
    CHECK_STR(text_key(a, STR("  Ery\xC3\xBC"
                              "ce,  ONUR ")),
              "eryuce onur");
    CHECK_STR(text_key(a, STR("élu·e·s d'ici")), "elus d ici");
    CHECK_STR(text_key(a, STR(" -- ")), "");
}
