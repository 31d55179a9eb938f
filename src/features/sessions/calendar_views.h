/* Sessions as iCalendar shows them (RFC 5545, RFC 7986). Filled by calendar.c and event.c. */
#ifndef FEATURES_SESSIONS_CALENDAR_VIEWS_H
#define FEATURES_SESSIONS_CALENDAR_VIEWS_H

#include "base/time.h"
#include "language/text.h"

/* STANDARD or DAYLIGHT (§3.6.5). */
struct calendar_observance {
    bool is_daylight;
    Str onset, offset_from, offset_to; /* "20191027T030000", "+0200", "+0100" */
    int month;                         /* of its yearly rule; 0: it comes once */
    int which;                         /* BYDAY's ordinal; 0: in the week from `first_date` on */
    int first_date;
    Str weekday; /* "SU" */
};

struct calendar_zone {
    Str id; /* "Europe/Madrid", "UTC+0100" */
    const struct calendar_observance *observances;
    size_t count;
};

/* Starts and ends are written in one of three forms: with a zone, in UTC, or as days. */
enum calendar_form { CALENDAR_DAY, CALENDAR_UTC, CALENDAR_ZONED };

struct calendar_event {
    Str uid, status; /* status: "CONFIRMED" … */
    int64_t sequence;
    Time created, modified;
    enum calendar_form form;
    Str zone, start, end; /* end may be empty */
    Text title, body_name, place, description;
    Str url, room_url; /* each may be empty */
    Str path;          /* "/sessions/4-peace" */
    int64_t body;      /* id */
};

struct calendar_view {
    Text name;       /* of a calendar to subscribe to; empty: a single event */
    Str url, source; /* its page and itself, whole addresses; empty where the site does not know its name */
    bool has_modified;
    Time modified; /* the latest of its events */
    const struct calendar_zone *zones;
    const struct calendar_event *events;
    size_t zone_count, event_count;
};

#endif
