/* Dates as notices write them. */
#ifndef NOTICE_DATES_H
#define NOTICE_DATES_H

#include "base/time.h"
#include "notice/lexicon.h"

struct printed_date {
    size_t from, to;        /* words, `to` not included */
    struct day first, last; /* year 0: it names no year; last equals first but for several days */
    int weekday;            /* 1 Monday … 7 Sunday, of the first day; 0: none is named */
    bool month_or_day;      /* 02/03/2021: the weekday, if any, decided which is which; else the day first */
};

/* The first date at or after word `from`; false: none. A weekday that belongs to it is part of it. */
bool date_find(const struct phrase *p, size_t from, struct printed_date *out);

#endif
