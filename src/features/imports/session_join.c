/* Which session a notice tells of: one of the record, or a new one; its body, facts and texts. */
#include "base/arena.h"
#include "features/bodies/actions.h"
#include "features/imports/joining.h"
#include "features/imports/match.h"
#include "features/imports/zone_print.h"
#include "features/sessions/actions.h"
#include "features/texts/keys.h"
#include "features/texts/rules.h"
#include "language/fold.h"

/* A session of the record on the notice's day. */
struct candidate {
    SessionId id;
    BodyId body;
    struct span span;
};

typedef LIST_OF(Str) Names;

static struct span said_span(const struct notice_session *said)
{
    return (struct span){
        .is_known = said->has_start, .start = said->start, .end = said->has_end ? said->end : 0};
}

/* Whom the notice gives the floor to, and for whom, as keys; each once. */
struct said_names {
    Names names;
    struct names seen;
};

static void add_names(struct arena *a, struct said_names *said, const struct notice_person *people,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const Str both[] = {people[i].name, people[i].on_behalf_of.name};
        for (size_t k = 0; k < ARRAY_LEN(both); k++) {
            Str key = text_key(a, both[k]);
            if (key.len == 0 || names_first(&said->seen, key) != NAME_NONE)
                continue;
            names_add(a, &said->seen, key, said->names.count);
            *list_add(a, &said->names) = key;
        }
    }
}

static Names said_names(struct joining *j)
{
    struct said_names said = {0};
    for (size_t i = 0; i < j->said->item_count; i++) {
        const struct notice_item *item = &j->said->items[i];
        add_names(j->by->a, &said, item->moderators, item->moderator_count);
        add_names(j->by->a, &said, item->speakers, item->speaker_count);
    }
    return said.names;
}

/* Half of the smaller list in common. */
static Status people_are_shared(struct joining *j, SessionId session, bool *out)
{
    struct recorded_people_row *rows;
    size_t count, people = 0;
    Status s = q_recorded_people(j->by->db, j->by->a, session, &rows, &count);
    if (s != OK)
        return s;
    Names said = said_names(j);
    Str *recorded = arena_array(j->by->a, Str, count);
    for (size_t i = 0; i < count; i++) {
        recorded[i] = rows[i].folded;
        people += i == 0 || rows[i].id.n != rows[i - 1].id.n; /* several writings are one person */
    }
    *out = match_people(match_names(said.items, said.count, recorded, count), said.count, people);
    return OK;
}

static bool spans_fit(struct span a, struct span b)
{
    return !a.is_known || !b.is_known || spans_overlap(a, b);
}

/* How sure it is that the notice tells of a session. */
enum { ANOTHER, OTHER_TIME /* own body, and people in common */, OTHER_BODY /* the same people then */, OWN };

static Status rank_of(struct joining *j, const struct candidate *candidate, int *out)
{
    bool is_own = j->body.n != 0 && candidate->body.n == j->body.n;
    bool fits = spans_fit(candidate->span, said_span(j->said)), is_shared = false;
    *out = is_own && fits ? OWN : ANOTHER;
    if (is_own == fits) /* certain either way */
        return OK;
    Status s = people_are_shared(j, candidate->id, &is_shared);
    if (s == OK && is_shared)
        *out = is_own ? OTHER_TIME : OTHER_BODY;
    return s;
}

/* The surest of those of the day, the first among equals; id 0: none. */
static Status choose(struct joining *j, const struct candidate *candidates, size_t count,
                     struct candidate *out)
{
    int best = ANOTHER;
    bool has_own = false;
    *out = (struct candidate){.id = {0}};
    for (size_t i = 0; i < count && best != OWN; i++) {
        int rank;
        Status s = rank_of(j, &candidates[i], &rank);
        if (s != OK)
            return s;
        if (rank > best) {
            best = rank;
            *out = candidates[i];
        }
        has_own |= j->body.n != 0 && candidates[i].body.n == j->body.n;
    }
    if (best == ANOTHER && has_own)
        note_doubt(j, DOUBT_OTHER_SESSION, 0, j->said->body, j->day);
    return OK;
}

