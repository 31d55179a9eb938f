#include "base/arena.h"
#include "notice/bytes.h"
#include "support/check.h"

static Str decoded(struct arena *a, Str bytes, struct warnings *warnings)
{
    Str text = STR(""), why = STR("");
    CHECK_STATUS(bytes_decode(a, bytes, warnings, &text, &why), OK);
    return text;
}

static Str quietly(struct arena *a, Str bytes)
{
    struct warnings warnings = {0};
    Str text = decoded(a, bytes, &warnings);
    CHECK_INT(warnings.count, 0);
    return text;
}

TEST(utf8_comes_through_with_and_without_a_mark)
{
    CHECK_STR(quietly(a, STR("\xEF\xBB\xBFRéunion")), "Réunion");
    CHECK_STR(quietly(a, STR("Réunion")), "Réunion");
}

TEST(accents_are_composed)
{
    CHECK_STR(quietly(a, STR("Re\xCC\x81union")), "Réunion");
}

TEST(all_line_ends_become_one)
{
    CHECK_STR(quietly(a, STR("a\r\nb\rc\n\r\nd")), "a\nb\nc\n\nd");
}

TEST(all_spaces_become_one_kind_and_marks_without_width_go)
{
    CHECK_STR(quietly(a, STR("a\u00A0b\u202Fc\u2009d\u200Be\u00ADf\u2060g")), "a b c defg");
}

TEST(utf16_with_a_mark_is_read_both_ways_round)
{
    CHECK_STR(quietly(a, STR("\xFF\xFE\xE9\0t\0\xE9\0")), "été");
    CHECK_STR(quietly(a, STR("\xFE\xFF\0\xE9\0t\0\xE9")), "été");
    CHECK_STR(quietly(a, STR("\xFF\xFE\x3D\xD8\x00\xDEx\0")), "\U0001F600x");
}

TEST(windows_1252_is_read_and_warned_of_at_its_first_line)
{
    struct warnings warnings = {0};
    CHECK_STR(decoded(a, STR("a\nR\xE9union \x96 c\x9Cur\n"), &warnings), "a\nRéunion – cœur\n");
    CHECK_INT(warnings.count, 1);
    CHECK_STR(warnings.items[0].code, "encoding");
    CHECK_INT(warnings.items[0].line, 2);
}

TEST(one_foreign_byte_does_not_spoil_the_rest)
{
    struct warnings warnings = {0};
    CHECK_STR(decoded(a, STR("Réunion d'\xE9t\xE9"), &warnings), "Réunion d'été");
    CHECK_INT(warnings.count, 1);
}

TEST(what_was_encoded_twice_is_repaired_and_warned_of)
{
    struct warnings warnings = {0};
    CHECK_STR(decoded(a, STR("RÃ©union\nlâ€™Ã©tÃ© Ã  Izmir, Ã‰lu, voilÃ\u00A0\n"), &warnings),
              "Réunion\nl’été à  Izmir, Élu, voilà\n");
    CHECK_INT(warnings.count, 1);
    CHECK_INT(warnings.items[0].line, 1);
}

TEST(honest_text_with_rare_letters_is_left_alone)
{
    CHECK_STR(quietly(a, STR("GONÇALVES, élu·e·s, Â, «À», Şelale İzmir, № 5, 20 °C")),
              "GONÇALVES, élu·e·s, Â, «À», Şelale İzmir, № 5, 20 °C");
}
