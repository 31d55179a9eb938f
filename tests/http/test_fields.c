#include "http/fields.h"
#include "support/check.h"

TEST(a_path_is_decoded_and_encoded_again)
{
    Str path;
    CHECK_STATUS(path_decode(a, STR("/fr/sessions/4-d%C3%A9bat%20+"), &path), OK);
    CHECK_STR(path, "/fr/sessions/4-débat +");
    CHECK_STR(path_encode(a, path), "/fr/sessions/4-d%C3%A9bat%20+");
}

TEST(a_path_that_hides_something_is_refused)
{
    const char *const refused[] = {"",        "fr",     "/%",      "/%4",    "/%zz",    "/%00",
                                   "/a/../b", "/..",    "/%2e%2E", "/a%2Fb", "/a%2f..", "/%C3",
                                   "/%ff",    "/a%0Ab", "/a%7F",   "/a/./b", "/.",      "/%c0%af"};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        Str path = STR("untouched");
        CHECK_STATUS(path_decode(a, str_of(refused[i]), &path), E_INVALID);
        CHECK_STR(path, "untouched");
    }
}

TEST(fields_are_decoded_in_order)
{
    struct fields f;
    CHECK_STATUS(fields_decode(a, STR("a=1&&b=x+%26+y&b=2&c&=z&d=a=b"), 10, &f), OK);
    CHECK_INT(f.count, 6);
    CHECK_STR(fields_value(&f, STR("b")), "x & y");
    CHECK_STR(fields_value(&f, STR("c")), "");
    CHECK_STR(fields_value(&f, STR("d")), "a=b");
    CHECK_STR(fields_value(&f, STR("absent")), "");
    CHECK_STR(f.items[2].value, "2");
    CHECK_STATUS(fields_decode(a, STR(""), 0, &f), OK);
    CHECK_INT(f.count, 0);
}

TEST(fields_beyond_the_limit_or_malformed_are_refused)
{
    struct fields f;
    CHECK_STATUS(fields_decode(a, STR("a&b&c"), 3, &f), OK);
    CHECK_STATUS(fields_decode(a, STR("a&b&c&d"), 3, &f), E_LIMIT);
    const char *const refused[] = {"a=%", "a=%4", "%x1=1", "a=%00", "a=%FF", "a=\xC3"};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++)
        CHECK_STATUS(fields_decode(a, str_of(refused[i]), 3, &f), E_INVALID);
}
