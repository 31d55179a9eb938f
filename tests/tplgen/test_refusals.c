/* Each refusal, with its place and its words. */
#include "support/check.h"
#include "tplgen/compiling.h"

struct refusal {
    const char *text, *says;
};

static void check_refusals(struct arena *a, const char *file, const struct refusal *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        CHECK_STR(refusal_of(a, file, rows[i].text), rows[i].says);
}

#define REFUSES(file, ...)                                                                                   \
    do {                                                                                                     \
        static const struct refusal rows_[] = {__VA_ARGS__};                                                 \
        check_refusals(a, file, rows_, ARRAY_LEN(rows_));                                                    \
    } while (0)

TEST(no_values_where_a_browser_runs_them)
{
    REFUSES(
        "x.html",
        {"<script>{{v->x}}</script>", "2:9: no values inside <script>: put them into data- attributes"},
        {"<style>\n{{v->x}}</style>", "3:1: no values inside <style>: put them into data- attributes"},
        {"<iframe>{{v->x}}</iframe>", "2:9: no values inside <iframe>: put them into data- attributes"},
        {"<a onclick=\"{{v->x}}\">", "2:13: no values in the attribute onclick: no escaping makes them safe; "
                                     "use a data- attribute or a class"},
        {"<a ONCLICK='go({{v->x}})'>", "2:16: no values in the attribute ONCLICK: no escaping makes them "
                                       "safe; use a data- attribute or a class"},
        {"<a style=\"{{v->x}}\">", "2:11: no values in the attribute style: no escaping makes them safe; use "
                                   "a data- attribute or a class"},
        {"<iframe srcdoc=\"{{v->x}}\">", "2:17: no values in the attribute srcdoc: no escaping makes them "
                                         "safe; use a data- attribute or a class"},
        {"<img srcset=\"/a {{v->x}}\">", "2:17: no values in the attribute srcset: no escaping makes them "
                                         "safe; use a data- attribute or a class"},
        {"<meta http-equiv=\"{{v->x}}\">", "2:19: no values in the attribute http-equiv: no escaping makes "
                                           "them safe; use a data- attribute or a class"},
        {"<meta http-equiv=\"refresh\" content=\"{{v->x}}\">",
         "2:1: no values in the content of a tag with http-equiv"},
        {"<meta content=\"{{v->x}}\" http-equiv=\"refresh\">",
         "2:1: no values in the content of a tag with http-equiv"},
        {"<base href=\"{{url v->x}}\">", "2:13: no values in the attributes of <base>"},
        {"<script type=\"{{v->x}}\">", "2:15: the type of a script is no value"},
        {"<script type=\"module\">{{v->x}}</script>",
         "2:23: no values inside <script>: put them into data- attributes"},
        {"<script><!-- <script> --></script>", "2:9: after <!-- a browser may read past </script>"},
        {"<title></tit{{v->x}}le></title>", "2:8: write &lt; for < in <title>"},
        {"<svg><style></style></svg>", "2:12: browsers read <style> otherwise inside a drawing or formula"},
        {"<svg><set to=\"{{v->x}}\"/></svg>", "2:15: no values in the attributes of <set>"},
        {"<script>{{if v->x}}a{{end}}</script>",
         "2:9: no values inside <script>: put them into data- attributes"});
}

TEST(no_values_in_names_and_unquoted)
{
    REFUSES("x.html", {"<{{v->x}}>", "2:2: a tag's name is no value: write each tag in its own {{if}}"},
            {"<h{{v->x}}>", "2:3: a tag's name is no value: write each tag in its own {{if}}"},
            {"</{{v->x}}>", "2:3: a tag's name is no value: write each tag in its own {{if}}"},
            {"</p{{v->x}}>", "2:4: a tag's name is no value: write each tag in its own {{if}}"},
            {"<p {{v->x}}>",
             "2:4: in a tag there is only {{lang text}}: values stand in text and in quoted attributes"},
            {"<p data-{{v->x}}=\"\">", "2:9: an attribute's name is no value"},
            {"<p id={{v->x}}>", "2:7: quote the value of every attribute"},
            {"<p id=x>", "2:7: quote the value of every attribute, right after its ="},
            {"<p id =\"x\">", "2:7: '=' begins no attribute"},
            {"<!-- {{v->x}} -->", "2:6: nothing of a template in a comment: write {{!-- … --}}"},
            {"<!-- {{if v->x}} -->", "2:6: nothing of a template in a comment: write {{!-- … --}}"},
            {"<!doctype {{v->x}}>", "2:11: nothing of a template may stand in a declaration"},
            {"<p id=\"a\"class=\"b\">", "2:10: white space is missing before this attribute"},
            {"<p \"x\">", "2:4: '\"' begins no attribute"});
}

