#include "base/arena.h"
#include "language/fold.h"
#include "notice/lexicon.h"
#include "support/check.h"

struct row {
    const char *language;
    enum sense sense;
    const char *value, *patterns;
};

#define TERM(sense, value, patterns) {LANGUAGE, SENSE_##sense, value, patterns},
static const struct row rows[] = {
#define LANGUAGE "fr"
#include "notice/lexicon_fr.tbl.h"
#undef LANGUAGE
#define LANGUAGE "en"
#include "notice/lexicon_en.tbl.h"
#undef LANGUAGE
#define LANGUAGE "es"
#include "notice/lexicon_es.tbl.h"
#undef LANGUAGE
};

static void check_pattern(struct arena *a, const struct row *row, Str pattern)
{
    Str plain = pattern;
    size_t star = str_find(plain, STR("*"), 0);
    if (star != STR_NONE && (star + 1 != plain.len || star < 3))
        check_failed(__FILE__, __LINE__, "%s: a * ends a word of three letters or more: \"%.*s\"",
                     row->language, STR_FMT(pattern));
    if (star != STR_NONE)
        plain.len = star;
    if (!str_eq(fold(a, plain), plain))
        check_failed(__FILE__, __LINE__, "%s: \"%.*s\" can never match, since folded it is \"%.*s\"",
                     row->language, STR_FMT(pattern), STR_FMT(fold(a, plain)));
}

/* Texts are folded before they are compared, so a pattern in another form would never be found. */
TEST(every_pattern_of_the_lexicons_is_folded)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        for (Str rest = str_of(rows[i].patterns); rest.len;)
            check_pattern(a, &rows[i], str_trim(str_cut(&rest, '|')));
}

/* A new language must say something of everything that the others do. */
TEST(every_language_has_a_word_for_every_sense)
{
    static const char *const languages[] = {"fr", "en", "es"};
    for (size_t language = 0; language < ARRAY_LEN(languages); language++)
        for (int sense = 0; sense < SENSE_COUNT; sense++) {
            bool found = sense == SENSE_MONTH || sense == SENSE_WEEKDAY; /* those are ICU's */
            for (size_t i = 0; i < ARRAY_LEN(rows) && !found; i++)
                found = (int)rows[i].sense == sense &&
                        str_eq(str_of(rows[i].language), str_of(languages[language]));
            if (!found)
                check_failed(__FILE__, __LINE__, "%s has no word for sense %d", languages[language], sense);
        }
}

static const struct hit *first_hit(const struct phrase *p, enum sense sense)
{
    return hit_in(p, 0, p->words.count, sense);
}

TEST(the_longest_run_of_words_is_the_hit)
{
    struct phrase p = phrase_of(a, lexicon_open(a), STR("Secretary General of the network"));
    const struct hit *office = first_hit(&p, SENSE_OFFICE);
    CHECK(office != NULL);
    CHECK_INT(office ? office->count : 0, 2);
    CHECK_STR(office ? office->value : STR(""), "head");
}

TEST(hits_are_found_whatever_the_case_and_the_accents)
{
    static const char *const writings[] = {"MODÉRÉE PAR Ana", "moderee par Ana", "Modéré·e par Ana",
                                           "Modéré(e) par Ana"};
    const struct lexicon *lexicon = lexicon_open(a);
    for (size_t i = 0; i < ARRAY_LEN(writings); i++) {
        struct phrase p = phrase_of(a, lexicon, str_of(writings[i]));
        CHECK(hit_at(&p, 0, SENSE_MODERATOR_BY) != NULL);
    }
}

TEST(hits_keep_to_the_words_asked_for)
{
    struct phrase p = phrase_of(a, lexicon_open(a), STR("on behalf of the Mayor"));
    CHECK(hit_at(&p, 0, SENSE_BEHALF) != NULL);
    CHECK(hit_in(&p, 1, p.words.count, SENSE_BEHALF) == NULL);
    CHECK(hit_in(&p, 3, 3, SENSE_OFFICE) == NULL);
    CHECK(hit_at(&p, p.words.count, SENSE_OFFICE) == NULL);
}

TEST(months_and_days_come_from_the_calendar)
{
    const struct lexicon *lexicon = lexicon_open(a);
    struct phrase p = phrase_of(a, lexicon, STR("miércoles 3 de marzo"));
    CHECK_STR(hit_at(&p, 0, SENSE_WEEKDAY) ? hit_at(&p, 0, SENSE_WEEKDAY)->value : STR(""), "3");
    CHECK_STR(first_hit(&p, SENSE_MONTH) ? first_hit(&p, SENSE_MONTH)->value : STR(""), "3");
}
