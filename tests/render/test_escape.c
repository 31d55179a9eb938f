#include "render/escape.h"
#include "support/check.h"

static Str escaped(struct arena *a, void (*escape)(struct buf *out, Str text), Str text)
{
    struct buf out = buf_in(a);
    escape(&out, text);
    return buf_str(&out);
}

TEST(markup_has_no_markup_left)
{
    CHECK_STR(escaped(a, escape_markup, STR("\"><script>'&amp;")), "&quot;&gt;&lt;script&gt;&#39;&amp;amp;");
    CHECK_STR(escaped(a, escape_markup, STR("élu·e·s 市 🙂\n\t")), "élu·e·s 市 🙂\n\t");
}

TEST(markup_drops_what_html_and_xml_forbid)
{
    CHECK_STR(escaped(a, escape_markup,
                      STR("a\0b\x01"
                          "c\x7F"
                          "d\xC2\x85"
                          "e")),
              "abcde");
    CHECK_STR(escaped(a, escape_markup,
                      STR("a\xEF\xBF\xBE"
                          "b\xEF\xB7\x90"
                          "c")),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD"
              "c");
}

TEST(bad_utf8_is_marked_everywhere)
{
    CHECK_STR(escaped(a, escape_markup, STR("a\xC3<")), "a\xEF\xBF\xBD&lt;");
    CHECK_STR(escaped(a, escape_json, STR("a\xFF")), "\"a\xEF\xBF\xBD\"");
    CHECK_STR(escaped(a, escape_csv, STR("a\xC0\xAF")), "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
    CHECK_STR(escaped(a, escape_ics, STR("\x80")), "\xEF\xBF\xBD");
    CHECK_STR(escaped(a, escape_plain, STR("\xE2\x82")), "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK_STR(escaped(a, escape_url_part, STR("\xFF")), "%EF%BF%BD");
    CHECK_STR(escaped(a, escape_link, STR("/\xFF")), "/\xEF\xBF\xBD");
}

TEST(directions_left_open_are_closed)
{
    /* RLO, LRI and RLE within it: PDF for the RLE, PDI, PDF for the RLO */
    CHECK_STR(escaped(a, escape_markup,
                      STR("a\xE2\x80\xAE"
                          "b\xE2\x81\xA6"
                          "c\xE2\x80\xAB"
                          "d")),
              "a\xE2\x80\xAE"
              "b\xE2\x81\xA6"
              "c\xE2\x80\xAB"
              "d\xE2\x80\xAC\xE2\x81\xA9\xE2\x80\xAC");
    CHECK_STR(escaped(a, escape_plain, STR("\xE2\x81\xA7x\xE2\x81\xA9y")), "\xE2\x81\xA7x\xE2\x81\xA9y");
}

TEST(directions_that_close_nothing_are_dropped)
{
    CHECK_STR(escaped(a, escape_markup,
                      STR("a\xE2\x80\xAC"
                          "b\xE2\x81\xA9"
                          "c")),
              "abc");
    /* PDF does not reach out of an isolate; at the end of an isolate what it holds is closed */
    CHECK_STR(escaped(a, escape_csv, STR("\xE2\x80\xAE\xE2\x81\xA6x\xE2\x80\xACy")),
              "\"\xE2\x80\xAE\xE2\x81\xA6xy\xE2\x81\xA9\xE2\x80\xAC\"");
    CHECK_STR(escaped(a, escape_ics, STR("\xE2\x81\xA6\xE2\x80\xAEx\xE2\x81\xA9y\xE2\x80\xAC")),
              "\xE2\x81\xA6\xE2\x80\xAEx\xE2\x80\xAC\xE2\x81\xA9y");
}

TEST(directions_nest_only_so_deep)
{
    struct buf deep = buf_in(a);
    for (int i = 0; i < 1000; i++)
        buf_add(&deep, i % 2 ? STR("\xE2\x80\xAE") : STR("\xE2\x81\xA8"));
    Str out = escaped(a, escape_markup, buf_str(&deep));
    CHECK_INT(out.len, 60 * 3 * 2);
}

TEST(json_strings_end_only_where_they_should)
{
    CHECK_STR(escaped(a, escape_json, STR("\"\\\n\0</script>")), "\"\\\"\\\\\\n\\u0000\\u003c/script>\"");
    CHECK_STR(escaped(a, escape_json, STR("\xE2\x80\xAE\xE2\x80\xA8\x7F")), "\"\\u202e\\u2028\\u007f\"");
    CHECK_STR(escaped(a, escape_json_part, STR("\b\f\r\t\x1B")), "\\b\\f\\r\\t\\u001b");
}

TEST(csv_fields_are_no_formulas)
{
    CHECK_STR(escaped(a, escape_csv, STR("say \"hi\", all")), "\"say \"\"hi\"\", all\"");
    const char *const formulas[] = {"=cmd()", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=1", "\x01=1"};
    for (size_t i = 0; i < ARRAY_LEN(formulas); i++)
        CHECK(str_starts(escaped(a, escape_csv, str_of(formulas[i])), STR("\"'")));
    CHECK_STR(escaped(a, escape_csv, STR("a=b")), "\"a=b\"");
    CHECK_STR(escaped(a, escape_csv, STR("")), "\"\"");
}

TEST(ics_text_stays_on_its_line)
{
    CHECK_STR(escaped(a, escape_ics, STR("a,b;c\\d\r\nEND:VEVENT\x07")), "a\\,b\\;c\\\\d\\nEND:VEVENT");
    CHECK_STR(escaped(a, escape_ics_parameter, STR("A \"B\" ^C\n:;,")), "A ^'B^' ^^C^n:;,");
}

TEST(plain_text_keeps_lines_and_tabs_only)
{
    CHECK_STR(escaped(a, escape_plain,
                      STR("a\tb\r\nc\x1B[31m\0\x7F\xC2\x9B"
                          "d")),
              "a\tb\nc[31md");
}

TEST(links_go_where_they_look)
{
    const char *const refused[] = {"javascript:alert(1)",
                                   " javascript:x",
                                   "JaVaScRiPt:x",
                                   "data:text/html,x",
                                   "//evil.example",
                                   "/\\evil",
                                   "/\t/evil",
                                   "https:evil",
                                   "",
                                   "ftp://x",
                                   "https://",
                                   "evil.example",
                                   "\\\\evil",
                                   "vbscript:x",
                                   "java\nscript:x"};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        CHECK_STR(escaped(a, escape_link, str_of(refused[i])), "#");
    CHECK_STR(escaped(a, escape_link, STR("/a?b=c&d='")), "/a?b=c&amp;d=&#39;");
    CHECK_STR(escaped(a, escape_link, STR("HTTPS://x.example/\"><b>")), "HTTPS://x.example/%22%3E%3Cb%3E");
    CHECK_STR(escaped(a, escape_link, STR("mailto:a@b.example")), "mailto:a@b.example");
    CHECK_STR(escaped(a, escape_link, STR("#top")), "#top");
    CHECK_STR(escaped(a, escape_link,
                      STR("/a%20b c\xE2\x80\xAE"
                          "é")),
              "/a%20b%20cé");
    CHECK_STR(escaped(a, escape_address, STR("/a?b=c&d='")), "/a?b=c&d='");
    CHECK_STR(escaped(a, escape_address, STR("javascript:x")), "#");
}

TEST(url_parts_hold_no_separators)
{
    CHECK_STR(escaped(a, escape_url_part, STR("a/b?c#d&e=f%é.-_~")), "a%2Fb%3Fc%23d%26e%3Df%25%C3%A9.-_~");
}

/* What RFC 6350 §3.4 makes of an escaped component; false where it would end before the text does. */
static bool unescape_card_text(struct arena *a, Str text, bool is_compound, Str *out)
{
    struct buf plain = buf_in(a);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if ((c == ';' && is_compound) || c == ',' || c == '\n' || c == '\r')
            return false;
        if (c != '\\') {
            buf_add_char(&plain, c);
            continue;
        }
        Str escapes = is_compound ? STR("\\,;nN") : STR("\\,nN");
        if (++i == text.len || !str_contains(escapes, str_slice(text, i, 1)))
            return false;
        buf_add_char(&plain, text.data[i] == 'n' || text.data[i] == 'N' ? '\n' : text.data[i]);
    }
    *out = buf_str(&plain);
    return true;
}

TEST(card_text_is_read_as_it_was_written_whatever_it_is)
{
    static const Str parts[] = {STR_INIT("\\"), STR_INIT(","),        STR_INIT(";"), STR_INIT(":"),
                                STR_INIT("\n"), STR_INIT("n"),        STR_INIT("N"), STR_INIT("é"),
                                STR_INIT("市"), STR_INIT("\""),       STR_INIT(" "), STR_INIT("^"),
                                STR_INIT("\t"), STR_INIT("END:VCARD")};
    uint32_t state = 1;
    for (int round = 0; round < 3000; round++) {
        struct buf text = buf_in(a);
        for (size_t i = 0; i < 8; i++) {
            state = state * 1664525U + 1013904223U; /* the same every time */
            buf_add(&text, parts[(state >> 16) % ARRAY_LEN(parts)]);
        }
        bool is_compound = round % 2;
        Str back, written = escaped(a, is_compound ? escape_ics : escape_vcf, buf_str(&text));
        if (!unescape_card_text(a, written, is_compound, &back) || !str_eq(back, buf_str(&text)))
            check_failed(__FILE__, __LINE__, "\"%.*s\" is written \"%.*s\"", STR_FMT(buf_str(&text)),
                         STR_FMT(written));
    }
}
