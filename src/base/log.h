/* The operator's log: one line per event on standard error, `time what key=value …`. Library code
 * returns a Status; the adapter that saw a cause, and the place that turns a Status into an
 * answer, log. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/str.h"

struct log_field {
    const char *key;
    Str value; /* written quoted, with control bytes escaped, so that no value can forge a line */
};

void log_event(const char *what, const struct log_field *fields, size_t count);

/* log_line("statement failed", {"sql", sql}, {"reason", why}); */
#define log_line(what, ...)                                                                                  \
    log_event((what), (const struct log_field[]){__VA_ARGS__},                                               \
              sizeof((const struct log_field[]){__VA_ARGS__}) / sizeof(struct log_field))

#endif
