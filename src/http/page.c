#include "http/page.h"

#include "base/arena.h"
#include "base/hash.h"

#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#define ZLIB_CONST /* its input is only read */
#include <zlib.h>

enum { SHORTEST_COMPRESSED = 500, PAGE_EXTRA_BYTES = 1024, GZIP_WINDOW = 15 + 16, GZIP_MEMORY = 9 };

bool type_is_text(Str type)
{
    static const Str parts[] = {STR_INIT("text/"), STR_INIT("json"), STR_INIT("xml"), STR_INIT("javascript")};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (str_contains(type, parts[i]))
            return true;
    return false;
}

bool gzip_bytes(struct arena *a, Str plain, Str *out)
{
    if (plain.len == 0 || plain.len > UINT_MAX)
        return false;
    z_stream z = {0};
    if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return false;
    unsigned char *bytes = arena_array(a, unsigned char, plain.len);
    z.next_in = (const unsigned char *)plain.data;
    z.avail_in = (unsigned)plain.len;
    z.next_out = bytes;
    z.avail_out = (unsigned)plain.len;
    bool is_shorter = deflate(&z, Z_FINISH) == Z_STREAM_END && z.total_out < plain.len;
    size_t len = z.total_out;
    deflateEnd(&z);
    if (is_shorter)
        *out = (Str){(const char *)bytes, len};
    return is_shorter;
}

Str etag_of(struct arena *a, Str body, enum encoding encoding)
{
    return str_format(a, "\"%016" PRIx64 "-%zx%s\"", hash64(body), body.len, encoding == GZIP ? "-gz" : "");
}

static void copy_headers(struct page *page, const struct fields *headers)
{
    page->headers = (struct fields){arena_array(page->arena, struct field, headers->count), headers->count};
    for (size_t i = 0; i < headers->count; i++)
        page->headers.items[i] = (struct field){str_copy(page->arena, headers->items[i].name),
                                                str_copy(page->arena, headers->items[i].value)};
}

static void add_gzip(struct page *page)
{
    struct arena *scratch = arena_new(page->bodies[IDENTITY].len);
    Str gzip;
    page->has_gzip = gzip_bytes(scratch, page->bodies[IDENTITY], &gzip);
    if (page->has_gzip)
        page->bodies[GZIP] = str_copy(page->arena, gzip);
    arena_free(scratch);
}

static void add_etags(struct page *page)
{
    for (enum encoding e = IDENTITY; e <= GZIP; e++)
        page->etags[e] = etag_of(page->arena, page->bodies[IDENTITY], e);
}

struct page *page_new(const struct response *res)
{
    Str body = buf_str(&res->body);
    struct arena *a = arena_new(body.len + PAGE_EXTRA_BYTES);
    struct page *page = arena_new_of(a, struct page);
    *page = (struct page){.references = 1,
                          .arena = a,
                          .status = res->status,
                          .type = str_copy(a, res->type),
                          .language = str_copy(a, res->language),
                          .location = str_copy(a, res->location),
                          .vary = res->vary,
                          .is_public = res->is_public && res->status == 200,
                          .bodies[IDENTITY] = str_copy(a, body)};
    copy_headers(page, &res->headers);
    if (!page->is_public)
        return page;
    if (body.len >= SHORTEST_COMPRESSED && type_is_text(page->type))
        add_gzip(page);
    add_etags(page);
    return page;
}

struct page *page_of_bytes(Str type, Str bytes, Str gzip)
{
    struct arena *a = arena_new(PAGE_EXTRA_BYTES);
    struct page *page = arena_new_of(a, struct page);
    *page = (struct page){.references = 1,
                          .arena = a,
                          .status = 200,
                          .type = str_copy(a, type),
                          .language = STR(""),
                          .location = STR(""),
                          .is_public = true,
                          .bodies = {bytes, gzip},
                          .has_gzip = gzip.len > 0};
    add_etags(page);
    return page;
}

struct page *page_retain(struct page *page)
{
    atomic_fetch_add_explicit(&page->references, 1, memory_order_relaxed);
    return page;
}

void page_release(struct page *page)
{
    if (page && atomic_fetch_sub_explicit(&page->references, 1, memory_order_acq_rel) == 1)
        arena_free(page->arena);
}
