/* The C that small templates become. */
#include "support/check.h"
#include "template.h"
#include "tplgen/compiling.h"

static Status compile_whole(struct arena *a, const char *file, const char *text, struct template_output *out,
                            struct template_error *error)
{
    struct template_job job = {str_of(file), str_of(text), STR_INIT("list.html.h"),
                               STR_INIT("build/list.html.c"), NULL};
    return template_compile(a, &job, out, error);
}

TEST(a_whole_template)
{
    struct template_output out;
    struct template_error error;
    CHECK_STATUS(
        compile_whole(
            a, "src/list.html",
            "{{template people_list(const struct people_view *v, Str title) from \"people/views.h\"}}\n"
            "<ul>\n"
            "{{each p in v->people, v->count}}\n"
            "    <li>{{p->name}}</li>\n"
            "{{end}}\n"
            "</ul>\n"
            "{{include page_bottom(title) from \"layout/page_bottom.html.h\"}}\n",
            &out, &error),
        OK);
    CHECK_STR(out.header, "/* Made by tplgen from src/list.html: change that file instead. */\n"
                          "#ifndef TPL_PEOPLE_LIST_H\n"
                          "#define TPL_PEOPLE_LIST_H\n"
                          "\n"
                          "#include \"people/views.h\"\n"
                          "#include \"render/render.h\"\n"
                          "\n"
                          "void tpl_people_list(struct render *r, const struct people_view *v, Str title);\n"
                          "\n"
                          "#endif\n");
    CHECK_STR(out.code, "/* Made by tplgen from src/list.html: change that file instead. */\n"
                        "#include \"list.html.h\"\n"
                        "\n"
                        "#include \"layout/page_bottom.html.h\"\n"
                        "\n"
                        "void tpl_people_list(struct render *r, const struct people_view *v, Str title)\n"
                        "{\n"
                        "    (void)v;\n"
                        "    (void)title;\n"
                        "#line 2 \"src/list.html\"\n"
                        "    render_literal(r, STR(\"<ul>\\n\"));\n"
                        "    {\n"
                        "#line 3 \"src/list.html\"\n"
                        "        const size_t count_of_p = render_count(v->count);\n"
                        "#line 3 \"src/list.html\"\n"
                        "        for (size_t at_p = 0; at_p < count_of_p; at_p++) {\n"
                        "#line 3 \"src/list.html\"\n"
                        "            const __typeof__(*(v->people)) *const p = &(v->people)[at_p];\n"
                        "#line 3 \"src/list.html\"\n"
                        "            (void)p;\n"
                        "            render_literal(r, STR(\"<li>\"));\n"
                        "#line 4 \"src/list.html\"\n"
                        "            render_html(r, (p->name));\n"
                        "#line 4 \"src/list.html\"\n"
                        "            render_literal(r, STR(\"</li>\\n\"));\n"
                        "        }\n"
                        "#line 5 \"src/list.html\"\n"
                        "    }\n"
                        "    render_literal(r, STR(\"</ul>\\n\"));\n"
                        "    tpl_page_bottom(r, title);\n"
                        "#line 32 \"build/list.html.c\"\n"
                        "}\n");
    size_t lines = 0;
    for (size_t i = 0; i < out.code.len; i++)
        lines += out.code.data[i] == '\n';
    CHECK_INT(lines, 32); /* so that the line after #line 32 is the 32nd */
}

TEST(the_first_line_says_what_the_function_is)
{
    struct template_output out;
    struct template_error error;
    CHECK_STATUS(compile_whole(a, "x.txt", "{{template alone() from \"x.h\"}}\nhello", &out, &error), OK);
    CHECK_CONTAINS(out.header, "void tpl_alone(struct render *r);");
    CHECK_STATUS(compile_whole(a, "x.txt", "{{template empty() from \"x.h\"}}\n", &out, &error), OK);
    CHECK_CONTAINS(out.code, "    (void)r;\n");
    const char *const bad[] = {"",
                               "hello",
                               "{{v->x}}",
                               "{{template}}",
                               "{{template x from \"x.h\"}}",
                               "{{template x()}}",
                               "{{template x() from x.h}}",
                               "{{template 1x() from \"x.h\"}}",
                               "{{template x() from \"\"}}",
                               " {{template x() from \"x.h\"}}"};
    for (size_t i = 0; i < ARRAY_LEN(bad) - 1; i++) {
        CHECK_STATUS(compile_whole(a, "x.html", bad[i], &out, &error), E_INVALID);
        CHECK_STR(error.message,
                  "the first line is {{template name(const struct view *v) from \"views.h\"}}");
    }
    CHECK_STATUS(compile_whole(a, "x.html", "{{template x(int r) from \"x.h\"}}", &out, &error), E_INVALID);
    CHECK_STR(error.message, "r is the rendering itself: give the parameter another name");
    CHECK_STATUS(compile_whole(a, "x.html", "{{template x(void) from \"x.h\"}}", &out, &error), E_INVALID);
    CHECK_STR(error.message, "each parameter needs a name");
}

