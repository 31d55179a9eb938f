/* Values in HTML, XML, JSON, CSV and plain text. */
#include "render/render.h"

#include <inttypes.h>
#include <string.h>

void render_literal(struct render *r, Str literal)
{
    buf_add(r->out, literal);
}

void render_signed(struct render *r, int64_t n)
{
    buf_add_int(r->out, n);
}

void render_unsigned(struct render *r, uint64_t n)
{
    buf_addf(r->out, "%" PRIu64, n);
}

/* ---- plain ---- */

Str render_plain_signed(struct render *r, int64_t n)
{
    return str_format(r->arena, "%" PRId64, n);
}

Str render_plain_unsigned(struct render *r, uint64_t n)
{
    return str_format(r->arena, "%" PRIu64, n);
}

Str render_plain_str(__attribute__((unused)) struct render *r, Str text)
{
    return text;
}

Str render_plain_chars(__attribute__((unused)) struct render *r, const char *text)
{
    return str_of(text);
}

Str render_plain_text(__attribute__((unused)) struct render *r, Text text)
{
    return text.value;
}

Str render_plain_name(__attribute__((unused)) struct render *r, Name name)
{
    return name.value;
}

static bool is_no_day(struct day day)
{
    return day.year == 0 && day.month == 0 && day.date == 0;
}

Str render_plain_day(struct render *r, struct day day)
{
    return is_no_day(day) ? STR("") : day_iso(r->arena, day);
}

Str render_closed_str(struct render *r, Str text)
{
    struct buf closed = buf_in(r->arena);
    if (!str_contains(text, STR("\xE2\x80")) && !str_contains(text, STR("\xE2\x81")))
        return text;
    escape_directions(&closed, text);
    return buf_str(&closed);
}

Str render_closed_chars(struct render *r, const char *text)
{
    return render_closed_str(r, str_of(text));
}

Str render_closed_text(struct render *r, Text text)
{
    return render_closed_str(r, text.value);
}

Str render_closed_name(struct render *r, Name name)
{
    return render_closed_str(r, name.value);
}

Str render_number_signed(struct render *r, int64_t n)
{
    return number_text(r->arena, r->language, n);
}

Str render_number_unsigned(struct render *r, uint64_t n)
{
    return number_text(r->arena, r->language, render_integer_unsigned(n));
}

int64_t render_integer_signed(int64_t n)
{
    return n;
}

int64_t render_integer_unsigned(uint64_t n)
{
    return n > INT64_MAX ? INT64_MAX : (int64_t)n;
}

size_t render_count_signed(int64_t n)
{
    return n > 0 ? (size_t)n : 0;
}

size_t render_count_unsigned(uint64_t n)
{
    return n;
}

Str render_value_of_text(Text text)
{
    return text.value;
}

Str render_value_of_name(Name name)
{
    return name.value;
}

Str render_instant(struct render *r, Time t)
{
    return time_iso(r->arena, t);
}

/* ---- HTML and XML ---- */

void render_markup_str(struct render *r, Str text)
{
    escape_markup(r->out, text);
}

void render_markup_chars(struct render *r, const char *text)
{
    escape_markup(r->out, str_of(text));
}

void render_markup_day(struct render *r, struct day day)
{
    escape_markup(r->out, render_plain_day(r, day));
}

static bool is_foreign(const struct render *r, Text text)
{
    return text.language.len > 0 && !str_eq_nocase(text.language, language_tag(r->language));
}

void render_lang_text(struct render *r, Text text)
{
    if (!is_foreign(r, text))
        return;
    buf_add(r->out, STR(" lang=\""));
    escape_markup(r->out, text.language);
    buf_add(r->out, language_is_right_to_left(text.language) ? STR("\" dir=\"rtl\"") : STR("\" dir=\"ltr\""));
}

void render_xml_lang_text(struct render *r, Text text)
{
    if (!is_foreign(r, text))
        return;
    buf_add(r->out, STR(" xml:lang=\""));
    escape_markup(r->out, text.language);
    buf_add_char(r->out, '"');
}

