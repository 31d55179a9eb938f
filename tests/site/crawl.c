#include "crawl.h"

#include "base/hash.h"

enum { REQUEST_BYTES = 64 * 1024, MOST_PAGES = 4000, MOST_QUERIES = 4, MOST_ALIKE = 12 };

static const char *const roots[] = {"/fr", "/es"};

/* Within the languages that are crawled, and a page of its own: no asset, no part of a page. */
static bool is_followed(Str address)
{
    for (size_t i = 0; i < ARRAY_LEN(roots); i++) {
        Str root = str_of(roots[i]), rest = str_from(address, root.len);
        if (str_starts(address, root) && (rest.len == 0 || rest.data[0] == '/' || rest.data[0] == '?'))
            return true;
    }
    return false;
}

static Str path_of(Str address)
{
    return str_cut(&address, '?');
}

static Str last_of(Str path, char mark)
{
    size_t at = path.len;
    while (at > 0 && path.data[at - 1] != mark)
        at--;
    return str_from(path, at);
}

/* In the same folder, in the same form. */
static bool is_alike(Str one, Str other)
{
    Str end = last_of(one, '/'), other_end = last_of(other, '/');
    bool same_folder =
        str_eq(str_slice(one, 0, one.len - end.len), str_slice(other, 0, other.len - other_end.len));
    bool has_form = str_contains(end, STR(".")), other_has = str_contains(other_end, STR("."));
    return same_folder && has_form == other_has &&
           (!has_form || str_eq(last_of(end, '.'), last_of(other_end, '.')));
}

/* Whether it was found before, or enough of its kind: the 186 goals and targets are much the same. */
static bool is_enough(const struct crawl *c, Str address)
{
    size_t queries = 0, alike = 0;
    Str path = path_of(address);
    for (size_t i = 0; i < c->pages.count; i++) {
        Str other = c->pages.items[i].address, other_path = path_of(other);
        if (str_eq(other, address))
            return true;
        bool is_question = path.len < address.len && other.len > other_path.len;
        queries += is_question && str_eq(other_path, path);
        alike += is_alike(path, other_path);
    }
    return queries >= MOST_QUERIES || alike >= MOST_ALIKE || c->pages.count >= MOST_PAGES;
}

static void meet(struct crawl *c, struct arena *a, Str address)
{
    if (is_followed(address) && !is_enough(c, address))
        list_add(a, &c->pages)->address = str_copy(a, address);
}

/* "&amp;" is "&" in an attribute; nothing else of an address is written otherwise. */
static Str unescaped(struct arena *a, Str attribute)
{
    struct buf out = buf_in(a);
    while (attribute.len > 0) {
        bool is_escaped = str_starts(attribute, STR("&amp;"));
        buf_add_char(&out, attribute.data[0]);
        attribute = str_from(attribute, is_escaped ? sizeof "&amp;" - 1 : 1);
    }
    return buf_str(&out);
}

static void meet_links(struct crawl *c, struct arena *a, struct arena *request, Str body)
{
    static const Str mark = STR_INIT("href=\"");
    for (size_t at = str_find(body, mark, 0); at != STR_NONE; at = str_find(body, mark, at + 1)) {
        Str rest = str_from(body, at + mark.len), link = str_cut(&rest, '"');
        meet(c, a, unescaped(request, str_cut(&link, '#')));
    }
}

static void seen(struct arena *a, struct crawled *page, const struct response *res)
{
    Str *topics = arena_array(a, Str, res->topics.count);
    for (size_t i = 0; i < res->topics.count; i++)
        topics[i] = str_copy(a, res->topics.items[i]);
    bool has_query = path_of(page->address).len < page->address.len;
    page->is_kept = res->is_public && (!has_query || res->reads_query);
    page->topics = topics;
    page->topic_count = res->topics.count;
    page->form = hash64_add(HASH64_START + (uint64_t)res->status, site_body(res));
    page->form = hash64_add(page->form, res->type);
    page->form = hash64_add(page->form, res->location);
}

void crawl_look(struct site *s, struct arena *a, struct crawl *c, size_t which)
{
    Str address = c->pages.items[which].address;
    struct arena *request = arena_new(REQUEST_BYTES);
    struct response res = site_get_in(s, request, str_c(request, address));
    seen(a, &c->pages.items[which], &res);
    meet(c, a, res.location);
    if (str_starts(res.type, STR("text/html")) && res.status == 200) {
        meet_links(c, a, request, site_body(&res));
        if (str_starts(path_of(address), STR("/fr/")))
            meet(c, a, str_format(request, "%.*s.json", STR_FMT(path_of(address))));
    }
    arena_free(request);
}

void crawl_site(struct site *s, struct arena *a, struct crawl *out)
{
    *out = (struct crawl){0};
    meet(out, a, STR("/fr"));
    for (size_t i = 0; i < out->pages.count; i++)
        crawl_look(s, a, out, i);
}
