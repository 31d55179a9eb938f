/* A piece of text that knows its language, and languages by BCP 47 tag. */
#ifndef LANGUAGE_TEXT_H
#define LANGUAGE_TEXT_H

#include "base/str.h"

/* Content: any BCP 47 tag ("fr", "zh-Hans"); "" where nobody knows. Compiled templates wrap a Text
 * with lang and dir wherever its language is not the page's. */
typedef struct {
    Str value, language;
} Text;

/* A name of a person or a place: isolated from the direction of the text around it. */
typedef struct {
    Str value;
} Name;

/* Languages of the interface, each with a catalogue in languages/. */
enum language { LANGUAGE_FR, LANGUAGE_EN, LANGUAGE_ES, LANGUAGE_AR };
enum { LANGUAGE_COUNT = LANGUAGE_AR + 1 };

Str language_tag(enum language language);                       /* "fr" */
must_check Status language_of_tag(Str tag, enum language *out); /* E_NOT_FOUND: not of the interface */
must_check Status language_canonical(struct arena *a, Str tag, Str *out); /* E_INVALID: not BCP 47 */
bool language_is_right_to_left(Str tag);                                  /* any BCP 47 tag */
Str language_name(struct arena *a, Str tag, enum language in);            /* "espagnol", in fr */

/* Two capital letters, as ISO 3166-1 has them; "Mexique" of such a code, in fr; a code of no country, and the
 * empty one, come back as they are. */
bool country_is_code(Str code);
Str country_name(struct arena *a, Str code, enum language in);

/* The best interface language for an Accept-Language header (RFC 9110 §12.5.4, RFC 4647 lookup);
 * `otherwise` when none is acceptable or the header is empty or malformed. */
enum language language_negotiate(Str accept_language, enum language otherwise);

#endif
