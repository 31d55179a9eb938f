/* What the parts of the reader share while one notice is read, block after block. */
#ifndef NOTICE_READING_H
#define NOTICE_READING_H

#include "notice/blocks.h"
#include "notice/people.h"
#include "notice/when.h"

enum section {
    SECTION_HEADER, /* before everything else: title, date, registration, summary */
    SECTION_AGENDA,
    SECTION_CONTACTS,
    SECTION_PRIORITIES,
    SECTION_LINKS,
    SECTION_SUMMARY,
    SECTION_PRACTICAL,
    SECTION_OTHER
};

struct texts {
    Str *items;
    size_t count, capacity;
};

struct draft_item {
    struct notice_item item;
    struct people moderators, speakers;
    uint32_t indent;
    bool bulleted;
};

struct draft_items {
    struct draft_item *items;
    size_t count, capacity;
};

struct priorities {
    struct notice_priority *items;
    size_t count, capacity;
};

struct links {
    struct notice_link *items;
    size_t count, capacity;
};

/* A session while it is being read. */
struct draft {
    struct notice_session session;
    struct texts emails, languages, summary;
    struct draft_items items;
    struct people contacts, moderators, speakers; /* the latter two: named before the first item */
    struct priorities priorities;
    struct links links;
    struct when when;
    struct when_lines lines;
    struct when letter; /* what may be the date of the paper itself */
    struct when_lines letter_lines;
    Str letter_printed;
    uint32_t letter_block;
    Str body_folded;
    uint32_t first_block;
    bool has_body_title; /* the title begins with the name of a council */
};

struct drafts {
    struct draft **items;
    size_t count, capacity;
};

/* People whose names stand under a label on lines of their own. */
enum role { ROLE_NONE, ROLE_MODERATOR, ROLE_SPEAKER };

struct reading {
    struct arena *arena, *scratch;
    const struct lexicon *lexicon;
    struct blocks blocks;
    struct warnings warnings;
    size_t language;
    struct drafts drafts;
    struct draft *draft; /* the session being read */

    /* the block being read */
    size_t at;
    struct block *block;
    struct phrase phrase;

    enum section section;
    Str link_kind;      /* of the links section; "" for any */
    Str group;          /* of priorities */
    Str place_above;    /* of the people below a sub-heading */
    enum role role;     /* of the names that follow */
    bool agenda_headed; /* a heading announced the agenda */
    bool agenda_numbered;
    bool in_mail;      /* the last block belongs to the head of a mail */
    bool listed;       /* the last priority was a list item */
    bool section_used; /* something was read since the heading */
};

/* Marks the block as understood. */
void place(struct reading *r, const char *role);

/* The block after next that is not placed yet, or NULL. */
const struct block *block_after(const struct reading *r, size_t steps);

struct people_source people_source_of(const struct reading *r);

/* ---- the parts; each returns whether it understood the block ---- */

bool read_session_start(struct reading *r); /* sessions.c: a further session begins */
void session_finish(struct reading *r, struct draft *draft);
void draft_begin(struct reading *r);
bool read_heading(struct reading *r);     /* headings.c: a section begins */
bool read_mail_head(struct reading *r);   /* mail.c */
bool read_header_line(struct reading *r); /* header.c: when, registration, contact, languages, place */
bool read_title_or_summary(struct reading *r);
bool read_agenda(struct reading *r);       /* agenda.c */
bool begins_item(const struct reading *r); /* agenda.c: this block looks like an agenda item */
bool read_role_line(struct reading *r);    /* roles.c: "Moderated by …", prose */
bool begins_with_role(const struct phrase *p);
bool read_contact(struct reading *r); /* lists.c */
/* The place named above a list is the organisation of those from `first` on who have none. */
void add_place(struct reading *r, struct people *people, size_t first);
bool read_priority(struct reading *r);
bool read_link(struct reading *r); /* links.c */
/* A paragraph outside the section of links that names a goal: "The declaration contributes to SDG 11." */
bool read_goal_sentence(struct reading *r);

/* ---- what several of them need ---- */

/* The end of the sentence that word `at` stands in: past its stop. */
size_t sentence_end(const struct phrase *p, size_t at); /* roles.c */

/* Adds the mail addresses of the block to the session's; returns how many there are. */
size_t take_addresses(struct reading *r); /* header.c */
/* "PROGRAMME OF 14 MARCH 2023": a heading's date is the session's, where none was read. */
void take_when_of_heading(struct reading *r); /* header.c */
/* The first word behind "Re:", "TR: RV:". */
size_t after_mail_prefixes(const struct phrase *p, size_t from); /* mail.c */
/* The session's date is that of the letter, where nothing else gives one. */
void settle_letter_date(struct arena *a, struct draft *d); /* header.c */
/* Reads the persons whom words such as "Moderator:" introduce among the words [from, to), into the
 * item read last; returns how many. */
size_t read_roles_between(struct reading *r, size_t from, size_t to); /* roles.c */
void warn_duplicates(struct reading *r);                              /* duplicates.c */

#endif