TEST(addresses_are_checked)
{
    REFUSES(
        "x.html", {"<a href=\"{{v->x}}\">", "2:10: an address that begins with a value needs {{url …}}"},
        {"<form action='{{v->x}}/y'>", "2:15: an address that begins with a value needs {{url …}}"},
        {"<a href=\"javascript:go()\">", "2:10: no javascript: addresses"},
        {"<a href=\" JavaScript:{{v->x}}\">", "2:10: no JavaScript: addresses"},
        {"<a href=\"vbscript:x\">", "2:10: no vbscript: addresses"},
        {"<a href=\"//{{v->x}}/\">",
         "2:12: no value may choose the host: make the whole address and write {{url …}}"},
        {"<a href=\"https://{{v->x}}/\">",
         "2:18: no value may choose the host: make the whole address and write {{url …}}"},
        {"<a href=\"mailto:{{v->x}}\">", "2:17: make the whole address in the view and write {{url …}}"},
        {"<a href=\"page{{v->x}}\">",
         "2:14: a value in an address stands after / ? or #: write the path from its /"},
        {"<a href=\"/a{{url v->x}}\">", "2:12: {{url}} is a whole address: it stands first in its attribute"},
        {"<a href=\"{{url v->x}}{{v->y}}\">",
         "2:22: after {{url}} a value stands only after a literal / ? or #"},
        {"<p title=\"{{url v->x}}\">", "2:11: {{url}} belongs in a link: title is none"},
        {"<p>{{url v->x}}</p>", "2:4: {{url}} belongs at the beginning of a link attribute, such as href"},
        {"<a href=\"{{if v->x}}/a{{end}}{{v->y}}\">",
         "2:30: the branches before leave it open what part of the address this is"},
        {"<a href=\"/{{if v->x}}a{{end}}/{{v->y}}\">",
         "2:31: no value may choose the host: make the whole address and write {{url …}}"},
        {"<a href=\"{{if v->x}}{{v->x}}{{end}}\">",
         "2:21: an address that begins with a value needs {{url …}}"},
        {"<a href=\"/a/{{each p in v->p, v->n}}{{p->x}}/{{end}}\"></a>", "compiled"},
        {"<a href=\"/a{{each p in v->p, v->n}}/{{p->x}}/{{end}}\">",
         "2:46: the branch of line 2 ends in the attribute href=\" at the beginning of a path's segment; the "
         "{{each}} of line 2 needs it to end in the attribute href=\" within a path's segment"});
}

TEST(branches_end_where_they_began)
{
    REFUSES(
        "x.html",
        {"{{if v->x}}<p>{{end}}", "2:15: the branch of line 2 ends in text inside the <p> of line 2; the "
                                  "{{if}} of line 2 needs it to end in text"},
        {"<p>{{if v->x}}</p>{{end}}", "2:19: the branch of line 2 ends in text; the {{if}} of line 2 needs "
                                      "it to end in text inside the <p> of line 2"},
        {"{{if v->x}}<p>{{else}}<b>{{end}}",
         "2:26: the branch of line 2 ends in text inside the <b> of line 2; the {{if}} of line 2 needs it to "
         "end in text inside the <p> of line 2"},
        {"{{if v->x}}\n<p\n{{end}}", "4:1: the branch of line 2 ends after white space in the tag <p>; the "
                                     "{{if}} of line 2 needs it to end in text"},
        {"<p {{if v->x}}class=\"{{end}}x\">",
         "2:22: the branch of line 2 ends in the attribute class=\"; the {{if}} of line 2 needs it to end "
         "after white space in the tag <p>"},
        {"<p class=\"{{if v->x}}\">{{end}}",
         "2:24: the branch of line 2 ends in text inside the <p> of line 2; the {{if}} of line 2 needs it to "
         "end in the attribute class=\""},
        {"{{each p in v->p, v->n}}<li>{{end}}", "2:29: the branch of line 2 ends in text inside the <li> of "
                                                "line 2; the {{each}} of line 2 needs it to end in text"},
        {"<p{{each p in v->p, v->n}} a{{end}}></p>", "compiled"},
        {"<p {{each p in v->p, v->n}}a{{end}}></p>",
         "2:29: the branch of line 2 ends right after a name or value in the tag <p>; the {{each}} of line 2 "
         "needs it to end after white space in the tag <p>"},
        {"{{each p in v->p, v->n}}<i></i>{{else}}<b>{{end}}",
         "2:43: the branch of line 2 ends in text inside the <b> of line 2; the {{each}} of line 2 needs it "
         "to end in text"},
        {"<p title=\"{{each p in v->p, v->n}}'{{end}}\"></p>", "compiled"},
        {"{{if v->x}}<p title='a{{else}}<p title=\"a{{end}}",
         "2:42: the branch of line 2 ends in the attribute title=\"; the {{if}} of line 2 needs it to end in "
         "the attribute title='"});
}