static Status find_session(struct joining *j, struct candidate *out)
{
    struct recorded_sessions_on_row *rows;
    size_t count;
    *out = (struct candidate){.id = {0}};
    if (j->day.len == 0) {
        note_doubt(j, DOUBT_NO_DATE, 0, j->said->title, STR(""));
        return OK;
    }
    Status s = q_recorded_sessions_on(j->by->db, j->by->a, j->day, &rows, &count);
    if (s != OK)
        return s;
    struct candidate *candidates = arena_array(j->by->a, struct candidate, count);
    for (size_t i = 0; i < count; i++)
        candidates[i] = (struct candidate){.id = rows[i].id,
                                           .body = rows[i].body_id,
                                           .span = {.is_known = !rows[i].starts_at_is_null,
                                                    .start = rows[i].starts_at,
                                                    .end = rows[i].ends_at}};
    return choose(j, candidates, count, out);
}

/* The name under which the body is looked for: its own, else the session's title. */
static Str body_said(const struct notice_session *said)
{
    return said->body.len > 0 ? said->body : said->title;
}

static struct session_facts said_facts(const struct joining *j)
{
    return (struct session_facts){
        .day = j->day,
        .span = said_span(j->said),
        .zone = zone_print(j->by->a, j->said->zone, j->date),
        .zone_printed = j->said->zone,
        .mode = mode_of_address(j->said->registration_url),
        .registration_url = j->said->registration_url,
        .state = j->said->priority_count > 0 ? STR("record circulated") : STR("convened"),
    };
}

static Str either(Str first, Str otherwise)
{
    return first.len > 0 ? first : otherwise;
}

static bool times_differ(struct span had, struct span said)
{
    return had.is_known && said.is_known &&
           (had.start != said.start || (had.end && said.end && had.end != said.end));
}

/* The recorded time stays; where it begins as the notice says, the notice's end and zone fill it. */
static void fill_time(struct session_facts *now, const struct session_facts *had)
{
    const struct session_facts said = *now;
    if (!had->span.is_known && said.span.is_known) {
        now->zone = either(said.zone, had->zone);
        now->zone_printed = either(said.zone_printed, had->zone_printed);
        return;
    }
    now->span = had->span;
    now->zone = had->zone;
    now->zone_printed = had->zone_printed;
    if (said.span.is_known && had->span.start != said.span.start)
        return;
    now->span.end = had->span.end ? had->span.end : said.span.end;
    if (had->zone.len == 0) {
        now->zone = said.zone;
        now->zone_printed = either(had->zone_printed, said.zone_printed);
    }
}

static bool facts_are_same(const struct session_facts *a, const struct session_facts *b)
{
    bool is_same_time = a->span.is_known == b->span.is_known && a->span.start == b->span.start &&
                        a->span.end == b->span.end && str_eq(a->zone, b->zone) &&
                        str_eq(a->zone_printed, b->zone_printed);
    return is_same_time && str_eq(a->mode, b->mode) && str_eq(a->state, b->state) &&
           str_eq(a->registration_url, b->registration_url);
}

/* What the record lacks is filled in; what contradicts it is noted. */
static Status fill_session(struct joining *j)
{
    struct recorded_session_row row;
    Status s = q_recorded_session(j->by->db, j->by->a, j->session, &row);
    if (s != OK)
        return s;
    struct session_facts now = said_facts(j);
    const struct session_facts had = {
        .span = {.is_known = !row.starts_at_is_null, .start = row.starts_at, .end = row.ends_at},
        .zone = row.zone,
        .zone_printed = row.zone_printed,
        .mode = row.mode,
        .registration_url = row.registration_url,
        .state = row.state,
    };
    if (times_differ(had.span, now.span))
        note_doubt(j, DOUBT_TIME_DIFFERS, 0, time_iso(j->by->a, had.span.start),
                   time_iso(j->by->a, now.span.start));
    fill_time(&now, &had);
    now.mode = either(had.mode, now.mode);
    now.registration_url = either(had.registration_url, now.registration_url);
    now.state = str_eq(had.state, STR("convened")) ? now.state : had.state;
    return facts_are_same(&had, &now) ? OK : session_change(j->by, j->session, &now);
}

