/* What the server does with clients that are too much, too slow or too many, and how it stops. */
#include "base/arena.h"
#include "base/buf.h"
#include "http/client.h"
#include "http/stage.h"
#include "support/check.h"

#include <pthread.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define WORD "GET /fr/word HTTP/1.1\r\nHost: x\r\n"

static Str repeat(struct arena *a, char c, size_t count)
{
    char *text = arena_array(a, char, count + 1);
    memset(text, c, count);
    return (Str){text, count};
}

static struct heard post(struct arena *a, struct stage *stage, size_t bytes)
{
    struct buf b = buf_in(a);
    buf_addf(&b, "POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: %zu\r\n\r\n", bytes);
    buf_add(&b, repeat(a, 'x', bytes));
    return client_ask(a, stage->port, buf_str(&b));
}

static struct heard get_long(struct arena *a, struct stage *stage, size_t target, size_t header)
{
    struct buf b = buf_in(a);
    buf_add(&b, STR("GET /fr/word?x="));
    buf_add(&b, repeat(a, 'x', target - strlen("/fr/word?x=")));
    buf_add(&b, STR(" HTTP/1.1\r\nHost: x\r\nA: "));
    buf_add(&b, repeat(a, 'x', header));
    buf_add(&b, STR("\r\n\r\n"));
    return client_ask(a, stage->port, buf_str(&b));
}

TEST(long_targets_are_414)
{
    struct stage *stage = stage_of(a);
    size_t most = stage->options.limits.head.target_bytes;
    CHECK_INT(get_long(a, stage, most, 0).status, 200);
    struct heard h = get_long(a, stage, most + 1, 0);
    CHECK_INT(h.status, 414);
    CHECK_STR(heard_header(&h, "Content-Language"), "fr");
    CHECK_STR(heard_header(&h, "Connection"), "close");
}

TEST(large_heads_are_431)
{
    struct stage *stage = stage_of(a);
    size_t most = stage->options.limits.head.header_bytes;
    CHECK_INT(get_long(a, stage, 100, most - 20).status, 200);
    struct heard h = get_long(a, stage, 100, most);
    CHECK_INT(h.status, 431);
    CHECK_STR(heard_header(&h, "Content-Language"), "fr");
    struct buf many = buf_in(a);
    buf_add(&many, STR(WORD));
    for (size_t i = 0; i < stage->options.limits.head.header_count; i++)
        buf_add(&many, STR("A: b\r\n"));
    buf_add(&many, STR("\r\n"));
    CHECK_INT(client_ask(a, stage->port, buf_str(&many)).status, 431);
}

TEST(ours_answers_up_to_the_connections_memory_then_the_librarys)
{
    struct stage *stage = stage_of(a);
    struct heard ours = get_long(a, stage, 100, 14 * 1024);
    CHECK_INT(ours.status, 431);
    CHECK_STR(heard_header(&ours, "Content-Language"), "fr");
    ours = get_long(a, stage, 14 * 1024, 0);
    CHECK_INT(ours.status, 414);
    CHECK_STR(heard_header(&ours, "Content-Language"), "fr");
    CHECK_INT(get_long(a, stage, 100, 64 * 1024).status, 431);
    CHECK_INT(get_long(a, stage, 64 * 1024, 0).status, 414);
}

