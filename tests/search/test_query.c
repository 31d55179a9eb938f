/* What is asked for, and what the index is asked then. */
#include "base/arena.h"
#include "base/buf.h"
#include "features/search/query.h"
#include "support/check.h"

static struct query read(struct arena *a, const char *text)
{
    struct query q;
    query_read(a, str_of(text), &q);
    return q;
}

static Str match(struct arena *a, const char *text, enum fit fit)
{
    struct query q = read(a, text);
    return query_match(a, &q, fit, STR("fn"), false, STR("ksession "));
}

TEST(words_phrases_prefixes_and_exceptions_are_terms)
{
    struct query q = read(a, "paix \"droit à la ville\" cult* -guerre");
    CHECK_INT(q.count, 4);
    CHECK(q.has_words && !q.is_cut);
    CHECK_INT(q.terms[1].count, 4);
    CHECK(q.terms[2].is_prefix && !q.terms[1].is_prefix);
    CHECK(q.terms[3].is_without);
}

TEST(what_is_asked_for_is_known_in_a_text)
{
    struct query q = read(a, "cult* ville -guerre");
    CHECK(query_has(&q, STR("cultural")) && query_has(&q, STR("vill")));
    CHECK(!query_has(&q, STR("guerr")) && !query_has(&q, STR("agricultur")));
}

TEST(syntax_of_the_index_is_only_words)
{
    static const char *const texts[] = {
        "\"",       "\"\"", "*",     "-",   "- -",   "NEAR(a b)", "a OR",   "^a",  "{x} :y", "(((",
        "a\"b*\"c", "--a",  "\"-\"", "a:*", "'; --", "\\",        "\"a* b", "***", "-\"\"*", "+a"};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct query q = read(a, texts[i]);
        CHECK(q.count <= 4);
    }
    CHECK_INT(read(a, "a OR b").count, 3);
    CHECK(
        str_starts(match(a, "a\"", FIT_HEADING), STR("(((\"hfa\" OR \"hna\")) AND \"ksession\") NOT (\"x")));
}

TEST(a_prefix_of_one_letter_is_a_word)
{
    CHECK(!read(a, "c*").terms[0].is_prefix);
    CHECK(read(a, "cu*").terms[0].is_prefix);
}

TEST(only_the_first_words_of_a_long_query_count)
{
    struct buf text = buf_in(a);
    for (size_t i = 0; i < 5000; i++)
        buf_add(&text, STR("ab "));
    struct query q;
    query_read(a, buf_str(&text), &q);
    CHECK(q.is_cut);
    CHECK_INT(q.count, QUERY_TERMS_MOST);
}

TEST(a_fit_leaves_out_what_is_of_an_earlier_one)
{
    CHECK_STR(match(a, "eau", FIT_HEADING_PHRASE), "\"0\"");
    CHECK_CONTAINS(match(a, "droit ville", FIT_HEADING_PHRASE), "(\"hfdroit hfvill\" OR \"hndroit hnvill\")");
    CHECK_CONTAINS(match(a, "eau -mer", FIT_TEXT), "NOT ((\"hfmer\" OR \"fmer\"");
    CHECK_CONTAINS(match(a, "cult*", FIT_TEXT), "\"fcult\" *");
    CHECK_STR(match(a, "cult*", FIT_NAME), "\"0\"");
}

TEST(only_words_to_leave_out_find_nothing_by_rank)
{
    CHECK_STR(match(a, "-eau", FIT_OTHER), "\"0\"");
    CHECK_STR(match(a, "", FIT_OTHER), "\"0\"");
}
