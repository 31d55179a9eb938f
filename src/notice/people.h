/* Persons in a piece of a notice: names, offices, whom they speak for. */
#ifndef NOTICE_PEOPLE_H
#define NOTICE_PEOPLE_H

#include "notice/blocks.h"
#include "notice/notice.h"

struct people {
    struct notice_person *items;
    size_t count, capacity;
};

/* A block, its words, and whose session it is told in. */
struct people_source {
    struct arena *arena; /* of what is found */
    const struct phrase *phrase;
    const struct block *block;
    Str own_body; /* folded name of the session's council; "" where it is not known */
};

enum people_mode {
    ONE_PERSON,     /* a list item: one person, but for "A and B" and ";" */
    SEVERAL_PERSONS /* a sentence or a list on one line: names follow one another */
};

struct people_found {
    size_t count;    /* persons added */
    bool convincing; /* the first has an office, an organisation, an honorific, or a principal */
    bool bare;       /* names and nothing else */
    bool complete;   /* every part of the words was understood */
};

/* Reads the words [from, to) and adds the persons to *people. */
struct people_found people_read(const struct people_source *source, size_t from, size_t to,
                                enum people_mode mode, struct people *people);

/* An office whose holder is not named: "Mayor of Radburg (tbc)". false: the words begin with none. */
bool people_read_office(const struct people_source *source, size_t from, size_t to, struct people *people);

/* Adds the offices that the words [from, to) name to the person, whose name stands on a line of its own
 * above. false: the words begin with none, and nothing is changed. */
bool people_read_offices_of(const struct people_source *source, size_t from, size_t to,
                            struct notice_person *person);

/* The principal that the words [from, to) name: "Juan Mari Aburto, Maire de Bilbao". */
struct notice_principal principal_read(const struct people_source *source, size_t from, size_t to,
                                       Str wording);

#endif
