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

/* Half of the smaller list in common. A person of several writings counts as one in the length of the
 * recorded list; whichever of the writings the notice has is found. */
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
        people += i == 0 || rows[i].id.n != rows[i - 1].id.n;
    }
    *out = match_people(match_names(said.items, said.count, recorded, count), said.count, people);
    return OK;
}

static bool is_of_this_notice(const struct joining *j, SessionId id)
{
    for (size_t i = 0; i < j->all->sessions.count; i++)
        if (j->all->sessions.items[i].id.n == id.n)
            return true;
    return false;
}

/* How sure it is that a session of the day is the one; 0: it is not. Of its own body, it is unless
 * both the time and the people are others; of another, when the people are shared at no other time.
 * Shared people tell more than a shared time. */
static Status weigh(struct joining *j, const struct candidate *c, bool is_own_body, unsigned *weight)
{
    struct span said = said_span(j->said);
    bool is_meanwhile = spans_overlap(c->span, said), is_shared = false;
    bool is_apart = c->span.is_known && said.is_known && !is_meanwhile;
    *weight = 0;
    if (is_of_this_notice(j, c->id) || (is_apart && !is_own_body))
        return OK;
    Status s = people_are_shared(j, c->id, &is_shared);
    if (s == OK && (is_shared || (is_own_body && !is_apart)))
        *weight = 1u + (is_meanwhile ? 1u : 0u) + (is_shared ? 2u : 0u);
    return s;
}

/* The surest among those of the notice's own body, or among the others; id 0: none, or several are
 * equally sure. */
static Status choose(struct joining *j, const struct candidate *candidates, size_t count, bool is_own_body,
                     struct candidate *out)
{
    unsigned most = 0;
    bool is_tied = false, is_any = false;
    for (size_t i = 0; i < count; i++) {
        unsigned weight;
        if ((j->body.n != 0 && candidates[i].body.n == j->body.n) != is_own_body)
            continue;
        is_any |= !is_of_this_notice(j, candidates[i].id);
        Status s = weigh(j, &candidates[i], is_own_body, &weight);
        if (s != OK)
            return s;
        is_tied = weight == most ? is_tied || weight > 0 : weight < most && is_tied;
        if (weight > most) {
            *out = candidates[i];
            most = weight;
        }
    }
    if (is_tied) {
        note_doubt(j, DOUBT_SEVERAL_SESSIONS, 0, j->said->body, j->day);
        *out = (struct candidate){.id = {0}};
    } else if (is_any && is_own_body && most == 0) {
        note_doubt(j, DOUBT_OTHER_SESSION, 0, j->said->body, j->day);
    }
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
    s = choose(j, candidates, count, true, out);
    return s == OK && out->id.n == 0 ? choose(j, candidates, count, false, out) : s;
}

/* The name under which the body is looked for: its own, else the session's title. */
static Str body_said(const struct notice_session *said)
{
    return said->body.len > 0 ? said->body : said->title;
}

/* A notice that states priorities reports on a session; but one sent before its day still convenes. */
static Str said_state(const struct joining *j)
{
    bool is_to_come = day_is_valid(j->date) && day_number(time_to_utc(j->by->at).day) < day_number(j->date);
    return j->said->priority_count > 0 && !is_to_come ? STR("record circulated") : STR("convened");
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
        .state = said_state(j),
    };
}

static Str either(Str first, Str otherwise)
{
    return first.len > 0 ? first : otherwise;
}

/* What the record lacks is filled in; what contradicts it is noted. */
static Status fill_session(struct joining *j)
{
    struct recorded_session_row had;
    Status s = q_recorded_session(j->by->db, j->by->a, j->session, &had);
    if (s != OK)
        return s;
    struct session_facts said = said_facts(j), now = said;
    struct span span = {.is_known = !had.starts_at_is_null, .start = had.starts_at, .end = had.ends_at};
    if (span.is_known && said.zone.len > 0 && had.zone.len > 0 && !str_eq(said.zone, had.zone))
        note_doubt(j, DOUBT_SAID_DIFFERENTLY, 0, had.zone, said.zone);
    if (span.is_known && said.span.is_known &&
        (span.start != said.span.start || (span.end && said.span.end && span.end != said.span.end)))
        note_doubt(j, DOUBT_TIME_DIFFERS, 0, time_iso(j->by->a, span.start),
                   time_iso(j->by->a, said.span.start));
    if (span.is_known) {
        now.span = span;
        if (!span.end && said.span.is_known && said.span.start == span.start)
            now.span.end = said.span.end;
    }
    now.zone = either(had.zone, said.zone);
    now.zone_printed = either(had.zone_printed, said.zone_printed);
    now.mode = either(had.mode, said.mode);
    now.registration_url = either(had.registration_url, said.registration_url);
    now.state = str_eq(had.state, STR("convened")) ? said.state : had.state;
    bool is_same = now.span.is_known == span.is_known && now.span.end == span.end &&
                   str_eq(now.zone, had.zone) && str_eq(now.zone_printed, had.zone_printed) &&
                   str_eq(now.mode, had.mode) && str_eq(now.registration_url, had.registration_url) &&
                   str_eq(now.state, had.state);
    return is_same ? OK : session_change(j->by, j->session, &now);
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
        j->is_changed |= !is_known;
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

/* The body of a new session. */
static Status name_body(struct joining *j)
{
    Text name = text_here(j, body_said(j->said));
    if (j->body.n != 0)
        return j->said->body.len > 0 ? body_name(j->by, j->body, name, NAME_OWN) : OK;
    note_made(j, THING_BODY);
    return body_add(j->by, name, STR("council"), NAME_OWN, &j->body);
}

/* The body of a recorded session goes by that name too, unless that is another's. */
static Status rename_body(struct joining *j, BodyId named)
{
    if (j->said->body.len == 0)
        return OK;
    if (named.n != 0 && named.n != j->body.n)
        return note_same_place(j, "body", j->body.n, j->said->body, 0);
    return body_name(j->by, j->body, text_here(j, j->said->body), NAME_OWN);
}

static Status meet_session(struct joining *j, const struct candidate *found)
{
    struct session_in_language_row texts;
    BodyId named = j->body;
    j->session = found->id;
    j->body = found->body;
    note_joined(j, THING_SESSION);
    Status s = q_session_in_language(j->by->db, j->by->a, j->session, j->language, &texts);
    if (s != OK)
        return s;
    j->is_language_new = texts.texts == 0;
    s = rename_body(j, named);
    return s == OK ? fill_session(j) : s;
}

static Status begin_session(struct joining *j)
{
    Status s = name_body(j);
    if (s != OK)
        return s;
    note_made(j, THING_SESSION);
    return make_session(j);
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
    s = j->is_joined ? meet_session(j, &found) : begin_session(j);
    if (s == OK)
        s = write_texts(j);
    if (s == OK)
        s = write_languages(j);
    action_moves(j->by, "session", j->session.n);
    action_moves(j->by, "body", j->body.n);
    return s;
}
