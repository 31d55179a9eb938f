/* The interface languages in the order of enum language, and which plural category (CLDR 42) each
 * msgstr[i] of their PO files is: gettext numbers forms, CLDR names them. */
#ifndef POGEN_LANGUAGES_H
#define POGEN_LANGUAGES_H

#include "write.h"

enum category { ZERO, ONE, TWO, FEW, MANY, OTHER }; /* as enum plural of language/catalogue.h */

struct po_language {
    Str tag;
    const char *name; /* in C */
    enum category forms[PO_FORMS];
    size_t form_count;
};

extern const struct po_language po_languages[PO_LANGUAGES];

#endif
