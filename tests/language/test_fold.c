#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "language/fold.h"
#include "support/check.h"

struct pair {
    const char *written, *folded;
};

static void check_pairs(struct arena *a, const struct pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        CHECK_STR(fold(a, str_of(pairs[i].written)), pairs[i].folded);
}

TEST(normal_form_composes_accents)
{
    CHECK_STR(text_normal(a, STR("e\u0301lu")), "élu");
    CHECK_STR(text_normal(a, STR("déjà")), "déjà");
    CHECK_STR(text_normal(a, STR("plain")), "plain");
    CHECK_STR(text_normal(a, STR("")), "");
    CHECK_STR(text_normal(a, STR("\u1112\u1161\u11ab")), "한");
}

TEST(normal_form_replaces_bytes_that_are_no_text)
{
    CHECK_STR(text_normal(a, STR("a\xFFz")), "a\uFFFDz");
    CHECK_STR(text_normal(a, STR("a\xC3")), "a\uFFFD");
}

TEST(fold_drops_accents_and_case)
{
    static const struct pair pairs[] = {
        {"Élu", "elu"},
        {"E\u0301LU", "elu"},
        {"ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÑ", "aaaceeeeiioouuuyn"},
        {"Bogotá, São Paulo, Córdoba", "bogota, sao paulo, cordoba"},
        {"Łódź Đakovo Tromsø Þór Æthel Cœur", "lodz dakovo tromso thor aethel coeur"},
        {"ŒUVRE œuvre", "oeuvre oeuvre"},
        {"Straße STRASSE ẞ", "strasse strasse ss"},
        {"İstanbul Iğdır DİYARBAKIR", "istanbul igdir diyarbakir"},
        {"I\u0307stanbul", "istanbul"},
        {"ﬁche ＡＢＣ ①", "fiche abc 1"},
        {"ΑΘΉΝΑ Αθήνας", "αθηνα αθηνασ"},
        {"МОСКВА Йошкар", "москва иошкар"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs));
}

TEST(fold_reduces_inclusive_writing)
{
    static const struct pair pairs[] = {
        {"élu·e·s", "elus"},
        {"e\u0301lu·e·s", "elus"},
        {"élu-e-s", "elus"},
        {"élu(e)s", "elus"},
        {"élu(e)(s)", "elus"},
        {"élu.e.s", "elus"},
        {"élu•e•s élu‧e‧s élu⋅e⋅s élu‑e‑s", "elus elus elus elus"},
        {"ÉLU·E·S", "elus"},
        {"élu·es, élu.es", "elus, elus"},
        {"élu·e.", "elu."},
        {"tou·te·s et tou-te-s et tous·tes", "tous et tous et tous"},
        {"conseiller·ère·s politiques", "conseillers politiques"},
        {"Conseiller-ère", "conseiller"},
        {"coprésident·e du Conseil", "copresident du conseil"},
        {"modérateur·rice", "moderateur"},
        {"liste des orateur·rice·s", "liste des orateurs"},
        {"acteur-trice-s", "acteurs"},
        {"chef·fe de délégation", "chef de delegation"},
        {"rapporteur·e, délégué·e, suppléant·e", "rapporteur, delegue, suppleant"},
        {"modéré(e) par", "modere par"},
        {"professionnel-le-s", "professionnels"},
        {"ceux·elles, nouveaux·elles", "ceux, nouveaux"},
        {"régional·e·s", "regionals"},
        {"nouveau·elle·x", "nouveaux"},
        {"concejal/a", "concejal"},
        {"concejal(a)", "concejal"},
        {"consejero/a político/a", "consejero politico"},
        {"copresidente/a", "copresidente"},
        {"oradores/as", "oradores"},
        {"alcaldes/as y alcaldesas", "alcaldes y alcaldesas"},
        {"regidor(a)", "regidor"},
        {"vice-président·e·s", "vice-presidents"},
        {"(élu·e·s)", "(elus)"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs));
}

TEST(fold_leaves_what_only_looks_inclusive)
{
    static const struct pair pairs[] = {
        {"vis-à-vis", "vis-a-vis"},
        {"Bar-le-Duc", "bar-le-duc"},
        {"Aix-en-Provence", "aix-en-provence"},
        {"prends-le", "prends-le"},
        {"peut-elle", "peut-elle"},
        {"est-ce que", "est-ce que"},
        {"EN/FR/ES", "en/fr/es"},
        {"y/o, p.e.", "y/o, p.e."},
        {"www.ayto.es/a https://x.org/a/e", "www.ayto.es/a https://x.org/a/e"},
        {"col·laboració", "col·laboracio"},
        {"Article 5(e)", "article 5(e)"},
        {"session(s)", "session(s)"},
        {"Fin.Encore", "fin.encore"},
        {"élu(e)spécial", "elu(e)special"},
        {"24/7", "24/7"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs));
}

TEST(fold_makes_apostrophes_hyphens_and_spaces_alike)
{
    static const struct pair pairs[] = {
        {"l’avenir l'avenir lʼavenir l´avenir l`avenir", "l'avenir l'avenir l'avenir l'avenir l'avenir"},
        {"Jean‑Luc Jean–Luc Jean-Luc", "jean-luc jean-luc jean-luc"},
        {"a\u00a0b\u202fc\u2009d\te\r\nf", "a b c d e f"},
        {"  a  \u00a0 b ", "a b"},
        {"a\u00adb\u200bc\ufeff", "abc"},
        {"", ""},
        {" ", ""},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs));
}