TEST(elements_are_closed_in_order)
{
    REFUSES("x.html", {"<p>", "2:1: <p> is not closed"},
            {"<p></b>", "2:4: </b> comes before </p>, which line 2 opened"},
            {"<ul><li></ul>", "2:9: </ul> comes before </li>, which line 2 opened"},
            {"</p>", "2:1: </p> closes nothing here"}, {"<br></br>", "2:5: <br> has no closing tag"},
            {"<div/>", "2:1: HTML has no <div/>: write <div></div>"},
            {"<title>x", "2:1: <title> is not closed"}, {"<script>x", "2:1: <script> is not closed"},
            {"<p", "2:3: the template ends in a tag's name"},
            {"<p title=\"x", "2:12: the template ends in the attribute title=\""},
            {"<!-- x", "2:7: the template ends in a comment"},
            {"<!--> x", "2:1: browsers read this comment as ended: write <!-- text -->"},
            {"a < b", "2:3: write &lt; for a < that begins no tag"},
            {"<!ELEMENT>", "2:1: neither a comment nor a doctype"},
            {"<?php ?>", "2:1: neither a comment nor a doctype"},
            {"<p></p\"x\">", "2:7: '\"' in a closing tag"}, {"<p></>", "2:6: a closing tag without a name"},
            {"<p title=\"<\">", "2:11: write &lt; in an attribute"},
            {"<xmp></xmp>", "2:5: <xmp> is obsolete, and browsers disagree about it"});
}

TEST(blocks_have_ends_and_names)
{
    REFUSES("x.html", {"{{if v->x}}", "2:1: this {{if}} has no {{end}}"},
            {"{{each p in v->p, v->n}}", "2:1: this {{each}} has no {{end}}"},
            {"{{end}}", "2:1: {{end}} without {{if}}, {{each}} or {{sentence}}"},
            {"{{else}}", "2:1: {{else}} without {{if}} or {{each}}"},
            {"{{if v->x}}{{else}}{{else}}{{end}}", "2:20: {{else}} without {{if}} or {{each}}"},
            {"{{if v->x}}{{else}}{{else if v->y}}{{end}}", "2:20: {{else}} without {{if}} or {{each}}"},
            {"{{if v->x}}{{else v->y}}{{end}}", "2:12: {{else}} or, after an {{if}}, {{else if condition}}"},
            {"{{each p in v->p, v->n}}{{else if v->x}}{{end}}",
             "2:25: {{else}} or, after an {{if}}, {{else if condition}}"},
            {"{{if v->x}}{{end if}}", "2:12: {{end}} stands alone"},
            {"{{if}}{{end}}", "2:1: an expression is missing"},
            {"{{each p in v->p}}{{end}}", "2:1: the count is missing: {{each p in list, count}}"},
            {"{{each v->p, v->n}}{{end}}",
             "2:1: write {{each item in list, count}} or {{each index, item in list, count}}"},
            {"{{each 1 in v->p, v->n}}{{end}}",
             "2:1: write {{each item in list, count}} or {{each index, item in list, count}}"},
            {"{{each p in v->p, v->n}}{{each p in v->q, v->m}}{{end}}{{end}}",
             "2:25: p is taken by the {{each}} of line 2"},
            {"{{each p in v->p, v->n}}{{each p, q in v->q, v->m}}{{end}}{{end}}",
             "2:25: q is taken by the {{each}} of line 2"},
            {"{{raw v->x}}", "2:1: there is no {{raw}}: markup comes from templates, or as SafeHtml"},
            {"{{template x() from \"y\"}}", "2:1: {{template}} is the first line, and only there"},
            {"{{include x}}",
             "2:1: write {{include name(arguments)}} or {{include name(arguments) from \"header.h\"}}"},
            {"{{include x(v) from y.h}}",
             "2:1: write {{include name(arguments)}} or {{include name(arguments) from \"header.h\"}}"},
            {"<p title=\"{{include x(v)}}\">",
             "2:11: {{include}} stands in text, not in the attribute title=\""});
}

