/* A JSON Schema (draft 2020-12) as far as a template's shape tells it, and schemas joined where a template
 * branches. */
#ifndef APIGEN_SCHEMA_H
#define APIGEN_SCHEMA_H

#include "apigen/json_out.h"
#include "base/list.h"

enum schema_kind {
    SCHEMA_NULL,
    SCHEMA_STRING,
    SCHEMA_INTEGER,
    SCHEMA_NUMBER,
    SCHEMA_BOOLEAN,
    SCHEMA_ARRAY,
    SCHEMA_OBJECT,
    SCHEMA_REFERENCE, /* to a component */
    SCHEMA_ANY,       /* of `alternatives` */
};

struct schema;

struct alternative {
    const struct schema *schema;
};

struct member {
    Str key;
    const struct schema *value;
    bool is_required;
};

typedef LIST_OF(struct member) Members;
typedef LIST_OF(struct alternative) Alternatives;

struct schema {
    enum schema_kind kind;
    bool is_nullable;
    Str description;
    Str format;                  /* of a string: "date-time"; empty: none */
    LIST_OF(Str) constants;      /* of a string: all that it can be; none: anything */
    const struct schema *items;  /* of an array; NULL: always empty */
    Members members;             /* of an object */
    const struct schema *others; /* of an object: values under keys known only at run time; NULL: none */
    Str component;               /* of a reference: "Text" */
    Alternatives alternatives;
};

struct schema *schema_new(struct arena *a, enum schema_kind kind);

/* What is either of the two; NULL stands for nothing yet, and gives the other. */
const struct schema *schema_join(struct arena *a, const struct schema *one, const struct schema *other);

/* The same, null or not, or with a description where it has none of its own. */
const struct schema *schema_nullable(struct arena *a, const struct schema *s, bool is_nullable);
const struct schema *schema_described(struct arena *a, const struct schema *s, Str description);

/* Adds a member, or joins it with the one of that key: required if either is. */
void members_add(struct arena *a, Members *members, struct member member);
/* What is there when one of two branches was taken: required where both require it. */
Members members_join(struct arena *a, const Members *one, const Members *other);

void schema_write(struct json_out *out, const struct schema *s);

#endif
