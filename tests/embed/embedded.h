/* What tests/embed/meson.build embeds. */
#ifndef TESTS_EMBED_EMBEDDED_H
#define TESTS_EMBED_EMBEDDED_H

#include "base/str.h"

struct file {
    const char *name;
    Str content;
};

extern const struct file files[];
extern const size_t files_count;

#endif
