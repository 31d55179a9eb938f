#include "language/text.h"
#include "support/check.h"

TEST(tags_of_the_interface_languages)
{
    enum language language = LANGUAGE_FR;
    CHECK_STR(language_tag(LANGUAGE_AR), "ar");
    CHECK_STATUS(language_of_tag(STR("ES"), &language), OK);
    CHECK_INT(language, LANGUAGE_ES);
    CHECK_STATUS(language_of_tag(STR("fr-CA"), &language), E_NOT_FOUND);
    CHECK_STATUS(language_of_tag(STR(""), &language), E_NOT_FOUND);
    CHECK_INT(language, LANGUAGE_ES);
}

TEST(canonical_tags)
{
    static const struct {
        const char *written, *canonical;
    } rows[] = {{"fr", "fr"},
                {"ZH-hans", "zh-Hans"},
                {"pt-br", "pt-BR"},
                {"iw", "he"},
                {"es-419", "es-419"},
                {"sr-latn-rs", "sr-Latn-RS"},
                {"x-private", "und-x-private"}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        Str canonical = STR("");
        CHECK_STATUS(language_canonical(a, str_of(rows[i].written), &canonical), OK);
        CHECK_STR(canonical, rows[i].canonical);
    }
    static const char *const wrong[] = {"",
                                        "fr_FR",
                                        "français",
                                        "fr-",
                                        "-fr",
                                        "f",
                                        "fr--CA",
                                        "a b",
                                        "en-aaaaaaaaa",
                                        "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee-ffffffff-gggggggg"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        Str canonical;
        CHECK_STATUS(language_canonical(a, str_of(wrong[i]), &canonical), E_INVALID);
    }
}

TEST(directions)
{
    CHECK(language_is_right_to_left(STR("ar")));
    CHECK(language_is_right_to_left(STR("he")));
    CHECK(language_is_right_to_left(STR("fa-IR")));
    CHECK(language_is_right_to_left(STR("az-Arab")));
    CHECK(!language_is_right_to_left(STR("fr")));
    CHECK(!language_is_right_to_left(STR("zh-Hans")));
    CHECK(!language_is_right_to_left(STR("")));
    CHECK(!language_is_right_to_left(STR("no tag")));
}

TEST(names_of_languages_in_languages)
{
    CHECK_STR(language_name(a, STR("es"), LANGUAGE_FR), "espagnol");
    CHECK_STR(language_name(a, STR("fr"), LANGUAGE_EN), "French");
    CHECK_STR(language_name(a, STR("en"), LANGUAGE_ES), "inglés");
    CHECK_STR(language_name(a, STR("es"), LANGUAGE_AR), "الإسبانية");
    CHECK_STR(language_name(a, STR("pt-BR"), LANGUAGE_FR), "portugais (Brésil)");
    CHECK_STR(language_name(a, STR("no tag"), LANGUAGE_FR), "no tag");
    CHECK_STR(language_name(a, STR(""), LANGUAGE_FR), "");
}

static enum language negotiated(const char *header)
{
    return language_negotiate(str_of(header), LANGUAGE_EN);
}

TEST(the_best_language_of_a_reader)
{
    CHECK_INT(negotiated("fr"), LANGUAGE_FR);
    CHECK_INT(negotiated("fr-CA, en;q=0.8"), LANGUAGE_FR);
    CHECK_INT(negotiated("de, es;q=0.7, fr;q=0.9"), LANGUAGE_FR);
    CHECK_INT(negotiated("es , fr"), LANGUAGE_ES);
    CHECK_INT(negotiated("AR-eg;Q=0.3"), LANGUAGE_AR);
    CHECK_INT(negotiated("zh-Hans-CN, es-419;q=0.5"), LANGUAGE_ES);
    CHECK_INT(negotiated("es;q=0.001, ar;q=0.002"), LANGUAGE_AR);
    CHECK_INT(negotiated(",, fr ,"), LANGUAGE_FR);
    CHECK_INT(negotiated("fr\t;\tq=1.000"), LANGUAGE_FR);
    CHECK_INT(negotiated("de, *;q=0.5"), LANGUAGE_EN);
    CHECK_INT(negotiated("en;q=0, *"), LANGUAGE_FR);
    CHECK_INT(negotiated("fr;q=0, fr-CA, es;q=0.1"), LANGUAGE_ES);
}

TEST(otherwise_the_fallback)
{
    static const char *const headers[] = {"",          "de",       "de, zh",       "fr;q=2",    "fr;q=0.1234",
                                          "fr;q=",     "fr;q=-0",  "fr;level=1",   "fr;q=0.-1", "français",
                                          "fr, en us", "-fr, fr",  "fr--CA, fr",   "fr;q=0",    "fr;",
                                          "abcdefghi", "fr;q=1.1", "fr;q=0.5;x=1", "*-fr, fr"};
    for (size_t i = 0; i < ARRAY_LEN(headers); i++)
        if (language_negotiate(str_of(headers[i]), LANGUAGE_AR) != LANGUAGE_AR)
            check_failed(__FILE__, __LINE__, "\"%s\" gives a language", headers[i]);
}
