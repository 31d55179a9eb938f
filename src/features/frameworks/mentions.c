/* What was said about a node: how much of it by council and year, and what it was, page by page. */
#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/charts/charts.h"
#include "features/frameworks/load.h"
#include "features/layout/layout.h"
#include "features/links/names.h"

#include "frameworks_pages.sql.h"

enum { MENTIONS_MOST = 50, YEAR_DIGITS = 4 };

/* The columns of both statements. */
struct said {
    struct mention_view view;
    int64_t body;
    struct link_thing from;
};

/* Behind which of them the page begins. */
struct cursor {
    Str year, day;
    int64_t body, link;
};

struct loading {
    const struct request *req;
    struct response *res;
    struct arena *arena;
    struct db *db;
    Str tag, after;
    FrameworkNodeId node;
    int64_t body; /* chosen; 0: all */
    struct node_view *view;
    struct council_counts *councils;
    int64_t *by_year; /* of the chosen council, or of all, in the order of the years */
};

static bool is_year(Str text)
{
    size_t digits = 0;
    while (digits < text.len && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    return digits == YEAR_DIGITS && text.len == YEAR_DIGITS;
}

/* "2021.3.2021-02-08.17", as cursor_text writes it. */
static Status cursor_read(Str text, struct cursor *out)
{
    if (text.len == 0) {
        *out = (struct cursor){STR(":"), STR(":"), INT64_MAX, INT64_MAX}; /* ':' comes behind all digits */
        return OK;
    }
    struct cursor cursor = {.year = str_cut(&text, '.')};
    Str body = str_cut(&text, '.');
    cursor.day = str_cut(&text, '.');
    Status s = str_int(body, &cursor.body);
    if (s == OK)
        s = str_int(text, &cursor.link);
    if (s == OK && cursor.year.len > 0 && !is_year(cursor.year))
        s = E_INVALID;
    if (s == OK)
        *out = cursor;
    return s;
}

static Str cursor_text(struct arena *a, const struct said *last)
{
    return str_format(a, "%.*s.%lld.%.*s.%lld", STR_FMT(last->view.year), (long long)last->body,
                      STR_FMT(last->view.day), (long long)last->view.id);
}

static Status load_councils(struct loading *l)
{
    struct node_councils_row *rows;
    size_t count;
    Status s = q_node_councils(l->db, l->arena, l->node, l->tag, &rows, &count);
    if (s != OK)
        return s;
    Str chosen = request_query(l->req, STR("council"));
    l->councils = arena_array(l->arena, struct council_counts, count);
    for (size_t i = 0; i < count; i++) {
        bool is_chosen = str_eq(rows[i].slug, chosen);
        l->councils[i] = (struct council_counts){
            .id = rows[i].id.n,
            .slug = rows[i].slug,
            .address = address_of(l->req, council_path(l->arena, rows[i].slug)),
            .name = text_of(rows[i].name, rows[i].name_language),
            .is_chosen = is_chosen,
        };
        page_shows(l->res, "body", rows[i].id.n);
        if (is_chosen)
            l->body = rows[i].id.n;
    }
    l->view->councils = l->councils;
    l->view->council_count = count;
    return chosen.len > 0 && l->body == 0 ? E_NOT_FOUND : OK;
}

/* The years in which anything was said, first to last. */
static struct year_choice *years_of(struct loading *l, const struct node_counts_row *rows, size_t count)
{
    struct year_choice *years = arena_array(l->arena, struct year_choice, count);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        size_t at = 0;
        while (at < kept && str_compare(years[at].year, rows[i].year) < 0)
            at++;
        if (at < kept && str_eq(years[at].year, rows[i].year))
            continue;
        for (size_t j = kept; j > at; j--)
            years[j] = years[j - 1];
        years[at] = (struct year_choice){rows[i].year, str_eq(rows[i].year, l->view->since)};
        kept++;
    }
    l->view->years = years;
    l->view->year_count = kept;
    return years;
}

static size_t place_of_year(const struct node_view *v, Str year)
{
    size_t at = 0;
    while (at < v->year_count && !str_eq(v->years[at].year, year))
        at++;
    return at;
}

