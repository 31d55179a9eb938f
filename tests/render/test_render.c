/* Every type in every place, with values that would like to be something else. */
#include "base/utf8.h"
#include "render/every.csv.h"
#include "render/every.html.h"
#include "render/every.ics.h"
#include "render/every.json.h"
#include "render/every.txt.h"
#include "render/every.xml.h"
#include "support/check.h"

#include <stdio.h>

typedef void (*Template)(struct render *r, const struct sample_view *v);

static struct sample_view hostile_view(void)
{
    static const struct row rows[] = {
        {STR_INIT("=cmd()"), 2}, {STR_INIT("</script>"), 1}, {STR_INIT("c"), 0}};
    return (struct sample_view){
        .str = STR("\"><script>'"),
        .empty = STR(""),
        .url = STR("javascript:alert(1)"),
        .chars = "a&b",
        .whole = -7,
        .long_number = INT64_MIN,
        .huge = UINT64_MAX,
        .count = 3,
        .yes = true,
        .same = {STR("même"), STR("fr")},
        .arabic = {STR("عربي <"), STR("ar")},
        .unknown = {STR("?"), STR("")},
        .name = {STR("Ada \xE2\x80\xAE\"<b>")},
        .day = {2021, 2, 8},
        .time = 1612789200,
        .safe = {STR("<em>safe</em>")},
        .rows = rows,
        .row_count = ARRAY_LEN(rows),
        .no_rows = -1,
    };
}

static Str rendered(struct arena *a, Template template, const struct sample_view *view,
                    enum language language)
{
    struct buf out = buf_in(a);
    struct render r = {.out = &out, .arena = a, .language = language};
    template(&r, view);
    return buf_str(&out);
}

/* What a template is known to give for the hostile view: tests/render/expected.
 */
static Str expected(struct arena *a, const char *name)
{
    char path[4096], block[4096];
    struct buf text = buf_in(a);
    snprintf(path, sizeof path, "%s/%s", EXPECTED, name);
    FILE *file = fopen(path, "rb");
    size_t count;
    while (file && (count = fread(block, 1, sizeof block, file)) > 0)
        buf_add(&text, (Str){block, count});
    if (file)
        fclose(file);
    return buf_str(&text);
}

/* What an editor would hide or obey is spelt out: carriage returns, directions. */
static Str visible(struct arena *a, Str text)
{
    struct buf out = buf_in(a);
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        if (point == '\r' || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069))
            buf_addf(&out, "⟨%X⟩", (unsigned)point);
        else
            buf_add(&out, str_slice(text, start, at - start));
    }
    return buf_str(&out);
}

static void check_expected(struct arena *a, Template template, const char *name)
{
    struct sample_view view = hostile_view();
    CHECK_STR(visible(a, rendered(a, template, &view, LANGUAGE_FR)), str_c(a, expected(a, name)));
}

TEST(html_of_every_type)
{
    check_expected(a, tpl_every_html, "every.html");
}

TEST(xml_of_every_type)
{
    check_expected(a, tpl_every_xml, "every.xml");
}

TEST(json_of_every_type)
{
    check_expected(a, tpl_every_json, "every.json");
}

TEST(csv_of_every_type)
{
    check_expected(a, tpl_every_csv, "every.csv");
}

TEST(ics_of_every_type)
{
    check_expected(a, tpl_every_ics, "every.ics");
}

TEST(txt_of_every_type)
{
    check_expected(a, tpl_every_txt, "every.txt");
}

TEST(a_text_in_the_language_of_the_page_is_not_marked)
{
    struct sample_view view = hostile_view();
    Str page = rendered(a, tpl_every_html, &view, LANGUAGE_AR);
    CHECK_CONTAINS(page, "<span lang=\"fr\" dir=\"ltr\">même</span>|عربي &lt;|");
    CHECK_CONTAINS(page, "[-7]");
}

TEST(lines_of_a_calendar_are_folded_between_characters)
{
    struct buf out = buf_in(a);
    struct render r = {.out = &out, .arena = a, .language = LANGUAGE_FR};
    buf_add(&out, STR("before\n"));
    size_t start = out.len;
    buf_add(&out, STR("SUMMARY:"));
    for (int i = 0; i < 50; i++)
        buf_add(&out, STR("é市🙂"));
    buf_add(&out, STR("\nX:1\r\n"));
    render_fold_ics(&r, start);
    Str rest = str_from(buf_str(&out), start), folded = str_copy(a, buf_str(&out));
    CHECK(str_starts(folded, STR("before\nSUMMARY:é")));
    for (int lines = 0; rest.len > 0; lines++) {
        Str line = str_cut(&rest, '\n');
        CHECK(str_ends(line, STR("\r")));
        CHECK(line.len <= 76);
        CHECK(utf8_is_valid(line));
        CHECK(lines == 0 || str_starts(line, STR(" ")) || str_eq(line, STR("X:1\r")));
    }
    render_fold_ics(&r, start);
    CHECK_STR(buf_str(&out), str_c(a, folded)); /* folding again changes nothing */
}
