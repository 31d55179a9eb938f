/* What the reader tells a person beside what it understood. */
#ifndef NOTICE_WARNINGS_H
#define NOTICE_WARNINGS_H

#include "base/list.h"
#include "notice/notice.h"

struct warnings {
    struct notice_warning *items;
    size_t count, capacity;
};

/* Adds a warning; code and message live as long as `a`. */
void warn(struct arena *a, struct warnings *warnings, const char *code, size_t line, Str message);

#endif
