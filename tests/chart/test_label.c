#include "chart/label.h"

#include "base/utf8.h"
#include "support/check.h"

static Str joined(struct arena *a, Str label, int width, size_t lines)
{
    size_t count;
    Str *got = label_lines(a, label, (struct label_room){width, 10, lines}, &count);
    return str_join(a, got, count, STR("|"));
}

TEST(a_label_breaks_at_spaces)
{
    CHECK_STR(joined(a, STR("peace and culture"), 60, 4), "peace and|culture");
}

TEST(a_label_that_fits_is_one_line)
{
    CHECK_STR(joined(a, STR("  peace "), 60, 4), "peace");
}

TEST(a_label_breaks_behind_a_hyphen)
{
    CHECK_STR(joined(a, STR("development-cooperation"), 100, 4), "development-|cooperation");
}

TEST(a_word_wider_than_a_line_is_cut)
{
    CHECK_STR(joined(a, STR("aaaaaaaaaaaa"), 40, 4), "aaaaaa|aaaaaa");
}

TEST(a_cut_keeps_a_letter_and_its_accent_together)
{
    Str label = STR("e\xCC\x81"
                    "e\xCC\x81"
                    "e\xCC\x81"
                    "e\xCC\x81"
                    "e\xCC\x81");
    CHECK_STR(joined(a, label, 30, 4), "e\xCC\x81"
                                       "e\xCC\x81"
                                       "e\xCC\x81"
                                       "e\xCC\x81|e\xCC\x81");
}

TEST(what_has_no_room_ends_in_an_ellipsis)
{
    CHECK_STR(joined(a, STR("peace and culture and cities"), 60, 2), "peace and|culture a…");
}

TEST(ideographs_break_anywhere)
{
    CHECK_STR(joined(a, STR("城市和地方政府"), 40, 4), "城市和地|方政府");
}

TEST(arabic_breaks_at_spaces)
{
    CHECK_STR(joined(a, STR("المدن والحكومات المحلية"), 70, 4), "المدن|والحكومات|المحلية");
}

TEST(no_lines_and_no_room_give_nothing)
{
    CHECK_STR(joined(a, STR("peace"), 60, 0), "");
    CHECK_STR(joined(a, STR("peace"), 29, 3), "");
    CHECK_STR(joined(a, STR("   "), 60, 3), "");
}

TEST(combining_marks_take_no_room)
{
    CHECK_INT(label_width(STR("e\xCC\x81"), 10), label_width(STR("e"), 10));
}

TEST(an_ideograph_is_as_wide_as_the_font)
{
    CHECK_INT(label_width(STR("城市"), 10), 20);
}

TEST(lines_are_no_wider_than_the_room)
{
    static const Str labels[] = {
        STR_INIT("Conseil politique sur la démocratie, la gouvernance et la culture de paix dans les villes"),
        STR_INIT("Bürgermeisterinnenversammlungsgeschäftsordnung"),
        STR_INIT("مجلس السياسات المعني بالحق في المدينة والأراضي الشاملة للجميع"),
        STR_INIT("可持续城市和社区 Sustainable cities 持続可能な都市"),
        STR_INIT("\xFF\xFE broken \xC3"),
    };
    for (size_t i = 0; i < ARRAY_LEN(labels); i++)
        for (int width = 30; width < 200; width += 7) {
            size_t count;
            Str *lines = label_lines(a, labels[i], (struct label_room){width, 10, 3}, &count);
            CHECK(count > 0 && count <= 3);
            for (size_t l = 0; l < count; l++)
                CHECK(lines[l].len > 0 && label_width(lines[l], 10) <= width);
        }
}
