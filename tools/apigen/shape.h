/* The JSON that a template writes, as a schema. README.md tells which idioms are understood. */
#ifndef APIGEN_SHAPE_H
#define APIGEN_SHAPE_H

#include "apigen/templates.h"

/* Ends the run at what cannot be understood. */
const struct schema *shape_of_template(struct templates *t, struct site_template *of);

#endif
