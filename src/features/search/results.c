#include "features/search/results.h"
#include "features/sdg/sdg.h"

#include "base/arena.h"
#include "features/layout/layout.h"
#include "features/links/names.h"
#include "render/escape.h"
#include "search_pages.sql.h"

enum { TITLE_MOST = 240, TEXT_MOST = 260 };

struct candidate {
    Text text;
    bool is_title;
    bool is_name; /* of what the thing is called, or grouped by: worth showing only for words of its own */
};

/* One entry while it is put together. */
struct building {
    const struct hit_entry *entry;
    struct found *found;
    LIST_OF(struct candidate) candidates;
    Str framework, code; /* of a node */
};

struct results {
    const struct request *req;
    const struct query *q;
    struct building *building;
    size_t count;
    Str tag;
};

static struct building *building_of(struct results *r, int64_t id)
{
    for (size_t i = 0; i < r->count; i++)
        if (r->building[i].entry->id == id)
            return &r->building[i];
    return NULL;
}

/* ---- what is read ---- */

static void add_candidate(struct results *r, struct building *b, Text text, bool is_title)
{
    *list_add(r->req->arena, &b->candidates) = (struct candidate){text, is_title, is_title};
}

static bool is_title(const struct building *b, Str field)
{
    if (str_eq(b->entry->kind, STR("priority")))
        return str_eq(field, STR("sentence"));
    return str_eq(field, STR("title")) || str_eq(field, STR("name"));
}

static Status read_texts(struct results *r, Str ids)
{
    struct search_texts_row *rows;
    size_t count;
    Status s = q_search_texts(request_db(r->req), r->req->arena, ids, &rows, &count);
    if (s != OK)
        return s;
    for (size_t i = 0; i < count; i++) {
        struct building *b = building_of(r, rows[i].id);
        if (!b)
            continue;
        add_candidate(r, b, text_of(rows[i].value, rows[i].language), is_title(b, rows[i].field));
        if (str_eq(rows[i].field, STR("theme")))
            b->candidates.items[b->candidates.count - 1].is_name = true;
    }
    return OK;
}

static Str part_address(struct results *r, const struct building *b, Str session_address)
{
    if (str_eq(b->entry->kind, STR("item")))
        return str_format(r->req->arena, "%.*s#item-%lld", STR_FMT(session_address),
                          (long long)b->entry->owner);
    if (str_eq(b->entry->kind, STR("priority")))
        return address_of(r->req, priority_path(r->req->arena, b->entry->owner));
    return session_address;
}

static Status read_sessions(struct results *r, Str ids)
{
    struct search_sessions_row *rows;
    size_t count;
    Status s = q_search_sessions(request_db(r->req), r->req->arena, ids, r->tag, &rows, &count);
    if (s != OK)
        return s;
    for (size_t i = 0; i < count; i++) {
        struct building *b = building_of(r, rows[i].entry);
        if (!b)
            continue;
        Str address = address_of(r->req, session_path(r->req->arena, rows[i].id.n, rows[i].slug));
        b->found->address = part_address(r, b, address);
        b->found->body_name = text_of(rows[i].body_name, rows[i].body_name_language);
        b->found->day = rows[i].day;
        b->found->day_text = day_text(r->req->arena, r->req->language, rows[i].day);
        if (str_eq(b->entry->kind, STR("session")))
            continue;
        b->found->session_title = text_of(rows[i].title, rows[i].title_language);
        b->found->session_address = address;
    }
    return OK;
}

static Str undated_address(struct results *r, const struct building *b,
                           const struct search_addresses_row *row)
{
    struct arena *a = r->req->arena;
    Str path;
    if (str_eq(b->entry->kind, STR("person")))
        path = person_path(a, b->entry->owner, row->slug);
    else if (str_eq(b->entry->kind, STR("organisation")))
        path = organisation_path(a, b->entry->owner, row->slug);
    else if (str_eq(b->entry->kind, STR("body")))
        path = council_path(a, row->slug);
    else
        path = node_path(a, row->slug, row->code);
    return address_of(r->req, path);
}

static Status read_addresses(struct results *r, Str ids)
{
    struct search_addresses_row *rows;
    size_t count;
    Status s = q_search_addresses(request_db(r->req), r->req->arena, ids, &rows, &count);
    if (s != OK)
        return s;
    for (size_t i = 0; i < count; i++) {
        struct building *b = building_of(r, rows[i].entry);
        if (!b)
            continue;
        b->found->address = undated_address(r, b, &rows[i]);
        if (rows[i].name.len > 0)
            add_candidate(r, b, text_of(rows[i].name, STR("")), true);
        b->framework = rows[i].slug;
        b->code = rows[i].code;
    }
    return OK;
}

