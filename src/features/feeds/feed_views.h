/* A feed as Atom shows it (RFC 4287, RFC 5005). Addresses are whole where the site knows its origin, else
 * relative to where the feed was had from (RFC 3986 §5.1.3). */
#ifndef FEATURES_FEEDS_FEED_VIEWS_H
#define FEATURES_FEEDS_FEED_VIEWS_H

#include "base/time.h"
#include "language/text.h"

struct feed_entry {
    Str id;          /* "urn:uuid:…" */
    bool is_session; /* else a priority */
    Text title;      /* the session's; the priority's sentence */
    Str address, language;
    Time created, updated;
    Text body_name;
    Str body_address;
    Str state, state_text, time_text; /* of a session; time_text may be its day, or empty */
    Text place;
    const Text *summary; /* paragraphs */
    size_t summary_count;
    Text session_title; /* of a priority */
    Str session_address, day_text;
};

struct feed_language {
    Str tag, address;
    bool is_other;
};

struct feed_view {
    Str tag, direction; /* of the language: "ar", "rtl" */
    Str id;
    Text title;
    Time updated;
    Str page;                         /* what the feed is of, to be read in a browser */
    Str self, current, before, after; /* before, after: archives; empty: none */
    bool is_archive;
    struct feed_language languages[LANGUAGE_COUNT];
    const struct feed_entry *entries;
    size_t count;
};

#endif