/* The years are all that there are, so that any can be chosen; the counts those since the chosen one. */
static Status load_counts(struct loading *l)
{
    struct node_counts_row *rows;
    struct node_view *v = l->view;
    size_t count;
    Status s = q_node_counts(l->db, l->arena, l->node, v->since, &rows, &count);
    if (s != OK)
        return s;
    years_of(l, rows, count);
    l->by_year = arena_array(l->arena, int64_t, v->year_count);
    int64_t *counts = arena_array(l->arena, int64_t, v->council_count * v->year_count);
    for (size_t i = 0; i < v->council_count; i++)
        l->councils[i].counts = counts + i * v->year_count;
    for (size_t i = 0, at = 0; i < count; i++) {
        while (at < v->council_count && l->councils[at].id < rows[i].body_id)
            at++;
        size_t year = place_of_year(v, rows[i].year);
        if (l->body == 0 || l->body == rows[i].body_id) {
            v->total += rows[i].mentions;
            l->by_year[year] += rows[i].mentions;
        }
        if (at == v->council_count || l->councils[at].id != rows[i].body_id)
            continue;
        counts[at * v->year_count + year] = rows[i].mentions;
        l->councils[at].total += rows[i].mentions;
    }
    return OK;
}

/* Nothing is drawn of a single year. */
static Status draw_years(struct loading *l)
{
    struct node_view *v = l->view;
    enum language language = l->req->language;
    Str part = message_text(language, MESSAGE_NODE_STATEMENTS);
    struct bar *bars = arena_array(l->arena, struct bar, v->year_count);
    for (size_t i = 0; i < v->year_count; i++) {
        Str year = v->years[i].year;
        bars[i].label.value = year.len > 0 ? year : message_text(language, MESSAGE_NODE_UNDATED);
        bars[i].counts = &l->by_year[i];
    }
    struct bars_chart chart = {.bars = bars,
                               .bar_count = v->year_count > 1 ? v->year_count : 0,
                               .parts = &part,
                               .part_count = 1,
                               .language = language};
    return bars_figure(l->req,
                       &(struct bars_figure){.id = STR("years"),
                                             .title = message_text(language, MESSAGE_NODE_BY_YEAR),
                                             .label_title = message_text(language, MESSAGE_NODE_YEAR),
                                             .chart = &chart},
                       &v->by_year);
}

#define SAID(row)                                                                                            \
    {                                                                                                        \
        .view = {.id = (row).id.n,                                                                           \
                 .year = (row).year,                                                                         \
                 .day = (row).day,                                                                           \
                 .strength = (row).strength,                                                                 \
                 .asserted_by = (row).asserted_by,                                                           \
                 .label = node_label(a, language, (row).framework, (row).code),                              \
                 .target = {(row).target, (row).target_language},                                            \
                 .sentence = {(row).sentence, (row).sentence_language},                                      \
                 .said_kind = (row).from_kind,                                                               \
                 .said = node_text(a, language, (row).from_framework, (row).from_code,                       \
                                   text_of((row).said, (row).said_language)),                                \
                 .person = {(row).person},                                                                   \
                 .session_address =                                                                          \
                     (row).session_id_is_null                                                                \
                         ? STR("")                                                                           \
                         : address_of(l->req, session_path(a, (row).session_id.n, (row).session_slug)),      \
                 .session_title = {(row).title, (row).title_language}},                                      \
        .body = (row).body_id, .from = {(row).from_kind, (row).slug,    (row).from_framework,                \
                                        (row).from_code, (row).from_id, (row).session_id.n},                 \
    }

static Status load_all(struct loading *l, const struct cursor *after, struct said **out, size_t *count)
{
    struct node_mentions_row *rows;
    struct arena *a = l->arena;
    enum language language = l->req->language;
    Status s = q_node_mentions(l->db, a,
                               &(struct node_mentions_values){.node = l->node,
                                                              .since = l->view->since,
                                                              .year = after->year,
                                                              .body = after->body,
                                                              .day = after->day,
                                                              .link = after->link,
                                                              .language = l->tag,
                                                              .most = MENTIONS_MOST + 1},
                               &rows, count);
    if (s != OK)
        return s;
    *out = arena_array(a, struct said, *count);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct said)SAID(rows[i]);
    return OK;
}

