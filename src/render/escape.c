#include "render/escape.h"

#include "base/utf8.h"

/* True when the ASCII character c may not stand as it is; *instead is then what to write. */
typedef bool (*Replacement)(unsigned char c, Str *instead);

/* Copies whole runs that need no change; malformed bytes become U+FFFD. */
static void escape_with(struct buf *out, Str text, Replacement replace)
{
    size_t unwritten = 0;
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        Str instead = STR("\xEF\xBF\xBD");
        if (point != UTF8_BAD && (point >= 0x80 || !replace((unsigned char)point, &instead)))
            continue;
        buf_add(out, str_slice(text, unwritten, start - unwritten));
        buf_add(out, instead);
        unwritten = at;
    }
    buf_add(out, str_from(text, unwritten));
}

static bool replace_in_markup(unsigned char c, Str *instead)
{
    switch (c) {
    case '&': *instead = STR("&amp;"); return true;
    case '<': *instead = STR("&lt;"); return true;
    case '>': *instead = STR("&gt;"); return true;
    case '"': *instead = STR("&quot;"); return true;
    case '\'': *instead = STR("&#39;"); return true;
    default: break;
    }
    *instead = STR("");
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
}

void escape_markup(struct buf *out, Str text)
{
    escape_with(out, text, replace_in_markup);
}

static bool replace_in_json(unsigned char c, Str *instead)
{
    static const char controls[32][7] = {
        "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
        "\\b",     "\\t",     "\\n",     "\\u000b", "\\f",     "\\r",     "\\u000e", "\\u000f",
        "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
        "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
    };
    switch (c) {
    case '"': *instead = STR("\\\""); return true;
    case '\\': *instead = STR("\\\\"); return true;
    case '<': *instead = STR("\\u003c"); return true; /* so that no value ends a script element */
    default: break;
    }
    if (c < ' ')
        *instead = str_of(controls[c]);
    return c < ' ';
}

void escape_json(struct buf *out, Str text)
{
    buf_add_char(out, '"');
    escape_with(out, text, replace_in_json);
    buf_add_char(out, '"');
}

static bool replace_in_csv(unsigned char c, Str *instead)
{
    *instead = STR("\"\"");
    return c == '"';
}

void escape_csv(struct buf *out, Str text)
{
    buf_add_char(out, '"');
    if (text.len > 0 && str_contains(STR("=+-@\t\r"), str_slice(text, 0, 1)))
        buf_add_char(out, '\'');
    escape_with(out, text, replace_in_csv);
    buf_add_char(out, '"');
}

void escape_link(struct buf *out, Str url)
{
    bool local = str_starts(url, STR("/")) && !str_starts(url, STR("//")) && !str_starts(url, STR("/\\"));
    bool known = str_starts(url, STR("https://")) || str_starts(url, STR("http://")) ||
                 str_starts(url, STR("mailto:"));
    escape_markup(out, local || known ? url : STR("#"));
}

static bool is_unreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void escape_url_part(struct buf *out, Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (is_unreserved(c))
            buf_add_char(out, (char)c);
        else
            buf_addf(out, "%%%02X", c);
    }
}
