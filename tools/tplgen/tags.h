/* What each word of a template does. */
#ifndef TPLGEN_TAGS_H
#define TPLGEN_TAGS_H

#include "compile.h"

/* One tag, given as what is inside its braces; `at` is its first byte. */
must_check Status compile_tag(struct compile *c, Str tag, size_t at);

/* ---- message.c: {{t key, n: count, name: value}} ---- */
must_check Status compile_message(struct compile *c, Str rest, size_t at);

const char *macro_of(enum place place);

#endif
