/* What the address of a search says: words, filters, order, place. */
#ifndef FEATURES_SEARCH_ASKED_H
#define FEATURES_SEARCH_ASKED_H

#include "features/search/query.h"
#include "http/message.h"

/* The fields of the form, in the order of an address. ASKED(NAME, field) */
#define ASKED_FIELDS(ASKED)                                                                                  \
    ASKED(WORDS, "q")                                                                                        \
    ASKED(KIND, "kind")                                                                                      \
    ASKED(COUNCIL, "council")                                                                                \
    ASKED(SINCE, "since")                                                                                    \
    ASKED(UNTIL, "until")                                                                                    \
    ASKED(LANGUAGE, "language")                                                                              \
    ASKED(FRAMEWORK, "framework")                                                                            \
    ASKED(SPEAKER, "speaker")                                                                                \
    ASKED(ORDER, "order")

enum asked_field {
#define ASKED(name, field) ASK_##name,
    ASKED_FIELDS(ASKED)
#undef ASKED
        ASKED_COUNT
};

enum { KINDS = 8 };
extern const Str search_kinds[KINDS]; /* 'session', 'item' … as addresses and tokens name them */

struct asked {
    Str values[ASKED_COUNT]; /* trimmed; "" where not said */
    struct query query;
    struct buf marks;      /* of the index; council and framework come with what they are resolved to */
    int64_t speaker;       /* a person; 0: any */
    int64_t first, beyond; /* ids of entries */
    Str letters;           /* the languages that come first (tokens.h) */
    bool is_only;          /* … and alone */
    bool is_newest, has_filters, has_place;
    enum fit fit;  /* where the page begins: within this fit, … */
    int64_t after; /* … from this id on */
};

/* E_INVALID: a filter that there is none of, or a place that no page gives. Of a council only its slug is
 * read. In the request's arena. */
must_check Status asked_read(const struct request *req, struct asked *out);

/* "/search?q=water&kind=session" with the fields whose bits (1u << ASK_KIND) are in `fields`, those without
 * a value left out, and `more` behind ("&after=1-2f"). */
Str asked_path(struct arena *a, const struct asked *asked, const char *page, unsigned fields, Str more);

enum { ASKED_ALL = (1 << ASKED_COUNT) - 1 };

/* The place behind an entry: "&after=…". */
Str asked_place(struct arena *a, enum fit fit, int64_t id);

/* The ISO day that "2017", "2017-05" or "2017-05-03" begins or ends with. E_INVALID: none of these. */
must_check Status asked_day(struct arena *a, Str said, bool is_end, Str *out);

#endif
