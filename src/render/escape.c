#include "render/escape.h"

#include "base/utf8.h"

#include <stdio.h>

/* True when this code point may not stand as it is; *instead is then what to write. `scratch` is
 * for an *instead that is made, and lives as long as it. */
enum { SCRATCH_BYTES = 8 };
typedef bool (*Replacement)(uint32_t point, char scratch[SCRATCH_BYTES], Str *instead);

/* How a kind of text is escaped. */
struct escaper {
    const char *special; /* printable ASCII that is replaced; control characters always are asked about */
    Replacement replace;
    bool closes_directions;
};

/* What explicit directions stand open; bit i tells whether level i is an isolate. */
struct directions {
    unsigned depth;
    uint64_t isolates;
};
enum { DIRECTIONS_DEEPEST = 60 }; /* an opener beyond is dropped; UAX #9 allows 125, people use 2 */

enum direction_point {
    LEFT_TO_RIGHT_EMBEDDING = 0x202A,
    POP_DIRECTION = 0x202C,
    RIGHT_TO_LEFT_OVERRIDE = 0x202E,
    LEFT_TO_RIGHT_ISOLATE = 0x2066,
    POP_ISOLATE = 0x2069,
};

static bool is_direction(uint32_t point)
{
    return (point >= LEFT_TO_RIGHT_EMBEDDING && point <= RIGHT_TO_LEFT_OVERRIDE) ||
           (point >= LEFT_TO_RIGHT_ISOLATE && point <= POP_ISOLATE);
}

static bool top_is_isolate(const struct directions *open)
{
    return open->isolates >> (open->depth - 1) & 1;
}

static void pop(struct directions *open)
{
    open->depth--;
    open->isolates &= ~(UINT64_C(1) << open->depth);
}

/* Whether the directional character may stand; keeps count of what is open. */
static bool direction_stands(struct directions *open, uint32_t point)
{
    if (point == POP_DIRECTION) { /* does not reach out of an isolate */
        if (open->depth == 0 || top_is_isolate(open))
            return false;
        pop(open);
        return true;
    }
    if (point == POP_ISOLATE) {
        if (open->isolates == 0)
            return false;
        pop(open); /* the isolate: what was open within it has been closed */
        return true;
    }
    if (open->depth == DIRECTIONS_DEEPEST)
        return false;
    if (point >= LEFT_TO_RIGHT_ISOLATE)
        open->isolates |= UINT64_C(1) << open->depth;
    open->depth++;
    return true;
}

/* Closes what is open within the innermost isolate, for those who do not know that its end does. */
static void close_embeddings(struct buf *out, struct directions *open)
{
    while (open->depth > 0 && !top_is_isolate(open)) {
        buf_add(out, STR("\xE2\x80\xAC"));
        pop(open);
    }
}

static void close_directions(struct buf *out, struct directions *open)
{
    close_embeddings(out, open);
    while (open->depth > 0) {
        buf_add(out, STR("\xE2\x81\xA9"));
        pop(open);
        close_embeddings(out, open);
    }
}

/* ASCII characters as bits: those that always stand as they are. */
struct ordinary {
    uint64_t bits[2];
};

static struct ordinary ordinary_of(const struct escaper *how)
{
    struct ordinary set = {{~UINT64_C(0xFFFFFFFF), ~(UINT64_C(1) << 63)}}; /* all but controls and delete */
    for (const char *special = how->special; *special; special++)
        set.bits[*special >> 6] &= ~(UINT64_C(1) << (*special & 63));
    return set;
}

static bool is_ordinary(const struct ordinary *set, unsigned char c)
{
    return c < 0x80 && (set->bits[c >> 6] >> (c & 63) & 1);
}

