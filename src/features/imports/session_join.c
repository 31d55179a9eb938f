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

/* Whom the notice gives the floor to, and for whom, as keys. */
static void add_names(struct arena *a, Names *names, const struct notice_person *people, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const Str both[] = {people[i].name, people[i].on_behalf_of.name};
        for (size_t k = 0; k < ARRAY_LEN(both); k++) {
            Str key = text_key(a, both[k]);
            if (key.len > 0)
                *list_add(a, names) = key;
        }
    }
}

static Names said_names(struct joining *j)
{
    Names names = {0};
    for (size_t i = 0; i < j->said->item_count; i++) {
        const struct notice_item *item = &j->said->items[i];
        add_names(j->by->a, &names, item->moderators, item->moderator_count);
        add_names(j->by->a, &names, item->speakers, item->speaker_count);
    }
    return names;
}

/* Half of the smaller list in common; one name per person, so that writings do not count twice. */
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
    size_t common = names_in_common(said.items, said.count, recorded, count);
    *out = common > 0 && people_agree(common, said.count, people);
    return OK;
}

static bool spans_fit(struct span a, struct span b)
{
    return !a.is_known || !b.is_known || spans_overlap(a, b);
}

/* The one that this notice tells of, among those of the day; id 0: none. Without a body in common
 * people must be; with one, they or the time. */
static Status choose(struct joining *j, const struct candidate *candidates, size_t count,
                     struct candidate *out)
{
    *out = (struct candidate){.id = {0}};
    struct span said = said_span(j->said);
    for (size_t i = 0; i < count && out->id.n == 0; i++) {
        bool is_own_body = j->body.n != 0 && candidates[i].body.n == j->body.n;
        bool fits = spans_fit(candidates[i].span, said), is_shared = false;
        Status s = is_own_body && fits ? OK : people_are_shared(j, candidates[i].id, &is_shared);
        if (s != OK)
            return s;
        if ((is_own_body && (fits || is_shared)) || (fits && is_shared))
            *out = candidates[i];
        else if (is_own_body)
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
        .zone = zone_of_print(j->by->a, j->said->zone, j->date),
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

/* What the record lacks is filled in; what contradicts it is noted. */
static Status fill_session(struct joining *j)
{
    struct recorded_session_row had;
    Status s = q_recorded_session(j->by->db, j->by->a, j->session, &had);
    if (s != OK)
        return s;
    struct session_facts said = said_facts(j), now = said;
    struct span span = {.is_known = !had.starts_at_is_null, .start = had.starts_at, .end = had.ends_at};
    if (span.is_known && said.span.is_known &&
        (span.start != said.span.start || (span.end && said.span.end && span.end != said.span.end)))
        note_doubt(j, DOUBT_TIME_DIFFERS, 0, time_iso(j->by->a, span.start),
                   time_iso(j->by->a, said.span.start));
    if (span.is_known) {
        now.span = span;
        if (!span.end && said.span.is_known && said.span.start == span.start)
            now.span.end = said.span.end;
        now.zone = had.zone;
        now.zone_printed = had.zone_printed;
    }
    now.mode = either(had.mode, said.mode);
    now.registration_url = either(had.registration_url, said.registration_url);
    now.state = str_eq(had.state, STR("convened")) ? said.state : had.state;
    bool is_same = span.is_known && now.span.end == span.end && str_eq(now.mode, had.mode) &&
                   str_eq(now.registration_url, had.registration_url) && str_eq(now.state, had.state);
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
    if (j->body.n != 0)
        return j->said->body.len > 0 ? body_name(j->by, j->body, name, NAME_OWN) : OK;
    note_made(j, THING_BODY);
    return body_add(j->by, name, STR("council"), NAME_OWN, &j->body);
}

static Status meet_session(struct joining *j, const struct candidate *found)
{
    struct session_in_language_row texts;
    j->session = found->id;
    j->body = found->body;
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
