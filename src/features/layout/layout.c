#include "features/layout/layout.h"

#include "base/arena.h"
#include "base/list.h"
#include "language/catalogue.h"

#include "layout_problem.html.h"
#include "layout_problem.json.h"

#include <assert.h>
#include <stdlib.h>

struct db *request_db(const struct request *req)
{
    const struct site_context *context = req->context;
    return context->db;
}

Str request_origin(const struct request *req)
{
    const struct site_context *context = req->context;
    return context ? context->origin : STR(""); /* a problem page may have none */
}

/* Whether the page becomes a file that is read without a server. */
static bool is_copy(const struct request *req)
{
    const struct site_context *context = req->context;
    return context && context->is_copy;
}

static Str direction_of(Str tag)
{
    return language_is_right_to_left(tag) ? STR("rtl") : STR("ltr");
}

static Str address_in(struct arena *a, enum language language, Str path)
{
    Str tag = language_tag(language);
    return str_format(a, "/%.*s%.*s", STR_FMT(tag), STR_FMT(path));
}

Str address_of(const struct request *req, Str path)
{
    return address_in(req->arena, req->language, path);
}

Str absolute_of(const struct request *req, Str address)
{
    return str_format(req->arena, "%.*s%.*s", STR_FMT(request_origin(req)), STR_FMT(address));
}

static const Str locales[] = {
#define LOCALE(language, name) [LANGUAGE_##language] = STR_INIT(name),
#include "features/layout/locales.tbl.h"
#undef LOCALE
};
_Static_assert(ARRAY_LEN(locales) == LANGUAGE_COUNT, "locales.tbl.h lacks a language");

struct page page_of(const struct request *req, enum page_part part, Str path, Str title)
{
    struct page page = {.language = req->language,
                        .tag = language_tag(req->language),
                        .locale = locales[req->language],
                        .title = title,
                        .path = path,
                        .address = address_of(req, path),
                        .part = part,
                        .is_copy = is_copy(req)};
    page.direction = direction_of(page.tag);
    if (request_origin(req).len > 0)
        page.absolute = absolute_of(req, page.address);
    page.neutral = absolute_of(req, path.len > 0 ? path : STR("/"));
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        enum language l = (enum language)i;
        Str tag = language_tag(l);
        page.languages[i] =
            (struct page_language){.tag = tag,
                                   .name = language_name(req->arena, tag, l),
                                   .direction = direction_of(tag),
                                   .address = address_in(req->arena, l, path),
                                   .absolute = absolute_of(req, address_in(req->arena, l, path)),
                                   .current = l == req->language};
    }
    return page;
}

void page_step(const struct request *req, struct page *page, Str name, Str path)
{
    assert(page->crumb_count < CRUMBS_MOST);
    page->crumbs[page->crumb_count++] = (struct crumb){name, absolute_of(req, address_of(req, path))};
}

struct render render_of(const struct request *req, struct response *res)
{
    return (struct render){.out = &res->body, .arena = req->arena, .language = req->language};
}

/* A title and a text for every status that the site sends; 500 for any other. */
static void name_problem(struct arena *a, struct problem_view *v)
{
    int status = v->http_status;
    enum message title, text;
    if (message_of_key(str_format(a, "problem.%d.title", status), &title) != OK ||
        message_of_key(str_format(a, "problem.%d.text", status), &text) != OK) {
        title = MESSAGE_PROBLEM_500_TITLE;
        text = MESSAGE_PROBLEM_500_TEXT;
    }
    v->title = message_text(v->page.language, title);
    v->text = message_text(v->page.language, text);
}

void problem_respond(struct request *req, struct response *res, int http_status)
{
    struct problem_view v = {.page = page_of(req, PAGE_OTHER, STR(""), STR("")), .http_status = http_status};
    name_problem(req->arena, &v);
    v.page.title = v.title;
    v.page.is_private = true;
    struct render r = render_of(req, res);
    if (req->representation == JSON) {
        res->type = STR("application/problem+json; charset=utf-8");
        tpl_problem_json(&r, &v);
    } else {
        res->type = representation_type(HTML);
        tpl_problem_page(&r, &v);
    }
}

Status code_message(struct arena *a, const char *prefix, Str code, enum message *out)
{
    struct buf key = buf_in(a);
    buf_add(&key, str_of(prefix));
    for (size_t i = 0; i < code.len; i++)
        buf_add_char(&key, code.data[i] == ' ' || code.data[i] == '-' ? '_' : code.data[i]);
    return message_of_key(buf_str(&key), out);
}

Str code_text(struct arena *a, enum language language, const char *prefix, Str code)
{
    enum message message;
    bool is_known = code.len > 0 && code_message(a, prefix, code, &message) == OK;
    return is_known ? message_text(language, message) : code;
}

