#include "features/feeds/feed.h"

#include "base/arena.h"
#include "base/hash.h"
#include "db/db.h"
#include "features/feeds/feed_views.h"
#include "features/journal/optional.h"
#include "features/layout/layout.h"

#include "feeds_feed.sql.h"
#include "feeds_feed.xml.h"

enum { SESSIONS_LATELY = 20, TIES_LATELY = 60, ENTRIES_OF_ARCHIVE = 10000 };

struct feeding {
    const struct request *req;
    const struct feed_of *of;
    const struct period *period; /* NULL: the feed as it stands */
    struct period open;          /* the one that is not over */
    struct feed_view view;
};

Str feed_id(struct arena *a, Str seed, Str thing)
{
    static const uint64_t version = UINT64_C(0x8000), variant = UINT64_C(0x8000000000000000);
    static const uint64_t version_bits = UINT64_C(0xf000), variant_bits = UINT64_C(0xc000000000000000);
    uint64_t high = hash64(str_format(a, "%.*s/%.*s", STR_FMT(seed), STR_FMT(thing)));
    uint64_t low = hash64(str_format(a, "%.*s %.*s", STR_FMT(thing), STR_FMT(seed)));
    high = (high & ~version_bits) | version;
    low = (low & ~variant_bits) | variant;
    return str_format(a, "urn:uuid:%08x-%04x-%04x-%04x-%012llx", (unsigned)(high >> 32),
                      (unsigned)(high >> 16 & 0xffff), (unsigned)(high & 0xffff), (unsigned)(low >> 48),
                      (unsigned long long)(low & UINT64_C(0xffffffffffff)));
}

static Str whole(const struct feeding *f, Str path)
{
    return absolute_of(f->req, address_of(f->req, path));
}

/* "/councils/peace.atom", "/councils/peace/2021.atom" */
static Str file_of(const struct feeding *f, Str period)
{
    return str_format(f->req->arena, "%.*s%s%.*s.atom", STR_FMT(f->of->path), period.len > 0 ? "/" : "",
                      STR_FMT(period));
}

static Time later(Time a, Time b)
{
    return a > b ? a : b;
}

/* "lundi 8 février 2021, 14:00 – 16:00 (CET, UTC+1)", or the day alone. */
static Str when_text(const struct request *req, const struct feed_entries_row *row)
{
    if (row->starts_at_is_null)
        return day_text(req->arena, req->language, row->day);
    Time end = row->ends_at_is_null ? row->starts_at : row->ends_at;
    return time_text(req->arena, req->language, zone_or_utc(row->zone), row->zone_printed, row->starts_at,
                     end);
}

static void fill_session(const struct feeding *f, const struct feed_entries_row *row, struct feed_entry *e)
{
    e->state = row->state;
    e->state_text = code_text(f->req->arena, f->req->language, "session.state.", row->state);
    e->time_text = when_text(f->req, row);
    e->place = text_of(row->place, row->place_language);
    e->summary =
        paragraphs_of(f->req->arena, text_of(row->summary, row->summary_language), &e->summary_count);
}

static struct feed_entry entry_of(const struct feeding *f, const struct feed_entries_row *row)
{
    struct arena *a = f->req->arena;
    Str tag = language_tag(f->req->language);
    Str session = session_path(a, row->session_id.n, row->slug);
    bool is_session = str_eq(row->kind, STR("session"));
    Str thing = is_session ? str_format(a, "session/%.*s", STR_FMT(tag))
                           : str_format(a, "priority/%lld/%.*s", (long long)row->id, STR_FMT(tag));
    struct feed_entry e = {
        .id = feed_id(a, row->calendar_uid, thing),
        .is_session = is_session,
        .title = text_of(row->own, row->own_language),
        .address = whole(f, is_session ? session : priority_path(a, row->id)),
        .language = tag,
        .created = row->created,
        .updated = later(row->modified, later(row->own_modified, row->summary_modified)),
        .body_name = text_of(row->body_name, row->body_name_language),
        .body_address = whole(f, council_path(a, row->body_slug)),
    };
    if (is_session) {
        fill_session(f, row, &e);
        return e;
    }
    e.session_title = text_of(row->title, row->title_language);
    e.session_address = whole(f, session);
    e.day_text = day_text(a, f->req->language, row->day);
    return e;
}