/* Copies whole runs that need no change; malformed bytes become U+FFFD. */
static void escape_with(struct buf *out, Str text, const struct escaper *how)
{
    const struct ordinary ordinary = ordinary_of(how);
    struct directions open = {0};
    size_t unwritten = 0;
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        if (is_ordinary(&ordinary, (unsigned char)text.data[at])) {
            at++;
            continue;
        }
        uint32_t point = utf8_next(text, &at);
        char scratch[SCRATCH_BYTES];
        Str instead = STR("\xEF\xBF\xBD");
        if (how->closes_directions && is_direction(point)) {
            if (point == POP_ISOLATE && open.isolates) {
                buf_add(out, str_slice(text, unwritten, start - unwritten));
                unwritten = start;
                close_embeddings(out, &open);
            }
            if (direction_stands(&open, point))
                continue;
            instead = STR("");
        } else if (point != UTF8_BAD && !how->replace(point, scratch, &instead)) {
            continue;
        }
        buf_add(out, str_slice(text, unwritten, start - unwritten));
        buf_add(out, instead);
        unwritten = at;
    }
    buf_add(out, str_from(text, unwritten));
    close_directions(out, &open);
}

/* C0 other than tab, newline and carriage return; delete; C1. */
static bool is_control(uint32_t point)
{
    bool white = point == '\t' || point == '\n' || point == '\r';
    return (point < ' ' && !white) || (point >= 0x7F && point < 0xA0);
}

static bool is_noncharacter(uint32_t point)
{
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
}

static bool replace_in_markup(uint32_t point, __attribute__((unused)) char scratch[SCRATCH_BYTES],
                              Str *instead)
{
    switch (point) {
    case '&': *instead = STR("&amp;"); return true;
    case '<': *instead = STR("&lt;"); return true;
    case '>': *instead = STR("&gt;"); return true;
    case '"': *instead = STR("&quot;"); return true;
    case '\'': *instead = STR("&#39;"); return true;
    default: break;
    }
    if (is_noncharacter(point))
        return true;
    *instead = STR("");
    return is_control(point);
}

void escape_markup(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"&<>\"'", replace_in_markup, true});
}

static bool replace_in_json(uint32_t point, char scratch[SCRATCH_BYTES], Str *instead)
{
    switch (point) {
    case '"': *instead = STR("\\\""); return true;
    case '\\': *instead = STR("\\\\"); return true;
    case '\b': *instead = STR("\\b"); return true;
    case '\t': *instead = STR("\\t"); return true;
    case '\n': *instead = STR("\\n"); return true;
    case '\f': *instead = STR("\\f"); return true;
    case '\r': *instead = STR("\\r"); return true;
    default: break;
    }
    bool line_end_in_scripts = point == 0x2028 || point == 0x2029;
    /* '<', so that no value ends a script element */
    if (point != '<' && !is_control(point) && !is_direction(point) && !line_end_in_scripts)
        return false;
    int len = snprintf(scratch, SCRATCH_BYTES, "\\u%04x", point & 0xFFFFU);
    *instead = (Str){scratch, (size_t)len};
    return true;
}

void escape_json_part(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"\"\\<", replace_in_json, false});
}

void escape_json(struct buf *out, Str text)
{
    buf_add_char(out, '"');
    escape_json_part(out, text);
    buf_add_char(out, '"');
}

static bool replace_in_csv(uint32_t point, __attribute__((unused)) char scratch[SCRATCH_BYTES], Str *instead)
{
    *instead = point == '"' ? STR("\"\"") : STR("");
    return point == '"' || is_control(point);
}

/* What spreadsheets skip before they look for a formula's first character is skipped here too. */
static bool looks_like_formula(Str text)
{
    size_t at = 0;
    while (at < text.len && (text.data[at] == ' ' || text.data[at] == '\n'))
        at++;
    if (at < text.len && is_control((unsigned char)text.data[at]))
        return true; /* dropped, and who knows what comes after it */
    return at < text.len && str_contains(STR("=+-@\t\r"), str_slice(text, at, 1));
}

void escape_csv(struct buf *out, Str text)
{
    buf_add_char(out, '"');
    if (looks_like_formula(text))
        buf_add_char(out, '\'');
    escape_with(out, text, &(struct escaper){"\"", replace_in_csv, true});
    buf_add_char(out, '"');
}

static bool replace_in_ics(uint32_t point, __attribute__((unused)) char scratch[SCRATCH_BYTES], Str *instead)
{
    switch (point) {
    case '\\': *instead = STR("\\\\"); return true;
    case ';': *instead = STR("\\;"); return true;
    case ',': *instead = STR("\\,"); return true;
    case '\n': *instead = STR("\\n"); return true;
    default: break;
    }
    *instead = STR("");
    return point == '\r' || is_control(point);
}