TEST(a_layout_may_come_in_two_halves)
{
    struct template_output out;
    struct template_error error;
    CHECK_STATUS(compile_whole(a, "top.html",
                               "{{template top() from \"x.h\" opens html body}}\n<html><body><p></p>", &out,
                               &error),
                 OK);
    CHECK_STATUS(compile_whole(a, "end.html",
                               "{{template end() from \"x.h\" closes body html}}\n<p></p></body></html>",
                               &out, &error),
                 OK);
    static const struct {
        const char *text, *says;
    } refused[] = {
        {"{{template top() from \"x.h\" opens html body}}\n<html>",
         "'opens' in the first line promises <body> here"},
        {"{{template top() from \"x.h\" opens html}}\n<html><body>",
         "'opens' in the first line promises <html> here"},
        {"{{template end() from \"x.h\" closes html}}\n", "<html> is not closed"},
        {"{{template end() from \"x.h\" shuts html}}\n",
         "after the header there may be, in HTML, `opens` or `closes` and elements"},
        {"{{template end() from \"x.h\" opens}}\n",
         "after the header there may be, in HTML, `opens` or `closes` and elements"},
        {"{{template end() from \"x.h\" opens <p>}}\n", "an element's name is expected in place of <p>"},
    };
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        CHECK_STATUS(compile_whole(a, "half.html", refused[i].text, &out, &error), E_INVALID);
        CHECK_STR(error.message, refused[i].says);
    }
}

TEST(lines_of_silent_tags_vanish)
{
    CHECK_STR(body_of(a, "x.txt", "a\n  {{if v->x}}  \nb\n\t{{else}}{{!-- no --}}\nc\n{{end}}\nd\n"),
              "render_literal(r, STR(\"a\\n\"));\n"
              "if (v->x) {\n"
              "    render_literal(r, STR(\"b\\n\"));\n"
              "} else {\n"
              "    render_literal(r, STR(\"c\\n\"));\n"
              "}\n"
              "render_literal(r, STR(\"d\\n\"));\n");
    CHECK_STR(body_of(a, "x.txt", "a {{if v->x}} b {{end}} c\n"), "render_literal(r, STR(\"a \"));\n"
                                                                  "if (v->x) {\n"
                                                                  "    render_literal(r, STR(\" b \"));\n"
                                                                  "}\n"
                                                                  "render_literal(r, STR(\" c\\n\"));\n");
    CHECK_STR(body_of(a, "x.txt", "{{!-- two\nlines --}}\n  {{v->x}}\n{{if v->x}} {{v->x}}\n{{end}}"),
              "render_literal(r, STR(\"  \"));\n"
              "render_txt(r, (v->x));\n"
              "render_literal(r, STR(\"\\n\"));\n"
              "if (v->x) {\n"
              "    render_literal(r, STR(\" \"));\n"
              "    render_txt(r, (v->x));\n"
              "    render_literal(r, STR(\"\\n\"));\n"
              "}\n");
}

TEST(html_loses_its_indentation_but_not_in_pre)
{
    CHECK_STR(body_of(a, "x.html", "<p>\n    a\n\n    b  c</p>\n<pre>\n   d\n</pre>\n"),
              "render_literal(r, STR(\"<p>\\n\"\n"
              "                       \"a\\n\"\n"
              "                       \"b  c</p>\\n\"\n"
              "                       \"<pre>\\n\"\n"
              "                       \"   d\\n\"\n"
              "                       \"</pre>\\n\"));\n");
}

TEST(literals_are_c_strings)
{
    CHECK_STR(body_of(a, "x.txt", "\"\\ ?\?= \t é ’\xE2\x80\xAE%s"),
              "render_literal(r, STR(\"\\\"\\\\ ?\\?= \\011 é \\342\\200\\231\\342\\200\\256%s\"));\n");
}

