#include "base/utf8.h"
#include "support/check.h"

TEST(utf8_every_scalar_value_reads_back)
{
    for (uint32_t point = 1; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 211) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        char bytes[4];
        Str s = {bytes, utf8_put(bytes, point)};
        size_t at = 0;
        CHECK_INT(utf8_next(s, &at), point);
        CHECK_INT(at, s.len);
    }
}

TEST(utf8_refuses_malformed_sequences)
{
    const char *const bad[] = {"\x80",     "\xC0\xAF", "\xC3", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                               "\xE2\x82", "\xFF"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK(!utf8_is_valid(str_of(bad[i])));
    CHECK(utf8_is_valid(STR("élu·e·s 市 🙂")));
}

TEST(utf8_prefix_never_splits_a_letter)
{
    CHECK_STR(utf8_prefix(STR("aé"), 2), "a");
    CHECK_STR(utf8_prefix(STR("aé"), 3), "aé");
}
