/* The C type of an expression in a template: names, fields, * and &, indices, calls, literals, ?: and
 * comparisons. The C compiler has checked or will check the rest; here only the type is found. */
#ifndef APIGEN_TYPING_H
#define APIGEN_TYPING_H

#include "apigen/declarations.h"

struct variable {
    Str name;
    struct c_type type;
    const struct variable *outer;
};

struct typing {
    const struct declarations *declarations;
    const struct variable *variables; /* innermost first */
    Str file;
    size_t line;
};

struct typed {
    struct c_type type;
    const struct field *field; /* the last one gone through; NULL: none */
};

/* Ends the run where the type cannot be found. */
struct typed type_of(const struct typing *t, Str expression);

/* "const struct slot_view *v": the variable of a template's first line. */
struct variable variable_of_parameter(struct arena *a, Str file, Str parameter);

#endif
