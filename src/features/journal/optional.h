/* Empty text and the id 0 stand for "none" inside features; statements take a pointer or NULL. */
#ifndef FEATURES_JOURNAL_OPTIONAL_H
#define FEATURES_JOURNAL_OPTIONAL_H

#include "base/str.h"

static inline const Str *text_or_null(const Str *text)
{
    return text->len > 0 ? text : NULL;
}

/* For an id that is a variable or a member. */
#define ID_OR_NULL(id) ((id).n != 0 ? &(id) : NULL)

#endif
