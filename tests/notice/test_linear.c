/* Time and memory grow with the size of a notice, not with its square, whatever its shape. */
#include "base/buf.h"
#include "notice/notice.h"
#include "support/check.h"

#include <time.h>

enum { SMALL = 128 * 1024, LARGER = 8 };

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The head, then the piece again and again, each # of it a number. */
static Str repeated(struct arena *a, const char *head, const char *piece, size_t bytes)
{
    struct buf out = buf_in(a);
    buf_add(&out, str_of(head));
    for (int64_t i = 0; out.len < bytes; i++)
        for (const char *c = piece; *c; c++)
            if (*c == '#')
                buf_add_int(&out, i);
            else
                buf_add_char(&out, *c);
    return buf_str(&out);
}

/* Seconds for reading, and bytes of memory taken. */
static double read_cost(Str bytes, size_t *memory)
{
    struct arena *a = arena_new(1 << 20);
    struct notice n;
    Str why;
    double before = cpu_seconds();
    CHECK_STATUS(notice_read(a, bytes, &n, &why), OK);
    double seconds = cpu_seconds() - before;
    *memory = arena_bytes(a);
    arena_free(a);
    return seconds;
}

/* Eight times the size may cost up to three times eight: far from sixty-four. */
static void check_linear(struct arena *a, const char *head, const char *piece)
{
    size_t small_memory, large_memory;
    Str small = repeated(a, head, piece, SMALL), large = repeated(a, head, piece, (size_t)SMALL * LARGER);
    double small_seconds = read_cost(small, &small_memory);
    double again = read_cost(small, &small_memory);
    small_seconds = again > small_seconds ? again : small_seconds;
    double large_seconds = read_cost(large, &large_memory);
    if (large_seconds > small_seconds * LARGER * 3 + 0.05)
        check_failed(__FILE__, __LINE__, "%g s for %d times what takes %g s: %s", large_seconds, LARGER,
                     small_seconds, piece);
    CHECK(large_memory <= small_memory * LARGER * 2 + (1 << 22));
}

#define HEAD                                                                                                 \
    "Policy Council on Peace\n\nMonday 8 February 2021, 14:00-16:00 CET\n\nAgenda\n\n1. Open discussion\n\n"

TEST(notice_of_many_people_is_read_in_linear_time)
{
    check_linear(a, HEAD, "- **Ada# Example#**, Mayor of Town#\n");
}

TEST(notice_of_many_items_is_read_in_linear_time)
{
    check_linear(a, "Policy Council\n\n", "#. Item number # on peace #\n\n");
}

TEST(notice_of_one_letter_lines_is_read_in_linear_time)
{
    check_linear(a, "", "x\n");
}

TEST(notice_of_one_long_line_is_read_in_linear_time)
{
    check_linear(a, "", "word# and, # of # ");
}

TEST(notice_of_open_marks_is_read_in_linear_time)
{
    check_linear(a, "", "**[a#(# <b# ");
}

TEST(notice_of_many_paragraphs_is_read_in_linear_time)
{
    check_linear(a, HEAD, "A sentence # of some length, on behalf of nobody #, was said #\n\n");
}