/* A goal of the compiled tables. */
static void read_goal(struct results *r, struct building *b)
{
    static const Str tags[SDG_LANGUAGES] = {
        [SDG_EN] = STR_INIT("en"), [SDG_FR] = STR_INIT("fr"), [SDG_ES] = STR_INIT("es"),
        [SDG_AR] = STR_INIT("ar"), [SDG_RU] = STR_INIT("ru"), [SDG_ZH] = STR_INIT("zh"),
    };
    size_t which = (size_t)b->entry->owner - 1;
    if (!str_eq(b->entry->kind, STR("sdg")) || which >= sdg_count)
        return;
    const struct sdg *goal = &sdgs[which];
    b->found->address = address_of(r->req, node_path(r->req->arena, STR("sdg"), goal->code));
    for (size_t l = 0; l < SDG_LANGUAGES; l++) {
        bool has_short = goal->short_name[l].len > 0;
        Str name = has_short ? goal->short_name[l] : goal->name[l];
        Str label = node_label(r->req->arena, r->req->language, STR("sdg"), goal->code);
        Str title = str_format(r->req->arena, "%.*s %.*s", STR_FMT(label), STR_FMT(name));
        add_candidate(r, b, (Text){title, tags[l]}, true);
        if (has_short)
            add_candidate(r, b, (Text){goal->name[l], tags[l]}, false);
    }
}

/* ---- what is shown ---- */

/* In the reader's language where there is one, else where most words are found. */
static const struct candidate *best_title(struct results *r, const struct building *b)
{
    const struct candidate *best = NULL;
    size_t best_hits = 0;
    for (size_t i = 0; i < b->candidates.count; i++) {
        const struct candidate *c = &b->candidates.items[i];
        if (!c->is_title)
            continue;
        if (str_eq(c->text.language, r->tag))
            return c;
        size_t hits = snippet_hits(r->req->arena, r->q, c->text.value);
        if (!best || hits > best_hits) {
            best = c;
            best_hits = hits;
        }
    }
    return best;
}

/* The text that has more of the words than those before, the reader's language first. */
static const struct candidate *best_text(struct results *r, const struct building *b,
                                         const struct candidate *title, size_t title_hits)
{
    const struct candidate *best = NULL;
    size_t best_hits = 0;
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < b->candidates.count; i++) {
            const struct candidate *c = &b->candidates.items[i];
            bool is_mine = str_eq(c->text.language, r->tag);
            if (c == title || is_mine != (round == 0))
                continue;
            size_t hits = snippet_hits(r->req->arena, r->q, c->text.value);
            bool says_more = hits > best_hits && (!c->is_name || hits > title_hits);
            if (says_more) {
                best = c;
                best_hits = hits;
            }
        }
        if (best_hits >= r->q->key_count)
            break;
    }
    return best;
}

static void show(struct results *r, struct building *b)
{
    struct arena *a = r->req->arena;
    const struct candidate *title = best_title(r, b);
    struct found *found = b->found;
    bool is_node = str_eq(b->entry->kind, STR("sdg")) || str_eq(b->entry->kind, STR("framework_node"));
    found->kind = is_node ? STR("node") : b->entry->kind;
    found->kind_text = code_text(a, r->req->language, "search.kind.", found->kind);
    if (title)
        found->title = snippet_of(a, r->q, title->text, TITLE_MOST);
    else
        found->title = snippet_of(
            a, r->q, node_text(a, r->req->language, b->framework, b->code, (Text){found->kind_text, r->tag}),
            TITLE_MOST);
    const struct candidate *text = r->q->has_words ? best_text(r, b, title, found->title.found) : NULL;
    if (text)
        found->text = snippet_of(a, r->q, text->text, TEXT_MOST);
    if (!str_eq(found->kind, STR("theme")))
        return;
    struct buf address = buf_in(a);
    buf_addf(&address, "/search?kind=priority&q=");
    escape_url_part(&address, str_format(a, "\"%.*s\"", STR_FMT(found->title.text.value)));
    found->address = address_of(r->req, buf_str(&address));
}

static Str list_of_ids(struct arena *a, const struct hit_entry *entries, size_t count)
{
    struct buf out = buf_in(a);
    for (size_t i = 0; i < count; i++)
        buf_addf(&out, "%c%lld", i == 0 ? '[' : ',', (long long)entries[i].id);
    buf_add_char(&out, ']');
    return buf_str(&out);
}

Status results_show(const struct request *req, const struct query *q, const struct hit_entry *entries,
                    size_t count, struct found *out)
{
    if (count == 0)
        return OK;
    struct results r = {.req = req, .q = q, .count = count, .tag = language_tag(req->language)};
    r.building = arena_array(req->arena, struct building, count);
    for (size_t i = 0; i < count; i++) {
        out[i] = (struct found){0};
        r.building[i] = (struct building){.entry = &entries[i], .found = &out[i]};
    }
    Str ids = list_of_ids(req->arena, entries, count);
    Status s = read_texts(&r, ids);
    if (s == OK)
        s = read_sessions(&r, ids);
    if (s == OK)
        s = read_addresses(&r, ids);
    for (size_t i = 0; s == OK && i < count; i++) {
        read_goal(&r, &r.building[i]);
        show(&r, &r.building[i]);
    }
    return s;
}
