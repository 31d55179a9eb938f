/* The English catalogue, languages/en.po: what the description says of addresses and parameters. */
#ifndef APIGEN_SENTENCES_H
#define APIGEN_SENTENCES_H

#include "pogen/po.h"

struct sentence_use {
    Str key, text;
    int line;
    bool is_used;
};

struct sentences {
    struct arena *arena;
    Str file;
    LIST_OF(struct sentence_use) all;
};

struct sentences sentences_read(struct arena *a, Str file);

/* The text of that key. The run ends where there is none: at `file` and `line`, which need it. */
Str sentence(struct sentences *s, Str key, Str file, size_t line);

/* The run ends at a key that begins with "api." and was never asked for. */
void sentences_check_used(const struct sentences *s);

#endif
