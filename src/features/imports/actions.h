/* Notices into the record: what they say becomes sessions, people, bodies, priorities and links, or
 * joins those that are there. */
#ifndef FEATURES_IMPORTS_ACTIONS_H
#define FEATURES_IMPORTS_ACTIONS_H

#include "features/journal/actions.h"
#include "notice/notice.h"

/* Why something was left for a person to decide: its code is stored with the import's warnings, its
 * sentence is the catalogue's, with {first} and {second}. */
enum doubt {
#define DOUBT(name, code, message) DOUBT_##name,
#include "features/imports/doubts.tbl.h"
#undef DOUBT
};

struct import_doubt {
    enum doubt doubt;
    size_t line;       /* of the source; 0: the whole notice */
    Str first, second; /* what the sentence names */
};

/* What the record holds of, in the order in which reports name them. */
enum thing {
    THING_SESSION,
    THING_ITEM,
    THING_SLOT,
    THING_PERSON,
    THING_ORGANISATION,
    THING_BODY,
    THING_CONTACT,
    THING_PRIORITY,
    THING_LINK,
};
enum { THING_COUNT = THING_LINK + 1 };

/* How many were made, and how many were there and were met again. */
struct import_tally {
    size_t made, joined;
};

struct import_session {
    SessionId id;
    Str title;            /* as this notice has it, else the body's name */
    struct day day;       /* all 0: none */
    bool is_joined;       /* the session was there already */
    bool is_language_new; /* …and nothing of it in this notice's language */
};

struct import_report {
    ImportId id;
    bool is_unchanged; /* the same bytes were imported before, as `id`; all below is empty */
    Str language;
    struct import_tally tally[THING_COUNT];
    const struct import_session *sessions;
    size_t session_count;
    const struct import_doubt *doubts; /* by line */
    size_t doubt_count;
};

/* One source: its file's name, its bytes, and what notice_read understood of them. */
struct import_source {
    Str name, bytes;
    const struct notice *notice;
};

/* Writes notices in their order in one transaction, with one journal row each; a failure leaves nothing
 * of any, and *failed is the source that it came at. A report for each, in by->a, stands only when the
 * result is OK. The same bytes again change nothing. */
must_check Status import_notices(const struct action *by, const struct import_source *sources, size_t count,
                                 struct import_report *reports, size_t *failed);

/* The same for one. */
must_check Status import_notice(const struct action *by, const struct import_source *source,
                                struct import_report *report);

/* "imports/doubts.tbl.h": 'same-name'. Static. */
Str import_doubt_code(enum doubt doubt);

#endif
