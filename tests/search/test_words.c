/* Keys of words and where the words stand. */
#include "base/buf.h"
#include "language/words.h"
#include "support/check.h"

/* "key[as written] …" */
static const char *cut(struct arena *a, const char *text)
{
    struct word *words;
    struct buf out = buf_in(a);
    size_t count = text_words(a, str_of(text), &words);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%s%.*s[%.*s]", i > 0 ? " " : "", STR_FMT(words[i].key), (int)words[i].len,
                 text + words[i].at);
    return str_c(a, buf_str(&out));
}

/* Only the keys. */
static const char *keys(struct arena *a, const char *text)
{
    struct word *words;
    struct buf out = buf_in(a);
    size_t count = text_words(a, str_of(text), &words);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%s%.*s", i > 0 ? " " : "", STR_FMT(words[i].key));
    return str_c(a, buf_str(&out));
}

static void check_same(struct arena *a, const char *one, const char *other)
{
    CHECK_STR(str_of(keys(a, one)), keys(a, other));
}

TEST(one_thing_and_several_have_one_key)
{
    check_same(a, "culture", "Cultures");
    check_same(a, "city", "cities");
    check_same(a, "ciudad", "ciudades");
    check_same(a, "niveau", "niveaux");
    check_same(a, "priorité", "PRIORITÉS");
    check_same(a, "élu·e·s", "élus");
    check_same(a, "employé", "employée");
}

TEST(different_words_keep_apart)
{
    CHECK(!str_eq(str_of(keys(a, "pays")), str_of(keys(a, "paix"))));
    CHECK(!str_eq(str_of(keys(a, "date")), str_of(keys(a, "data"))));
    CHECK(!str_eq(str_of(keys(a, "cultural")), str_of(keys(a, "culture"))));
}

TEST(accents_ligatures_and_turkish_letters_make_no_difference)
{
    check_same(a, "œuvre", "oeuvre");
    check_same(a, "Beyoğlu", "beyoglu");
    check_same(a, "Işık", "isik");
    check_same(a, "Straße", "strasse");
}

TEST(arabic_words_are_compared_without_article_points_and_ending)
{
    check_same(a, "الثقافة", "ثقافة");
    check_same(a, "ثَقافَة", "ثقافات");
    check_same(a, "أولوية", "اولويه");
    CHECK(!str_eq(str_of(keys(a, "سلام")), str_of(keys(a, "سلم"))));
}

TEST(words_stand_where_they_are_written)
{
    CHECK_STR(str_of(cut(a, "Les élu·e·s, d’abord !")), "les[Les] elu[élu·e·s] abord[abord]");
    CHECK_STR(str_of(cut(a, "l'eau")), "eau[eau]");
    CHECK_STR(str_of(cut(a, "vis-à-vis")), "vis[vis] a[à] vis[vis]");
    CHECK_STR(str_of(cut(a, "\u00a0a\u00a0b ")), "a[a] b[b]");
}

TEST(scripts_without_spaces_give_a_word_for_each_character)
{
    CHECK_STR(str_of(cut(a, "文化 和平")), "文[文] 化[化] 和[和] 平[平]");
    CHECK_STR(str_of(cut(a, "ODS16文")), "ods16[ODS16] 文[文]");
}

TEST(nothing_to_find_gives_no_words)
{
    CHECK_STR(str_of(cut(a, "")), "");
    CHECK_STR(str_of(cut(a, " -- · ' \" * ")), "");
    CHECK_STR(str_of(cut(a, "\xff\xfe")), "");
}

TEST(a_word_without_end_is_cut_between_characters)
{
    struct buf text = buf_in(a);
    struct word *words;
    for (size_t i = 0; i < 100; i++)
        buf_add(&text, STR("я"));
    CHECK_INT(text_words(a, buf_str(&text), &words), 1);
    CHECK_INT(words[0].key.len, WORD_KEY_MOST);
    CHECK_INT(words[0].len, 200);
}
