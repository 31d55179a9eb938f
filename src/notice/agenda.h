/* What the lines of an agenda and the rows and hours of a programme have in common. */
#ifndef NOTICE_AGENDA_H
#define NOTICE_AGENDA_H

#include "notice/reading.h"

/* Past a clock or a span of time at that word, with its zone, its brackets and the mark behind it; `from`:
 * none. */
size_t skip_clock(const struct phrase *p, size_t from);

/* The words from there on read as a person with an office. */
bool is_person_line(const struct reading *r, size_t from);

/* The name or the honorific of a person at that word leaves no doubt, and an office follows. */
bool is_named_person(const struct reading *r, size_t from);

/* A line by itself right above the persons who speak to it. */
bool stands_above_people(const struct reading *r);

/* The words begin with a label such as "Moderator:" or "Modera:". */
bool has_role_label(const struct phrase *p, size_t at);

/* Adds an item with the title [from, to), and the persons who were named before any item. */
struct draft_item *begin_item(struct reading *r, Str label, size_t from, size_t to);

/* The persons of [from, to), with or without labels, become the item's. */
void read_item_people(struct reading *r, struct draft_item *item, size_t from, size_t to);

/* ---- programme.c ---- */

/* "10:00 – 10:15 Opening", also a row of a table: a time, and behind it more than a zone or a date. Above
 * the agenda it takes two of them to be a programme. */
bool begins_programme_line(const struct reading *r);

/* A pause of a programme: understood, and no item. */
bool read_break(struct reading *r);

/* A row of an agenda in a table: number or time, title, persons. */
bool read_row(struct reading *r);

#endif
