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

/* ---- all of them ---- */

enum { PAGE_MOST = 50 };

enum part { PART_COMING, PART_PAST, PART_UNDATED };

static const Str beyond_days = STR_INIT(":"); /* behind all digits */

static Str earlier(Str a, Str b)
{
    return str_compare(a, b) < 0 ? a : b;
}

/* "1.2021-02-08.4": the part, and behind which of its sessions. */
static Status place_read(Str text, enum part *part, Str *day, int64_t *id)
{
    int64_t number;
    struct day parsed;
    Str first = str_cut(&text, '.'), second = str_cut(&text, '.');
    if (str_int(first, &number) != OK || number < PART_COMING || number > PART_UNDATED ||
        str_int(text, id) != OK || *id < 1)
        return E_NOT_FOUND;
    *part = (enum part)number;
    *day = second;
    bool has_day = *part != PART_UNDATED;
    return has_day == (second.len > 0) && (!has_day || day_from_iso(second, &parsed) == OK) ? OK
                                                                                            : E_NOT_FOUND;
}

/* Where each part begins and ends. */
static Status bounds_of(const struct request *req, const struct session_range *range,
                        struct sessions_listed_values *out)
{
    struct arena *a = req->arena;
    Str now = today(req), day = STR("");
    bool has_year = range->year.len > 0;
    Str beyond = has_year ? str_format(a, "%.*s:", STR_FMT(range->year)) : beyond_days;
    *out = (struct sessions_listed_values){
        .coming_day = has_year && str_compare(range->year, now) > 0 ? range->year : now,
        .coming_until = beyond,
        .past_day = earlier(now, beyond),
        .past_from = range->year,
        .undated_id = has_year ? 0 : INT64_MAX,
        .language = language_tag(req->language),
        .most = PAGE_MOST + 1,
    };
    if (range->after.len == 0)
        return OK;
    enum part part;
    int64_t id;
    Status s = place_read(range->after, &part, &day, &id);
    if (s != OK)
        return s;
    if (part == PART_COMING) {
        out->coming_day = day;
        out->coming_id = id;
        return OK;
    }
    out->coming_until = STR("");
    out->past_day = part == PART_PAST ? day : STR("");
    out->past_id = part == PART_PAST ? id : 0;
    out->undated_id = part == PART_UNDATED ? id : out->undated_id;
    return OK;
}

/* The rows of both statements are alike in their columns only. */
#define LIST_PARTS(req, rows, count, out)                                                                    \
    do {                                                                                                     \
        size_t shown_ = (count) > PAGE_MOST ? PAGE_MOST : (count), coming_ = 0;                              \
        struct session_entry *entries_ = arena_array((req)->arena, struct session_entry, shown_);            \
        for (size_t i = 0; i < shown_; i++) {                                                                \
            struct listed listed_ = LISTED((rows)[i]);                                                       \
            listed_.body_name = text_of((rows)[i].body_name, (rows)[i].body_name_language);                  \
            entries_[i] = entry_of((req), &listed_);                                                         \
            entries_[i].body_id = (rows)[i].body_id.n;                                                       \
            coming_ += (rows)[i].part == PART_COMING;                                                        \
        }                                                                                                    \
        *(out) = (struct session_listing){.to_come = {entries_, coming_, {0}},                               \
                                          .past = {entries_ + coming_, shown_ - coming_, {0}}};              \
        if ((count) > PAGE_MOST)                                                                             \
            (out)->next = str_format((req)->arena, "%lld.%.*s.%lld", (long long)(rows)[shown_ - 1].part,     \
                                     STR_FMT((rows)[shown_ - 1].day), (long long)(rows)[shown_ - 1].id.n);   \
    } while (0)

static Status list_of_body(const struct request *req, int64_t body, const struct sessions_listed_values *v,
                           struct session_listing *out)
{
    struct sessions_of_body_listed_row *rows;
    size_t count;
    Status s =
        q_sessions_of_body_listed(request_db(req), req->arena,
                                  &(struct sessions_of_body_listed_values){.body = {body},
                                                                           .coming_day = v->coming_day,
                                                                           .coming_id = v->coming_id,
                                                                           .coming_until = v->coming_until,
                                                                           .past_day = v->past_day,
                                                                           .past_id = v->past_id,
                                                                           .past_from = v->past_from,
                                                                           .undated_id = v->undated_id,
                                                                           .language = v->language,
                                                                           .most = v->most},
                                  &rows, &count);
    if (s == OK)
        LIST_PARTS(req, rows, count, out);
    return s;
}

Status sessions_listed(const struct request *req, const struct session_range *range,
                       struct session_listing *out)
{
    struct sessions_listed_values values;
    struct sessions_listed_row *rows;
    size_t count;
    Status s = bounds_of(req, range, &values);
    if (s != OK)
        return s;
    if (range->body != 0)
        return list_of_body(req, range->body, &values, out);
    s = q_sessions_listed(request_db(req), req->arena, &values, &rows, &count);
    if (s == OK)
        LIST_PARTS(req, rows, count, out);
    return s;
}
