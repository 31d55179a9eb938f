/* Where a template has got to, in each format. */
#ifndef TPLGEN_CONTEXT_H
#define TPLGEN_CONTEXT_H

#include "base/str.h"

/* How far into an address a link attribute is. */
enum url_position {
    URL_EMPTY,        /* nothing yet: a value must be a checked address */
    URL_SCHEME,       /* first letters, no / ? # yet */
    URL_OPAQUE,       /* after a scheme without // */
    URL_OPAQUE_SLASH, /* after its first slash */
    URL_HOST,         /* after // */
    URL_ROOT,         /* after the one slash that begins a path: a second would begin a host */
    URL_SEGMENT,      /* at the beginning of a path's segment */
    URL_PATH,         /* within one */
    URL_QUERY,        /* within query or fragment */
    URL_WHOLE,        /* after {{url}} */
    URL_UNSURE,       /* after branches that differ */
};

enum markup_where {
    MARKUP_TEXT,
    MARKUP_LESS, /* after < */
    MARKUP_TAG_NAME,
    MARKUP_IN_TAG,      /* where an attribute may begin */
    MARKUP_AFTER_VALUE, /* the same, after white space */
    MARKUP_ATTRIBUTE_NAME,
    MARKUP_AFTER_EQUALS,
    MARKUP_VALUE,
    MARKUP_CLOSING_NAME,
    MARKUP_CLOSING_END,
    MARKUP_RAW,    /* script, style */
    MARKUP_RCDATA, /* title, textarea */
    MARKUP_JSON,   /* script of a JSON type */
    MARKUP_COMMENT,
    MARKUP_DECLARATION,
    MARKUP_CDATA,
    MARKUP_INSTRUCTION,
};

enum attribute_kind { ATTRIBUTE_PLAIN, ATTRIBUTE_LINK, ATTRIBUTE_REFUSED };

struct element {
    Str name;
    size_t at;
    const struct element *outer;
};

struct markup {
    enum markup_where where;
    const struct element *open; /* the innermost element */
    Str tag;                    /* the name of the tag being read */
    size_t tag_at;
    bool holds_json;        /* this script tag's type is JSON */
    bool refreshes;         /* this tag has http-equiv */
    bool content_has_value; /* this tag's content attribute has a template's value */
    Str attribute;
    enum attribute_kind kind;
    char quote;
    size_t value_at;
    enum url_position url;
};

enum json_where {
    JSON_VALUE,  /* a value must come */
    JSON_FIRST,  /* after [ or { */
    JSON_COMMA,  /* after a comma, which is written when the next item begins */
    JSON_AFTER,  /* after a value */
    JSON_UNSURE, /* between items, and only the running program knows whether one was written */
    JSON_KEY,
    JSON_COLON,
    JSON_STRING,
    JSON_WORD, /* number, true, false, null */
};

struct container {
    char bracket; /* [ or { */
    size_t at;
    const struct container *outer;
};

struct json {
    enum json_where where;
    const struct container *open;
    size_t word_at;
};

enum line_where {
    LINE_START, /* CSV: a field begins; iCalendar: a content line begins */
    LINE_BARE,
    LINE_QUOTED,
    LINE_AFTER, /* CSV: after a whole field; iCalendar: within parameters */
    LINE_VALUE, /* iCalendar: after the colon */
};

struct line {
    enum line_where where;
    size_t name_at;
    bool is_address;
    bool is_compound; /* vCard: semicolons part its components */
    enum url_position url;
};

struct context {
    struct markup markup;
    struct json json;
    struct line line;
};

#endif
