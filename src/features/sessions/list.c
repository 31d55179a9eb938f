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
        .day_text = day_text(a, req->language, from->day),
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

Status sessions_of_body(const struct request *req, int64_t body, struct session_list *out)
{
    struct sessions_of_body_row *rows;
    size_t count;
    Status s = q_sessions_of_body(request_db(req), req->arena, (BodyId){body}, language_tag(req->language),
                                  &rows, &count);
    if (s != OK)
        return s;
    struct session_entry *entries = arena_array(req->arena, struct session_entry, count);
    for (size_t i = 0; i < count; i++)
        entries[i] = entry_of(req, &(struct listed)LISTED(rows[i]));
    *out = (struct session_list){entries, count};
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
    *out = (struct session_list){entries, count};
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
    *out = (struct session_list){entries, count};
    return OK;
}
