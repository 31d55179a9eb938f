/* A small strict reader of JSON (RFC 8259) for data files of the build: what a generator reads is
 * right, or the build stops at its line. Numbers are kept as written; keys of an object are distinct. */
#ifndef TOOLS_SDGGEN_JSON_H
#define TOOLS_SDGGEN_JSON_H

#include "base/str.h"

enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json {
    enum json_kind kind;
    int line;
    Str key;                   /* within an object */
    Str text;                  /* JSON_STRING: decoded; JSON_NUMBER and JSON_BOOL: as written */
    struct json *first, *next; /* members or elements, in the order of the file */
};

struct json_error {
    int line;
    const char *what;
};

/* The one value that `text` is, in `a`; strings may borrow from `text`. E_INVALID: *error says where
 * and what. Nesting deeper than 64 is refused. */
must_check Status json_read(struct arena *a, Str text, struct json **out, struct json_error *error);

/* The member of an object; NULL where there is none or `object` is none. */
const struct json *json_get(const struct json *object, Str key);

#endif
