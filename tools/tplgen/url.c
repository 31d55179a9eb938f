/* How far a literal has brought an address, and so what a value there may be. */
#include "formats.h"

/* At the colon after the first letters. */
static Status end_scheme(struct compile *c, enum url_position *url, size_t value_at, size_t at)
{
    static const Str refused[] = {STR_INIT("javascript"), STR_INIT("vbscript")};
    Str scheme = str_trim(str_slice(c->job->text, value_at, at - value_at));
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        if (str_eq_nocase(scheme, refused[i]))
            return refuse(c, value_at, "no %.*s: addresses", STR_FMT(scheme));
    *url = URL_OPAQUE;
    return OK;
}

Status url_step(struct compile *c, enum url_position *url, size_t value_at, size_t at)
{
    char byte = c->job->text.data[at];
    char before = at > value_at ? c->job->text.data[at - 1] : '\0';
    bool is_slash = byte == '/' || byte == '\\', ends_path = byte == '?' || byte == '#';
    switch (*url) {
    case URL_EMPTY:
    case URL_SCHEME:
        if (byte == ':')
            return end_scheme(c, url, value_at, at);
        *url = ends_path ? URL_PATH : is_slash ? URL_SEGMENT : URL_SCHEME;
        return OK;
    case URL_OPAQUE:
        if (is_slash && (before == '/' || before == '\\'))
            *url = URL_HOST;
        return OK;
    case URL_HOST:
    case URL_WHOLE:
        if (is_slash || ends_path)
            *url = is_slash ? URL_SEGMENT : URL_PATH;
        return OK;
    case URL_SEGMENT:
        if (is_slash && at == value_at + 1)
            *url = URL_HOST; /* //host */
        else if (byte != '.' && !is_slash)
            *url = URL_PATH;
        return OK;
    case URL_PATH:
        if (is_slash)
            *url = URL_SEGMENT;
        return OK;
    case URL_UNSURE: return OK;
    }
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
    case URL_OPAQUE: return refuse(c, at, "make the whole address in the view and write {{url …}}");
    case URL_HOST:
        return refuse(c, at, "no value may choose the host: make the whole address and write {{url …}}");
    case URL_WHOLE: return refuse(c, at, "after {{url}} a value stands only after a literal / ? or #");
    case URL_UNSURE:
        return refuse(c, at, "the branches before leave it open what part of the address this is");
    case URL_SEGMENT: *place = PLACE_URL_SEGMENT; break;
    case URL_PATH: *place = PLACE_URL_PART; break;
    }
    *url = URL_PATH;
    return OK;
}

enum url_position url_join(enum url_position one, enum url_position other)
{
    bool one_is_inside = one == URL_SEGMENT || one == URL_PATH;
    bool other_is_inside = other == URL_SEGMENT || other == URL_PATH;
    if (one == other)
        return one;
    return one_is_inside && other_is_inside ? URL_SEGMENT : URL_UNSURE;
}

const char *url_describe(enum url_position url)
{
    static const char *const names[] = {
        [URL_EMPTY] = " before the address",
        [URL_SCHEME] = " before the path",
        [URL_OPAQUE] = " after a scheme",
        [URL_HOST] = " within the host",
        [URL_SEGMENT] = " at the beginning of a path's segment",
        [URL_PATH] = " within a path's segment, query or fragment",
        [URL_WHOLE] = " after a whole address",
        [URL_UNSURE] = " somewhere in the address",
    };
    return names[url];
}