static Str numbered_path(struct arena *a, const char *folder, int64_t id, Str slug)
{
    return str_format(a, "/%s/%lld%s%.*s", folder, (long long)id, slug.len > 0 ? "-" : "", STR_FMT(slug));
}

Str session_path(struct arena *a, int64_t id, Str slug)
{
    return numbered_path(a, "sessions", id, slug);
}

Str person_path(struct arena *a, int64_t id, Str slug)
{
    return numbered_path(a, "people", id, slug);
}

Str organisation_path(struct arena *a, int64_t id, Str slug)
{
    return numbered_path(a, "organisations", id, slug);
}

Str priority_path(struct arena *a, int64_t id)
{
    return numbered_path(a, "priorities", id, STR(""));
}

Str council_path(struct arena *a, Str slug)
{
    return str_format(a, "/councils/%.*s", STR_FMT(slug));
}

Str node_path(struct arena *a, Str framework, Str code)
{
    return str_format(a, "/frameworks/%.*s/%.*s", STR_FMT(framework), STR_FMT(code));
}

static Str dot_extension(const struct request *req)
{
    Str extension = representation_extension(req->representation);
    return extension.len > 0 ? str_format(req->arena, ".%.*s", STR_FMT(extension)) : STR("");
}

bool page_is_elsewhere(const struct request *req, struct response *res, Str path, Str tail)
{
    Str last = path;
    while (str_contains(last, STR("/")))
        str_cut(&last, '/');
    if (str_eq(request_parameter(req, 0), last))
        return false;
    Str address = address_of(req, path), extension = dot_extension(req);
    size_t question = str_find(req->target, STR("?"), 0);
    Str query = question == STR_NONE ? STR("") : str_from(req->target, question);
    respond_redirect(res, 308,
                     str_format(req->arena, "%.*s%.*s%.*s%.*s", STR_FMT(address), STR_FMT(tail),
                                STR_FMT(extension), STR_FMT(query)));
    return true;
}

Str address_with_query(const struct request *req, Str path, Str query)
{
    Str address = address_of(req, path), extension = dot_extension(req);
    return str_format(req->arena, "%.*s%.*s?%.*s", STR_FMT(address), STR_FMT(extension), STR_FMT(query));
}

void page_shows(struct response *res, const char *kind, int64_t id)
{
    response_topic(res, str_format(res->arena, "%s/%lld", kind, (long long)id));
}

void page_shows_all(struct response *res, const char *kind)
{
    response_topic(res, str_of(kind));
}

const Text *paragraphs_of(struct arena *a, Text text, size_t *count)
{
    LIST_OF(Text) paragraphs = {0};
    Str rest = str_trim(text.value);
    while (rest.len > 0) {
        size_t end = str_find(rest, STR("\n\n"), 0);
        *list_add(a, &paragraphs) = (Text){str_trim(str_slice(rest, 0, end)), text.language};
        rest = end == STR_NONE ? STR("") : str_trim(str_from(rest, end));
    }
    *count = paragraphs.count;
    return paragraphs.items;
}

Str day_text(struct arena *a, enum language language, Str iso_day)
{
    struct day day;
    return day_from_iso(iso_day, &day) == OK ? date_long(a, language, day) : STR("");
}

Str plain_day_text(struct arena *a, enum language language, Str iso_day)
{
    struct day day;
    return day_from_iso(iso_day, &day) == OK ? date_plain(a, language, day) : STR("");
}

const struct zone *zone_or_utc(Str name)
{
    const struct zone *zone;
    bool is_known = name.len > 0 && zone_find(name, &zone) == OK;
    if (!is_known && zone_find(STR("UTC"), &zone) != OK)
        abort();
    return zone;
}

Str time_text(struct arena *a, enum language language, const struct zone *zone, Str printed, Time start,
              Time end)
{
    struct zone_claim claims[ZONE_CLAIMS];
    Str span = date_time_range(a, language, zone, start, end);
    Str name = zone_claims(printed, claims) > 0 ? printed : zone_city(language, zone);
    Str label = zone_label(a, language, zone, name, start);
    return str_format(a, "%.*s (%.*s)", STR_FMT(span), STR_FMT(label));
}

Str time_with_offset(struct arena *a, const struct zone *zone, Time t)
{
    enum { MINUTE = 60, HOUR = 3600 };
    struct wall_time w = zone_wall(zone, t);
    int offset = zone_offset(zone, t), ahead = offset < 0 ? -offset : offset;
    Str day = day_iso(a, w.day);
    return str_format(a, "%.*sT%02d:%02d:%02d%c%02d:%02d", STR_FMT(day), w.hour, w.minute, w.second,
                      offset < 0 ? '-' : '+', ahead / HOUR, ahead % HOUR / MINUTE);
}

Str today(const struct request *req)
{
    return day_iso(req->arena, time_to_utc(req->now).day);
}
