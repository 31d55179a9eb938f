/* Templates made at random, with values at random places: whatever tplgen lets pass, a browser builds the
 * same page of hostile values as of harmless ones. */
#include "base/buf.h"
#include "render/render.h"
#include "support/check.h"
#include "template.h"
#include "tplgen/reader.h"

enum { ROUNDS = 30000 };

static uint64_t next_random(uint64_t *state, uint64_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state % below;
}

/* ---- templates ---- */

static const Str fragments[] = {
    STR_INIT("<p class=\"a\" title='b'>text</p>"),
    STR_INIT("<a href=\"/a/b?c=d#e\">x</a>"),
    STR_INIT("<a href='https://host/a' data-x=\"y\">x</a>"),
    STR_INIT("<img src=\"\" alt=''>"),
    STR_INIT("<form action=\"/\"><input value=\"\" hidden></form>"),
    STR_INIT("<title>t</title>"),
    STR_INIT("<textarea>\nt</textarea>"),
    STR_INIT("<script>go(\"x\")</script>"),
    STR_INIT("<script type=\"application/ld+json\">{\"a\": [1, \"b\"]}</script>"),
    STR_INIT("<style>p { }</style>"),
    STR_INIT("<!-- c -->"),
    STR_INIT("<div onclick=\"f()\" style='x'></div>"),
    STR_INIT("<svg><title>s</title><a href=\"#b\"/></svg>"),
    STR_INIT("<iframe src=\"/f\" srcdoc=\"s\"></iframe>"),
    STR_INIT("<br><hr/>&lt; a"),
};

static void replace(struct arena *a, Str *text, size_t at, size_t removed, Str added)
{
    struct buf out = buf_in(a);
    buf_add(&out, str_slice(*text, 0, at));
    buf_add(&out, added);
    buf_add(&out, str_from(*text, at + removed));
    *text = buf_str(&out);
}

static Str random_template(struct arena *a, uint64_t *state)
{
    static const Str noise[] = {STR_INIT("<"),       STR_INIT(">"),         STR_INIT("\""), STR_INIT("'"),
                                STR_INIT("="),       STR_INIT("/"),         STR_INIT(" "),  STR_INIT("<!--"),
                                STR_INIT("-->"),     STR_INIT("</"),        STR_INIT("x="), STR_INIT("<p>"),
                                STR_INIT(":"),       STR_INIT("</script>"), STR_INIT("//"), STR_INIT("\\"),
                                STR_INIT("<script>")};
    static const Str values[] = {STR_INIT("{{v}}"), STR_INIT("{{v}}"), STR_INIT("{{url v}}")};
    Str text = STR("");
    for (uint64_t i = 1 + next_random(state, 3); i > 0; i--)
        replace(a, &text, text.len, 0, fragments[next_random(state, ARRAY_LEN(fragments))]);
    for (uint64_t i = next_random(state, 4) / 2; i > 0; i--)
        replace(a, &text, next_random(state, text.len), next_random(state, 2),
                noise[next_random(state, ARRAY_LEN(noise))]);
    for (uint64_t i = 1 + next_random(state, 2); i > 0; i--)
        replace(a, &text, next_random(state, text.len + 1), 0, values[next_random(state, ARRAY_LEN(values))]);
    return text;
}

/* ---- running what came out, without a compiler ---- */

/* What stands between `before` and the last `after` of a line; false where the line is another. */
static bool inside(Str line, Str before, Str after, Str *out)
{
    if (!str_starts(line, before) || !str_ends(line, after))
        return false;
    *out = str_slice(line, before.len, line.len - before.len - after.len);
    return true;
}

static void add_c_string(struct buf *out, Str literal)
{
    for (size_t i = 0; i < literal.len; i++) {
        char c = literal.data[i];
        if (c == '\\')
            c = literal.data[++i];
        buf_add_char(out, c == 'n' && literal.data[i - 1] == '\\' ? '\n' : c);
    }
}