TEST(branches_and_loops)
{
    CHECK_STR(body_of(a, "x.html", "{{if a}}1{{else if b}}2{{else}}3{{end}}"),
              "if (a) {\n"
              "    render_literal(r, STR(\"1\"));\n"
              "} else if (b) {\n"
              "    render_literal(r, STR(\"2\"));\n"
              "} else {\n"
              "    render_literal(r, STR(\"3\"));\n"
              "}\n");
    CHECK_STR(body_of(a, "x.html", "{{each i, p in f(a, b), g(c, d)}}{{i}}{{else}}none{{end}}"),
              "{\n"
              "    const size_t count_of_p = render_count(g(c, d));\n"
              "    for (size_t at_p = 0; at_p < count_of_p; at_p++) {\n"
              "        const __typeof__(*(f(a, b))) *const p = &(f(a, b))[at_p];\n"
              "        (void)p;\n"
              "        const size_t i = at_p;\n"
              "        (void)i;\n"
              "        render_html(r, (i));\n"
              "    }\n"
              "    if (count_of_p == 0) {\n"
              "        render_literal(r, STR(\"none\"));\n"
              "    }\n"
              "}\n");
}

TEST(each_place_has_its_own_escaping)
{
    static const struct {
        const char *file, *text, *code;
    } places[] = {
        {"x.html", "{{v->x}}", "render_html(r, (v->x));"},
        {"x.html", "<p>{{plain v->x}}</p>", "render_html(r, render_value_of((v->x)));"},
        {"x.html", "<p title='{{v->x}}'></p>", "render_markup(r, (v->x));"},
        {"x.html", "<title>{{v->x}}</title>", "render_markup(r, (v->x));"},
        {"x.html", "<TEXTAREA>{{v->x}}</textarea>", "render_markup(r, (v->x));"},
        {"x.html", "<svg><text>{{v->x}}</text></svg>", "render_markup(r, (v->x));"},
        {"x.html", "<p{{lang v->x}}></p>", "render_lang(r, (v->x));"},
        {"x.html", "<a href='{{url v->x}}'></a>", "render_link(r, (v->x));"},
        {"x.html", "<a href='/{{v->x}}'></a>", "render_url_segment(r, (v->x));"},
        {"x.html", "<a href='/a.{{v->x}}'></a>", "render_url_part(r, (v->x));"},
        {"x.html", "<a href='/..{{v->x}}'></a>", "render_url_segment(r, (v->x));"},
        {"x.html", "<a href='?{{v->x}}'></a>", "render_url_part(r, (v->x));"},
        {"x.html", "<a href='?a=/{{v->x}}'></a>", "render_url_part(r, (v->x));"},
        {"x.html", "<a href='./{{v->x}}'></a>", "render_url_segment(r, (v->x));"},
        {"x.html", "<a href='https://h/{{v->x}}'></a>", "render_url_segment(r, (v->x));"},
        {"x.html", "<a href='{{if v->y}}/a{{else}}/b/{{end}}{{v->x}}'></a>",
         "render_url_segment(r, (v->x));"},
        {"x.html", "<script type=\"application/ld+json\">{{v->x}}</script>", "render_json(r, (v->x));"},
        {"x.html", "{{number v->x}}", "render_html(r, render_number(r, (v->x)));"},
        {"x.html", "{{instant v->x}}", "render_html(r, render_instant(r, (v->x)));"},
        {"x.html", "{{t hello}}", "render_html(r, message_text(r->language, MESSAGE_HELLO));"},
        {"x.xml", "<a>{{v->x}}</a>", "render_markup(r, (v->x));"},
        {"x.xml", "<a{{lang v->x}}/>", "render_xml_lang(r, (v->x));"},
        {"x.json", "{{v->x}}", "render_json(r, (v->x));"},
        {"x.json", "{{optional v->x}}", "render_json_optional(r, (v->x));"},
        {"x.json", "{ {{v->x}}: 1}", "render_json_key(r, (v->x));"},
        {"x.json", "\"a{{v->x}}\"", "render_json_part(r, (v->x));"},
        {"x.csv", "{{v->x}}\n", "render_csv(r, (v->x));"},
        {"x.ics", "A:{{v->x}}\n", "render_ics(r, (v->x));"},
        {"x.ics", "A:{{instant v->x}}\n", "render_ics(r, render_ics_instant(r, (v->x)));"},
        {"x.ics", "A;B=\"{{v->x}}\":c\n", "render_ics_parameter(r, (v->x));"},
        {"x.ics", "URL:{{url v->x}}\n", "render_ics_link(r, (v->x));"},
        {"x.vcf", "FN:{{v->x}}\n", "render_vcf(r, (v->x));"},
        {"x.vcf", "org;A=b:{{v->x}}\n", "render_ics(r, (v->x));"},
        {"x.vcf", "FN;A=\"{{v->x}}\":c\n", "render_ics_parameter(r, (v->x));"},
        {"x.vcf", "URL:{{url v->x}}\n", "render_ics_link(r, (v->x));"},
        {"x.ics", "url;A=b:https://h/{{v->x}}\n", "render_url_segment(r, (v->x));"},
        {"x.txt", "{{v->x}}", "render_txt(r, (v->x));"},
        {"x.txt", "{{t->x}}", "render_txt(r, (t->x));"}, /* a variable may be called as a word is */
    };
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        CHECK_CONTAINS(body_of(a, places[i].file, places[i].text), places[i].code);
}