static Status make_session(struct joining *j)
{
    struct session_facts facts = said_facts(j);
    Str slug = slug_of(j->by->a, fold(j->by->a, either(j->said->title, j->said->body)), STR("session"));
    return session_add(j->by, j->body, slug, &facts, &j->session);
}

/* Paragraphs are parted by a blank line. */
static Str summary_of(struct joining *j)
{
    return str_join(j->by->a, j->said->summary, j->said->summary_count, STR("\n\n"));
}

static Status write_texts(struct joining *j)
{
    int64_t id = j->session.n;
    Status s = note_text(j, "session", id, "title", either(j->said->title, j->said->body), 0);
    if (s == OK)
        s = note_text(j, "session", id, "time", j->said->printed_time, 0);
    return s == OK ? note_text(j, "session", id, "summary", summary_of(j), 0) : s;
}

static Status write_languages(struct joining *j)
{
    struct recorded_languages_row *rows;
    size_t count;
    Status s = q_recorded_languages(j->by->db, j->by->a, j->session, &rows, &count);
    size_t position = s == OK ? count : 0;
    for (size_t i = 0; i < j->said->language_count && s == OK; i++) {
        bool is_known = false;
        for (size_t k = 0; k < count; k++)
            is_known |= str_eq(rows[k].language, j->said->languages[i]);
        if (!is_known)
            s = session_language_add(j->by, j->session, j->said->languages[i], ++position);
    }
    return s;
}

static Status find_body(struct joining *j)
{
    Status s = body_find(j->by, body_said(j->said), STR("council"), &j->body);
    if (s == E_NOT_FOUND) {
        j->body = (BodyId){0};
        return OK;
    }
    return s;
}

/* A body that its own notice had not named yet, or not in this language. */
static Status name_body(struct joining *j)
{
    Text name = text_here(j, body_said(j->said));
    if (j->is_named_otherwise) { /* two councils in one session, or one council recorded twice */
        Str recorded;
        Status s = body_name_of(j->by, j->body, &recorded);
        if (s == OK)
            note_doubt(j, DOUBT_SAME_PLACE, 0, recorded, name.value);
        return s;
    }
    if (j->body.n != 0)
        return j->said->body.len > 0 ? body_name(j->by, j->body, name, NAME_OWN) : OK;
    note_made(j, THING_BODY);
    return body_add(j->by, name, STR("council"), NAME_OWN, &j->body);
}

static Status meet_session(struct joining *j, const struct candidate *found)
{
    struct session_in_language_row texts;
    BodyId named = j->body;
    j->session = found->id;
    j->body = found->body;
    j->is_named_otherwise = named.n != 0 && named.n != found->body.n;
    note_joined(j, THING_SESSION);
    Status s = q_session_in_language(j->by->db, j->by->a, j->session, j->language, &texts);
    if (s == OK)
        j->is_language_new = texts.texts == 0;
    return s;
}

Status session_join(struct joining *j, bool *is_skipped)
{
    struct candidate found;
    *is_skipped = false;
    Status s = find_body(j);
    if (s == OK)
        s = find_session(j, &found);
    if (s != OK)
        return s;
    j->is_joined = found.id.n != 0;
    if (!j->is_joined && body_said(j->said).len == 0) {
        note_doubt(j, DOUBT_NO_BODY, 0, j->day, STR(""));
        *is_skipped = true;
        return OK;
    }
    if (j->is_joined)
        s = meet_session(j, &found);
    if (s == OK)
        s = name_body(j);
    if (s == OK && !j->is_joined) {
        note_made(j, THING_SESSION);
        s = make_session(j);
    } else if (s == OK) {
        s = fill_session(j);
    }
    if (s == OK)
        s = write_texts(j);
    if (s == OK)
        s = write_languages(j);
    note_topic(j->all, "session", j->session.n);
    note_topic(j->all, "body", j->body.n);
    return s;
}
