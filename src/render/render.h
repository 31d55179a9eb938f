/* What compiled templates (tools/tplgen) are made of: each kind of value written for each kind of place.
 * A value of a type that a place does not know is a compile error. Pages call only tpl_…(&render, &view). */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/buf.h"
#include "base/time.h"
#include "language/catalogue.h"
#include "render/escape.h"

/* One rendering: where it goes, memory that lives at least as long as the rendering, and the page's language.
 */
struct render {
    struct buf *out;
    struct arena *arena;
    enum language language;
};

/* Markup that is safe as it stands. Only the module that makes it (rich text) may construct one. */
typedef struct {
    Str html;
} SafeHtml;

/* ---- what generated code writes for values: one macro per place, by type ---- */
// clang-format off
/* Lists of a _Generic read as tables, and its parts take no parentheses. NOLINTBEGIN(bugprone-macro-parentheses) */

/* bool and char are not among the integers, so that they need a word in the template. */
#define RENDER_INTEGERS(for_signed, for_unsigned)                             \
    signed char:    for_signed,   short:              for_signed,             \
    int:            for_signed,   long:               for_signed,             \
    long long:      for_signed,   unsigned char:      for_unsigned,           \
    unsigned short: for_unsigned, unsigned:           for_unsigned,           \
    unsigned long:  for_unsigned, unsigned long long: for_unsigned

#define RENDER_STRINGS(for_str, for_chars) \
    Str: for_str, const char *: for_chars, char *: for_chars

/* As text without markup, in the arena: integers in plain digits, a day as 2021-02-08. */
#define render_plain(r, value)                                                \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_plain_signed, render_plain_unsigned),          \
        RENDER_STRINGS(render_plain_str, render_plain_chars),                 \
        Text: render_plain_text, Name: render_plain_name,                     \
        struct day: render_plain_day)(r, value)

/* The same as an argument of a sentence: integers as the page's language writes numbers, and no text
 * turns the words after it. */
#define render_argument(r, value)                                             \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_number_signed, render_number_unsigned),        \
        RENDER_STRINGS(render_closed_str, render_closed_chars),               \
        Text: render_closed_text, Name: render_closed_name)(r, value)

/* HTML element text: a Text in another language than the page's stands in a span with lang and dir, a
 * Name in bdi. */
#define render_html(r, value)                                                 \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_signed, render_unsigned),                      \
        RENDER_STRINGS(render_markup_str, render_markup_chars),               \
        Text: render_html_text, Name: render_html_name,                       \
        SafeHtml: render_html_safe, struct day: render_markup_day)(r, value)

/* The same as an argument of a sentence. */
#define render_html_argument(r, value)                                        \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_html_number_signed, render_html_number_unsigned), \
        RENDER_STRINGS(render_markup_str, render_markup_chars),               \
        Text: render_html_text, Name: render_html_name)(r, value)

/* Attributes, titles, and all of XML; parts of addresses; a whole address. */
#define render_markup(r, value)      render_markup_str(r, render_plain(r, value))
#define render_url_segment(r, value) render_url_segment_str(r, render_plain(r, value))
#define render_url_part(r, value)    render_url_part_str(r, render_plain(r, value))
#define render_link(r, value)        render_link_str(r, render_plain(r, value))

/* A whole JSON value; a null pointer is null. render_json_optional: what is empty is null too. */
#define render_json(r, value)                                                 \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_signed, render_unsigned),                      \
        RENDER_STRINGS(render_json_str, render_json_chars),                   \
        bool: render_json_bool, Text: render_json_text,                       \
        Name: render_json_name, struct day: render_json_day)(r, value)
#define render_json_optional(r, value) render_json_optional_str(r, render_plain(r, value))
#define render_json_part(r, value)     render_json_part_str(r, render_plain(r, value))
#define render_json_key(r, value) \
    _Generic((value), RENDER_STRINGS(render_json_str, render_json_key_chars))(r, value)

/* A field of CSV: numbers bare, all else quoted. */
#define render_csv(r, value)                                                  \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_signed, render_unsigned),                      \
        RENDER_STRINGS(render_csv_str, render_csv_chars),                     \
        Text: render_csv_text, Name: render_csv_name,                         \
        struct day: render_csv_day)(r, value)

/* iCalendar: a day is written 20210208. */
#define render_ics_plain(r, value)                                            \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_plain_signed, render_plain_unsigned),          \
        RENDER_STRINGS(render_plain_str, render_plain_chars),                 \
        Text: render_plain_text, Name: render_plain_name,                     \
        struct day: render_ics_day)(r, value)
#define render_ics(r, value)           render_ics_str(r, render_ics_plain(r, value))
#define render_ics_parameter(r, value) render_ics_parameter_str(r, render_plain(r, value))
#define render_ics_link(r, value)      render_ics_link_str(r, render_plain(r, value))

/* A text of a vCard that is not compound. */
#define render_vcf(r, value)           render_vcf_str(r, render_ics_plain(r, value))

/* Plain text: mails, and what the console shows. */
#define render_txt(r, value)                                                  \
    _Generic((value),                                                         \
        RENDER_INTEGERS(render_signed, render_unsigned),                      \
        RENDER_STRINGS(render_txt_str, render_txt_chars),                     \
        bool: render_txt_bool, Text: render_txt_text,                         \
        Name: render_txt_name, struct day: render_txt_day)(r, value)

/* ---- words of templates ---- */

/* {{plain x}}: the value of a Text or Name, without its wrapping. */
#define render_value_of(value) \
    _Generic((value), Text: render_value_of_text, Name: render_value_of_name)(value)

/* {{lang x}}: lang and dir attributes (in XML xml:lang) where x is not in the page's language. */
#define render_lang(r, value)     _Generic((value), Text: render_lang_text)(r, value)
#define render_xml_lang(r, value) _Generic((value), Text: render_xml_lang_text)(r, value)

/* {{number x}}, and the count of a plural; how often {{each}} goes round: a negative count is none. */
#define render_number(r, value) \
    _Generic((value), RENDER_INTEGERS(render_number_signed, render_number_unsigned))(r, value)
#define render_integer(value) \
    _Generic((value), RENDER_INTEGERS(render_integer_signed, render_integer_unsigned))(value)
#define render_count(value) \
    _Generic((value), RENDER_INTEGERS(render_count_signed, render_count_unsigned))(value)

// NOLINTEND(bugprone-macro-parentheses)
// clang-format on

#include "render/typed.h"

#endif