static Status load_of_body(struct loading *l, const struct cursor *after, struct said **out, size_t *count)
{
    struct node_mentions_of_body_row *rows;
    struct arena *a = l->arena;
    enum language language = l->req->language;
    Status s = q_node_mentions_of_body(l->db, a,
                                       &(struct node_mentions_of_body_values){.node = l->node,
                                                                              .body = l->body,
                                                                              .since = l->view->since,
                                                                              .day = after->day,
                                                                              .link = after->link,
                                                                              .language = l->tag,
                                                                              .most = MENTIONS_MOST + 1},
                                       &rows, count);
    if (s != OK)
        return s;
    *out = arena_array(a, struct said, *count);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = (struct said)SAID(rows[i]);
    return OK;
}

/* What is left to say in words, and what it moves with. */
static struct mention_view finished(struct loading *l, const struct said *said)
{
    struct arena *a = l->arena;
    enum language language = l->req->language;
    struct mention_view v = said->view;
    v.day_text = day_text(a, language, v.day);
    v.strength_text = code_text(a, language, "strength.", v.strength);
    v.asserted_text = code_text(a, language, "asserted.", v.asserted_by);
    page_shows(l->res, str_c(a, said->from.kind), said->from.id);
    if (said->from.session_id > 0)
        page_shows(l->res, "session", said->from.session_id);
    if (!str_eq(said->from.kind, STR("session")))
        v.said_address = thing_address(l->req, &said->from);
    return v;
}

static const struct council_counts *council_of(const struct node_view *v, int64_t body)
{
    for (size_t i = 0; i < v->council_count; i++)
        if (v->councils[i].id == body)
            return &v->councils[i];
    return NULL;
}

static void group(struct loading *l, const struct said *said, size_t count)
{
    struct mention_view *mentions = arena_array(l->arena, struct mention_view, count);
    struct mention_group *groups = arena_array(l->arena, struct mention_group, count), *last = NULL;
    size_t group_count = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_new_year = i == 0 || !str_eq(said[i].view.year, said[i - 1].view.year);
        mentions[i] = finished(l, &said[i]);
        if (is_new_year || said[i].body != said[i - 1].body) {
            const struct council_counts *council = council_of(l->view, said[i].body);
            last = &groups[group_count++];
            *last = (struct mention_group){.year = said[i].view.year, .mentions = &mentions[i]};
            if (council) {
                last->council = council->name;
                last->council_address = council->address;
            }
            if (is_new_year)
                last->year_text =
                    last->year.len > 0 ? last->year : message_text(l->req->language, MESSAGE_NODE_UNDATED);
        }
        last->count++;
    }
    l->view->groups = groups;
    l->view->group_count = group_count;
}

static Status load_mentions(struct loading *l)
{
    struct cursor after;
    struct said *said;
    size_t count;
    Status s = cursor_read(l->after, &after);
    if (s == OK)
        s = l->body == 0 ? load_all(l, &after, &said, &count) : load_of_body(l, &after, &said, &count);
    if (s != OK)
        return s;
    if (count > MENTIONS_MOST) {
        Str council = request_query(l->req, STR("council"));
        count = MENTIONS_MOST;
        l->view->next = str_format(l->arena, "%.*s?since=%.*s&council=%.*s&after=%.*s",
                                   STR_FMT(l->view->node.address), STR_FMT(l->view->since), STR_FMT(council),
                                   STR_FMT(cursor_text(l->arena, &said[count - 1])));
    }
    group(l, said, count);
    return OK;
}

Status mentions_load(const struct request *req, FrameworkNodeId node, struct node_view *v,
                     struct response *res)
{
    struct loading l = {.req = req,
                        .res = res,
                        .arena = req->arena,
                        .db = request_db(req),
                        .tag = language_tag(req->language),
                        .after = request_query(req, STR("after")),
                        .node = node,
                        .view = v};
    v->since = request_query(req, STR("since"));
    v->is_filtered = v->since.len > 0 || request_query(req, STR("council")).len > 0;
    if (v->since.len > 0 && !is_year(v->since))
        return E_INVALID;
    Status s = load_councils(&l);
    if (s == OK)
        s = load_counts(&l);
    if (s == OK && req->representation == HTML)
        s = draw_years(&l);
    return s == OK ? load_mentions(&l) : s;
}
