/* The index of the catalogues: what {{t}} may name. */
#ifndef TPLGEN_MESSAGE_INDEX_H
#define TPLGEN_MESSAGE_INDEX_H

#include "base/list.h"
#include "base/str.h"

struct message_entry {
    Str key;
    bool is_plural;
    LIST_OF(Str) arguments; /* sorted, as their indices in struct message_piece */
};

struct messages {
    LIST_OF(struct message_entry) entries;
};

/* One message per line: `key plural|plain argument…`. E_INVALID: another form, in line *bad_line. */
must_check Status messages_read(struct arena *a, Str text, struct messages *out, size_t *bad_line);

const struct message_entry *messages_find(const struct messages *messages, Str key); /* NULL: none */

/* A C constant, in `a`: all capitals, with _ for . and -. */
Str constant_name(struct arena *a, const char *prefix, Str key, const char *suffix);

/* "session.on_behalf-of" -> "MESSAGE_SESSION_ON_BEHALF_OF", in `a`. */
Str message_constant(struct arena *a, Str key);

#endif
