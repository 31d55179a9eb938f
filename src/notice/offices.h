/* Offices: what somebody is, and of what. */
#ifndef NOTICE_OFFICES_H
#define NOTICE_OFFICES_H

#include "notice/lexicon.h"
#include "notice/notice.h"

/* The office word that the words [from, to) begin with, after an article, or NULL. */
const struct hit *office_at(const struct phrase *p, size_t from, size_t to);

/* An office word that ends the words [from, to) or leads to "of", after words that qualify it: "City
 * Archivist", "Night Mayor of Leith". NULL: none. */
const struct hit *office_within(const struct phrase *p, size_t from, size_t to);

/* The words of a title; `organised`: the organisation follows in words of its own. Where the title
 * itself names it ("mayor of Tunis") the two are told apart; a field of work ("Director of International
 * Relations") stays in the title. */
struct notice_office office_read(const struct phrase *p, size_t from, size_t to, bool organised);

/* The seat in the session's own council that the words say, "" for none. `own_body`: its folded name. */
Str office_seat(const struct phrase *p, size_t from, size_t to, Str own_body);

#endif