TEST(fold_reads_arabic_as_people_search_it)
{
    static const struct pair pairs[] = {
        {"الجَلْسَة", "الجلسه"},
        {"أحمد إبراهيم آمنة", "احمد ابراهيم امنه"},
        {"مجـــلس", "مجلس"},
        {"مصطفى", "مصطفي"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs));
}

TEST(fold_keeps_letters_of_other_scripts)
{
    CHECK_STR(fold(a, STR("दिल्ली")), "दिल्ली");
    CHECK_STR(fold(a, STR("กรุงเทพ")), "กรุงเทพ");
    CHECK_STR(fold(a, STR("서울 Élu·e·s")), "서울 elus");
    CHECK_STR(fold(a, STR("が")), "が");
}

/* The table for common scripts and the long way by ICU must say the same. */
TEST(fold_is_the_same_by_both_ways)
{
    for (uint32_t point = 1; point < 0x2100; point++) {
        if (point >= 0xD800 && point < 0xE000)
            continue;
        char bytes[4];
        Str one = {bytes, utf8_put(bytes, point)};
        Str parts[] = {STR("x"), one, STR("y 서")};
        Str quick = fold(a, str_join(a, parts, 2, STR("")));
        Str slow = fold(a, str_join(a, parts, 3, STR("")));
        if (!str_starts(slow, quick))
            check_failed(__FILE__, __LINE__, "U+%04X: \"%.*s\" and \"%.*s\"", (unsigned)point, STR_FMT(quick),
                         STR_FMT(slow));
    }
}

/* A fixed sequence (xorshift), so that a failure can be seen again. */
static uint32_t next_number(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static Str random_text(struct arena *a, uint32_t *state)
{
    static const char *const parts[] = {
        "e", "s", "x", "a", "le",     "te",     "la", "élu",    "ab", "1", "·",      "-",      ".",    "(",
        ")", "/", "s", " ", "\u0301", "\u00a0", "İ",  "ß",      "한", "@", "\u202f", "\u1ea9", "\xff", "ﬃ",
        "’", ":", "_", "ή", "\u0345", "\u3099", "か", "\u094d", "क",  "ة", "\u0654", "ا",
    };
    struct buf text = buf_in(a);
    uint32_t count = next_number(state) % 12;
    for (uint32_t i = 0; i < count; i++) {
        if (next_number(state) % 16 == 0) {
            char bytes[4];
            uint32_t point = next_number(state) % 0x30000;
            if (point < 0xD800 || point > 0xDFFF)
                buf_add(&text, (Str){bytes, utf8_put(bytes, point)});
        }
        buf_add(&text, str_of(parts[next_number(state) % ARRAY_LEN(parts)]));
    }
    return buf_str(&text);
}

TEST(folding_twice_changes_nothing)
{
    uint32_t state = 20210208;
    struct arena *scratch = arena_new(16 * 1024);
    for (int i = 0; i < 60000; i++) {
        Str text = random_text(scratch, &state), once = fold(scratch, text), twice = fold(scratch, once);
        if (!str_eq(once, twice))
            check_failed(__FILE__, __LINE__, "\"%.*s\" → \"%.*s\" → \"%.*s\"", STR_FMT(text), STR_FMT(once),
                         STR_FMT(twice));
        arena_reset(scratch);
    }
    arena_free(scratch);
}

TEST(composed_and_decomposed_text_fold_alike)
{
    uint32_t state = 8022021;
    for (int i = 0; i < 2000; i++) {
        Str text = random_text(a, &state);
        Str folded = fold(a, text), of_normal = fold(a, text_normal(a, text));
        if (!str_eq(folded, of_normal))
            check_failed(__FILE__, __LINE__, "\"%.*s\" → \"%.*s\", normal \"%.*s\"", STR_FMT(text),
                         STR_FMT(folded), STR_FMT(of_normal));
    }
}

TEST(fold_words_are_letters_and_digits)
{
    Str *words;
    CHECK_INT(fold_words(a, STR("  L’avenir : élu·e·s, n° 16.7 — 서울!"), &words), 7);
    static const char *const want[] = {"l", "avenir", "elus", "n", "16", "7", "서울"};
    for (size_t i = 0; i < ARRAY_LEN(want); i++)
        CHECK_STR(words[i], want[i]);
    CHECK_INT(fold_words(a, STR(" -- "), &words), 0);
    CHECK_INT(fold_words(a, STR(""), &words), 0);
}

TEST(names_sort_as_the_language_does)
{
    CHECK(collate(LANGUAGE_FR, STR("Édouard"), STR("Eva")) < 0);
    CHECK(collate(LANGUAGE_FR, STR("eva"), STR("Édouard")) > 0);
    CHECK(collate(LANGUAGE_ES, STR("Ñandú"), STR("Nunez")) > 0); /* ñ is a letter after n */
    CHECK(collate(LANGUAGE_FR, STR("Ñandú"), STR("Nunez")) < 0); /* ñ is n with a mark */
    CHECK(collate(LANGUAGE_AR, STR("ب"), STR("ت")) < 0);
    CHECK_INT(collate(LANGUAGE_EN, STR("Ana"), STR("Ana")), 0);
    CHECK(collate(LANGUAGE_EN, (Str){NULL, 0}, STR("Ana")) < 0);
}
