/* What has been made so far of an invented record, and what the parts of the generator share. */
#ifndef FEATURES_GENERATION_WORLD_H
#define FEATURES_GENERATION_WORLD_H

#include "features/generation/actions.h"
#include "features/generation/words.h"
#include "features/journal/actions.h"

/* Days are numbers (base/time.h, day_number). */
struct made_organisation {
    OrganisationId id;
    enum phrase kind; /* PHRASE_CITY, PHRASE_PROVINCE, PHRASE_ASSOCIATION, PHRASE_SECTION */
    size_t which;     /* the number of its place, or of the section */
    enum region region;
    struct country country;
};

struct made_person {
    PersonId id;
    Str name;
    size_t organisation;
    OfficeId offices[2]; /* the second from `changed_on` on */
    size_t titles[2];
    int64_t changed_on; /* 0: never */
};

struct made_body {
    BodyId id;
    enum phrase kind;
    size_t which;         /* of the kind */
    struct matter matter; /* of a mechanism */
    int64_t from, until;
    size_t members[15]; /* people, co-chairs first */
    size_t member_count, chair_count;
};

struct made_node {
    FrameworkNodeId id;
    enum phrase kind; /* PHRASE_EVENT, PHRASE_PAPER */
    size_t which, place, year;
};

struct made_theme {
    ThemeId id;
    size_t which; /* of PHRASE_MATTER */
};

struct made_priority {
    PriorityId id;
    struct sentence sentence;
    size_t theme;
};
enum { LATEST_PRIORITIES = 6 };

struct world {
    struct db *db;
    struct arena *a;  /* of the whole */
    struct action by; /* of the batch under way, in an arena of its own */
    struct arena *batch;
    struct dice dice;
    const struct generation *what;
    struct generation_tally tally;

    struct made_organisation *organisations;
    struct made_person *people;
    struct made_body *bodies;
    struct made_node *nodes;
    struct made_theme *themes;
    size_t organisation_count, person_count, body_count, node_count, theme_count;
    struct {
        struct made_priority of[LATEST_PRIORITIES];
        size_t count; /* ever */
    } * latest;       /* of each body */
};

/* What is recorded before the first session, the span of the sessions, and a day that is "now". */
int64_t world_first_day(void);
int64_t world_last_day(void);
int64_t world_today(void);

Str world_day(struct arena *a, int64_t number);

/* Languages that a thing is written in, the original first. */
struct tongues {
    enum tongue of[TONGUE_COUNT];
    size_t count;
};
struct tongues tongues_of(struct dice *d);

/* A field in one language. */
must_check Status world_text(struct world *w, const char *kind, int64_t id, const char *field,
                             enum tongue tongue, Str value);

/* A field in the languages, of which a translation may be missing or stay behind its original.
 * values[tongue] for each of them. */
must_check Status world_texts(struct world *w, const char *kind, int64_t id, const char *field,
                              const struct tongues *tongues, const Str values[TONGUE_COUNT]);

must_check Status world_journal(struct world *w, Str action, Str kind, int64_t id);

Str made_organisation_text(const struct world *w, const struct made_organisation *o, enum tongue tongue);
bool mandates_a_council(enum phrase kind); /* of any mandate */
Str made_body_text(const struct world *w, const struct made_body *b, enum tongue tongue);
Str made_node_text(const struct world *w, const struct made_node *n, enum tongue tongue);

/* The steps; each makes the `which`-th of its kind within the transaction of a batch. */
must_check Status make_organisation(struct world *w, size_t which);
must_check Status make_person(struct world *w, size_t which);
must_check Status make_body(struct world *w, size_t which);
must_check Status make_node(struct world *w, size_t which);
must_check Status make_theme(struct world *w, size_t which);
must_check Status make_session(struct world *w, size_t which);

/* Parts of a session. */
struct made_session {
    SessionId id;
    size_t body; /* of world.bodies */
    int64_t day;
    struct tongues tongues;
    struct matter matter;
};
must_check Status make_agenda(struct world *w, const struct made_session *session);
must_check Status make_contacts(struct world *w, const struct made_session *session);
must_check Status make_priorities(struct world *w, const struct made_session *session);
must_check Status make_links(struct world *w, const struct made_session *session);

#endif
