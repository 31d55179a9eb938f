/* Compiling one template in a test. */
#ifndef TESTS_TPLGEN_COMPILING_H
#define TESTS_TPLGEN_COMPILING_H

#include "base/str.h"

/* The refusal of this template as "line:column: message", or "compiled"; its first line is added. The
 * catalogue has: hello; behalf (other, place); count (plural, n, body). */
Str refusal_of(struct arena *a, const char *file, const char *text);

/* The function's body as C, without its #lines; the test fails where the template is refused. */
Str body_of(struct arena *a, const char *file, const char *text);

#endif
