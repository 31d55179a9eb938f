#include "support/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BYTES = 64 * 1024 };

static int failures_in_this_test;
static const char *skipped_because;

void check_failed(const char *file, int line, const char *fmt, ...)
{
    va_list args;
    failures_in_this_test++;
    printf("# %s:%d: ", file, line);
    va_start(args, fmt);
    vprintf(fmt, args);
    va_end(args);
    printf("\n");
}

void check_skip(const char *why)
{
    skipped_because = why;
}

static bool run_one(const struct test *test, int number)
{
    struct arena *a = arena_new(ARENA_BYTES);
    failures_in_this_test = 0;
    skipped_because = NULL;
    test->run(a);
    arena_free(a);
    printf("%s %d - %s%s%s\n", failures_in_this_test ? "not ok" : "ok", number, test->name,
           skipped_because ? " # SKIP " : "", skipped_because ? skipped_because : "");
    return failures_in_this_test == 0;
}

int main(int argc, char **argv)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    int number = 0, failed = 0;
    // cppcheck-suppress comparePointers ; the linker makes these two ends of one array
    for (const struct test *const *t = __start_test_table; t < __stop_test_table; t++) {
        if (argc > 1 && !strstr((*t)->name, argv[1]))
            continue;
        failed += !run_one(*t, ++number);
    }
    printf("1..%d\n", number);
    return failed || number == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
