/* The sentences of the interface, compiled from languages/XX.po by tools/pogen. */
#ifndef LANGUAGE_CATALOGUE_H
#define LANGUAGE_CATALOGUE_H

#include "language/text.h"
#include "messages.h" /* generated: enum message { MESSAGE_SESSION_AGENDA, … } for msgid "session.agenda" */

/* CLDR plural categories. */
enum plural { PLURAL_ZERO, PLURAL_ONE, PLURAL_TWO, PLURAL_FEW, PLURAL_MANY, PLURAL_OTHER };
enum plural plural_of(enum language language, int64_t n);

/* A sentence cut at its placeholders: literal text, then (unless negative) the argument with that
 * index in the message's list of argument names, which is sorted by name and the same in every language. */
struct message_piece {
    Str literal;
    int argument;
};
struct message_form {
    const struct message_piece *pieces;
    size_t count;
};

/* The form for the count n (ignored where the message has no plural). Static; never missing. */
const struct message_form *message_form(enum language language, enum message message, int64_t n);

/* A message without arguments, as text. */
Str message_text(enum language language, enum message message);

/* With arguments as plain text, in the order of the list of names; in `a`. */
Str message_format(struct arena *a, enum language language, enum message message, int64_t n,
                   const Str *arguments, size_t count);

/* A message by its key at run time ("problem.404"): E_NOT_FOUND when there is none. For keys built
 * from codes in tables; a test proves each such table complete. */
must_check Status message_of_key(Str key, enum message *out);

/* 1234 as the language writes it: "1 234", "1,234", "١٬٢٣٤". */
Str number_text(struct arena *a, enum language language, int64_t n);

#endif