TEST(expressions_are_one_expression)
{
    REFUSES("x.html", {"{{}}", "2:1: an expression is missing"},
            {"{{v->x", "2:1: this {{ has no }}, or a quotation mark in it stays open"},
            {"{{v->x == \"a\n\"}}", "2:1: this {{ has no }}, or a quotation mark in it stays open"},
            {"{{!-- x", "2:1: this comment has no --}}"}, {"{{v->x; exit(1)}}", "2:1: ';' in an expression"},
            {"{{f(v->x}}", "2:1: brackets or quotes do not match: f(v->x"},
            {"{{v->x)}}", "2:1: brackets or quotes do not match: v->x)"},
            {"{{f(a]}}", "2:1: brackets or quotes do not match: f(a]"},
            {"{{v->x // y}}", "2:1: a C comment in an expression: write {{!-- … --}} beside it"},
            {"{{v->x /* y */}}", "2:1: a C comment in an expression: write {{!-- … --}} beside it"},
            {"{{v->x, v->y}}", "2:1: one expression, without a comma, is expected: v->x, v->y"},
            {"{{(Str){0}}}", "2:1: '{' in an expression"}, {"{{\"a\"\\\n}}", "2:1: '\\' in an expression"},
            {"{{f(v, \"}}\", ',')}}", "compiled"},
            {"{{((((((((((((((((((1))))))))))))))))))}}",
             "2:1: brackets or quotes do not match: ((((((((((((((((((1))))))))))))))))))"});
}

TEST(sentences_are_known_to_the_catalogues)
{
    REFUSES(
        "x.html", {"{{t nothing}}", "2:1: no message has the key nothing"},
        {"{{t behalf, other: v->x}}", "2:1: behalf needs the argument place"},
        {"{{t behalf, other: v->x, place: v->y, more: v->z}}", "2:1: behalf has no argument more"},
        {"{{t count, body: v->x}}", "2:1: count has a plural: give its count, n: …"},
        {"{{t hello, n: 1}}", "2:1: hello has no argument n"},
        {"{{t count, n: 1, n: 2, body: v->x}}", "2:1: the argument n is given twice"},
        {"{{t count, 1}}", "2:1: write {{t key, name: value}}"},
        {"{{t count, n: , body: v->x}}", "2:1: an expression is missing"},
        {"<script>{{t hello}}</script>", "2:9: no values inside <script>: put them into data- attributes"},
        {"<a href=\"{{t hello}}\">", "2:10: an address that begins with a value needs {{url …}}"});
}

TEST(arguments_with_markup_stand_in_sentences)
{
    REFUSES(
        "x.html", {"{{sentence nothing}}{{end}}", "2:1: no message has the key nothing"},
        {"{{sentence hello}}a{{end}}", "2:19: in {{sentence}} everything stands in an {{arg name}}"},
        {"{{sentence hello}}{{v->x}}{{end}}", "2:19: in {{sentence}} everything stands in an {{arg name}}"},
        {"{{sentence behalf, place: v->y}}{{end}}", "2:33: behalf needs the argument other"},
        {"{{sentence behalf}}{{arg other}}{{arg other}}{{end}}", "2:33: the argument other is given twice"},
        {"{{sentence behalf, other: v->y}}{{arg other}}{{end}}", "2:33: the argument other is given twice"},
        {"{{sentence behalf}}{{arg third}}{{end}}", "2:20: behalf has no argument third"},
        {"{{arg other}}", "2:1: {{arg}} stands in a {{sentence}}, outside other blocks"},
        {"{{sentence behalf}}{{arg other}}{{if v->x}}{{arg place}}{{end}}{{end}}",
         "2:44: {{arg}} stands in a {{sentence}}, outside other blocks"},
        {"{{sentence behalf}}{{arg other}}<b>{{arg place}}</b>{{end}}",
         "2:36: the branch of line 2 ends in text inside the <b> of line 2; the {{sentence}} of line 2 needs "
         "it to end in text"},
        {"{{sentence behalf}}{{arg other}}<b>{{end}}", "2:36: behalf needs the argument place"},
        {"{{sentence behalf}}{{else}}{{end}}", "2:20: in {{sentence}} everything stands in an {{arg name}}"},
        {"{{sentence behalf}}{{arg other}}a", "2:1: this {{sentence}} has no {{end}}"},
        {"{{sentence count}}{{arg body}}{{end}}", "2:1: count has a plural: give its count, n: …"},
        {"<p title=\"{{sentence behalf}}{{end}}\">",
         "2:11: {{sentence}} stands in the text of HTML; elsewhere write {{t}}"});
    REFUSES("x.json", {"{{sentence behalf}}{{end}}",
                       "2:1: {{sentence}} stands in the text of HTML; elsewhere write {{t}}"});
}

