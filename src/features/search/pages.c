#include "features/search/pages.h"

#include "base/arena.h"
#include "base/hash.h"
#include "features/layout/layout.h"
#include "features/search/asked.h"
#include "features/search/form.h"
#include "features/search/results.h"

#include "search_pages.sql.h"
#include "search_search.html.h"
#include "search_search.json.h"

enum { ON_A_PAGE = 20, COUNTED_MOST = 1000 };

/* ---- asking the index ---- */

static Status find(const struct request *req, const struct asked *asked, struct search_found_row **rows,
                   size_t *count)
{
    Str matches[FITS], none = query_match(req->arena, &(struct query){0}, FIT_NAME, STR(""), true, STR(""));
    Str marks = buf_str(&asked->marks);
    bool by_day = asked->is_newest || !asked->query.has_words;
    for (size_t fit = 0; fit < FITS; fit++) {
        bool is_passed = asked->has_place && fit < (size_t)asked->fit;
        matches[fit] = by_day || is_passed ? none
                                           : query_match(req->arena, &asked->query, (enum fit)fit,
                                                         asked->letters, asked->is_only, marks);
    }
    if (by_day)
        matches[FIT_OTHER] =
            query_match_any(req->arena, &asked->query, asked->letters, asked->is_only, marks);
    int64_t after = asked->after > asked->first ? asked->after : asked->first;
    return q_search_found(request_db(req), req->arena,
                          &(struct search_found_values){
                              .fit0 = matches[FIT_NAME],
                              .fit1 = matches[FIT_HEADING_PHRASE],
                              .fit2 = matches[FIT_HEADING],
                              .fit3 = matches[FIT_TEXT_PHRASE],
                              .fit4 = matches[FIT_TEXT],
                              .fit5 = matches[FIT_OTHER_HEADING],
                              .fit6 = matches[FIT_OTHER],
                              .tier = asked->has_place ? (int64_t)asked->fit : -1,
                              .after = after,
                              .first = asked->first,
                              .beyond = asked->beyond,
                              .most = ON_A_PAGE + 1,
                          },
                          rows, count);
}

/* How many there are, up to a thousand: beyond that nobody counts. */
static Status count_all(const struct request *req, const struct asked *asked, struct search_view *v)
{
    struct search_count_row row;
    Str match =
        query_match_any(req->arena, &asked->query, asked->letters, asked->is_only, buf_str(&asked->marks));
    Status s = q_search_count(request_db(req), req->arena, match, asked->first, asked->beyond,
                              COUNTED_MOST + 1, &row);
    if (s != OK)
        return s;
    v->is_total_more = row.entries > COUNTED_MOST;
    v->total = v->is_total_more ? COUNTED_MOST : row.entries;
    return OK;
}

static Status load_found(const struct request *req, const struct asked *asked, struct search_view *v)
{
    struct search_found_row *rows;
    size_t count;
    Status s = find(req, asked, &rows, &count);
    if (s != OK)
        return s;
    bool goes_on = count > ON_A_PAGE;
    v->count = goes_on ? ON_A_PAGE : count;
    v->total = (int64_t)count;
    struct hit_entry *entries = arena_array(req->arena, struct hit_entry, v->count);
    struct found *found = arena_array(req->arena, struct found, v->count);
    for (size_t i = 0; i < v->count; i++)
        entries[i] = (struct hit_entry){rows[i].id.n, rows[i].owner_kind, rows[i].owner_id};
    v->found = found;
    if (goes_on) {
        const struct search_found_row *last = &rows[ON_A_PAGE - 1];
        Str place = asked_place(req->arena, (enum fit)last->tier, last->id.n);
        v->next = address_of(req, asked_path(req->arena, asked, "/search", ASKED_ALL, place));
    }
    if (goes_on || asked->has_place)
        s = count_all(req, asked, v);
    return s == OK ? results_show(req, &asked->query, entries, v->count, found) : s;
}

/* ---- the page ---- */

static void add_addresses(const struct request *req, const struct asked *asked, struct search_view *v)
{
    struct arena *a = req->arena;
    const unsigned words = 1u << ASK_WORDS;
    struct asked other = *asked;
    v->data = address_of(req, asked_path(a, asked, "/search.json", ASKED_ALL, STR("")));
    v->speakers =
        address_of(req, asked_path(a, asked, "/speakers",
                                   words | 1u << ASK_COUNCIL | 1u << ASK_SINCE | 1u << ASK_UNTIL, STR("")));
    if (asked->has_place)
        v->first_page = address_of(req, asked_path(a, asked, "/search", ASKED_ALL, STR("")));
    if (asked->has_filters)
        v->without_filters = address_of(req, asked_path(a, asked, "/search", words, STR("")));
    if (asked->speaker != 0)
        v->without_speaker =
            address_of(req, asked_path(a, asked, "/search", ASKED_ALL & ~(1u << ASK_SPEAKER), STR("")));
    other.values[ASK_ORDER] = asked->is_newest ? STR("") : STR("newest");
    v->other_order = address_of(req, asked_path(a, &other, "/search", ASKED_ALL, STR("")));
    other = *asked;
    Str said = asked->values[ASK_WORDS];
    if (v->count > 0 || !asked->query.has_words || str_ends(said, STR("*")) || str_ends(said, STR("\"")))
        return;
    other.values[ASK_WORDS] = str_format(a, "%.*s*", STR_FMT(said));
    v->beginning_so = address_of(req, asked_path(a, &other, "/search", ASKED_ALL, STR("")));
}

Status search_page(struct request *req, struct response *res)
{
    struct asked asked;
    struct search_view v = {0};
    Status s = asked_read(req, &asked);
    if (s == OK)
        s = form_load(req, &asked, &v);
    v.is_asked = s == OK && (asked.query.has_words || asked.has_filters);
    if (v.is_asked)
        s = load_found(req, &asked, &v);
    if (s != OK)
        return s;
    page_shows_all(res, "record");
    add_addresses(req, &asked, &v);
    Str path = asked_path(req->arena, &asked, "/search", ASKED_ALL, STR(""));
    Str said = asked.values[ASK_WORDS], title = message_text(req->language, MESSAGE_SEARCH_TITLE);
    const Str titled[] = {said, title};
    v.page =
        page_of(req, PAGE_OTHER, path, said.len > 0 ? str_join(req->arena, titled, 2, STR(" · ")) : title);
    v.page.search = said;
    v.page.is_private = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON)
        tpl_search_json(&r, &v);
    else
        tpl_search_page(&r, &v);
    return OK;
}
