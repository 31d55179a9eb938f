/* Every text that people read is one field of one thing in one language. All of these run inside the
 * transaction of the change that they are part of. */
#ifndef FEATURES_TEXTS_ACTIONS_H
#define FEATURES_TEXTS_ACTIONS_H

#include "features/journal/actions.h"

/* ('session', 4, 'title', "fr") */
struct text_field {
    Str owner_kind;
    int64_t owner_id;
    Str field, language;
};

/* MACHINE_DRAFT: inferred, such as a council's name from another council's link to it; whatever a
 * person wrote replaces it. */
enum text_state { TEXT_MACHINE_DRAFT, TEXT_HUMAN_DRAFT, TEXT_REVIEWED };

/* Creates the text, or revises it when the value differs (revision + 1); an equal value changes
 * nothing, but for a stale translation, of which it says that it still holds. The first language of a field
 * is its original; a translation keeps the original's language and its revision at that time, so that it is
 * stale when the original moves on. An empty value is E_INVALID. */
must_check Status text_set(const struct action *by, struct text_field field, Str value,
                           enum text_state state);

enum text_outcome {
    TEXT_ADDED,  /* there was none in this language */
    TEXT_KEPT,   /* the same was there, or nothing was offered */
    TEXT_DIFFERS /* another was there, and stays */
};

/* As text_set, but what a person wrote in this language is never overwritten: *outcome tells, and
 * *before is then what stays. An empty value is not offered. */
must_check Status text_offer(const struct action *by, struct text_field field, Str value,
                             enum text_state state, enum text_outcome *outcome, Str *before);

/* The field in its original language. E_NOT_FOUND: it has no text. */
must_check Status text_in_original(const struct action *by, const char *owner_kind, int64_t owner_id,
                                   const char *field, Str *out);

/* Another writing of a name, with the form that matching compares; once. People and organisations are
 * found by its words from then on (order.h). */
must_check Status writing_add(const struct action *by, Str owner_kind, int64_t owner_id, Str value, Str key);

/* The one that was first recorded with a writing of that form. E_NOT_FOUND: none. */
must_check Status writing_owner(const struct action *by, Str owner_kind, Str key, int64_t *id);

#endif
