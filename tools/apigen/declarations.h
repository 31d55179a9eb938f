/* What the headers declare: fields of structs with the comments beside them, typedefs, and what functions
 * return. Reads the C of this project's headers, not all of C: what it does not understand it passes over,
 * and only a template that needs it is refused. */
#ifndef APIGEN_DECLARATIONS_H
#define APIGEN_DECLARATIONS_H

#include "base/list.h"
#include "base/str.h"

/* "struct slot_view", "enum language", "Str", "bool", "char"; every plain integer is "int". Arrays count
 * as pointers, qualifiers are left out. */
struct c_type {
    Str name;
    unsigned pointers;
};

struct field {
    Str name;
    struct c_type type;
    Str comment; /* beside it or on the lines before it, where that speaks of this field alone */
};

struct record {
    Str name; /* as in c_type */
    LIST_OF(struct field) fields;
};

/* A typedef's type, or a function's result. */
struct named_type {
    Str name;
    struct c_type type;
};

struct declarations {
    struct arena *arena;
    Str root; /* the folder from which includes are written */
    LIST_OF(struct record) records;
    LIST_OF(struct named_type) typedefs;
    LIST_OF(struct named_type) functions;
    LIST_OF(Str) files; /* read so far */
};

/* Adds a header, by its path from the root, and all that it includes. False: there is no such file, as with
 * headers made while building. */
bool declarations_read(struct declarations *d, Str path);

const struct record *record_find(const struct declarations *d, Str name);
const struct field *field_find(const struct record *record, Str name);
/* Behind its typedefs: Time is an int. */
struct c_type type_resolve(const struct declarations *d, struct c_type type);
/* NULL where no header that was read declares it. */
const struct named_type *function_find(const struct declarations *d, Str name);

#endif
