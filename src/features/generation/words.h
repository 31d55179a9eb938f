/* Invented matters, places and people, in words of several languages. Pure. */
#ifndef FEATURES_GENERATION_WORDS_H
#define FEATURES_GENERATION_WORDS_H

#include "features/generation/dice.h"
#include "language/text.h"

/* Languages that invented texts are written in; the columns of phrases.tbl.h. */
enum tongue { TONGUE_FR, TONGUE_EN, TONGUE_ES, TONGUE_AR, TONGUE_PT };
enum { TONGUE_COUNT = TONGUE_PT + 1 };
Str tongue_tag(enum tongue tongue); /* "fr" */

enum phrase {
    PHRASE_MATTER,
    PHRASE_COMPLEMENT,
    PHRASE_ACTION,
    PHRASE_JOINER,
    PHRASE_SAID,
    PHRASE_TIED,
    PHRASE_PREFIX,
    PHRASE_STEM,
    PHRASE_AXIS,
    PHRASE_PROGRAMME,
    PHRASE_CITY,
    PHRASE_PROVINCE,
    PHRASE_ASSOCIATION,
    PHRASE_OFFICE,
    PHRASE_ITEM,
    PHRASE_OPENING,
    PHRASE_BEHALF,
    PHRASE_GROUP,
    PHRASE_EVENT,
    PHRASE_PAPER,
    PHRASE_GOVERNING,
    PHRASE_PRESIDENCY,
    PHRASE_COUNCIL_2017,
    PHRASE_COUNCIL_2020,
    PHRASE_COUNCIL_2023,
    PHRASE_COMMITTEE,
    PHRASE_WORKING_GROUP,
    PHRASE_COMMUNITY,
    PHRASE_FORUM,
    PHRASE_COUNCIL_ON,
    PHRASE_SECTION,
};
size_t wordings(enum phrase kind);
Str wording(enum phrase kind, size_t which, enum tongue tongue); /* static */

/* What is talked about: "la culture dans les quartiers", "la géogestion", "le programme Velanora". */
struct matter {
    enum phrase kind; /* PHRASE_MATTER, PHRASE_STEM or PHRASE_PROGRAMME */
    size_t which;     /* of a programme: the number of its name */
    size_t prefix;    /* of a stem */
    size_t complement;
    bool has_complement;
};
struct matter matter_of(struct dice *d);
Str matter_text(struct arena *a, const struct matter *m, enum tongue tongue);

/* "Renforcer la culture dans les quartiers, comme le logement." */
struct sentence {
    enum phrase beginning; /* PHRASE_ACTION, PHRASE_SAID */
    size_t which, joiner;
    bool has_second;
    struct matter first, second;
};
struct sentence sentence_of(struct dice *d, enum phrase beginning);
Str sentence_text(struct arena *a, const struct sentence *s, enum tongue tongue);

/* The same with a capital; texts that begin in a script without capitals stay. In `a`. */
Str with_capital(struct arena *a, Str text);

/* Regions whose names people have; the first places of PHRASE_SECTION. */
enum region { AFRICA, ASPAC, EURASIA, EUROPE, MEWA, LATIN, NORTH, ANYWHERE };
enum { REGION_COUNT = ANYWHERE };

struct country {
    Str code, zone;
};
struct country invented_country(struct dice *d, enum region region); /* static */

/* The n-th invented place, or programme; the first nine thousand differ. In `a`. */
Str invented_place(struct arena *a, size_t number);

struct person_name {
    Str name; /* "Aminata Okondé" */
    Str given, family;
    Str other; /* in the region's other script; empty: none */
    bool is_woman;
};
struct person_name invented_person(struct arena *a, struct dice *d, enum region region);

#endif
