/* Writes JSON, indented by a space a level, with commas where they belong. */
#ifndef APIGEN_JSON_OUT_H
#define APIGEN_JSON_OUT_H

#include "base/buf.h"

struct json_out {
    struct buf text;
    unsigned depth;
    bool has_item; /* of the innermost object or array */
};

struct json_out json_out_in(struct arena *a);

/* Key "" begins an item of an array or the whole document. */
void json_open(struct json_out *out, const char *key, char bracket);
void json_open_named(struct json_out *out, Str key, char bracket);
void json_close(struct json_out *out, char bracket);
void json_text(struct json_out *out, const char *key, Str value);
void json_flag(struct json_out *out, const char *key, bool value);
void json_null(struct json_out *out); /* an item of an array */

/* {"$ref": "#/components/KIND/NAME"} under that key. */
void json_reference(struct json_out *out, const char *key, const char *kind, Str name);

#endif
