#include "notice/bytes.h"

#include "base/utf8.h"
#include "language/fold.h"

#include <string.h>

/* Windows-1252, bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt): those
 * that it leaves undefined stand for the control characters of the same number. */
static const uint16_t windows_points[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

static uint32_t windows_point(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows_points[byte - 0x80] : byte;
}

/* The Windows-1252 byte of a point, or 0 where there is none above 0x7F. */
static unsigned char windows_byte(uint32_t point)
{
    if (point >= 0x80 && point <= 0xFF)
        return (unsigned char)point;
    if (point < 0x152)
        return 0;
    for (size_t i = 0; i < ARRAY_LEN(windows_points); i++)
        if (windows_points[i] == point)
            return (unsigned char)(0x80 + i);
    return 0;
}

/* An output that is given all its room beforehand. */
struct output {
    char *data;
    size_t len, lines; /* lines: line ends so far */
};

static struct output output_of(struct arena *a, size_t most_bytes)
{
    return (struct output){.data = arena_alloc(a, most_bytes + 4, 1)};
}

static void put(struct output *out, uint32_t point)
{
    out->len += utf8_put(out->data + out->len, point);
    out->lines += point == '\n';
}

static Str output_str(const struct output *out)
{
    return (Str){out->data, out->len};
}

/* ---- what the bytes are ---- */

static bool starts_with_magic(Str bytes)
{
    static const Str magic[] = {STR_INIT("%PDF-"),
                                STR_INIT("PK\x03\x04"),
                                STR_INIT("\x89PNG"),
                                STR_INIT("GIF8"),
                                STR_INIT("\xFF\xD8\xFF"),
                                STR_INIT("{\\rtf"),
                                STR_INIT("\x7F"
                                         "ELF"),
                                STR_INIT("\xD0\xCF\x11\xE0"),
                                STR_INIT("\x1F\x8B")};
    for (size_t i = 0; i < ARRAY_LEN(magic); i++)
        if (str_starts(bytes, magic[i]))
            return true;
    return false;
}

struct census {
    size_t zeros_even, zeros_odd, controls, visible;
};

static struct census count_bytes(Str bytes)
{
    struct census c = {0};
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.data[i];
        if (byte == 0)
            *(i % 2 ? &c.zeros_odd : &c.zeros_even) += 1;
        c.controls += (byte < 0x20 && !(byte >= '\t' && byte <= '\r')) || byte == 0x7F;
        c.visible += byte > 0x20;
    }
    return c;
}

/* A zero byte in a fifth of all places, nearly all of one parity: Latin text in UTF-16. */
static bool looks_like_utf16(Str bytes, const struct census *c)
{
    size_t zeros = c->zeros_even + c->zeros_odd;
    size_t most = c->zeros_even > c->zeros_odd ? c->zeros_even : c->zeros_odd;
    return zeros * 5 >= bytes.len && most * 10 >= zeros * 9;
}

/* More than one control character in fifty: no text. */
static bool looks_binary(Str bytes, const struct census *c)
{
    return c->zeros_even + c->zeros_odd > 0 || c->controls * 50 > bytes.len || starts_with_magic(bytes);
}

/* ---- decoding ---- */

static uint32_t utf16_unit(Str bytes, size_t at, bool little)
{
    unsigned char first = (unsigned char)bytes.data[at], second = (unsigned char)bytes.data[at + 1];
    return little ? (uint32_t)(second << 8 | first) : (uint32_t)(first << 8 | second);
}

