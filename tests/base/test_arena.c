#include "base/list.h"
#include "support/check.h"

#include <string.h>

TEST(arena_memory_is_zeroed_also_after_a_reset)
{
    char *first = arena_array(a, char, 100);
    memset(first, 'x', 100);
    arena_reset(a);
    char *again = arena_array(a, char, 100);
    for (size_t i = 0; i < 100; i++)
        CHECK_INT(again[i], 0);
}

TEST(arena_gives_a_large_piece_and_returns_it_on_reset)
{
    size_t before = arena_bytes(a);
    char *large = arena_array(a, char, 10 * 1024 * 1024);
    large[10 * 1024 * 1024 - 1] = 'x';
    CHECK(arena_bytes(a) >= before + 10 * 1024 * 1024);
    arena_reset(a);
    CHECK(arena_bytes(a) <= before + 64 * 1024);
}

static char order[4];
static size_t closed;

static void note(void *what)
{
    order[closed++] = *(char *)what;
}

TEST(arena_closes_newest_first)
{
    char one = '1', two = '2';
    closed = 0;
    arena_defer(a, note, &one);
    arena_defer(a, note, &two);
    arena_reset(a);
    CHECK_STR(((Str){order, closed}), "21");
    arena_reset(a);
    CHECK_INT(closed, 2);
}

TEST(list_keeps_what_was_added_while_it_grows)
{
    LIST_OF(int) numbers = {0};
    for (int i = 0; i < 1000; i++)
        *list_add(a, &numbers) = i;
    CHECK_INT(numbers.count, 1000);
    for (int i = 0; i < 1000; i++)
        CHECK_INT(numbers.items[i], i);
}