TEST(words_have_their_places)
{
    REFUSES("x.html", {"{{lang v->x}}", "2:1: {{lang}} stands in a tag, after its name or an attribute"},
            {"<p title=\"{{lang v->x}}\">", "2:11: {{lang}} stands in a tag, after its name or an attribute"},
            {"{{optional v->x}}", "2:1: {{optional}} belongs to JSON"});
    REFUSES("x.txt", {"{{url v->x}}", "2:1: in plain text there is only {{value}}"});
    REFUSES("x.csv", {"{{url v->x}}", "2:1: in CSV there is only {{value}}"});
    REFUSES("x.json", {"{{lang v->x}}", "2:1: {{url}} and {{lang}} belong to HTML"});
}

TEST(xml_is_well_formed)
{
    REFUSES("x.xml", {"<a></A>", "2:4: </A> comes before </a>, which line 2 opened"},
            {"<a>", "2:1: <a> is not closed"},
            {"<a><![CDATA[{{v->x}}]]></a>",
             "2:13: nothing of a template may stand in a CDATA section inside the <a> of line 2"},
            {"<?xml {{v->x}}?><a/>", "2:7: nothing of a template may stand in a processing instruction"},
            {"<a xmlns=\"{{v->x}}\"/>", "2:11: no values in the attribute xmlns: no escaping makes them "
                                        "safe; use a data- attribute or a class"},
            {"<script>{{v->x}}</script>", "2:9: no values inside <script>"},
            {"<a href=\"{{v->x}}\"/>", "2:10: an address that begins with a value needs {{url …}}"},
            {"<a><![CDATA[ <b> ]]><c/></a>", "compiled"});
}

TEST(json_is_json)
{
    REFUSES(
        "x.json", {"", "2:1: a JSON value is missing or not complete"}, {"{", "2:1: this '{' is not closed"},
        {"[1,]", "2:4: a comma before ']'"}, {"[1 2]", "2:4: a comma is missing before this"},
        {"[,1]", "2:2: a comma is unexpected here"}, {"{1:2}", "2:2: a key in quotes is expected here"},
        {"{\"a\" 1}", "2:6: a key in quotes is expected here"},
        {"{\"a\":}", "2:6: a value is missing before '}'"}, {"{\"a\":1]", "2:7: ']' closes nothing"},
        {"]", "2:1: ']' closes nothing"}, {"1 2", "2:3: one JSON value is enough: this is a second"},
        {"01", "2:1: not a JSON value: 01"}, {"1.", "2:1: not a JSON value: 1."},
        {"nul", "2:1: not a JSON value: nul"}, {"\"a", "2:3: a JSON value is missing or not complete"},
        {"\"a\n\"", "2:3: a string ends on its line: write \\n or \\t"},
        {"\"\\x\"", "2:2: this backslash is not JSON"}, {"'a'", "2:1: ''' is not JSON"},
        {"{{{v->x}}: 1}", "2:1: '{' in an expression"},
        {"{\"a{{v->x}}\": 1}", "2:4: no value within a key: write the whole key as {{value}}"},
        {"{ {{optional v->x}}: 1}", "2:3: a key cannot be optional"},
        {"\"{{optional v->x}}\"", "2:2: {{optional}} is a whole value, not a part of a string"},
        {"[1{{v->x}}]", "2:3: a value stands apart from numbers and words"},
        {"{\"a\": {{if v->x}}1{{end}}}",
         "2:19: a value must come in every case: add {{else}} to the {{if}} of line 2"},
        {"{\"a\" {{if v->x}}: 1{{else}}: 2{{end}}}",
         "2:6: no {{if}} or {{each}} between a key and its value"},
        {"{\"a\": {{each p in v->p, v->n}}1{{end}}}",
         "2:7: {{each}} stands inside [ ] or { }, not in place of one value"},
        {"[{{if v->x}}]{{end}}", "2:14: the branch of line 2 ends after a value; the {{if}} of line 2 needs "
                                 "it to end between items of the array of line 2"},
        {"[{{if v->x}}[{{end}}]", "2:14: the branch of line 2 ends between items of the array of line 2; the "
                                  "{{if}} of line 2 needs it to end between items of the array of line 2"},
        {"{ {{include other(v)}} }", "2:3: an included JSON template is a whole value"},
        {"\"{{include other(v)}}\"", "2:2: an included JSON template is a whole value"},
        {"-1.5e+3", "compiled"}, {"[{{include other(v)}}, {{include other(v)}}]", "compiled"},
        {"{[1]}", "2:2: a key in quotes is expected here"});
    REFUSES("x.html",
            {"<script type=\"application/json\">[{{v->x}}</script>", "2:33: this '[' is not closed"},
            {"<script type=\"application/json\">\"<\"</script>",
             "2:34: write \\u003c for < in the JSON of a script"});
}

