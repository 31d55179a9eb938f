/* What a notice of a policy council says: bytes in, an understood structure out. Pure: no database,
 * no network, no clock. Every line of the source is understood, listed as unplaced, or named in a
 * warning; none is dropped. `hemicycle notice read` prints this structure. */
#ifndef NOTICE_NOTICE_H
#define NOTICE_NOTICE_H

#include "base/time.h"

/* Str fields are UTF-8 (NFC) in the arena; the empty Str means that the notice does not say (null
 * in JSON). Line numbers count from 1 in the source. */

enum { NOTICE_MAX_BYTES = 16 * 1024 * 1024 };

struct notice_office {
    Str title, organisation;
};

struct notice_principal {
    Str kind; /* person, office, organisation, body, group; empty: speaks for nobody else */
    Str name, office;
    Str wording; /* the words that say so: "au nom de" */
};

struct notice_person {
    Str name;
    const struct notice_office *offices;
    size_t office_count;
    Str seat; /* co-chair, councillor */
    struct notice_principal on_behalf_of;
    Str status; /* to be confirmed, video message, remote, absent … */
    size_t line;
};

struct notice_item {
    Str label, title;
    size_t line;
    Str kind;   /* opening, keynote, discussion, other */
    Str action; /* adoption, decision, information */
    const struct notice_person *moderators, *speakers;
    size_t moderator_count, speaker_count;
};

struct notice_priority {
    Str group, text;
    size_t line;
};

struct notice_link {
    Str kind; /* council, mechanism, process, sdg, axis, document */
    Str target, strength /* integral, possible, to explore */, sentence;
    size_t line;
};

struct notice_session {
    Str title, body, printed_time, zone, registration_url;
    struct day date; /* all 0: not said */
    bool has_start, has_end;
    Time start, end;
    const Str *contact_emails, *languages /* BCP 47 */, *summary /* paragraphs */;
    size_t contact_email_count, language_count, summary_count;
    const struct notice_item *items;
    const struct notice_person *contacts;
    const struct notice_priority *priorities;
    const struct notice_link *links;
    size_t item_count, contact_count, priority_count, link_count;
};

struct notice_warning {
    Str code, message;
    size_t line;
};

/* One source line and what was made of it: the role's name as `--lines` prints it. */
struct notice_line {
    size_t number;
    Str role, text;
};

struct notice {
    Str language; /* BCP 47, of the notice itself */
    const struct notice_session *sessions;
    const struct notice_warning *warnings;
    const struct notice_line *lines, *unplaced;
    size_t session_count, warning_count, line_count, unplaced_count;
};

/* Reads a whole notice. Everything in *out lives in `a`. E_INVALID: empty, binary, or UTF-16
 * without a mark; E_LIMIT: more than NOTICE_MAX_BYTES; *why is then a code: 'empty', 'binary',
 * 'unmarked utf-16', 'too large', whose sentence is the catalogue's ("refused.too_large"). */
must_check Status notice_read(struct arena *a, Str bytes, struct notice *out, Str *why);

/* The notice as JSON (one line per document is not promised; the members and their order are). */
Str notice_json(struct arena *a, const struct notice *n);

/* "NUMBER<TAB>ROLE<TAB>TEXT" for every line of the source. */
Str notice_lines(struct arena *a, const struct notice *n);

#endif
