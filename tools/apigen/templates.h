/* All templates of the site: what each is called, what it shows, what it includes. */
#ifndef APIGEN_TEMPLATES_H
#define APIGEN_TEMPLATES_H

#include "apigen/schema.h"
#include "apigen/typing.h"
#include "tplgen/scan.h"

struct site_template {
    Str file, text;
    Tokens tokens;  /* the first is the {{template …}} */
    Str name;       /* "session_json" */
    Str parameters; /* "const struct session_view *v" */
    bool is_json, is_reached;
    const struct declarations *declarations; /* of JSON: what its header and that of the rendering hold */
    Str component;                           /* of JSON: "Session" */
    bool is_deriving, includes_itself;
    const struct schema *schema; /* derived by template_schema(); NULL: not yet */
};

struct templates {
    struct arena *arena;
    Str root; /* the folder of headers */
    LIST_OF(struct site_template) all;
};

/* Reads one, and for JSON the header that it names. */
void templates_add(struct templates *t, Str file);
struct site_template *template_find(struct templates *t, Str name);

/* The template's answer as a schema; it and all that it includes are reached then. */
const struct schema *template_schema(struct templates *t, struct site_template *of);

/* Templates included by those that are no JSON are reached too: they are no answers of their own. The run
 * ends at a JSON template that nothing reaches. */
void templates_check_reached(struct templates *t);

/* Of the byte in the template. */
size_t template_line(const struct site_template *of, size_t at);

/* The name that an {{include}} names, from what follows the word. */
Str include_name(Str rest);

#endif
