/* All bodies: those that are there by kind, and those that have ended. */
#include "features/bodies/load.h"
#include "features/bodies/pages.h"
#include "features/bodies/rules.h"

#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "language/fold.h"

#include "bodies_councils.html.h"
#include "bodies_councils.json.h"
#include "bodies_pages.sql.h"

#include <stdlib.h>

typedef LIST_OF(struct council_entry) Entries;

struct listing {
    const struct request *req;
    struct bodies_row *rows;
    struct bodies_succeeded_row *successions;
    size_t count, succession_count;
};

static int by_name(const void *one, const void *other, void *language)
{
    const struct council_entry *a = one, *b = other;
    int order = collate(*(enum language *)language, a->name.value, b->name.value);
    return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

static int by_id(const void *one, const void *other)
{
    const struct bodies_row *a = one, *b = other;
    return (a->id.n > b->id.n) - (a->id.n < b->id.n);
}

static struct body_mention mention_of(const struct listing *l, BodyId id)
{
    struct bodies_row key = {.id = id};
    const struct bodies_row *row = bsearch(&key, l->rows, l->count, sizeof key, by_id);
    if (!row)
        return (struct body_mention){0};
    return (struct body_mention){id.n, address_of(l->req, council_path(l->req->arena, row->slug)),
                                 text_of(row->name, row->name_language)};
}

/* The sentence for a pair, without the pair. */
Str list_before(const struct request *req, size_t index, size_t count)
{
    static const Str nothing[2];
    enum message joined = index + 1 < count ? MESSAGE_LIST_COMMA : MESSAGE_LIST_AND;
    return index > 0 ? message_format(req->arena, req->language, joined, 0, nothing, 2) : STR("");
}

/* The successions are few; a body has hardly any. */
static void find_successors(const struct listing *l, BodyId id, struct council_entry *entry)
{
    struct body_mention *found = arena_array(l->req->arena, struct body_mention, l->succession_count);
    for (size_t i = 0; i < l->succession_count; i++)
        if (l->successions[i].body_id.n == id.n)
            found[entry->successor_count++] = mention_of(l, l->successions[i].successor_id);
    struct listed_body *successors = arena_array(l->req->arena, struct listed_body, entry->successor_count);
    for (size_t i = 0; i < entry->successor_count; i++)
        successors[i] = (struct listed_body){list_before(l->req, i, entry->successor_count), &found[i]};
    entry->successors = successors;
}

static struct council_entry entry_of(const struct listing *l, const struct bodies_row *row)
{
    struct arena *a = l->req->arena;
    struct council_entry entry = {
        .id = row->id.n,
        .address = address_of(l->req, council_path(a, row->slug)),
        .kind = row->kind,
        .name = text_of(row->name, row->name_language),
        .next_day = row->next_day,
        .last_day = row->last_day,
        .next_text = day_text(a, l->req->language, row->next_day),
        .last_text = day_text(a, l->req->language, row->last_day),
    };
    if (!row->reports_to_id_is_null)
        entry.above = mention_of(l, row->reports_to_id);
    find_successors(l, row->id, &entry);
    entry.has_ended =
        body_has_ended(row->until_day, today(l->req), entry.successor_count > 0, row->next_day.len > 0);
    return entry;
}

/* All of them, in the collation order of the request's language. */
static Status read_entries(const struct request *req, struct council_entry **out, size_t *count)
{
    struct listing l = {.req = req};
    Status s =
        q_bodies(request_db(req), req->arena, language_tag(req->language), today(req), &l.rows, &l.count);
    if (s == OK)
        s = q_bodies_succeeded(request_db(req), req->arena, today(req), &l.successions, &l.succession_count);
    if (s != OK)
        return s;
    struct council_entry *entries = arena_array(req->arena, struct council_entry, l.count);
    for (size_t i = 0; i < l.count; i++)
        entries[i] = entry_of(&l, &l.rows[i]);
    enum language language = req->language;
    qsort_r(entries, l.count, sizeof *entries, by_name, &language);
    *out = entries;
    *count = l.count;
    return OK;
}

Status councils_list(const struct request *req, const struct council_entry **out, size_t *count)
{
    struct council_entry *all;
    size_t all_count;
    Status s = read_entries(req, &all, &all_count);
    if (s != OK)
        return s;
    Entries councils = {0};
    for (size_t i = 0; i < all_count; i++)
        if (!all[i].has_ended && str_eq(all[i].kind, STR("council")))
            *list_add(req->arena, &councils) = all[i];
    *out = councils.items;
    *count = councils.count;
    return OK;
}

/* The kinds that have any, in the order of rules.tbl.h. */
static void name_groups(const struct request *req, const Entries *kinds, size_t count,
                        struct councils_view *v)
{
    struct council_group *groups = arena_array(req->arena, struct council_group, count);
    for (size_t i = 0; i < count; i++)
        if (kinds[i].count > 0)
            groups[v->group_count++] = (struct council_group){
                body_kind_at(i), code_text(req->arena, req->language, "councils.kind.", body_kind_at(i)),
                kinds[i].items, kinds[i].count};
    v->groups = groups;
}

static void group_by_kind(const struct request *req, const struct council_entry *all, size_t count,
                          struct councils_view *v)
{
    Entries *kinds = arena_array(req->arena, Entries, body_kind_count()), ended = {0};
    for (size_t i = 0; i < count; i++) {
        Entries *group = all[i].has_ended ? &ended : &kinds[body_kind_rank(all[i].kind)];
        *list_add(req->arena, group) = all[i];
    }
    name_groups(req, kinds, body_kind_count(), v);
    v->ended = ended.items;
    v->ended_count = ended.count;
}

Status councils_page(struct request *req, struct response *res)
{
    struct councils_view v = {0};
    struct council_entry *all;
    size_t count;
    Status s = read_entries(req, &all, &count);
    if (s != OK)
        return s;
    group_by_kind(req, all, count, &v);
    page_shows_all(res, "body");
    page_shows_all(res, "session");
    page_shows_all(res, "day");
    v.page =
        page_of(req, PAGE_COUNCILS, STR("/councils"), message_text(req->language, MESSAGE_COUNCILS_TITLE));
    v.page.has_data = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_councils_json(&r, &v);
    else
        tpl_councils_page(&r, &v);
    return OK;
}
