#include "export/crawl.h"

#include "base/arena.h"
#include "export/address.h"
#include "export/markup.h"
#include "export/queue.h"
#include "language/catalogue.h"

enum { PAGE_ARENA_BYTES = 256 * 1024, HTTP_MULTIPLE = 300, HTTP_BAD_REQUEST = 400, HTTP_INTERNAL = 500 };

struct crawling {
    const struct crawl_options *options;
    struct folder *folder;
    struct queue *queue; /* NULL: links are rewritten, not followed */
    Str file;            /* of the page whose links are rewritten */
    Str path;            /* its address without its query */
    struct crawl_result result;
};

/* Whether the address has a file: in a language and not left out, or a file at the top such as openapi.json.
 */
static bool is_kept(const struct crawl_options *options, Str path)
{
    Str rest = str_from(path, 1);
    Str first = str_cut(&rest, '/');
    enum language language;
    if (str_eq(first, STR("assets")))
        return true;
    if (language_of_tag(first, &language) != OK)
        return rest.len == 0 && str_contains(first, STR("."));
    Str name = str_cut(&rest, '/');
    for (size_t i = 0; i < options->left_out_count; i++) {
        Str end = str_from(name, options->left_out[i].len);
        if (str_starts(name, options->left_out[i]) && (end.len == 0 || end.data[0] == '.'))
            return false;
    }
    return true;
}

static bool is_own(Str address)
{
    return str_starts(address, STR("/")) && !str_starts(address, STR("//"));
}

static Status rewrite(void *with, struct arena *a, Str address, Str *out)
{
    struct crawling *c = with;
    size_t hash = str_find(address, STR("#"), 0);
    Str fragment = hash == STR_NONE ? STR("") : str_from(address, hash), file;
    Str target = str_slice(address, 0, hash);
    if (str_starts(target, STR("?")))
        target = str_format(a, "%.*s%.*s", STR_FMT(c->path), STR_FMT(target));
    if (!is_own(target)) {
        *out = address;
        return OK;
    }
    Str rest = target;
    bool is_wanted = !c->queue || is_kept(c->options, str_cut(&rest, '?'));
    if (!is_wanted || file_of_address(a, target, &file) != OK)
        return E_NOT_FOUND;
    if (c->queue && !str_starts(target, STR("/assets/")))
        queue_add(c->queue, target);
    Str way = file_from_file(a, c->file, file);
    *out = str_format(a, "%.*s%.*s", STR_FMT(way), STR_FMT(fragment));
    return OK;
}

static Status add_page(struct crawling *c, struct arena *a, Str page)
{
    struct buf out = buf_in(a);
    Status s = markup_rewrite(&out, page, &(struct link_rewriting){c, rewrite});
    return s == OK ? folder_create(c->folder, c->file, buf_str(&out)) : s;
}

/* What the site answers, redirects followed: the file of an address that leads elsewhere shows what is there.
 */
static Status ask(const struct crawl_options *options, struct arena *a, Str address, struct response *out)
{
    enum { REDIRECTS_MOST = 5 };
    Str target = address;
    for (int i = 0; i < REDIRECTS_MOST; i++) {
        struct request req = {
            .arena = a, .method = GET, .target = target, .now = options->now, .context = options->context};
        route_request(options->router, &req, out);
        if (out->status < HTTP_MULTIPLE || out->status >= HTTP_BAD_REQUEST || !is_own(out->location))
            return out->status >= HTTP_INTERNAL ? E_INTERNAL : OK;
        target = out->location;
    }
    return OK;
}

static Status visit(struct crawling *c, struct arena *kept, struct arena *a, Str address)
{
    struct response res;
    Status s = file_of_address(a, address, &c->file);
    if (s == OK)
        s = ask(c->options, a, address, &res);
    if (s != OK)
        return s;
    Str rest = address, body = buf_str(&res.body);
    c->path = str_cut(&rest, '?');
    if (res.status >= HTTP_MULTIPLE && c->result.missing++ == 0)
        c->result.first_missing = str_copy(kept, address);
    bool is_page = str_starts(res.type, STR("text/html"));
    c->result.pages += is_page;
    c->result.others += !is_page;
    return is_page ? add_page(c, a, body) : folder_create(c->folder, c->file, body);
}

Status crawl(struct arena *a, const struct crawl_options *options, struct folder *folder,
             struct crawl_result *out)
{
    struct queue queue = queue_in(a);
    struct crawling c = {.options = options, .folder = folder, .queue = &queue};
    struct arena *page = arena_new(PAGE_ARENA_BYTES);
    Status s = OK;
    Str address;
    for (size_t i = 0; i < options->begin_count; i++)
        queue_add(&queue, options->begin[i]);
    while (s == OK && queue_take(&queue, &address)) {
        s = visit(&c, a, page, address);
        arena_reset(page);
        if (options->progress)
            options->progress(queue.next, queue.addresses.count - queue.next);
    }
    arena_free(page);
    if (s == OK)
        *out = c.result;
    return s;
}

Status crawl_add_page(struct arena *a, const struct crawl_options *options, struct folder *folder, Str file,
                      Str page)
{
    struct crawling c = {.options = options, .folder = folder, .file = file, .path = STR("/")};
    return add_page(&c, a, page);
}
