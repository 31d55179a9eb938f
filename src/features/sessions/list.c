#include "features/sessions/list.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "language/fold.h"

#include "sessions_list.sql.h"

/* The columns that every list of sessions has. */
struct listed {
    int64_t id;
    Str slug, day, zone, zone_printed, state;
    bool has_start, has_end;
    Time start, end;
    Text title, body_name;
};

#define LISTED(row)                                                                                          \
    {                                                                                                        \
        .id = (row).id.n, .slug = (row).slug, .day = (row).day, .zone = (row).zone,                          \
        .zone_printed = (row).zone_printed, .state = (row).state, .has_start = !(row).starts_at_is_null,     \
        .has_end = !(row).ends_at_is_null, .start = (row).starts_at, .end = (row).ends_at, .title = {        \
            (row).title,                                                                                     \
            (row).title_language                                                                             \
        }                                                                                                    \
    }

/* A council named after its one session, or the other way round, is not said twice. */
static bool is_named_alike(struct arena *a, Text title, Text body_name)
{
    return str_eq(fold(a, title.value), fold(a, body_name.value));
}

static struct session_entry entry_of(const struct request *req, const struct listed *from)
{
    struct arena *a = req->arena;
    struct session_entry entry = {
        .id = from->id,
        .address = address_of(req, session_path(a, from->id, from->slug)),
        .title = from->title,
        .body_name = from->body_name,
        .day = from->day,
        .day_text = day_text(a, req->language, from->day),
        .state = from->state,
        .state_text = code_text(a, req->language, "session.state.", from->state),
    };
    if (is_named_alike(a, from->title, from->body_name))
        entry.body_name.value = STR("");
    if (from->has_start) {
        Time end = from->has_end ? from->end : from->start;
        entry.start = time_iso(a, from->start);
        entry.local_start = time_with_offset(a, zone_or_utc(from->zone), from->start);
        if (from->has_end)
            entry.local_end = time_with_offset(a, zone_or_utc(from->zone), from->end);
        entry.time_text =
            time_text(a, req->language, zone_or_utc(from->zone), from->zone_printed, from->start, end);
    }
    return entry;
}

enum { SESSIONS_A_PAGE = 25 };

/* A place in the order of a body's sessions: "2021-02-08.4", ".4" among those without a day. */
struct place {
    Str day;
    int64_t before, undated_before;
};

static Status place_of(Str after, struct place *out)
{
    struct place place = {STR("9999"), 0, INT64_MAX};
    struct day day;
    int64_t id;
    if (after.len == 0) {
        *out = place;
        return OK;
    }
    place.day = str_cut(&after, '.');
    if (str_int(after, &id) != OK || (place.day.len > 0 && day_from_iso(place.day, &day) != OK))
        return E_NOT_FOUND;
    place.before = id;
    if (place.day.len == 0)
        place.undated_before = id;
    *out = place;
    return OK;
}

Status sessions_of_body(const struct request *req, int64_t body, Str after, struct session_list *out)
{
    struct sessions_of_body_row *rows;
    size_t count;
    struct place place;
    Status s = place_of(after, &place);
    if (s == OK)
        s = q_sessions_of_body(request_db(req), req->arena,
                               &(struct sessions_of_body_values){
                                   .body = (BodyId){body},
                                   .day = place.day,
                                   .before = place.before,
                                   .undated_before = place.undated_before,
                                   .language = language_tag(req->language),
                                   .most = SESSIONS_A_PAGE + 1,
                               },
                               &rows, &count);
    if (s != OK)
        return s;
    size_t shown = count > SESSIONS_A_PAGE ? SESSIONS_A_PAGE : count;
    struct session_entry *entries = arena_array(req->arena, struct session_entry, shown);
    for (size_t i = 0; i < shown; i++)
        entries[i] = entry_of(req, &(struct listed)LISTED(rows[i]));
    *out = (struct session_list){entries, shown, STR("")};
    if (count > shown)
        out->next = str_format(req->arena, "%.*s.%lld", STR_FMT(rows[shown - 1].day),
                               (long long)rows[shown - 1].id.n);
    return OK;
}

Status sessions_to_come(const struct request *req, int64_t most, struct session_list *out)
{
    struct sessions_to_come_row *rows;
    size_t count;
    Status s = q_sessions_to_come(request_db(req), req->arena, today(req), language_tag(req->language), most,
                                  &rows, &count);
    if (s != OK)
        return s;
    struct session_entry *entries = arena_array(req->arena, struct session_entry, count);
    for (size_t i = 0; i < count; i++) {
        struct listed listed = LISTED(rows[i]);
        listed.body_name = text_of(rows[i].body_name, rows[i].body_name_language);
        entries[i] = entry_of(req, &listed);
    }
    *out = (struct session_list){entries, count, STR("")};
    return OK;
}

Status sessions_recorded(const struct request *req, int64_t most, struct session_list *out)
{
    struct sessions_recorded_row *rows;
    size_t count;
    Status s = q_sessions_recorded(request_db(req), req->arena, today(req), language_tag(req->language), most,
                                   &rows, &count);
    if (s != OK)
        return s;
    struct session_entry *entries = arena_array(req->arena, struct session_entry, count);
    for (size_t i = 0; i < count; i++) {
        struct listed listed = LISTED(rows[i]);
        listed.body_name = text_of(rows[i].body_name, rows[i].body_name_language);
        entries[i] = entry_of(req, &listed);
    }
    *out = (struct session_list){entries, count, STR("")};
    return OK;
}
