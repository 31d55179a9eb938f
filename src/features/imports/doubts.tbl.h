/* DOUBT(name, code, message): the message names {first} and {second}. */

/* suspected duplicates: kept apart */
DOUBT(SAME_NAME, "same-name", MESSAGE_DOUBT_SAME_NAME)    /* no organisation in common */
DOUBT(NEAR_NAME, "near-name", MESSAGE_DOUBT_NEAR_NAME)    /* at one organisation */
DOUBT(TWO_TITLES, "two-titles", MESSAGE_DOUBT_TWO_TITLES) /* one name, listed twice */
DOUBT(SAME_PLACE, "same-place", MESSAGE_DOUBT_SAME_PLACE) /* two records hold one place in two languages */
/* joined, but look at it */
DOUBT(OTHER_WRITING, "other-writing", MESSAGE_DOUBT_OTHER_WRITING) /* a near name in the same place */
DOUBT(SEVERAL_NAMED, "several-named", MESSAGE_DOUBT_SEVERAL_NAMED) /* the first of several was taken */
DOUBT(ADDED, "added", MESSAGE_DOUBT_ADDED)                         /* new in a session that was there */
/* contradictions: what was recorded first stays */
DOUBT(SAID_DIFFERENTLY, "said-differently", MESSAGE_DOUBT_SAID_DIFFERENTLY)
DOUBT(TIME_DIFFERS, "time-differs", MESSAGE_DOUBT_TIME_DIFFERS)
/* not joined, not guessed */
DOUBT(COUNTS_DIFFER, "counts-differ", MESSAGE_DOUBT_COUNTS_DIFFER)
DOUBT(NO_DATE, "no-date", MESSAGE_DOUBT_NO_DATE)
DOUBT(NO_BODY, "no-body", MESSAGE_DOUBT_NO_BODY)
DOUBT(SEVERAL_SESSIONS, "several-sessions",
      MESSAGE_DOUBT_SEVERAL_SESSIONS) /* which of the day's is not told */
DOUBT(OTHER_SESSION, "other-session",
      MESSAGE_DOUBT_OTHER_SESSION) /* same body and day, other time and people */
