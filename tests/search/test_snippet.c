/* The part of a text that shows what was asked for. */
#include "base/arena.h"
#include "base/buf.h"
#include "features/search/snippet.h"
#include "support/check.h"

/* With [ and ] around what is marked. */
static Str shown(struct arena *a, const char *query, const char *text, size_t most)
{
    struct query q;
    struct buf out = buf_in(a);
    query_read(a, str_of(query), &q);
    struct snippet s = snippet_of(a, &q, (Text){str_of(text), STR("fr")}, most);
    for (size_t i = 0; i < s.count; i++)
        buf_addf(&out, s.pieces[i].is_marked ? "[%.*s]" : "%.*s", STR_FMT(s.pieces[i].text.value));
    return buf_str(&out);
}

TEST(words_are_marked_as_they_are_written)
{
    CHECK_STR(shown(a, "élus", "Les élu·e·s de l’eau", 100), "Les [élu·e·s] de l’eau");
    CHECK_STR(shown(a, "eau", "Les élu·e·s de l’eau.", 100), "Les élu·e·s de l’[eau].");
    CHECK_STR(shown(a, "ثقافة", "وزير الثقافة", 100), "وزير [الثقافة]");
    CHECK_STR(shown(a, "文化", "和平文化", 100), "和平[文][化]");
}

TEST(the_part_with_most_words_is_shown)
{
    struct buf text = buf_in(a);
    buf_add(&text, STR("La paix. "));
    for (size_t i = 0; i < 40; i++)
        buf_add(&text, STR("rien de tout cela "));
    buf_add(&text, STR("la paix et la culture"));
    Str found = shown(a, "paix culture", str_c(a, buf_str(&text)), 100);
    CHECK_CONTAINS(found, "la [paix] et la [culture]");
    CHECK(str_starts(found, STR("… ")));
    CHECK(found.len < 120);
}

TEST(a_text_without_the_words_begins_at_its_beginning)
{
    CHECK_STR(shown(a, "eau", "Un texte assez long pour être coupé quelque part entre deux mots", 48),
              "Un texte assez long pour être coupé quelque …");
}

TEST(a_text_without_blanks_is_cut_between_characters)
{
    struct buf text = buf_in(a);
    for (size_t i = 0; i < 100; i++)
        buf_add(&text, STR("文"));
    Str found = shown(a, "eau", str_c(a, buf_str(&text)), 100);
    CHECK(found.len > 90 && found.len <= 103);
    CHECK(str_ends(found, STR("文…")));
}
