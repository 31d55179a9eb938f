/* The tables that pogen writes. Private to src/language. */
#ifndef LANGUAGE_CATALOGUE_TABLE_H
#define LANGUAGE_CATALOGUE_TABLE_H

#include "language/catalogue.h"

struct message_entry {
    Str key;
    uint16_t first_form; /* in every language's forms */
    uint8_t argument_count;
    bool is_plural; /* six forms in the order of enum plural, else one */
};
extern const struct message_entry message_entries[MESSAGE_COUNT]; /* sorted by key */
extern const struct message_form *const message_forms[LANGUAGE_COUNT];

#endif
