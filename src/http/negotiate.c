#include "http/negotiate.h"

enum { QUALITY_FULL = 1000 };

static const struct {
    Str extension, asked, sent;
} representations[REPRESENTATION_COUNT] = {
#define REPRESENTATION(name, extension, asked, sent) {STR_INIT(extension), STR_INIT(asked), STR_INIT(sent)},
#include "http/representation.tbl.h"
#undef REPRESENTATION
};

Str representation_extension(enum representation r)
{
    return representations[r].extension;
}

Str representation_type(enum representation r)
{
    return representations[r].sent;
}

/* Takes the next element off a comma-separated list; commas in quoted strings do not separate. */
static Str next_element(Str *list)
{
    bool quoted = false;
    size_t end = 0;
    for (; end < list->len && (quoted || list->data[end] != ','); end++)
        if (list->data[end] == '"')
            quoted = !quoted;
    Str element = str_trim(str_slice(*list, 0, end));
    *list = str_from(*list, end + 1);
    return element;
}

/* "0.25" -> 250; a malformed weight counts as 0, so that it never wins (RFC 9110 §12.4.2). */
static int quality_read(Str text)
{
    Str whole = str_cut(&text, '.');
    bool one = str_eq(whole, STR("1"));
    if ((!one && !str_eq(whole, STR("0"))) || text.len > 3)
        return 0;
    int thousandths = 0;
    for (size_t i = 0; i < 3; i++) {
        int digit = i < text.len ? text.data[i] - '0' : 0;
        if (digit < 0 || digit > 9)
            return 0;
        thousandths = thousandths * 10 + digit;
    }
    if (one)
        return thousandths ? 0 : QUALITY_FULL;
    return thousandths;
}

/* Splits "text/html;level=1;q=0.5" into "text/html" and its weight in thousandths. */
static Str weighted(Str element, int *quality)
{
    Str value = str_trim(str_cut(&element, ';'));
    *quality = QUALITY_FULL;
    while (element.len) {
        Str parameter = str_trim(str_cut(&element, ';'));
        if (str_starts(parameter, STR("q=")) || str_starts(parameter, STR("Q=")))
            *quality = quality_read(str_from(parameter, 2));
    }
    return value;
}

/* How exactly a media range names a type: 3 the type itself, 2 "text/…", 1 anything, 0 not. */
static int range_fits(Str range, Str type)
{
    if (str_eq_nocase(range, type))
        return 3;
    if (str_eq(range, STR("*/*")))
        return 1;
    Str family = str_cut(&type, '/');
    return str_ends(range, STR("/*")) && str_eq_nocase(str_slice(range, 0, range.len - 2), family) ? 2 : 0;
}

/* The weight of a type is that of the most exact range which covers it. */
static int type_quality(Str accept, Str type)
{
    int best_fit = 0, best_quality = 0;
    while (accept.len) {
        int quality;
        int fit = range_fits(weighted(next_element(&accept), &quality), type);
        if (fit > best_fit) {
            best_fit = fit;
            best_quality = quality;
        }
    }
    return best_quality;
}

enum representation representation_negotiate(Str accept, unsigned offered)
{
    int best_quality = -1;
    enum representation best = HTML;
    for (enum representation r = HTML; r < REPRESENTATION_COUNT; r++) {
        if (!(offered & 1u << r))
            continue;
        int quality = type_quality(accept, representations[r].asked);
        if (quality > best_quality) {
            best_quality = quality;
            best = r;
        }
    }
    return best;
}

bool accepts_gzip(Str accept_encoding)
{
    int gzip = -1, any = -1, identity = -1;
    while (accept_encoding.len) {
        int quality;
        Str coding = weighted(next_element(&accept_encoding), &quality);
        if (str_eq_nocase(coding, STR("gzip")) || str_eq_nocase(coding, STR("x-gzip")))
            gzip = quality;
        else if (str_eq_nocase(coding, STR("identity")))
            identity = quality;
        else if (str_eq(coding, STR("*")))
            any = quality;
    }
    if (gzip < 0)
        gzip = any;
    return gzip > 0 && gzip >= identity;
}

bool etag_matches(Str if_none_match, Str etag)
{
    if (str_eq(str_trim(if_none_match), STR("*")))
        return true;
    while (if_none_match.len) {
        Str candidate = next_element(&if_none_match);
        if (str_starts(candidate, STR("W/")))
            candidate = str_from(candidate, 2);
        if (str_eq(candidate, etag))
            return true;
    }
    return false;
}

enum language language_of_request(Str target, Str accept_language, enum language otherwise)
{
    size_t end = 1;
    while (end < target.len && target.data[end] != '/' && target.data[end] != '?' && target.data[end] != '.')
        end++;
    enum language language;
    if (target.len > 0 && target.data[0] == '/' &&
        language_of_tag(str_slice(target, 1, end - 1), &language) == OK)
        return language;
    return language_negotiate(accept_language, otherwise);
}
