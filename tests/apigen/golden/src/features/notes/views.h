#ifndef FEATURES_NOTES_VIEWS_H
#define FEATURES_NOTES_VIEWS_H

#include "made_while_building.h"
#include "render/render.h"

enum { NOTES_MOST = 3 };

/* Speaks of the struct, not of its first field. */
struct author_view {
    Name name;
    Str country; /* empty: none is known */
};

/* A note as it is shown. */
struct note_view {
    int64_t id;
    Str address;       /* "/fr/notes/7" */
    Text title, place; /* of two fields, so of neither alone */
    /* one paragraph each,
     * without markup */
    const Text *paragraphs;
    size_t paragraph_count;
    struct author_view author; /* who wrote it */
    const struct author_view *readers[NOTES_MOST];
    struct day day;
    Time written;
    bool is_open : 1;
    const char *colour;
    unsigned long likes;
    int (*compare)(const void *one, const void *other);
    struct note_view *answers; /* to this note */
    size_t answer_count;
    const struct author_view *named;
    size_t named_count;
};

struct page {
    Str address;
};

struct notes_view {
    struct page page;
    const struct note_view *notes; /* newest first */
    size_t count, rest;
};

#endif