static Str decode_utf16(struct arena *a, Str bytes, bool little)
{
    struct output out = output_of(a, bytes.len * 2); /* at most 3 bytes for each unit of 2 */
    for (size_t at = 2; at + 1 < bytes.len; at += 2) {
        uint32_t unit = utf16_unit(bytes, at, little);
        bool high = unit >= 0xD800 && unit < 0xDC00;
        uint32_t next = high && at + 3 < bytes.len ? utf16_unit(bytes, at + 2, little) : 0;
        if (next >= 0xDC00 && next < 0xE000) {
            put(&out, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
            at += 2;
        } else {
            put(&out, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
        }
    }
    return output_str(&out);
}

/* Well-formed UTF-8 stays, any other byte is taken for Windows-1252: so pure Windows-1252 and files
 * pasted together from both read alike. *first_line is the first line so mended, 0 when none was. */
static Str decode_bytes(struct arena *a, Str bytes, size_t *first_line)
{
    *first_line = 0;
    if (utf8_is_valid(bytes))
        return bytes;
    struct output out = output_of(a, bytes.len * 3);
    for (size_t at = 0; at < bytes.len;) {
        unsigned char byte = (unsigned char)bytes.data[at];
        uint32_t point = utf8_next(bytes, &at);
        if (point == UTF8_BAD) {
            point = windows_point(byte);
            if (*first_line == 0)
                *first_line = out.lines + 1;
        }
        put(&out, point);
    }
    return output_str(&out);
}

/* ---- UTF-8 encoded twice ---- */

/* The lead bytes that Latin text, punctuation and Arabic give; others would bend honest text. */
static size_t continuations_after(unsigned char lead)
{
    if ((lead >= 0xC2 && lead <= 0xC5) || lead == 0xD8 || lead == 0xD9)
        return 1;
    return lead == 0xE2 ? 2 : 0;
}

/* The point that was encoded twice at byte `at` of text, moving *end past it; UTF8_BAD: none was. */
static uint32_t doubled_point(Str text, size_t at, size_t *end)
{
    char original[4];
    unsigned char lead = windows_byte(utf8_next(text, &at));
    size_t more = continuations_after(lead);
    if (more == 0)
        return UTF8_BAD;
    original[0] = (char)lead;
    for (size_t i = 1; i <= more; i++) {
        unsigned char byte = at < text.len ? windows_byte(utf8_next(text, &at)) : 0;
        if ((byte & 0xC0) != 0x80)
            return UTF8_BAD;
        original[i] = (char)byte;
    }
    size_t from = 0;
    uint32_t point = utf8_next((Str){original, more + 1}, &from);
    if (point == UTF8_BAD || (more == 2 && point > 0x22FF))
        return UTF8_BAD;
    *end = at;
    return point;
}

/* "Ã" alone between spaces: à, whose second byte was a no-break space before a mail program made it a
 * plain one. */
static bool is_lone_a(Str text, size_t at)
{
    return str_starts(str_from(text, at), STR("Ã ")) &&
           (at == 0 || text.data[at - 1] == ' ' || text.data[at - 1] == '\n');
}

static Str mend_doubled(struct arena *a, Str text, size_t *first_line)
{
    struct output out = output_of(a, text.len);
    *first_line = 0;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        uint32_t point = (unsigned char)text.data[at] < 0xC3 ? UTF8_BAD : doubled_point(text, at, &end);
        if (point == UTF8_BAD && *first_line && is_lone_a(text, at)) {
            point = 0xE0;
            end = at + 2;
        }
        if (point == UTF8_BAD) {
            put(&out, utf8_next(text, &at));
            continue;
        }
        if (*first_line == 0)
            *first_line = out.lines + 1;
        put(&out, point);
        at = end;
    }
    return output_str(&out);
}

/* ---- one kind of space, one kind of line end ---- */

static bool is_space_point(uint32_t point)
{
    return point == '\t' || point == '\v' || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
           point == 0x205F || point == 0x3000;
}

static bool has_no_width(uint32_t point)
{
    return (point < 0x20 && point != '\f' && point != '\n') || (point >= 0x7F && point < 0xA0) ||
           point == 0xAD || (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF;
}

static Str clean(struct arena *a, Str text)
{
    struct output out = output_of(a, text.len);
    for (size_t at = 0; at < text.len;) {
        uint32_t point = utf8_next(text, &at);
        if (point == '\r') {
            if (at >= text.len || text.data[at] != '\n')
                put(&out, '\n');
        } else if (point == '\t') {
            put(&out, '\t');
        } else if (is_space_point(point)) {
            put(&out, ' ');
        } else if (!has_no_width(point)) {
            put(&out, point == UTF8_BAD ? 0xFFFD : point);
        }
    }
    return output_str(&out);
}

static Status refuse(Status status, const char *code, Str *why)
{
    *why = str_of(code);
    return status;
}

static Status check_bytes(Str bytes, bool marked_utf16, Str *why)
{
    if (bytes.len > NOTICE_MAX_BYTES)
        return refuse(E_LIMIT, "too large", why);
    struct census census = count_bytes(bytes);
    if (marked_utf16)
        return OK;
    if (census.visible == 0)
        return refuse(E_INVALID, "empty", why);
    if (looks_like_utf16(bytes, &census))
        return refuse(E_INVALID, "unmarked utf-16", why);
    if (looks_binary(bytes, &census))
        return refuse(E_INVALID, "binary", why);
    return OK;
}

static void warn_decoded(struct arena *a, struct warnings *warnings, size_t windows_line, size_t doubled_line)
{
    if (windows_line)
        warn(a, warnings, "encoding", windows_line,
             STR("The file is not UTF-8: its bytes were read as Windows-1252."));
    if (doubled_line)
        warn(a, warnings, "encoding", doubled_line,
             STR("Letters that had been encoded as UTF-8 twice were repaired."));
}

Status bytes_decode(struct arena *a, Str bytes, struct warnings *warnings, Str *text, Str *why)
{
    bool little = str_starts(bytes, STR("\xFF\xFE")), big = str_starts(bytes, STR("\xFE\xFF"));
    Status status = check_bytes(bytes, little || big, why);
    if (status != OK)
        return status;
    size_t windows_line = 0, doubled_line = 0, again = 0;
    Str decoded = little || big ? decode_utf16(a, bytes, little) : decode_bytes(a, bytes, &windows_line);
    if (memchr(decoded.data, 0, decoded.len))
        return refuse(E_INVALID, "binary", why);
    decoded = mend_doubled(a, decoded, &doubled_line);
    if (doubled_line)
        decoded = mend_doubled(a, decoded, &again); /* what went through the mill three times */
    decoded = text_normal(a, clean(a, decoded));
    if (str_trim(decoded).len == 0)
        return refuse(E_INVALID, "empty", why);
    warn_decoded(a, warnings, windows_line, doubled_line);
    *text = decoded;
    return OK;
}
