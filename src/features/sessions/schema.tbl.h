/* What the codes of a session are called at schema.org. EVENT_STATUS(state, name): all other states are
 * EventScheduled. ATTENDANCE(mode, name). */
#ifdef EVENT_STATUS
EVENT_STATUS("cancelled", "EventCancelled")
EVENT_STATUS("postponed", "EventPostponed")
#endif
#ifdef ATTENDANCE
ATTENDANCE("online", "OnlineEventAttendanceMode")
ATTENDANCE("hybrid", "MixedEventAttendanceMode")
ATTENDANCE("in person", "OfflineEventAttendanceMode")
#endif
