#include "features/layout/description.h"
#include "features/layout/layout.h"
#include "support/check.h"

TEST(the_first_sentence_stands_alone)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"A council is a place to think. It meets twice.", "A council is a place to think."},
        {"  What do cities need now?\nThey need time.", "What do cities need now?"},
        {"A line\nand  another, without an end", "A line and another, without an end"},
        {"The council of St. Louis met. It was long.", "The council of St. Louis met."},
        {"The goal is 16.7 of the agenda, e.g. in cities. More.",
         "The goal is 16.7 of the agenda, e.g. in cities."},
        {"هل تحتاج المدن إلى وقت؟ نعم.", "هل تحتاج المدن إلى وقت؟"},
        {"", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(first_sentence(a, str_of(rows[i].text)), rows[i].want);
}

TEST(a_long_sentence_ends_between_words_or_characters)
{
    struct buf words = buf_in(a), letters = buf_in(a);
    for (int i = 0; i < 100; i++) {
        buf_add(&words, STR("paix "));
        buf_add(&letters, STR("é"));
    }
    Str cut = first_sentence(a, buf_str(&words)), word = first_sentence(a, buf_str(&letters));
    CHECK(cut.len <= 204 && str_ends(cut, STR("paix…")));
    buf_add(&letters, STR("é"));
    word = first_sentence(a, buf_str(&letters));
    CHECK(word.len <= 204 && str_ends(word, STR("é…")));
}

TEST(a_time_is_written_with_the_offset_of_its_zone)
{
    static const struct {
        const char *zone, *want;
    } rows[] = {{"Europe/Madrid", "2021-02-08T14:00:00+01:00"},
                {"America/New_York", "2021-02-08T08:00:00-05:00"},
                {"Asia/Kolkata", "2021-02-08T18:30:00+05:30"},
                {"America/St_Johns", "2021-02-08T09:30:00-03:30"},
                {"UTC", "2021-02-08T13:00:00+00:00"}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(time_with_offset(a, zone_or_utc(str_of(rows[i].zone)), 1612789200), rows[i].want);
}