TEST(commas_of_json_are_written_when_an_item_begins)
{
    CHECK_STR(body_of(a, "x.json", "[1, 2, {{v->x}} ,3]"), "render_literal(r, STR(\"[1, 2, \"));\n"
                                                           "render_json(r, (v->x));\n"
                                                           "render_literal(r, STR(\", 3]\"));\n");
    CHECK_STR(body_of(a, "x.json", "[{{each p in v->p, v->n}}{{p->x}},{{end}}]"),
              "render_literal(r, STR(\"[\"));\n"
              "{\n"
              "    const size_t count_of_p = render_count(v->n);\n"
              "    for (size_t at_p = 0; at_p < count_of_p; at_p++) {\n"
              "        const __typeof__(*(v->p)) *const p = &(v->p)[at_p];\n"
              "        (void)p;\n"
              "        render_json_comma(r);\n"
              "        render_json(r, (p->x));\n"
              "    }\n"
              "}\n"
              "render_literal(r, STR(\"]\"));\n");
}

TEST(sentences_keep_the_markup_of_their_arguments)
{
    CHECK_STR(body_of(a, "x.html", "{{t count, n: v->n, body: v->name}}"),
              "{\n"
              "    const struct message_form *const form_0 = message_form(r->language, MESSAGE_COUNT, "
              "render_integer(v->n));\n"
              "    for (size_t piece_0 = 0; piece_0 < form_0->count; piece_0++) {\n"
              "        render_markup_str(r, form_0->pieces[piece_0].literal);\n"
              "        switch (form_0->pieces[piece_0].argument) {\n"
              "            case 0: render_html_argument(r, (v->name)); break;\n"
              "            case 1: render_html_argument(r, (v->n)); break;\n"
              "            default: break;\n"
              "        }\n"
              "    }\n"
              "}\n");
    CHECK_STR(body_of(a, "x.txt", "{{t behalf, place: f(a, b), other: v->x ? \":\" : \",\"}}"),
              "{\n"
              "    const Str arguments_[] = {render_argument(r, (v->x ? \":\" : \",\")),\n"
              "        render_argument(r, (f(a, b)))};\n"
              "    render_txt(r, message_format(r->arena, r->language, MESSAGE_BEHALF, 0, arguments_, 2));\n"
              "}\n");
}

TEST(an_argument_of_a_sentence_may_be_markup)
{
    CHECK_STR(body_of(a, "x.html",
                      "<p>\n"
                      "  {{sentence count, n: v->n}}\n"
                      "    {{arg body}}\n"
                      "      <b>{{v->body}}</b>\n"
                      "  {{end}}\n"
                      ".</p>\n"),
              "render_literal(r, STR(\"<p>\\n\"));\n"
              "{\n"
              "    const struct message_form *const form_0 = message_form(r->language, MESSAGE_COUNT, "
              "render_integer(v->n));\n"
              "    for (size_t piece_0 = 0; piece_0 < form_0->count; piece_0++) {\n"
              "        render_markup_str(r, form_0->pieces[piece_0].literal);\n"
              "        switch (form_0->pieces[piece_0].argument) {\n"
              "            case 1: render_html_argument(r, (v->n)); break;\n"
              "            case 0: {\n"
              "                render_literal(r, STR(\"<b>\"));\n"
              "                render_html(r, (v->body));\n"
              "                render_literal(r, STR(\"</b>\"));\n"
              "                break;\n"
              "            }\n"
              "            default: break;\n"
              "        }\n"
              "    }\n"
              "}\n"
              "render_literal(r, STR(\".</p>\\n\"));\n");
}

TEST(the_index_of_messages_is_read_whole_or_not_at_all)
{
    struct messages messages = {0};
    size_t bad_line = 0;
    CHECK_STATUS(messages_read(a, STR("a.b plain\n\nc plural n who\n"), &messages, &bad_line), OK);
    CHECK_INT(messages.entries.count, 2);
    CHECK(messages_find(&messages, STR("c"))->is_plural);
    CHECK_STR(messages_find(&messages, STR("c"))->arguments.items[1], "who");
    CHECK(messages_find(&messages, STR("a")) == NULL);
    CHECK_STATUS(messages_read(a, STR("a plain\nb dual\n"), &messages, &bad_line), E_INVALID);
    CHECK_INT(bad_line, 2);
    CHECK_INT(messages.entries.count, 2);
    CHECK_STR(message_constant(a, STR("session.on_behalf-of")), "MESSAGE_SESSION_ON_BEHALF_OF");
}
