/* The server as clients see it: real sockets, raw bytes. */
#include "base/buf.h"
#include "http/client.h"
#include "http/stage.h"
#include "support/check.h"

#define WORD "GET /fr/word HTTP/1.1\r\nHost: x\r\n"

TEST(a_connection_serves_many_requests)
{
    struct stage *stage = stage_of(a);
    int client = client_open(stage->port);
    for (int i = 0; i < 3; i++) {
        client_send(client, STR(WORD "\r\n"));
        struct heard h = client_hear(a, client, true);
        CHECK_INT(h.status, 200);
        CHECK_STR(h.body, "word  127.0.0.1");
        CHECK_STR(heard_header(&h, "Connection"), "");
    }
    client_send(client, STR(WORD "Connection: close\r\n\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 200);
    CHECK(client_sees_end(client, 2000));
    client_close(client);
}

TEST(pipelined_requests_are_answered_in_order)
{
    struct stage *stage = stage_of(a);
    int client = client_open(stage->port);
    client_send(client, STR("GET /fr/word?x=1 HTTP/1.1\r\nHost: x\r\n\r\n"
                            "GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"
                            "POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n"
                            "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=y"
                            "GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"
                            "GET /fr/word?x=2 HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK_STR(client_hear(a, client, true).body, "word 1 127.0.0.1");
    CHECK_CONTAINS(client_hear(a, client, true).body, "<title>Page</title>");
    CHECK_STR(client_hear(a, client, true).body, "6 bytes, name y");
    CHECK_CONTAINS(client_hear(a, client, true).body, "<title>Page</title>");
    CHECK_STR(client_hear(a, client, true).body, "word 2 127.0.0.1");
    client_close(client);
}

/* Every way that we know of to make two programs see different requests in one stream. */
TEST(ambiguous_framing_is_refused_and_the_connection_ends)
{
    struct stage *stage = stage_of(a);
    const Str cases[] = {
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 1\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 1 \r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 0x1\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\na"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: "
                 "chunked\r\n\r\n0\r\n\r\n"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: "
                 "1\r\n\r\n0\r\n\r\n"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
                 "identity\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody"),
        STR_INIT("GET /fr/word HTTP/1.1\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost:\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x/y\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\nHost: x\n\n"),
        STR_INIT("GET /fr/word HTTP/1.1\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\nA: b\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\rA: b\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA: b\r\n\tc\r\nD: e\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\n Host: x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA\0: b\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA: b\0\r\n\r\n"),
        STR_INIT("GET /fr/word\0/x HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word?x=\0 HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost : x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\n: c\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\n: c\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nA: \x01\r\n\r\n"),
        STR_INIT("GET /fr/wo rd HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET  /fr/word HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word  HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET\t/fr/word HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/w\xC3\xB6rd HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET fr/word HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.2\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word http/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word\r\n\r\n"),
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int client = client_open(stage->port);
        client_send(client, cases[i]);
        client_send(client, STR("GET /fr/word?x=smuggled HTTP/1.1\r\nHost: x\r\n\r\n"));
        Str all = client_hear_all(a, client);
        if (!str_starts(all, STR("HTTP/1.1 400 ")) || str_contains(all, STR("HTTP/1.1 200 ")))
            check_failed(__FILE__, __LINE__, "case %zu: %.*s", i, STR_FMT(str_slice(all, 0, 20)));
        client_close(client);
    }
}

TEST(a_request_that_no_rule_forbids_is_served)
{
    struct stage *stage = stage_of(a);
    const Str cases[] = {
        STR_INIT(WORD "\r\n"),
        STR_INIT("\r\n" WORD "\r\n"),
        STR_INIT("GET /fr/word HTTP/1.0\r\n\r\n"),
        STR_INIT("GET http://x/fr/word HTTP/1.1\r\nHost: x\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost:x\r\nA:\r\nB:   \r\nC: \t d e  \r\nD: \xC3\xA9\r\n\r\n"),
        STR_INIT(
            "GET /fr/word HTTP/1.1\r\nA: 1\r\nA: 2\r\nhost: [::1]:80\r\nCookie: a=b; c=\"d\"; e\r\n\r\n"),
        STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"),
        STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\n\r\n"),
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        if (client_ask(a, stage->port, cases[i]).status != 200)
            check_failed(__FILE__, __LINE__, "case %zu", i);
}

TEST(a_head_that_comes_in_pieces_is_understood)
{
    struct stage *stage = stage_of(a);
    struct buf head = buf_in(a);
    buf_add(&head, STR(WORD));
    for (int i = 0; i < 60; i++)
        buf_addf(&head, "Header-%d: %0100d\r\n", i, i);
    buf_add(&head, STR("\r\n"));
    int client = client_open(stage->port);
    for (size_t at = 0; at < head.len; at += 97) {
        client_send(client, str_slice(buf_str(&head), at, 97));
        if (at % 5 == 0)
            nap(1);
    }
    CHECK_INT(client_hear(a, client, true).status, 200);
    client_close(client);
}

TEST(http_1_0_ends_after_one_answer)
{
    struct stage *stage = stage_of(a);
    int client = client_open(stage->port);
    client_send(client, STR("GET /fr/word HTTP/1.0\r\n\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 200);
    CHECK(client_sees_end(client, 2000));
    client_close(client);
}

TEST(head_has_the_headers_of_get_and_no_body)
{
    struct stage *stage = stage_of(a);
    int client = client_open(stage->port);
    for (int i = 0; i < 2; i++) { /* rendered, then from the cache */
        client_send(client, STR("HEAD /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
        struct heard head = client_hear(a, client, false);
        client_send(client, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
        struct heard get = client_hear(a, client, true);
        CHECK_INT(head.status, 200);
        CHECK_INT(get.status, 200);
        int64_t length = 0;
        CHECK_STATUS(str_int(heard_header(&head, "Content-Length"), &length), OK);
        CHECK_INT(length, get.body.len);
        CHECK(str_eq(heard_header(&head, "ETag"), heard_header(&get, "ETag")));
    }
    CHECK_INT(stage->site.rendered, 1);
    client_close(client);
}

TEST(a_client_that_has_the_page_gets_304)
{
    struct stage *stage = stage_of(a);
    struct heard first = client_ask(a, stage->port, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
    Str etag = heard_header(&first, "ETag");
    CHECK_INT(first.status, 200);
    CHECK(etag.len > 2);
    Str again = str_format(a, "GET /fr/page HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"x\", W/%.*s\r\n\r\n",
                           STR_FMT(etag));
    int client = client_open(stage->port);
    for (int i = 0; i < 2; i++) {
        client_send(client, again);
        struct heard h = client_hear(a, client, false);
        CHECK_INT(h.status, 304);
        CHECK(str_eq(heard_header(&h, "ETag"), etag));
        CHECK_STR(heard_header(&h, "Vary"), "Accept-Encoding");
        CHECK_STR(heard_header(&h, "Cache-Control"), "public, no-cache");
        CHECK_STR(heard_header(&h, "Content-Type"), "");
    }
    client_close(client);
}

TEST(gzip_and_plain_bytes_have_their_own_tags)
{
    struct stage *stage = stage_of(a);
    struct heard plain = client_ask(a, stage->port, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
    struct heard gzip =
        client_ask(a, stage->port, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n"));
    CHECK_STR(heard_header(&plain, "Content-Encoding"), "");
    CHECK_STR(heard_header(&gzip, "Content-Encoding"), "gzip");
    CHECK(str_starts(gzip.body, STR("\x1f\x8b")));
    CHECK(gzip.body.len * 2 < plain.body.len);
    CHECK(!str_eq(heard_header(&plain, "ETag"), heard_header(&gzip, "ETag")));
    CHECK_STR(heard_header(&plain, "Vary"), "Accept-Encoding");
    CHECK_STR(heard_header(&gzip, "Vary"), "Accept-Encoding");
    CHECK_INT(stage->site.rendered, 1);
}

TEST(a_page_is_rendered_again_when_its_topic_moves)
{
    struct stage *stage = stage_of(a);
    const Str ask = STR("GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n");
    client_ask(a, stage->port, ask);
    client_ask(a, stage->port, ask);
    CHECK_INT(stage->site.rendered, 1);
    cache_move(stage->options.cache, STR("page"));
    CHECK_INT(client_ask(a, stage->port, ask).status, 200);
    CHECK_INT(stage->site.rendered, 2);
    client_ask(a, stage->port, STR("GET /es/page HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK_INT(stage->site.rendered, 3);
}

TEST(made_up_queries_are_not_kept)
{
    struct stage *stage = stage_of(a);
    for (int i = 0; i < 2; i++)
        client_ask(a, stage->port, STR("GET /fr/page?x=1 HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK_INT(stage->site.rendered, 2);
    CHECK_INT(cache_bytes(stage->options.cache), 0);
}

TEST(every_answer_carries_the_security_headers)
{
    struct stage *stage = stage_new(a);
    stage->options.is_behind_tls = true;
    stage_begin(a, stage);
    const char *const targets[] = {"/fr/page", "/fr/word", "/fr/nothing", "/%zz", "/assets/site.0a1b.css"};
    for (size_t i = 0; i < ARRAY_LEN(targets); i++) {
        struct heard h =
            client_ask(a, stage->port, str_format(a, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", targets[i]));
        CHECK_CONTAINS(heard_header(&h, "Content-Security-Policy"), "script-src 'self'");
        CHECK_CONTAINS(heard_header(&h, "Content-Security-Policy"), "default-src 'none'");
        CHECK_STR(heard_header(&h, "X-Content-Type-Options"), "nosniff");
        CHECK_STR(heard_header(&h, "Cross-Origin-Opener-Policy"), "same-origin");
        CHECK_CONTAINS(heard_header(&h, "Strict-Transport-Security"), "max-age=");
        CHECK(heard_header(&h, "Date").len > 0);
    }
}

TEST(private_pages_are_neither_kept_nor_compressed)
{
    struct stage *stage = stage_of(a);
    struct heard h =
        client_ask(a, stage->port, STR(WORD "Accept-Encoding: gzip\r\nIf-None-Match: *\r\n\r\n"));
    CHECK_INT(h.status, 200);
    CHECK_STR(heard_header(&h, "Cache-Control"), "no-store");
    CHECK_STR(heard_header(&h, "Content-Encoding"), "");
    CHECK_STR(heard_header(&h, "ETag"), "");
    CHECK_STR(heard_header(&h, "Strict-Transport-Security"), "");
}

TEST(an_asset_may_be_kept_for_ever)
{
    struct stage *stage = stage_of(a);
    struct heard h = client_ask(a, stage->port, STR("GET /assets/site.0a1b.css HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK_STR(heard_header(&h, "Cache-Control"), "public, max-age=31536000, immutable");
    CHECK_STR(heard_header(&h, "Content-Type"), "text/css; charset=utf-8");
    CHECK_STR(h.body, "body { margin: 0 }\n");
    CHECK_INT(
        client_ask(a, stage->port, STR("POST /assets/site.0a1b.css HTTP/1.1\r\nHost: x\r\n\r\n")).status,
        404);
}

TEST(problems_are_told_in_the_readers_language)
{
    struct stage *stage = stage_of(a);
    const struct {
        const char *ask;
        int status;
        const char *language;
    } cases[] = {
        {"GET /es/nothing HTTP/1.1\r\nHost: x\r\n\r\n", 404, "es"},
        {"GET /nothing HTTP/1.1\r\nHost: x\r\nAccept-Language: ar\r\n\r\n", 404, "ar"},
        {"GET /fr/fail HTTP/1.1\r\nHost: x\r\n\r\n", 500, "fr"},
        {"PUT /fr/word HTTP/1.1\r\nHost: x\r\n\r\n", 405, "fr"},
        {"GET /fr/%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400, "fr"},
        {"GET /ar/word HTTP/1.1\r\n\r\n", 400, "ar"},
        {"POST /es/word HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411, "es"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct heard h = client_ask(a, stage->port, str_of(cases[i].ask));
        CHECK_INT(h.status, cases[i].status);
        CHECK_STR(heard_header(&h, "Content-Language"), cases[i].language);
        CHECK_CONTAINS(h.body, cases[i].language);
        CHECK_STR(heard_header(&h, "Cache-Control"), "no-store");
    }
}
