/* Sessions for calendar programs: events, and the zones in which they are told. */
#ifndef FEATURES_SESSIONS_CALENDAR_H
#define FEATURES_SESSIONS_CALENDAR_H

#include "features/sessions/calendar_views.h"
#include "http/message.h"
#include "language/zone.h"

/* The public sessions that have a day, in the request's language and arena: one, or those of a body
 * (0: of all) from a day to before another (ISO; the latest CALENDAR_MOST). Name and addresses of the
 * calendar are the caller's to fill. E_NOT_FOUND: the one session is not there, or has no day. */
enum { CALENDAR_MOST = 2000 };
must_check Status calendar_of_session(const struct request *req, int64_t session, struct calendar_view *out);
must_check Status calendar_of_days(const struct request *req, int64_t body, Str from_day, Str until_day,
                                   struct calendar_view *out);

/* A zone from which every instant between the two resolves. */
struct calendar_zone calendar_zone_of(struct arena *a, const struct zone *zone, Time from, Time until);

/* When the event is, in its zone where the zone's clock tells both instants apart from all others,
 * else in UTC. end of 0: none. */
void calendar_set_time(struct arena *a, struct calendar_event *event, const struct zone *zone, Time start,
                       Time end);

/* STATUS for a session's state. Static. */
Str calendar_status(Str state);

#endif
