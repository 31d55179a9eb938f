#include "support/check.h"

TEST(str_cut_walks_through_the_parts)
{
    Str rest = STR("a//b");
    CHECK_STR(str_cut(&rest, '/'), "a");
    CHECK_STR(str_cut(&rest, '/'), "");
    CHECK_STR(str_cut(&rest, '/'), "b");
    CHECK_STR(rest, "");
}

TEST(str_int_takes_whole_numbers_only)
{
    int64_t n = 42;
    const char *const refused[] = {"", "-", "1x", " 1", "9223372036854775808", "-9223372036854775809"};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        CHECK_STATUS(str_int(str_of(refused[i]), &n), E_INVALID);
    CHECK_INT(n, 42);
    CHECK_STATUS(str_int(STR("-9223372036854775808"), &n), OK);
    CHECK_INT(n, INT64_MIN);
}

TEST(str_find_and_slices_stay_inside)
{
    Str s = STR("hemicycle");
    CHECK_INT(str_find(s, STR("cycle"), 0), 4);
    CHECK(str_find(s, STR("c"), 9) == STR_NONE);
    CHECK_STR(str_slice(s, 4, 100), "cycle");
    CHECK_STR(str_from(s, 100), "");
    CHECK(str_ends(s, STR("cycle")) && !str_ends(STR("e"), s));
}

TEST(str_compare_orders_by_bytes)
{
    CHECK(str_compare(STR("a"), STR("ab")) < 0);
    CHECK(str_compare(STR("b"), STR("ab")) > 0);
    CHECK_INT(str_compare(STR(""), STR("")), 0);
}

TEST(str_join_puts_the_separator_between)
{
    const Str parts[] = {STR_INIT("fr"), STR_INIT("en"), STR_INIT("es")};
    CHECK_STR(str_join(a, parts, 3, STR(" · ")), "fr · en · es");
    CHECK_STR(str_join(a, parts, 0, STR(" · ")), "");
}
