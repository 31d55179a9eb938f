/* How far a literal has brought an address, and so what a value there may be. */
#include "formats.h"

enum url_byte { BYTE_OTHER, BYTE_DOT, BYTE_SLASH, BYTE_COLON, BYTE_MARK, URL_BYTES };

static enum url_byte byte_kind(char byte)
{
    switch (byte) {
    case '.': return BYTE_DOT;
    case '/':
    case '\\': return BYTE_SLASH; /* as browsers read it */
    case ':': return BYTE_COLON;
    case '?':
    case '#': return BYTE_MARK;
    default: return BYTE_OTHER;
    }
}

static Status check_scheme(struct compile *c, size_t value_at, size_t at)
{
    static const Str refused[] = {STR_INIT("javascript"), STR_INIT("vbscript")};
    Str scheme = str_trim(str_slice(c->job->text, value_at, at - value_at));
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        if (str_eq_nocase(scheme, refused[i]))
            return refuse(c, value_at, "no %.*s: addresses", STR_FMT(scheme));
    return OK;
}

Status url_step(struct compile *c, enum url_position *url, size_t value_at, size_t at)
{
    /* in the order of enum url_byte: other, dot, slash, colon, ? or # */
    static const enum url_position after[][URL_BYTES] = {
        [URL_EMPTY] = {URL_SCHEME, URL_SCHEME, URL_ROOT, URL_OPAQUE, URL_QUERY},
        [URL_SCHEME] = {URL_SCHEME, URL_SCHEME, URL_SEGMENT, URL_OPAQUE, URL_QUERY},
        [URL_OPAQUE] = {URL_OPAQUE, URL_OPAQUE, URL_OPAQUE_SLASH, URL_OPAQUE, URL_OPAQUE},
        [URL_OPAQUE_SLASH] = {URL_OPAQUE, URL_OPAQUE, URL_HOST, URL_OPAQUE, URL_OPAQUE},
        [URL_HOST] = {URL_HOST, URL_HOST, URL_SEGMENT, URL_HOST, URL_QUERY},
        [URL_ROOT] = {URL_PATH, URL_SEGMENT, URL_HOST, URL_PATH, URL_QUERY},
        [URL_SEGMENT] = {URL_PATH, URL_SEGMENT, URL_SEGMENT, URL_PATH, URL_QUERY},
        [URL_PATH] = {URL_PATH, URL_PATH, URL_SEGMENT, URL_PATH, URL_QUERY},
        [URL_QUERY] = {URL_QUERY, URL_QUERY, URL_QUERY, URL_QUERY, URL_QUERY},
        [URL_WHOLE] = {URL_WHOLE, URL_WHOLE, URL_SEGMENT, URL_WHOLE, URL_QUERY},
        [URL_UNSURE] = {URL_UNSURE, URL_UNSURE, URL_UNSURE, URL_UNSURE, URL_UNSURE},
    };
    enum url_byte kind = byte_kind(c->job->text.data[at]);
    if (kind == BYTE_COLON && *url == URL_SCHEME && check_scheme(c, value_at, at) != OK)
        return E_INVALID;
    *url = after[*url][kind];
    return OK;
}

Status url_value(struct compile *c, size_t at, enum value_word word, enum url_position *url, enum place whole,
                 enum place *place)
{
    if (word == WORD_URL) {
        if (*url != URL_EMPTY)
            return refuse(c, at, "{{url}} is a whole address: it stands first in its attribute");
        *url = URL_WHOLE;
        *place = whole;
        return OK;
    }
    switch (*url) {
    case URL_EMPTY: return refuse(c, at, "an address that begins with a value needs {{url …}}");
    case URL_SCHEME:
        return refuse(c, at, "a value in an address stands after / ? or #: write the path from its /");
    case URL_OPAQUE:
    case URL_OPAQUE_SLASH: return refuse(c, at, "make the whole address in the view and write {{url …}}");
    case URL_HOST:
        return refuse(c, at, "no value may choose the host: make the whole address and write {{url …}}");
    case URL_WHOLE: return refuse(c, at, "after {{url}} a value stands only after a literal / ? or #");
    case URL_UNSURE:
        return refuse(c, at, "the branches before leave it open what part of the address this is");
    case URL_ROOT:
    case URL_SEGMENT:
        *place = PLACE_URL_SEGMENT;
        *url = URL_PATH;
        return OK;
    case URL_PATH:
    case URL_QUERY: break;
    }
    *place = PLACE_URL_PART;
    return OK;
}

static bool is_inside(enum url_position url)
{
    return url == URL_ROOT || url == URL_SEGMENT || url == URL_PATH || url == URL_QUERY;
}

/* The more careful of the two: enum url_position is in that order where values may stand. */
enum url_position url_join(enum url_position one, enum url_position other)
{
    if (one == other)
        return one;
    if (!is_inside(one) || !is_inside(other))
        return URL_UNSURE;
    return one < other ? one : other;
}

const char *url_describe(enum url_position url)
{
    static const char *const names[] = {
        [URL_EMPTY] = " before the address",
        [URL_SCHEME] = " before the path",
        [URL_OPAQUE] = " after a scheme",
        [URL_OPAQUE_SLASH] = " after a scheme",
        [URL_HOST] = " within the host",
        [URL_ROOT] = " after the path's first slash",
        [URL_SEGMENT] = " at the beginning of a path's segment",
        [URL_PATH] = " within a path's segment",
        [URL_QUERY] = " within a query or fragment",
        [URL_WHOLE] = " after a whole address",
        [URL_UNSURE] = " somewhere in the address",
    };
    return names[url];
}