static bool run_value(struct render *r, Str statement, Str value)
{
    if (str_eq(statement, STR("render_html(r, (v));")))
        render_html(r, value);
    else if (str_eq(statement, STR("render_markup(r, (v));")))
        render_markup(r, value);
    else if (str_eq(statement, STR("render_link(r, (v));")))
        render_link(r, value);
    else if (str_eq(statement, STR("render_url_segment(r, (v));")))
        render_url_segment(r, value);
    else if (str_eq(statement, STR("render_url_part(r, (v));")))
        render_url_part(r, value);
    else if (str_eq(statement, STR("render_json(r, (v));")))
        render_json(r, value);
    else if (str_eq(statement, STR("render_json_part(r, (v));")))
        render_json_part(r, value);
    else if (str_eq(statement, STR("render_json_key(r, (v));")))
        render_json_key(r, value);
    else
        return false;
    return true;
}

static Str run(struct arena *a, Str code, Str value)
{
    struct buf out = buf_in(a);
    struct render r = {.out = &out, .arena = a, .language = LANGUAGE_FR};
    bool in_body = false;
    while (code.len > 0) {
        Str line = str_trim(str_cut(&code, '\n')), literal;
        bool is_code = in_body && !str_starts(line, STR("#")) && !str_starts(line, STR("(void)")) &&
                       !str_eq(line, STR("}"));
        in_body |= str_eq(line, STR("{"));
        if (!is_code)
            continue;
        if (inside(line, STR("render_literal(r, STR(\""), STR("\"));"), &literal) ||
            inside(line, STR("render_literal(r, STR(\""), STR("\""), &literal) ||
            inside(line, STR("\""), STR("\"));"), &literal) || inside(line, STR("\""), STR("\""), &literal))
            add_c_string(&out, literal);
        else
            CHECK(run_value(&r, line, value));
    }
    return buf_str(&out);
}

/* ---- */

static const Str hostile[] = {
    STR_INIT("\"><script>x</script><a b=\""),
    STR_INIT("' onclick='x"),
    STR_INIT("javascript:x"),
    STR_INIT("//evil/"),
    STR_INIT("\\\\evil"),
    STR_INIT("--><p>"),
    STR_INIT("</title><p>"),
    STR_INIT("</textarea></script><p>"),
    STR_INIT(""),
    STR_INIT(".."),
    STR_INIT("\t/evil"),
    STR_INIT("&quot;<"),
    STR_INIT("x onload=y"),
    STR_INIT("\\"),
    STR_INIT("@evil:80/"),
};

static bool check_template(struct arena *a, Str text)
{
    struct template_job job = {
        .file = STR("page.html"),
        .text = str_format(a, "{{template page(Str v) from \"v.h\"}}\n%.*s", STR_FMT(text)),
        .header = STR("page.h"),
        .code_file = STR("page.c")};
    struct template_output out;
    struct template_error error;
    if (template_compile(a, &job, &out, &error) != OK)
        return false;
    Str want = skeleton(a, run(a, out.code, STR("/x")));
    for (size_t i = 0; i < ARRAY_LEN(hostile); i++) {
        Str page = run(a, out.code, hostile[i]), got = skeleton(a, page);
        if (!str_eq(got, want))
            check_failed(__FILE__, __LINE__, "of %.*s\n#  %.*s became\n#  %.*s, not\n#  %.*s", STR_FMT(text),
                         STR_FMT(page), STR_FMT(got), STR_FMT(want));
    }
    return true;
}

TEST(no_template_that_passes_lets_a_value_build_the_page)
{
    uint64_t state = 0x2545F4914F6CDD1D;
    int passed = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *scratch = arena_new(16 * 1024);
        passed += check_template(scratch, random_template(scratch, &state));
        arena_free(scratch);
    }
    CHECK(passed > ROUNDS / 40); /* else nothing was tested */
}

TEST(the_second_reader_sees_what_goes_wrong)
{
    CHECK_STR(skeleton(a, STR("<p title=\"x\">a</p>")), "<p title=></p>");
    CHECK_STR(skeleton(a, STR("<p title=\"\"><script>x</script>\">a</p>")),
              "<p title=><script>x</script></p>");
    CHECK_STR(skeleton(a, STR("<a href=' java\nscript&#39;:x'>")), "<a href=!>");
    CHECK_STR(skeleton(a, STR("<a href='\\\\evil/x'>")), "<a href=@evil>");
    CHECK_STR(skeleton(a, STR("<p id=a onclick=b>")), "<p id= onclick=b>");
    CHECK_STR(skeleton(a, STR("<script>a</script>")), "<script>a</script>");
    CHECK_STR(skeleton(a, STR("<title><p></title><!-- c -->")), "<title></title><!-- c ");
}
