/* The template compiler: a template to one C function over a view struct. README.md tells the
 * language; nothing here reads or writes files. */
#ifndef TPLGEN_TEMPLATE_H
#define TPLGEN_TEMPLATE_H

#include "message_index.h"

struct template_job {
    Str file; /* as #line and messages name it; its ending chooses the format: html xml json csv ics txt */
    Str text;
    Str header;                      /* how the code includes its header: "session.html.h" */
    Str code_file;                   /* the generated file, to which lines after the template's belong */
    const struct messages *messages; /* NULL: {{t}} is refused */
};

struct template_output {
    Str header, code;
};

struct template_error {
    size_t line, column; /* from 1; columns are characters */
    Str message;
};

/* Everything lives in `a`. E_INVALID: the template is refused, and *error says where and why. */
must_check Status template_compile(struct arena *a, const struct template_job *job,
                                   struct template_output *out, struct template_error *error);

#endif
