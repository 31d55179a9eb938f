/* When a session is held: date, time and zone as printed, and the instants that they mean. */
#ifndef NOTICE_WHEN_H
#define NOTICE_WHEN_H

#include "notice/clocks.h"
#include "notice/dates.h"
#include "notice/warnings.h"

struct when {
    bool has_date, has_clock, has_zone;
    struct printed_date date;
    struct printed_clock clock;
    Str zone; /* "CET", "GMT-3", or the IANA name of a named place */
    size_t zone_from, zone_to;
    size_t words_of_it; /* how many words of the text are date, time or zone */
};

/* "CET", "GMT-3", "UTC+5:30", "UTC +2" at that word: returns where it ends, 0: it is none. */
size_t zone_abbreviation_end(const struct phrase *p, size_t at);

/* What a text says of it, anywhere inside. */
struct when when_read(struct arena *a, const struct phrase *p);

/* The text from the first to the last word of date, time and zone. */
Str when_printed(const struct phrase *p, const struct when *w);

/* Where each part was printed, for warnings. */
struct when_lines {
    size_t date, clock, zone;
};

/* Sets date, start, end and zone of the session and warns of what cannot be or is not said. */
void when_settle(struct arena *a, const struct when *w, struct when_lines lines, struct warnings *warnings,
                 struct notice_session *session);

#endif
