/* From PO files that agree to the generated files. */
#ifndef POGEN_WRITE_H
#define POGEN_WRITE_H

#include "base/buf.h"
#include "po.h"

enum { PO_LANGUAGES = 4, MAX_ARGUMENTS = 8 };

struct message {
    Str key;
    bool is_plural;
    Str arguments[MAX_ARGUMENTS]; /* sorted; of a plural message always with "n" */
    size_t argument_count;
    const struct po_entry *entries[PO_LANGUAGES];
};

struct message_list {
    struct message *items; /* sorted by key */
    size_t count;
};

/* Reports a header whose language or number of forms is not that of the place among the arguments. */
void check_language(const struct po_file *file, int language);

/* Matches the files' entries; reports keys that are missing or extra, and arguments that differ. */
struct message_list messages_of(struct arena *a, const struct po_file files[PO_LANGUAGES]);

Str messages_header(struct arena *a, const struct message_list *messages);
Str messages_tables(struct arena *a, const struct message_list *messages);
Str messages_index(struct arena *a, const struct message_list *messages);

#endif
