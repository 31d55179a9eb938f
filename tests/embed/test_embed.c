#include "embedded.h"
#include "support/check.h"

TEST(files_are_embedded_in_order_and_to_the_byte)
{
    CHECK_INT(files_count, 2);
    CHECK_STR(str_of(files[0].name), "awkward.txt");
    CHECK_STR(files[0].content, "\"quoted\" \\n \\ ?\?/ ?\?= \xC3\xA9"
                                "1 %d\n\ttab, a carriage return\r, and no end of the last line");
    CHECK_STR(str_of(files[1].name), "empty.txt");
    CHECK_INT(files[1].content.len, 0);
}

TEST(behind_the_last_file_is_an_empty_row)
{
    CHECK_STR(str_of(files[files_count].name), "");
    CHECK_INT(files[files_count].content.len, 0);
}