static Status load_entries(struct feeding *f)
{
    struct feed_entries_row *rows;
    size_t count;
    BodyId body = {f->of->body};
    FrameworkNodeId node = {f->of->node};
    const struct period *period = f->period;
    int64_t lately = f->of->node != 0 ? TIES_LATELY : SESSIONS_LATELY;
    Status s = q_feed_entries(request_db(f->req), f->req->arena,
                              &(struct feed_entries_values){.body = ID_OR_NULL(body),
                                                            .node = ID_OR_NULL(node),
                                                            .from_day = period ? &period->from_day : NULL,
                                                            .until_day = period ? &period->until_day : NULL,
                                                            .most = period ? ENTRIES_OF_ARCHIVE : lately,
                                                            .language = language_tag(f->req->language)},
                              &rows, &count);
    if (s != OK)
        return s;
    struct feed_entry *entries = arena_array(f->req->arena, struct feed_entry, count);
    for (size_t i = 0; i < count; i++) {
        entries[i] = entry_of(f, &rows[i]);
        f->view.updated = later(f->view.updated, entries[i].updated);
    }
    f->view.entries = entries;
    f->view.count = count;
    return OK;
}

/* The archive that the day is in; empty for no day. */
static Str archive_of(const struct feeding *f, Str day)
{
    struct period period;
    if (period_around(f->req->arena, day, f->of->archives, &period) != OK)
        return STR("");
    return whole(f, file_of(f, period.name));
}

static Status load_neighbours(struct feeding *f)
{
    struct feed_neighbours_row row;
    BodyId body = {f->of->body};
    FrameworkNodeId node = {f->of->node};
    const struct period *period = f->period ? f->period : &f->open;
    Str tag = language_tag(f->req->language);
    Status s = q_feed_neighbours(request_db(f->req), f->req->arena, ID_OR_NULL(body), ID_OR_NULL(node),
                                 period->from_day, period->until_day, f->open.from_day, &row);
    if (s != OK)
        return s;
    f->view.id = feed_id(f->req->arena, row.seed,
                         str_format(f->req->arena, "%.*s/%.*s", STR_FMT(f->of->identity), STR_FMT(tag)));
    f->view.before = archive_of(f, row.before);
    f->view.after = archive_of(f, row.after);
    return OK;
}

static void fill_frame(struct feeding *f)
{
    struct feed_view *v = &f->view;
    Str file = file_of(f, f->period ? f->period->name : STR(""));
    v->tag = language_tag(f->req->language);
    v->direction = language_is_right_to_left(v->tag) ? STR("rtl") : STR("ltr");
    v->title = f->of->title;
    v->page = whole(f, f->of->page);
    v->self = whole(f, file);
    v->current = whole(f, file_of(f, STR("")));
    v->is_archive = f->period != NULL;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        Str tag = language_tag((enum language)i);
        Str address = str_format(f->req->arena, "/%.*s%.*s", STR_FMT(tag), STR_FMT(file));
        v->languages[i] =
            (struct feed_language){tag, absolute_of(f->req, address), (enum language)i != f->req->language};
    }
}

static void declare_topics(const struct feeding *f, struct response *res)
{
    page_shows_all(res, "session");
    page_shows_all(res, "priority");
    page_shows_all(res, "body");
    if (!f->period)
        page_shows_all(res, "record"); /* moved with the day, too */
    if (f->of->node > 0)
        page_shows(res, "node", f->of->node);
    else if (f->of->node < 0)
        page_shows_all(res, "node");
}

static Status respond(struct feeding *f, struct response *res)
{
    Status s = load_entries(f);
    if (s == OK && f->period && f->view.count == 0)
        return E_NOT_FOUND;
    if (s == OK)
        s = load_neighbours(f);
    if (s != OK)
        return s;
    fill_frame(f);
    declare_topics(f, res);
    struct render r = render_of(f->req, res);
    tpl_feed(&r, &f->view);
    return OK;
}

Status feed_respond(const struct request *req, struct response *res, const struct feed_of *of)
{
    struct feeding f = {.req = req, .of = of};
    Status s = period_around(req->arena, today(req), of->archives, &f.open);
    return s == OK ? respond(&f, res) : s;
}

Status feed_respond_archive(const struct request *req, struct response *res, const struct feed_of *of,
                            Str name)
{
    struct period period;
    struct feeding f = {.req = req, .of = of, .period = &period};
    Status s = period_of(req->arena, name, of->archives, &period);
    if (s == OK)
        s = period_around(req->arena, today(req), of->archives, &f.open);
    if (s == OK && str_compare(period.until_day, f.open.from_day) > 0)
        return E_NOT_FOUND;
    return s == OK ? respond(&f, res) : s;
}
