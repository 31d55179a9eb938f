/* The lines of a notice beside what was made of them. */
#ifndef FEATURES_SESSIONS_SOURCE_VIEWS_H
#define FEATURES_SESSIONS_SOURCE_VIEWS_H

#include "features/sessions/views.h"

/* A source line beside what was made of it. */
struct source_line_view {
    int64_t number;
    Str role, role_text;
    Text text;
    Str warning; /* empty: none */
};

struct source_page_view {
    struct page page;
    Str session_address;
    Text session_title;
    struct source_view source;
    const struct source_view *sources;
    size_t source_count;
    const struct source_line_view *lines;
    size_t count;
    const Str *notes; /* what was doubtful of the whole notice */
    size_t note_count;
    int64_t next; /* the first line of the page after; 0: none */
};

#endif
