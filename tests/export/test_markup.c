#include "export/markup.h"
#include "support/check.h"

/* "/gone…" is left out, "/fail" fails, "/…" becomes "x…", all else stays. */
static Status rewrite(void *with, struct arena *a, Str address, Str *out)
{
    (void)with;
    if (str_starts(address, STR("/gone")))
        return E_NOT_FOUND;
    if (str_eq(address, STR("/fail")))
        return E_INTERNAL;
    *out = str_starts(address, STR("/")) ? str_format(a, "x%.*s", STR_FMT(address)) : address;
    return OK;
}

static Str rewritten(struct arena *a, const char *page)
{
    struct buf out = buf_in(a);
    CHECK_STATUS(markup_rewrite(&out, str_of(page), &(struct link_rewriting){NULL, rewrite}), OK);
    return buf_str(&out);
}

TEST(links_are_rewritten_and_nothing_else)
{
    static const struct {
        const char *page, *want;
    } rows[] = {
        {"<p>a &lt; b <!-- c --></p>", "<p>a &lt; b <!-- c --></p>"},
        {"<a class=\"href\" href=\"/fr\" lang=\"fr\">href=\"/fr\"</a>",
         "<a class=\"href\" href=\"x/fr\" lang=\"fr\">href=\"/fr\"</a>"},
        {"<script src=\"/a.js\" defer></script>", "<script src=\"x/a.js\" defer></script>"},
        {"<a href=\"/p?a=1&amp;b=2#c\">", "<a href=\"x/p?a=1&amp;b=2#c\">"},
        {"<a href=\"https://example.org/\">", "<a href=\"https://example.org/\">"},
        {"<a title=\"a > b\" href=\"/c\">", "<a title=\"a > b\" href=\"x/c\">"},
        {"<a href=\"/a\"><img src=\"/b\" alt=\"\"></a>", "<a href=\"x/a\"><img src=\"x/b\" alt=\"\"></a>"},
        {"<!doctype html>\n<html>", "<!doctype html>\n<html>"},
        {"a < b", "a < b"},
        {"<a href=\"/unclosed", "<a href=\"/unclosed"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(rewritten(a, rows[i].page), rows[i].want);
}

TEST(data_in_a_script_stays_as_it_is)
{
    CHECK_STR(
        rewritten(
            a,
            "<script type=\"application/ld+json\">{\"a\":\"<a href=\\\"/x\\\">\"}</script><a href=\"/y\">"),
        "<script type=\"application/ld+json\">{\"a\":\"<a href=\\\"/x\\\">\"}</script><a href=\"x/y\">");
}

TEST(a_link_that_is_left_out_loses_its_address_and_a_link_element_goes)
{
    CHECK_STR(rewritten(a, "<p><a class=\"c\" href=\"/gone?q\">text</a></p>"),
              "<p><a class=\"c\">text</a></p>");
    CHECK_STR(rewritten(a, "<link rel=\"alternate\" href=\"/gone\">\n<link href=\"/kept\">"),
              "\n<link href=\"x/kept\">");
}

TEST(forms_go_with_what_is_in_them)
{
    CHECK_STR(rewritten(a, "<p>a</p><form action=\"/fail\"><a href=\"/fail\">x</a><input></form><p>b</p>"),
              "<p>a</p><p>b</p>");
    CHECK_STR(rewritten(a, "<p>a</p><form>never closed"), "<p>a</p>");
}

TEST(a_failure_ends_the_rewriting)
{
    struct buf out = buf_in(a);
    CHECK_STATUS(markup_rewrite(&out, STR("<a href=\"/fail\">"), &(struct link_rewriting){NULL, rewrite}),
                 E_INTERNAL);
}
