#include "base/arena.h"
#include "http/head.h"
#include "support/check.h"

static const struct head_limits limits = {
    .target_bytes = 20, .header_bytes = 200, .header_count = 5, .body_bytes = 9};

/* `lines`: "Name: value\n…"; no limit of what a name or value may hold but '\n' and ':'. */
static int read_head(struct arena *a, enum method method, const char *target, Str lines, struct head *out)
{
    struct field *items = arena_array(a, struct field, 16);
    size_t count = 0;
    while (lines.len) {
        Str value = str_cut(&lines, '\n');
        Str name = str_cut(&value, ':');
        items[count++] = (struct field){name, str_from(value, 1)};
    }
    return head_read(str_of(target), &(struct fields){items, count}, method, true, &limits, out);
}

TEST(a_sound_head_is_understood)
{
    struct head head;
    CHECK_INT(read_head(a, POST, "/fr", STR("HOST: x\ncontent-length: 9\nAccept: a\nAccept: b"), &head), 0);
    CHECK_INT(head.content_length, 9);
    CHECK_STR(head.fields[HEAD_HOST], "x");
    CHECK_STR(head.fields[HEAD_ACCEPT], "a");
    CHECK_STR(head.fields[HEAD_COOKIE], "");
    CHECK_INT(read_head(a, GET, "/fr", STR("Host: [::1]:8080"), &head), 0);
    CHECK_INT(head.content_length, 0);
}

TEST(a_host_is_needed_from_1_1_on)
{
    struct head head;
    struct fields none = {0};
    CHECK_INT(head_read(STR("/"), &none, GET, true, &limits, &head), 400);
    CHECK_INT(head_read(STR("/"), &none, GET, false, &limits, &head), 0);
}

TEST(an_unsound_head_is_refused)
{
    const struct {
        Str lines;
        int want;
    } cases[] = {
        {STR_INIT("Host: x\nHost: x"), 400},
        {STR_INIT("Host: "), 400},
        {STR_INIT("Host: a b"), 400},
        {STR_INIT("Host: a@b"), 400},
        {STR_INIT("Host: x\nA b: c"), 400},
        {STR_INIT("Host: x\n: c"), 400},
        {STR_INIT("Host: x\nA\t: c"), 400},
        {STR_INIT("Host: x\nA: \x01"), 400},
        {STR_INIT("Host: x\nA: \x7F"), 400},
        {STR_INIT("Host: x\nA: a\0b"), 400},
        {STR_INIT("Host: x\nContent-Length: 1\nContent-Length: 1"), 400},
        {STR_INIT("Host: x\nContent-Length: 1, 1"), 400},
        {STR_INIT("Host: x\nContent-Length: +1"), 400},
        {STR_INIT("Host: x\nContent-Length: -0"), 400},
        {STR_INIT("Host: x\nContent-Length: "), 400},
        {STR_INIT("Host: x\nContent-Length: 1 "), 400},
        {STR_INIT("Host: x\nContent-Length: 99999999999999999999"), 400},
        {STR_INIT("Host: x\nContent-Length: 1\nTransfer-Encoding: chunked"), 400},
        {STR_INIT("Host: x\nTransfer-Encoding: chunked"), 411},
        {STR_INIT("Host: x\nTransfer-Encoding: "), 411},
        {STR_INIT("Host: x\nContent-Length: 10"), 413},
        {STR_INIT("Host: x\nA: b\nA: b\nA: b\nA: b"), 0},
        {STR_INIT("Host: x\nA: b\nA: b\nA: b\nA: b\nA: b"), 431},
        {STR_INIT("Host: x\nA: \tb \xC3\xA9"), 0},
    };
    struct head head;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        if (read_head(a, POST, "/fr", cases[i].lines, &head) != cases[i].want)
            check_failed(__FILE__, __LINE__, "case %zu is not %d", i, cases[i].want);
    CHECK_INT(read_head(a, GET, "/fr", STR("Host: x\nContent-Length: 1"), &head), 400);
    CHECK_INT(read_head(a, GET, "/fr", STR("Host: x\nContent-Length: 0"), &head), 0);
}

TEST(limits_count_every_byte)
{
    struct head head;
    Str line = str_format(a, "Host: x\nA: %0183d", 1); /* "Host" 4, "x" 1, "A" 1, and 4 for each line */
    CHECK_INT(read_head(a, GET, "/fr", line, &head), 0);
    line = str_format(a, "Host: x\nA: %0187d", 1);
    CHECK_INT(read_head(a, GET, "/fr", line, &head), 431);
    CHECK_INT(read_head(a, GET, "/345678901234567890", STR("Host: x"), &head), 0);
    CHECK_INT(read_head(a, GET, "/34567890123456789012", STR("Host: x"), &head), 414);
}

TEST(targets_are_visible_ascii_from_the_root)
{
    const char *const refused[] = {"", "*", "fr", "/a b", "/\xC3\xA9", "/a\x7F", "/a\x01"};
    struct head head;
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        CHECK_INT(read_head(a, GET, refused[i], STR("Host: x"), &head), 400);
}

TEST(an_absolute_target_has_a_path)
{
    CHECK_STR(target_origin_form(STR("http://x.org/fr?a=http://y/")), "/fr?a=http://y/");
    CHECK_STR(target_origin_form(STR("https://x.org")), "/");
    CHECK_STR(target_origin_form(STR("http://x.org?a=/b")), "?a=/b");
    CHECK_STR(target_origin_form(STR("/http://x/")), "/http://x/");
    CHECK_STR(target_origin_form(STR("ftp://x/")), "ftp://x/");
}
