/* The description of all addresses that answer with data, as OpenAPI 3.1, and the same list as C for the page
 * that shows it. */
#ifndef APIGEN_DOCUMENT_H
#define APIGEN_DOCUMENT_H

#include "apigen/sentences.h"
#include "apigen/table.h"
#include "apigen/templates.h"

struct site {
    struct arena *arena;
    struct tables tables;
    struct templates templates;
    struct sentences sentences;
    LIST_OF(Str) languages; /* tags of the interface's */
    Str version;
};

/* Ends the run at an address without a summary or a template. */
Str document_json(struct site *site);

/* `json` is what document_json() gave. */
Str document_code(struct site *site, Str json);

#endif
