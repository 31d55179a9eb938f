#include "base/buf.h"
#include "support/check.h"

TEST(buf_grows_over_any_size)
{
    struct buf b = buf_in(a);
    for (int i = 0; i < 5000; i++)
        buf_add(&b, STR("ab"));
    CHECK_INT(b.len, 10000);
    CHECK_STR(str_slice(buf_str(&b), 9996, 4), "abab");
}

TEST(buf_of_nothing_is_empty_text)
{
    struct buf b = buf_in(a);
    buf_add(&b, STR(""));
    CHECK_STR(buf_str(&b), "");
}

TEST(buf_writes_every_integer)
{
    struct buf b = buf_in(a);
    const int64_t numbers[] = {0, 7, -1, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        buf_add_int(&b, numbers[i]);
        buf_add_char(&b, ' ');
    }
    CHECK_STR(buf_str(&b), "0 7 -1 9223372036854775807 -9223372036854775808 ");
}
