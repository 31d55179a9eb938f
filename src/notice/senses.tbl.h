/* What a word or phrase of the lexicons can mean. SENSE(name, what its value says). */
SENSE(STOP, "")                  /* a word frequent in this language and in few others: tells the language */
SENSE(HANGING, "")               /* no line ends after it: articles, prepositions, conjunctions */
SENSE(AND, "")                   /* and */
SENSE(OF, "")                    /* what leads from an office to what it is held in */
SENSE(ARTICLE, "")
SENSE(PARTICLE, "")              /* small words inside names of persons */
SENSE(VERB, "")                  /* finite verbs and relatives: here a name of a thing has ended */
SENSE(RELATIVE, "")              /* "who": what follows is said of the person before */
SENSE(MODERATOR_LABEL, "")       /* "moderator", "moderación" */
SENSE(MODERATOR_BY, "")          /* "moderated by": names follow */
SENSE(MODERATOR_VERB, "")        /* "moderates": names stand before or after it */
SENSE(SPEAKER_LABEL, "")
SENSE(SPEAKER_BY, "")
SENSE(SPEAKER_VERB, "")
SENSE(BEHALF, "")                /* "on behalf of": the principal follows */
SENSE(REPRESENTED, "")           /* "represented by": the principal stands before */
SENSE(EXCUSED, "")               /* "unable to attend" */
SENSE(STATUS, "value of status")
SENSE(HONORIFIC, "")
SENSE(OFFICE, "head, staff or department") /* how a title begins */
SENSE(SEAT, "co-chair or councillor")
SENSE(ORGANISATION, "")          /* a word that organisations have in their names */
SENSE(COUNCIL, "")               /* a policy council */
SENSE(BODY, "")                  /* any other body of the organisation */
SENSE(GROUP, "")                 /* a group of members */
SENSE(FIELD, "")                 /* what an office is about, rather than where */
SENSE(SECTION, "section")        /* how the heading of a section begins or what it contains */
SENSE(LINK_WORD, "")             /* "links", "relations" */
SENSE(KIND, "kind of item")
SENSE(ACTION, "action")
SENSE(LANGUAGE, "BCP 47 tag")
SENSE(INTERPRETATION, "")        /* a line about the languages of the session */
SENSE(CLOCK, "HH:MM")            /* noon, midnight */
SENSE(HOURS, "")                 /* h, hs, heures */
SENSE(RANGE_FROM, "")            /* from, de, entre */
SENSE(RANGE_TO, "")              /* to, à, hasta */
SENSE(TIME_OF, "")               /* "heure de" Barcelone */
SENSE(TIME_AFTER, "")            /* New York "time" */
SENSE(MONTH, "1 to 12")
SENSE(WEEKDAY, "1 to 7")
SENSE(DEADLINE, "next or empty") /* a date beside it is not the session's; next: unless it has none yet */
SENSE(MAIL, "from, date, to, subject, prefix or forwarded") /* how the lines of a mail's head begin */
SENSE(MOVED, "")                 /* "postponed to": the date that counts follows */
SENSE(GREETING, "")              /* how a letter begins and ends */
SENSE(WITH, "")                  /* "by", "with": persons may follow a title */
SENSE(CLOSING, "")               /* how the last items of an agenda are called */
SENSE(BREAK, "")                 /* a pause of a programme */
SENSE(ORGAN, "")                 /* how the name of a body begins where it stands alone */
SENSE(REGISTER, "")
SENSE(CONTACT, "")               /* a line that says whom to ask */
SENSE(TEAM, "")                  /* of the organiser's own staff */
SENSE(LABEL, "date, time, place, title, body or zone")
SENSE(STRENGTH, "strength")
SENSE(TARGET, "kind of link")    /* how the name of a link's target begins */
SENSE(GOAL, "")                  /* "SDG": a number follows */
SENSE(NOTICE, "")                /* "convocation": says what the paper is, not what of */
SENSE(SESSION, "")
SENSE(PAGE, "")
SENSE(ITEM, "")                  /* "item" 3 */
SENSE(COLUMN, "")                /* heads of table columns */
SENSE(ZONE, "abbreviation or IANA name") /* a zone by its long name */
SENSE(ORDINAL, "")               /* what follows the number of a day: er, st, th */
