/* The whole test framework. TEST(name) { ... } registers itself; each CHECK reports and goes on;
 * output is TAP, which meson reads. One test by (part of) its name: build/tests/…/test_base str_int */
#ifndef TESTS_SUPPORT_CHECK_H
#define TESTS_SUPPORT_CHECK_H

#include "base/arena.h"
#include "base/str.h"

#include <inttypes.h>

struct test {
    const char *name;
    void (*run)(struct arena *a); /* a: a fresh arena for this test */
};

/* Pointers rather than structs, so that the section has no padding, under AddressSanitizer too. */
extern const struct test *const __start_test_table[];
extern const struct test *const __stop_test_table[];

#define TEST(name)                                                                                           \
    static void test_##name(struct arena *a);                                                                \
    static const struct test entry_##name = {#name, test_##name};                                            \
    __attribute__((section("test_table"), used)) static const struct test *const pointer_##name =            \
        &entry_##name;                                                                                       \
    static void test_##name(__attribute__((unused)) struct arena *a)

/* Behind the CHECKs. */
void check_failed(const char *file, int line, const char *fmt, ...) printf_like(3, 4);

/* Ends this test as "skipped", for what a machine may lack; `return` after it. */
void check_skip(const char *why);

#define CHECK(condition)                                                                                     \
    do {                                                                                                     \
        if (!(condition))                                                                                    \
            check_failed(__FILE__, __LINE__, "not true: %s", #condition);                                    \
    } while (0)

#define CHECK_INT(got, want)                                                                                 \
    do {                                                                                                     \
        intmax_t got_ = (intmax_t)(got), want_ = (intmax_t)(want);                                           \
        if (got_ != want_)                                                                                   \
            check_failed(__FILE__, __LINE__, "%s is %" PRIdMAX ", want %" PRIdMAX, #got, got_, want_);       \
    } while (0)

#define CHECK_STATUS(got, want)                                                                              \
    do {                                                                                                     \
        Status got_ = (got), want_ = (want);                                                                 \
        if (got_ != want_)                                                                                   \
            check_failed(__FILE__, __LINE__, "%s is %s, want %s", #got, status_name(got_),                   \
                         status_name(want_));                                                                \
    } while (0)

/* got: a Str; want: a C string. */
#define CHECK_STR(got, want)                                                                                 \
    do {                                                                                                     \
        Str got_ = (got), want_ = str_of(want);                                                              \
        if (!str_eq(got_, want_))                                                                            \
            check_failed(__FILE__, __LINE__, "%s is\n#  \"%.*s\", want\n#  \"%.*s\"", #got, STR_FMT(got_),   \
                         STR_FMT(want_));                                                                    \
    } while (0)

#define CHECK_CONTAINS(text, part)                                                                           \
    do {                                                                                                     \
        Str text_ = (text);                                                                                  \
        if (!str_contains(text_, str_of(part)))                                                              \
            check_failed(__FILE__, __LINE__, "no \"%s\" in\n#  %.*s", (part), STR_FMT(text_));               \
    } while (0)

#define CHECK_LACKS(text, part)                                                                              \
    do {                                                                                                     \
        Str text_ = (text);                                                                                  \
        if (str_contains(text_, str_of(part)))                                                               \
            check_failed(__FILE__, __LINE__, "unwanted \"%s\" in\n#  %.*s", (part), STR_FMT(text_));         \
    } while (0)

#endif
