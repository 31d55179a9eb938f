#include "features/publishing/pages.h"

#include "base/arena.h"
#include "base/list.h"
#include "db/db.h"
#include "features/layout/layout.h"
#include "features/publishing/views.h"

#include "publishing_no_origin.txt.h"
#include "publishing_pages.sql.h"
#include "publishing_robots.txt.h"
#include "publishing_sitemap.xml.h"
#include "publishing_sitemap_part.xml.h"

/* A thing's page takes four addresses of a part, each of which names the other three. */
enum { SPAN = 500, HTTP_NOT_FOUND = 404 };

typedef Str (*Place)(struct arena *a, const struct sitemap_things_row *row);

static Str session_place(struct arena *a, const struct sitemap_things_row *row)
{
    return session_path(a, row->id, row->slug);
}

static Str body_place(struct arena *a, const struct sitemap_things_row *row)
{
    return council_path(a, row->slug);
}

static Str person_place(struct arena *a, const struct sitemap_things_row *row)
{
    return person_path(a, row->id, row->slug);
}

static Str organisation_place(struct arena *a, const struct sitemap_things_row *row)
{
    return organisation_path(a, row->id, row->slug);
}

static Str priority_place(struct arena *a, const struct sitemap_things_row *row)
{
    return priority_path(a, row->id);
}

static Str node_place(struct arena *a, const struct sitemap_things_row *row)
{
    return node_path(a, row->folder, row->slug);
}

static const struct {
    Str name, kind;
    Place place;
} kinds[] = {
#define SITEMAP_KIND(name, kind, place) {STR_INIT(name), STR_INIT(kind), place},
#include "features/publishing/sitemap.tbl.h"
#undef SITEMAP_KIND
};

static const Str fixed_pages[] = {
#define SITEMAP_PAGE(path) STR_INIT(path),
#include "features/publishing/sitemap.tbl.h"
#undef SITEMAP_PAGE
};

static const Str fixed_name = STR_INIT("pages");

/* The same for every reader: no language, and kept until the record moves. */
static void answer_for_all(struct response *res)
{
    res->language = STR("");
    page_shows_all(res, "record");
}

Status robots_page(struct request *req, struct response *res)
{
    struct robots_view v = {STR("")};
    if (request_origin(req).len > 0)
        v.sitemap = absolute_of(req, STR("/sitemap.xml"));
    answer_for_all(res);
    struct render r = render_of(req, res);
    tpl_robots_txt(&r, &v);
    return OK;
}

/* There is no sitemap without an origin; the reason is for whoever runs the site. */
static void refuse(struct request *req, struct response *res)
{
    res->status = HTTP_NOT_FOUND;
    res->type = representation_type(TEXT);
    struct render r = render_of(req, res);
    tpl_no_origin_txt(&r);
}

static Str part_address(const struct request *req, Str kind, int64_t number)
{
    Str path = str_format(req->arena, "/sitemap/%.*s/%lld.xml", STR_FMT(kind), (long long)number);
    return absolute_of(req, path);
}

Status sitemap_page(struct request *req, struct response *res)
{
    LIST_OF(Str) parts = {0};
    if (request_origin(req).len == 0) {
        refuse(req, res);
        return OK;
    }
    *list_add(req->arena, &parts) = part_address(req, fixed_name, 1);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct sitemap_parts_row *rows;
        size_t count;
        Status s = q_sitemap_parts(request_db(req), req->arena, kinds[i].kind, SPAN, &rows, &count);
        if (s != OK)
            return s;
        for (size_t n = 0; n < count; n++)
            *list_add(req->arena, &parts) = part_address(req, kinds[i].name, rows[n].number);
    }
    answer_for_all(res);
    struct render r = render_of(req, res);
    tpl_sitemap_xml(&r, &(struct sitemap_view){parts.items, parts.count});
    return OK;
}

static struct sitemap_entry entry_of(const struct request *req, Str path)
{
    struct page page = page_of(req, PAGE_OTHER, path, STR(""));
    struct sitemap_entry entry = {.neutral = page.neutral};
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        entry.languages[i] = (struct sitemap_language){page.languages[i].tag, page.languages[i].absolute};
    return entry;
}

static Status load_things(struct request *req, size_t kind, int64_t number, struct sitemap_part_view *out)
{
    struct sitemap_things_row *rows;
    size_t count;
    Status s = q_sitemap_things(request_db(req), req->arena, kinds[kind].kind, (number - 1) * SPAN,
                                number * SPAN, &rows, &count);
    if (s != OK)
        return s;
    struct sitemap_entry *entries = arena_array(req->arena, struct sitemap_entry, count);
    for (size_t i = 0; i < count; i++) {
        entries[i] = entry_of(req, kinds[kind].place(req->arena, &rows[i]));
        entries[i].has_modified = true;
        entries[i].modified = rows[i].modified;
    }
    *out = (struct sitemap_part_view){entries, count};
    return count > 0 ? OK : E_NOT_FOUND;
}

static Status load_fixed(struct request *req, int64_t number, struct sitemap_part_view *out)
{
    if (number != 1)
        return E_NOT_FOUND;
    struct sitemap_entry *entries = arena_array(req->arena, struct sitemap_entry, ARRAY_LEN(fixed_pages));
    for (size_t i = 0; i < ARRAY_LEN(fixed_pages); i++)
        entries[i] = entry_of(req, fixed_pages[i]);
    *out = (struct sitemap_part_view){entries, ARRAY_LEN(fixed_pages)};
    return OK;
}

static Status load_part(struct request *req, struct sitemap_part_view *out)
{
    Str name = request_parameter(req, 0);
    int64_t number = request_id(req, 1);
    if (number > INT64_MAX / SPAN)
        return E_NOT_FOUND;
    if (str_eq(name, fixed_name))
        return load_fixed(req, number, out);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (str_eq(name, kinds[i].name))
            return load_things(req, i, number, out);
    return E_NOT_FOUND;
}

Status sitemap_part_page(struct request *req, struct response *res)
{
    struct sitemap_part_view v;
    if (request_origin(req).len == 0) {
        refuse(req, res);
        return OK;
    }
    Status s = load_part(req, &v);
    if (s != OK)
        return s;
    answer_for_all(res);
    struct render r = render_of(req, res);
    tpl_sitemap_part_xml(&r, &v);
    return OK;
}