TEST(csv_values_are_whole_fields)
{
    REFUSES("x.csv", {"a{{v->x}}", "2:2: a value is a whole field: nothing else stands between its commas"},
            {"{{v->x}}a", "2:9: a comma or the line's end is missing before this"},
            {"\"{{v->x}}\"", "2:2: a value is a whole field: nothing else stands between its commas"},
            {"{{v->x}}{{v->y}}", "2:9: a value is a whole field: nothing else stands between its commas"},
            {"a\"b\"", "2:2: a quotation mark within a bare field: quote the whole field"},
            {"\"a", "2:3: the last field's quotation mark is not closed"},
            {"\"a\"b", "2:4: a comma or the line's end is missing before this"},
            {"\"{{if v->x}}a{{end}}\"",
             "2:2: nothing of a template within a quoted field: write the whole field as {{value}}"},
            {"{{each p in v->p, v->n}}{{p->x}}{{end}}",
             "2:33: the branch of line 2 ends after a field; the {{each}} of line 2 needs it to end at the "
             "beginning of a field"},
            {"a,{{include other(v)}}", "2:3: {{include}} stands at the beginning of a line"});
}

TEST(ics_values_stand_in_values)
{
    REFUSES("x.ics", {"{{v->x}}:1\n", "2:1: a value stands after the colon or in a quoted parameter"},
            {"A{{v->x}}:1\n", "2:2: a value stands after the colon or in a quoted parameter"},
            {"A;B={{v->x}}:1\n", "2:5: a value stands after the colon or in a quoted parameter"},
            {"A\n", "2:2: a content line is NAME:value"}, {"A", "2:2: the last content line has no value"},
            {" folded\n", "2:1: a line begins with its name: long lines are folded when the page is written"},
            {"URL:{{v->x}}\n", "2:5: an address that begins with a value needs {{url …}}"},
            {"SUMMARY:{{url v->x}}\n", "2:9: {{url}} belongs to a property that is an address, such as URL"},
            {"ATTENDEE:mailto:{{v->x}}\n", "2:17: make the whole address in the view and write {{url …}}"},
            {"A;B=\"{{if v->x}}c{{end}}\":1\n", "2:6: nothing but {{value}} within a quoted parameter"},
            {"{{if v->x}}A:{{end}}\n", "2:14: the branch of line 2 ends in a line's value; the {{if}} of "
                                       "line 2 needs it to end at the beginning of a line"},
            {"A:{{lang v->x}}\n", "2:3: {{lang}} and {{optional}} do not belong to iCalendar"},
            {"A:{{include other(v)}}\n", "2:3: {{include}} stands at the beginning of a line"},
            {"URL:javascript:{{v->x}}\n", "2:5: no javascript: addresses"});
}

TEST(a_template_is_clean_text)
{
    REFUSES("x.html", {"a\r\n", "2:2: a carriage return: save the file with plain line ends (LF)"},
            {"a\x01", "2:2: a control character"}, {"a\xFF", "2:2: this is not UTF-8"},
            {"élu·e {{v->x;}}", "2:7: ';' in an expression"});
    REFUSES("x.pdf", {"", "1:1: a template's name ends in .html, .xml, .json, .csv, .ics, .vcf or .txt"});
}