TEST(large_bodies_are_413_and_heard_by_their_sender)
{
    struct stage *stage = stage_new(a);
    stage->options.limits.head.body_bytes = 100 * 1000;
    stage->options.limits.drained_bytes = 500 * 1000;
    stage_begin(a, stage);
    CHECK_STR(post(a, stage, 100 * 1000).body, "100000 bytes, name ");
    struct heard drained = post(a, stage, 500 * 1000);
    CHECK_INT(drained.status, 413);
    CHECK_STR(heard_header(&drained, "Content-Language"), "fr");
    CHECK_STR(heard_header(&drained, "Connection"), "close");
    int client = client_open(stage->port);
    client_send(client, STR("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 500001\r\n\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 413);
    CHECK(client_sees_end(client, 2000));
    client_close(client);
}

TEST(bodies_take_so_much_memory_together)
{
    struct stage *stage = stage_new(a);
    stage->options.limits.waiting_bytes = 100 * 1000;
    stage_begin(a, stage);
    int first = client_open(stage->port);
    client_send(first, STR("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 80001\r\n\r\n"));
    client_send(first, repeat(a, 'x', 80 * 1000));
    nap(200); /* it was read */
    struct heard second = post(a, stage, 80 * 1000);
    CHECK_INT(second.status, 503);
    CHECK_STR(heard_header(&second, "Retry-After"), "1");
    client_send(first, STR("x"));
    CHECK_STR(client_hear(a, first, true).body, "80001 bytes, name ");
    client_close(first);
    nap(50);
    CHECK_INT(post(a, stage, 80 * 1000).status, 200);
}

TEST(a_client_that_asks_first_is_told_before_it_sends)
{
    struct stage *stage = stage_of(a);
    int client = client_open(stage->port);
    client_send(
        client,
        STR("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n"));
    CHECK_INT(client_hear(a, client, false).status, 100);
    client_send(client, STR("abc"));
    CHECK_STR(client_hear(a, client, true).body, "3 bytes, name ");
    client_close(client);
    client = client_open(stage->port);
    client_send(client, STR("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n"
                            "Expect: 100-continue\r\n\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 413);
    client_close(client);
}

TEST(too_many_query_fields_are_413)
{
    struct stage *stage = stage_of(a);
    struct buf b = buf_in(a);
    buf_add(&b, STR("GET /fr/word?"));
    for (int i = 0; i <= QUERY_FIELDS_MOST; i++)
        buf_add(&b, STR("a&"));
    buf_add(&b, STR(" HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK_INT(client_ask(a, stage->port, buf_str(&b)).status, 413);
}

/* Sends a byte at a time, so that something always moves; whether the server ends the connection
 * within six seconds. */
static bool is_cut(struct arena *a, struct stage *stage, Str start, bool hear, Str drops)
{
    int client = client_open(stage->port);
    bool has_ended = false;
    client_send(client, start);
    if (hear)
        CHECK_INT(client_hear(a, client, true).status, 200);
    for (size_t i = 0; i < 120 && !has_ended; i++) {
        client_send(client, str_slice(drops, i % drops.len, 1));
        has_ended = client_sees_end(client, 50);
    }
    client_close(client);
    return has_ended;
}

static void shorten(struct server_limits *limits)
{
    limits->idle_seconds = 1;
    limits->head_seconds = 1;
    limits->body_seconds = 1;
}

TEST(slow_clients_are_cut_off)
{
    struct stage *stage = stage_new(a);
    shorten(&stage->options.limits);
    stage_begin(a, stage);
    CHECK(is_cut(a, stage, STR(""), false, STR("GET /")));
    CHECK(is_cut(a, stage, STR("GET /fr/word HTTP/1.1\r\n"), false, STR("A: b\r\n")));
    CHECK(is_cut(a, stage, STR("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"), false,
                 STR("x")));
    CHECK(is_cut(a, stage, STR(WORD "\r\n"), true, STR("GET /")));
}

TEST(silent_clients_are_cut_off)
{
    struct stage *stage = stage_new(a);
    shorten(&stage->options.limits);
    stage_begin(a, stage);
    int client = client_open(stage->port);
    CHECK(client_sees_end(client, 5000));
    client_close(client);
    client = client_open(stage->port);
    client_send(client, STR(WORD "\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 200);
    CHECK(client_sees_end(client, 5000));
    client_close(client);
}

TEST(clients_that_do_not_listen_are_cut_off)
{
    struct stage *stage = stage_new(a);
    shorten(&stage->options.limits);
    stage_begin(a, stage);
    int client = client_open(stage->port);
    client_send(client, STR("GET /fr/large HTTP/1.1\r\nHost: x\r\n\r\n"));
    nap(4000);
    CHECK_INT(client_hear(a, client, true).status, 0); /* it ends before the told length */
    client_close(client);
}

TEST(a_client_may_leave_while_its_handler_runs)
{
    struct stage *stage = stage_of(a);
    int client = client_open(stage->port);
    client_send(client, STR("GET /fr/slow HTTP/1.1\r\nHost: x\r\n\r\n"));
    while (!atomic_load(&stage->site.slow_begun))
        nap(1);
    client_close(client);
    atomic_store(&stage->site.gate, 1);
    CHECK_INT(client_ask(a, stage->port, STR(WORD "\r\n")).status, 200);
}

/* What libmicrohttpd refuses before it asks us, in English and without our headers: the connection ends. */
TEST(what_the_library_refuses_itself)
{
    struct stage *stage = stage_of(a);
    const struct {
        Str ask;
        const char *status;
    } cases[] = {
        {STR_INIT("GET /fr/word HTTP/2.0\r\nHost: x\r\n\r\n"), "HTTP/1.1 505 "},
        {STR_INIT("GET /fr/word HTTP/0.9\r\nHost: x\r\n\r\n"), "HTTP/1.1 505 "},
        {STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n"),
         "HTTP/1.1 413 "},
        {STR_INIT("POST /fr/word HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n"), "HTTP/1.1 400 "},
        {STR_INIT("GET /fr/word HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n"), "HTTP/1.1 400 "},
        {STR_INIT("GET /fr/word\r\n\r\n"), "HTTP/1.1 400 "},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int client = client_open(stage->port);
        client_send(client, cases[i].ask);
        Str all = client_hear_all(a, client);
        CHECK(str_starts(all, str_of(cases[i].status)));
        client_close(client);
    }
}

TEST(a_handler_may_take_longer_than_a_client)
{
    struct stage *stage = stage_new(a);
    shorten(&stage->options.limits);
    stage_begin(a, stage);
    int client = client_open(stage->port);
    client_send(client, STR("GET /fr/slow HTTP/1.1\r\nHost: x\r\n\r\n"));
    nap(3000);
    atomic_store(&stage->site.gate, 1);
    CHECK_STR(client_hear(a, client, true).body, "done at last");
    client_close(client);
}

TEST(a_full_queue_is_503_and_the_cache_still_answers)
{
    struct stage *stage = stage_new(a);
    stage->options.workers = 1;
    stage->options.limits.waiting = 2;
    stage_begin(a, stage);
    client_ask(a, stage->port, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
    int waiting[3];
    for (size_t i = 0; i < ARRAY_LEN(waiting); i++) {
        waiting[i] = client_open(stage->port);
        client_send(waiting[i], STR("GET /fr/slow HTTP/1.1\r\nHost: x\r\n\r\n"));
        while (!atomic_load(&stage->site.slow_begun)) /* the first is with the worker */
            nap(1);
    }
    nap(100); /* the others are in the queue */
    int client = client_open(stage->port);
    client_send(client, STR(WORD "\r\n"));
    struct heard h = client_hear(a, client, true);
    CHECK_INT(h.status, 503);
    CHECK_STR(heard_header(&h, "Retry-After"), "1");
    CHECK_STR(heard_header(&h, "Content-Language"), "fr");
    client_send(client, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 200);
    atomic_store(&stage->site.gate, 1);
    for (size_t i = 0; i < ARRAY_LEN(waiting); i++) {
        CHECK_STR(client_hear(a, waiting[i], true).body, "done at last");
        client_close(waiting[i]);
    }
    client_send(client, STR(WORD "\r\n"));
    CHECK_INT(client_hear(a, client, true).status, 200);
    client_close(client);
}

TEST(one_address_may_have_so_many_connections)
{
    struct stage *stage = stage_new(a);
    stage->options.limits.connections_per_address = 2;
    stage_begin(a, stage);
    int first = client_open(stage->port), second = client_open(stage->port);
    client_send(first, STR(WORD "\r\n"));
    client_send(second, STR(WORD "\r\n"));
    CHECK_INT(client_hear(a, first, true).status, 200);
    CHECK_INT(client_hear(a, second, true).status, 200);
    int third = client_open(stage->port);
    client_send(third, STR(WORD "\r\n"));
    CHECK_INT(client_hear(a, third, true).status, 0);
    client_close(first);
    client_close(second);
    client_close(third);
}

struct stopping {
    struct server *server;
    unsigned grace_seconds;
    atomic_bool has_stopped;
};

static void *stop(void *arg)
{
    struct stopping *stopping = arg;
    server_stop(stopping->server, stopping->grace_seconds);
    atomic_store(&stopping->has_stopped, true);
    return NULL;
}

TEST(a_stop_finishes_what_was_begun)
{
    struct stage *stage = stage_of(a);
    struct stopping stopping = {.server = stage->server, .grace_seconds = 10};
    int slow = client_open(stage->port), kept = client_open(stage->port), idle = client_open(stage->port);
    client_send(kept, STR(WORD "\r\n"));
    CHECK_STR(heard_header(&(struct heard){.head = client_hear(a, kept, true).head}, "Connection"), "");
    client_send(slow, STR("GET /fr/slow HTTP/1.1\r\nHost: x\r\n\r\n"));
    while (!atomic_load(&stage->site.slow_begun))
        nap(1);
    pthread_t stopper;
    CHECK_INT(pthread_create(&stopper, NULL, stop, &stopping), 0);
    nap(100);
    client_send(kept, STR(WORD "\r\n"));
    struct heard last = client_hear(a, kept, true);
    CHECK_INT(last.status, 200);
    CHECK_STR(heard_header(&last, "Connection"), "close");
    CHECK(client_sees_end(kept, 2000));
    CHECK(client_sees_end(idle, 2000));
    CHECK_INT(client_open(stage->port), -1);
    CHECK(!atomic_load(&stopping.has_stopped));
    atomic_store(&stage->site.gate, 1);
    struct heard done = client_hear(a, slow, true);
    CHECK_STR(done.body, "done at last");
    CHECK_STR(heard_header(&done, "Connection"), "close");
    pthread_join(stopper, NULL);
    stage->server = NULL;
    client_close(slow);
    client_close(kept);
    client_close(idle);
}

TEST(a_stop_does_not_wait_for_idle_clients)
{
    struct stage *stage = stage_of(a);
    int idle = client_open(stage->port);
    client_send(idle, STR(WORD "\r\n"));
    CHECK_INT(client_hear(a, idle, true).status, 200);
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    server_stop(stage->server, 30);
    clock_gettime(CLOCK_MONOTONIC, &end);
    stage->server = NULL;
    CHECK(end.tv_sec - begin.tv_sec < 5);
    client_close(idle);
}

TEST(after_its_grace_a_stop_refuses_what_waits)
{
    struct stage *stage = stage_new(a);
    stage->options.workers = 1;
    stage_begin(a, stage);
    struct stopping stopping = {.server = stage->server, .grace_seconds = 1};
    int slow = client_open(stage->port), waiting = client_open(stage->port);
    client_send(slow, STR("GET /fr/slow HTTP/1.1\r\nHost: x\r\n\r\n"));
    while (!atomic_load(&stage->site.slow_begun))
        nap(1);
    client_send(waiting, STR(WORD "\r\n"));
    nap(50);
    pthread_t stopper;
    CHECK_INT(pthread_create(&stopper, NULL, stop, &stopping), 0);
    CHECK_INT(client_hear(a, waiting, true).status, 503);
    CHECK(!atomic_load(&stopping.has_stopped));
    atomic_store(&stage->site.gate, 1);
    pthread_join(stopper, NULL);
    stage->server = NULL;
    client_close(slow);
    client_close(waiting);
}

enum { CROWD = 200, ROUNDS = 5 };

static void *visit(void *arg)
{
    struct stage *stage = arg;
    struct arena *a = arena_new(64 * 1024);
    int client = client_open(stage->port);
    intptr_t failures = 0;
    for (int round = 0; round < ROUNDS; round++) {
        client_send(client, STR(WORD "\r\n"));
        failures += client_hear(a, client, true).status != 200;
        client_send(client, STR("GET /fr/page HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n"));
        failures += client_hear(a, client, true).status != 200;
        if (round % 2)
            cache_move(stage->options.cache, STR("page"));
    }
    client_close(client);
    arena_free(a);
    return (void *)failures;
}

/* Until the server is gone: whatever is answered is whole. */
static void *visit_until_refused(void *arg)
{
    struct stage *stage = arg;
    intptr_t failures = 0;
    for (int client = client_open(stage->port); client >= 0; client = client_open(stage->port)) {
        struct arena *a = arena_new(64 * 1024);
        for (int status = 200; status == 200;) {
            client_send(client, STR(WORD "\r\nGET /fr/page HTTP/1.1\r\nHost: x\r\n\r\n"));
            struct heard h = client_hear(a, client, true);
            status = str_eq(heard_header(&h, "Connection"), STR("close")) ? 0 : h.status;
            failures += h.status != 200 && h.status != 0;
            if (status == 200)
                status = client_hear(a, client, true).status;
            arena_reset(a);
        }
        client_close(client);
        arena_free(a);
    }
    return (void *)failures;
}

TEST(a_stop_under_load_answers_wholly_or_not_at_all)
{
    struct stage *stage = stage_of(a);
    pthread_t clients[CROWD / 10];
    for (size_t i = 0; i < ARRAY_LEN(clients); i++)
        CHECK_INT(pthread_create(&clients[i], NULL, visit_until_refused, stage), 0);
    nap(300);
    server_stop(stage->server, 3);
    stage->server = NULL;
    for (size_t i = 0; i < ARRAY_LEN(clients); i++) {
        void *failures;
        pthread_join(clients[i], &failures);
        CHECK(!failures);
    }
}

TEST(a_crowd_is_served)
{
    struct stage *stage = stage_of(a);
    pthread_t clients[CROWD];
    for (size_t i = 0; i < CROWD; i++)
        CHECK_INT(pthread_create(&clients[i], NULL, visit, stage), 0);
    for (size_t i = 0; i < CROWD; i++) {
        void *failures;
        pthread_join(clients[i], &failures);
        CHECK(!failures);
    }
}

TEST(there_are_files_for_all_connections)
{
    struct rlimit before, during;
    CHECK_INT(getrlimit(RLIMIT_NOFILE, &before), 0);
    CHECK_INT(setrlimit(RLIMIT_NOFILE, &(struct rlimit){200, before.rlim_max}), 0);
    struct stage *stage = stage_new(a);
    stage->options.limits.connections = 300;
    stage_begin(a, stage);
    CHECK_INT(getrlimit(RLIMIT_NOFILE, &during), 0);
    CHECK(during.rlim_cur > 300);
    CHECK_INT(setrlimit(RLIMIT_NOFILE, &before), 0);
}

TEST(a_taken_address_is_said_at_start)
{
    struct stage *stage = stage_of(a);
    struct server_options options = stage->options;
    struct server *second = NULL;
    options.port = stage->port;
    CHECK_STATUS(server_start(&options, &second), E_UNAVAILABLE);
    options.port = 0;
    options.address = "localhost";
    CHECK_STATUS(server_start(&options, &second), E_INVALID);
}