void escape_ics(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"\\;,", replace_in_ics, true});
}

void escape_vcf(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"\\,", replace_in_ics, true});
}

static bool replace_in_ics_parameter(uint32_t point, __attribute__((unused)) char scratch[SCRATCH_BYTES],
                                     Str *instead)
{
    switch (point) {
    case '"': *instead = STR("^'"); return true;
    case '^': *instead = STR("^^"); return true;
    case '\n': *instead = STR("^n"); return true;
    default: break;
    }
    *instead = STR("");
    return point == '\r' || is_control(point);
}

void escape_ics_parameter(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"\"^", replace_in_ics_parameter, true});
}

static bool replace_in_plain(uint32_t point, __attribute__((unused)) char scratch[SCRATCH_BYTES],
                             Str *instead)
{
    *instead = STR("");
    return point == '\r' || is_control(point);
}

void escape_plain(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"", replace_in_plain, true});
}

static bool replace_nothing(__attribute__((unused)) uint32_t point,
                            __attribute__((unused)) char scratch[SCRATCH_BYTES],
                            __attribute__((unused)) Str *instead)
{
    return false;
}

void escape_directions(struct buf *out, Str text)
{
    escape_with(out, text, &(struct escaper){"", replace_nothing, true});
}

static bool starts_nocase(Str text, Str prefix)
{
    return str_eq_nocase(str_slice(text, 0, prefix.len), prefix);
}

/* Browsers drop tabs and newlines within an address and read \ as /, so neither may hide a host. */
static bool is_link(Str url)
{
    static const Str schemes[] = {STR_INIT("https://"), STR_INIT("http://"), STR_INIT("mailto:"),
                                  STR_INIT("tel:")};
    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.data[i] < ' ' || url.data[i] == 0x7F || url.data[i] == '\\')
            return false;
    if (str_starts(url, STR("/")))
        return !str_starts(url, STR("//"));
    if (str_starts(url, STR("?")) || str_starts(url, STR("#")))
        return true;
    for (size_t i = 0; i < ARRAY_LEN(schemes); i++)
        if (starts_nocase(url, schemes[i]) && url.len > schemes[i].len)
            return true;
    return false;
}

static bool encode_in_address(uint32_t point, char scratch[SCRATCH_BYTES], Str *instead)
{
    bool direction = is_direction(point), outside_ascii = point >= 0x80;
    if (direction || is_control(point)) {
        *instead = STR("");
        return true;
    }
    if (outside_ascii)
        return is_noncharacter(point);
    int len = snprintf(scratch, SCRATCH_BYTES, "%%%02X", point & 0x7FU);
    *instead = (Str){scratch, (size_t)len};
    return str_contains(STR(" \"<>^`{|}"), (Str){(const char[]){(char)point}, 1});
}

void escape_address(struct buf *out, Str url)
{
    if (is_link(url))
        escape_with(out, url, &(struct escaper){" \"<>^`{|}", encode_in_address, false});
    else
        buf_add(out, STR("#"));
}

static bool replace_in_link(uint32_t point, char scratch[SCRATCH_BYTES], Str *instead)
{
    bool reference = point == '&' || point == '\'';
    return reference ? replace_in_markup(point, scratch, instead)
                     : encode_in_address(point, scratch, instead);
}

void escape_link(struct buf *out, Str url)
{
    if (is_link(url))
        escape_with(out, url, &(struct escaper){" \"<>^`{|}&'", replace_in_link, false});
    else
        buf_add(out, STR("#"));
}

static bool is_unreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

static void encode_bytes(struct buf *out, Str bytes)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.data[i];
        buf_add(out, (Str){(const char[]){'%', digits[c >> 4], digits[c & 15]}, 3});
    }
}

void escape_url_part(struct buf *out, Str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t point = utf8_next(text, &at);
        if (point == UTF8_BAD)
            encode_bytes(out, STR("\xEF\xBF\xBD"));
        else if (point < 0x80 && is_unreserved((unsigned char)point))
            buf_add_char(out, (char)point);
        else
            encode_bytes(out, str_slice(text, start, at - start));
    }
}
