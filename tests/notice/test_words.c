#include "base/arena.h"
#include "notice/words.h"
#include "support/check.h"

/* The words of a text as "a|b|c", marks as they are. */
static Str cut(struct arena *a, const char *text)
{
    struct words words = words_of(a, str_of(text));
    Str parts[64];
    size_t count = words.count < ARRAY_LEN(parts) ? words.count : ARRAY_LEN(parts);
    for (size_t i = 0; i < count; i++)
        parts[i] = word_text(str_of(text), &words.items[i]);
    return str_join(a, parts, count, STR("|"));
}

TEST(words_end_where_writing_ends_them)
{
    CHECK_STR(cut(a, "l'eau d’Aoste"), "l'|eau|d’|Aoste");
    CHECK_STR(cut(a, "Xi'an, O'Brien"), "Xi'an|,|O'Brien");
    CHECK_STR(cut(a, "vice-présidente; Jean-Luc"), "vice-présidente|;|Jean-Luc");
    CHECK_STR(cut(a, "14h00-16h30"), "14|h|00|-|16|h|30");
    CHECK_STR(cut(a, "1er 4th 16:00"), "1|er|4|th|16|:|00");
}

TEST(inclusive_writing_stays_one_word)
{
    CHECK_STR(cut(a, "élu·e·s concejal/a élu(e)s tou-te-s"), "élu·e·s|concejal/a|élu(e)s|tou-te-s");
}

TEST(addresses_stay_one_word)
{
    CHECK_STR(cut(a, "see https://example.org/a?b=c&d, or ana@example.org."),
              "see|https://example.org/a?b=c&d|,|or|ana@example.org|.");
}

TEST(words_know_their_capitals)
{
    struct words words = words_of(a, STR("Élodie élu VNG İzmir 2021"));
    CHECK(words.items[0].capital && !words.items[0].upper);
    CHECK(!words.items[1].capital);
    CHECK(words.items[2].upper);
    CHECK(words.items[3].capital);
    CHECK(words.items[4].number && !words.items[4].capital);
}

TEST(elided_words_fold_without_their_apostrophe)
{
    struct words words = words_of(a, STR("L’Élue"));
    CHECK_INT(words.count, 2);
    CHECK_STR(words.items[0].folded, "l");
    CHECK_STR(words.items[1].folded, "elue");
}
