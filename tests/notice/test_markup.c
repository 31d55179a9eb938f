#include "base/arena.h"
#include "notice/markup.h"
#include "support/check.h"

TEST(markup_leaves_plain_text)
{
    struct marked_text text = markup_read(a, STR("**Ana  Pérez**, [mayor](#) of <https://lima.example>"));
    CHECK_STR(text.plain, "Ana Pérez, mayor of https://lima.example");
    CHECK_INT(text.bold_count, 1);
    CHECK_INT(text.bold[0].start, 0);
    CHECK_INT(text.bold[0].end, 10);
    CHECK_INT(text.link_count, 2);
    CHECK_STR(text.links[0].url, "#");
    CHECK_STR(text.links[1].url, "https://lima.example");
    CHECK_INT(text.unbalanced_at, STR_NONE);
}

TEST(underscores_mark_bold_only_at_the_edge_of_words)
{
    CHECK_STR(markup_read(a, STR("__Ana__ of a__b")).plain, "Ana of a__b");
}

TEST(italic_marks_go_and_footnote_stars_stay)
{
    CHECK_STR(markup_read(a, STR("*Ana* at 14:00*")).plain, "Ana at 14:00*");
}

TEST(a_mark_without_partner_is_told)
{
    struct marked_text text = markup_read(a, STR("a **b c"));
    CHECK_STR(text.plain, "a b c");
    CHECK_INT(text.bold_count, 0);
    CHECK_INT(text.unbalanced_at, 2);
}

TEST(brackets_that_are_no_link_stay)
{
    CHECK_STR(markup_read(a, STR("[tbc] a [b] (c) <d")).plain, "[tbc] a [b] (c) <d");
}

TEST(escaped_marks_are_text)
{
    CHECK_STR(markup_read(a, STR("1\\. a \\*b\\*")).plain, "1. a *b*");
}

TEST(bold_inside_a_link_is_read)
{
    struct marked_text text = markup_read(a, STR("[**Ana**](https://a.example) b"));
    CHECK_STR(text.plain, "Ana b");
    CHECK_INT(text.bold_count, 1);
    CHECK_INT(text.link_count, 1);
}