void render_html_text(struct render *r, Text text)
{
    if (!is_foreign(r, text)) {
        escape_markup(r->out, text.value);
        return;
    }
    buf_add(r->out, STR("<span"));
    render_lang_text(r, text);
    buf_add_char(r->out, '>');
    escape_markup(r->out, text.value);
    buf_add(r->out, STR("</span>"));
}

void render_html_name(struct render *r, Name name)
{
    buf_add(r->out, STR("<bdi>"));
    escape_markup(r->out, name.value);
    buf_add(r->out, STR("</bdi>"));
}

void render_html_safe(struct render *r, SafeHtml markup)
{
    buf_add(r->out, markup.html);
}

void render_html_number_signed(struct render *r, int64_t n)
{
    escape_markup(r->out, render_number_signed(r, n));
}

void render_html_number_unsigned(struct render *r, uint64_t n)
{
    escape_markup(r->out, render_number_unsigned(r, n));
}

void render_url_segment_str(struct render *r, Str text)
{
    bool changes_path = text.len == 0 || str_eq(text, STR(".")) || str_eq(text, STR(".."));
    escape_url_part(r->out, changes_path ? STR("-") : text);
}

void render_url_part_str(struct render *r, Str text)
{
    escape_url_part(r->out, text);
}

void render_link_str(struct render *r, Str url)
{
    escape_link(r->out, url);
}

/* ---- JSON ---- */

void render_json_str(struct render *r, Str text)
{
    escape_json(r->out, text);
}

void render_json_chars(struct render *r, const char *text)
{
    if (text)
        escape_json(r->out, str_of(text));
    else
        buf_add(r->out, STR("null"));
}

void render_json_key_chars(struct render *r, const char *text)
{
    escape_json(r->out, str_of(text));
}

void render_json_bool(struct render *r, bool truth)
{
    buf_add(r->out, truth ? STR("true") : STR("false"));
}

void render_json_text(struct render *r, Text text)
{
    escape_json(r->out, text.value);
}

void render_json_name(struct render *r, Name name)
{
    escape_json(r->out, name.value);
}

void render_json_day(struct render *r, struct day day)
{
    render_json_optional_str(r, render_plain_day(r, day));
}

void render_json_optional_str(struct render *r, Str text)
{
    if (text.len > 0)
        escape_json(r->out, text);
    else
        buf_add(r->out, STR("null"));
}

void render_json_part_str(struct render *r, Str text)
{
    escape_json_part(r->out, text);
}

void render_json_comma(struct render *r)
{
    Str written = str_trim_end(buf_str(r->out));
    Str last = str_from(written, written.len - (written.len > 0));
    if (str_contains(STR("[{,:"), last)) /* or nothing was written */
        return;
    size_t space = r->out->len - written.len;
    buf_add_char(r->out, ',');
    char *end = r->out->data + written.len;
    memmove(end + 1, end, space);
    *end = ',';
}

/* ---- CSV ---- */

void render_csv_str(struct render *r, Str text)
{
    escape_csv(r->out, text);
}

void render_csv_chars(struct render *r, const char *text)
{
    escape_csv(r->out, str_of(text));
}

void render_csv_text(struct render *r, Text text)
{
    escape_csv(r->out, text.value);
}

void render_csv_name(struct render *r, Name name)
{
    escape_csv(r->out, name.value);
}

void render_csv_day(struct render *r, struct day day)
{
    escape_csv(r->out, render_plain_day(r, day));
}

/* ---- plain text ---- */

void render_txt_str(struct render *r, Str text)
{
    escape_plain(r->out, text);
}

void render_txt_chars(struct render *r, const char *text)
{
    escape_plain(r->out, str_of(text));
}

void render_txt_bool(struct render *r, bool truth)
{
    buf_add(r->out, truth ? STR("true") : STR("false"));
}

void render_txt_text(struct render *r, Text text)
{
    escape_plain(r->out, text.value);
}

void render_txt_name(struct render *r, Name name)
{
    escape_plain(r->out, name.value);
}

void render_txt_day(struct render *r, struct day day)
{
    escape_plain(r->out, render_plain_day(r, day));
}
