/* A gettext PO file, read for pogen: keys for msgid, no context, nothing fuzzy, nothing empty. */
#ifndef POGEN_PO_H
#define POGEN_PO_H

#include "base/list.h"
#include "base/str.h"

enum { PO_FORMS = 6 };

/* Text up to a placeholder, then the placeholder's name; the last has none (""). */
struct po_piece {
    Str literal, name;
};

struct po_form {
    const struct po_piece *pieces;
    size_t count;
    int line;
};

struct po_entry {
    Str key;
    int line;
    bool is_plural;
    struct po_form forms[PO_FORMS]; /* forms[i] is msgstr[i]; a plain message has forms[0] */
    size_t form_count;
};

struct po_file {
    const char *path;
    Str language;    /* of the header */
    size_t nplurals; /* of the header; 0: not given */
    int header_line;
    LIST_OF(struct po_entry) entries; /* in the file's order, without the header */
};

/* Prints "path:line: …" on standard error and counts it; the program then ends with failure. */
void mistake(const char *path, int line, const char *fmt, ...) printf_like(3, 4);
int mistakes(void);

/* Everything lives in `a` and borrows `text`. What is wrong is reported by mistake(). */
struct po_file po_read(struct arena *a, const char *path, Str text);

#endif
