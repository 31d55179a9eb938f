/* A view with every type that templates know. */
#ifndef TESTS_RENDER_VIEWS_H
#define TESTS_RENDER_VIEWS_H

#include "render/render.h"

struct row {
    Str label;
    int64_t amount;
};

struct sample_view {
    Str str, empty, url;
    const char *chars, *null_chars;
    int whole;
    int64_t long_number;
    uint64_t huge;
    size_t count;
    bool yes, no;
    Text same, arabic, unknown;
    Name name;
    struct day day, no_day;
    Time time;
    SafeHtml safe;
    const struct row *rows;
    size_t row_count;
    int no_rows; /* negative: none */
};

#endif
