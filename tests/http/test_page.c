#include "base/arena.h"
#include "http/page.h"
#include "support/check.h"

#include <string.h>
#define ZLIB_CONST
#include <zlib.h>

static struct response response_of(struct arena *a, const char *type, size_t bytes)
{
    struct response res = {.arena = a, .status = 200, .type = str_of(type), .body = buf_in(a)};
    for (size_t i = 0; i < bytes; i++)
        buf_add_char(&res.body, (char)('a' + i % 7));
    return res;
}

static Str gunzip(struct arena *a, Str gzip, size_t most)
{
    z_stream z = {0};
    unsigned char *out = arena_array(a, unsigned char, most);
    z.next_in = (const unsigned char *)gzip.data;
    z.avail_in = (unsigned)gzip.len;
    z.next_out = out;
    z.avail_out = (unsigned)most;
    CHECK_INT(inflateInit2(&z, 15 + 16), Z_OK);
    CHECK_INT(inflate(&z, Z_FINISH), Z_STREAM_END);
    Str plain = {(const char *)out, z.total_out};
    inflateEnd(&z);
    return plain;
}

TEST(a_public_page_is_compressed_and_tagged)
{
    struct response res = response_of(a, "text/html; charset=utf-8", 5000);
    response_topic(&res, STR("t"));
    response_header(&res, STR("Link"), STR("</x>; rel=next"));
    struct page *page = page_new(&res);
    CHECK(page->is_public && page->has_gzip);
    CHECK(page->bodies[GZIP].len < 500);
    CHECK(str_eq(gunzip(a, page->bodies[GZIP], 5000), page->bodies[IDENTITY]));
    CHECK(str_eq(page->etags[IDENTITY], etag_of(a, buf_str(&res.body), IDENTITY)));
    CHECK(str_ends(page->etags[GZIP], STR("-gz\"")) && str_starts(page->etags[GZIP], STR("\"")));
    CHECK_STR(page->headers.items[0].value, "</x>; rel=next");
    page_release(page_retain(page));
    page_release(page);
}

TEST(the_tag_follows_the_bytes)
{
    CHECK(!str_eq(etag_of(a, STR("a"), IDENTITY), etag_of(a, STR("b"), IDENTITY)));
    CHECK(!str_eq(etag_of(a, STR("a"), IDENTITY), etag_of(a, STR("a"), GZIP)));
    CHECK(str_eq(etag_of(a, STR("a"), GZIP), etag_of(a, STR("a"), GZIP)));
}

TEST(private_short_and_binary_pages_stay_plain)
{
    const struct {
        const char *type;
        size_t bytes;
        bool is_public, want;
    } cases[] = {{"text/html", 5000, true, true},        {"text/html", 5000, false, false},
                 {"text/html", 100, true, false},        {"image/png", 5000, true, false},
                 {"application/json", 5000, true, true}, {"image/svg+xml", 5000, true, true},
                 {"application/pdf", 5000, true, false}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct response res = response_of(a, cases[i].type, cases[i].bytes);
        res.is_public = cases[i].is_public;
        struct page *page = page_new(&res);
        CHECK_INT(page->has_gzip, cases[i].want);
        CHECK_INT(page->etags[IDENTITY].len > 0, cases[i].is_public);
        page_release(page);
    }
}

TEST(only_a_success_may_be_kept)
{
    struct response res = response_of(a, "text/html", 5000);
    response_topic(&res, STR("t"));
    respond_redirect(&res, 303, STR("/fr"));
    struct page *page = page_new(&res);
    CHECK(!page->is_public);
    CHECK_STR(page->location, "/fr");
    page_release(page);
}

TEST(bytes_that_do_not_shrink_are_left)
{
    Str gzip;
    CHECK(!gzip_bytes(a, STR("abc"), &gzip));
    CHECK(!gzip_bytes(a, STR(""), &gzip));
}
