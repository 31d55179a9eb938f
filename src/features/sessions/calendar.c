#include "features/sessions/calendar.h"

#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/journal/optional.h"
#include "features/layout/layout.h"

#include "sessions_calendar.sql.h"

/* A zone and the instants for which it is needed. */
struct zone_use {
    const struct zone *zone;
    Time from, until;
};

typedef LIST_OF(struct zone_use) ZoneUses;

Str calendar_status(Str state)
{
    static const struct {
        Str state, status;
    } rows[] = {
#define STATUS(state, status) {STR_INIT(state), STR_INIT(status)},
#include "features/sessions/calendar_status.tbl.h"
#undef STATUS
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (str_eq(rows[i].state, state))
            return rows[i].status;
    return STR("CONFIRMED");
}

static void use_zone(struct arena *a, ZoneUses *uses, const struct zone *zone, Time from, Time until)
{
    for (size_t i = 0; i < uses->count; i++) {
        struct zone_use *use = &uses->items[i];
        if (use->zone != zone)
            continue;
        use->from = from < use->from ? from : use->from;
        use->until = until > use->until ? until : use->until;
        return;
    }
    *list_add(a, uses) = (struct zone_use){zone, from, until};
}

static void set_when(const struct request *req, const struct calendar_sessions_row *row, ZoneUses *uses,
                     struct calendar_event *event)
{
    struct day day;
    if (row->starts_at_is_null) {
        if (day_from_iso(row->day, &day) == OK)
            event->start = str_format(req->arena, "%04d%02d%02d", day.year, day.month, day.date);
        return;
    }
    Time end = row->ends_at_is_null ? row->starts_at : row->ends_at;
    const struct zone *zone = zone_or_utc(row->zone);
    calendar_set_time(req->arena, event, zone, row->starts_at, end);
    if (event->form == CALENDAR_ZONED)
        use_zone(req->arena, uses, zone, row->starts_at, end > row->starts_at ? end : row->starts_at);
}

/* The summary's first paragraph, and where to register. */
static Text description_of(const struct request *req, const struct calendar_sessions_row *row)
{
    Str summary = str_trim(row->summary);
    Str first = str_trim(str_slice(summary, 0, str_find(summary, STR("\n\n"), 0)));
    Str language = first.len ? row->summary_language : language_tag(req->language);
    if (row->registration_url.len == 0)
        return (Text){first, language};
    Str label = message_text(req->language, MESSAGE_SESSION_REGISTER);
    return (Text){str_format(req->arena, "%.*s%s%.*s: %.*s", STR_FMT(first), first.len ? "\n\n" : "",
                             STR_FMT(label), STR_FMT(row->registration_url)),
                  language};
}

static struct calendar_event event_of(const struct request *req, const struct calendar_sessions_row *row,
                                      ZoneUses *uses)
{
    struct arena *a = req->arena;
    Str origin = request_origin(req);
    struct calendar_event event = {
        .uid = row->calendar_uid,
        .status = calendar_status(row->state),
        .sequence = row->calendar_sequence,
        .created = row->created,
        .modified = row->modified,
        .title = text_of(row->title, row->title_language),
        .body_name = text_of(row->body_name, row->body_name_language),
        .place = text_of(row->place, row->place_language),
        .description = description_of(req, row),
        .room_url = row->room_url,
        .path = session_path(a, row->id.n, row->slug),
        .body = row->body_id.n,
    };
    if (origin.len > 0)
        event.url = str_format(a, "%.*s%.*s", STR_FMT(origin), STR_FMT(address_of(req, event.path)));
    set_when(req, row, uses, &event);
    return event;
}

static void fill(const struct request *req, const struct calendar_sessions_row *rows, size_t count,
                 struct calendar_view *v)
{
    ZoneUses uses = {0};
    struct calendar_event *events = arena_array(req->arena, struct calendar_event, count);
    for (size_t i = 0; i < count; i++) {
        events[i] = event_of(req, &rows[i], &uses);
        v->modified = !v->has_modified || rows[i].modified > v->modified ? rows[i].modified : v->modified;
        v->has_modified = true;
    }
    if (uses.count + count == 0) /* a calendar has one component at least (RFC 5545 §3.6) */
        use_zone(req->arena, &uses, zone_or_utc(STR("UTC")), req->now, req->now);
    struct calendar_zone *zones = arena_array(req->arena, struct calendar_zone, uses.count);
    for (size_t i = 0; i < uses.count; i++)
        zones[i] = calendar_zone_of(req->arena, uses.items[i].zone, uses.items[i].from, uses.items[i].until);
    v->events = events;
    v->event_count = count;
    v->zones = zones;
    v->zone_count = uses.count;
}

Status calendar_of_session(const struct request *req, int64_t session, struct calendar_view *out)
{
    struct calendar_sessions_row *rows;
    size_t count;
    SessionId one = {session};
    Status s = q_calendar_sessions(request_db(req), req->arena,
                                   &(struct calendar_sessions_values){
                                       .session = &one, .language = language_tag(req->language), .most = 1},
                                   &rows, &count);
    if (s != OK)
        return s;
    if (count == 0)
        return E_NOT_FOUND;
    *out = (struct calendar_view){0};
    fill(req, rows, count, out);
    return OK;
}

Status calendar_of_days(const struct request *req, int64_t body, Str from_day, Str until_day,
                        struct calendar_view *out)
{
    struct calendar_sessions_row *rows;
    size_t count;
    BodyId of = {body};
    Status s = q_calendar_sessions(request_db(req), req->arena,
                                   &(struct calendar_sessions_values){.body = ID_OR_NULL(of),
                                                                      .from_day = from_day,
                                                                      .until_day = until_day,
                                                                      .language = language_tag(req->language),
                                                                      .most = CALENDAR_MOST},
                                   &rows, &count);
    if (s != OK)
        return s;
    *out = (struct calendar_view){0};
    fill(req, rows, count, out);
    return OK;
}
