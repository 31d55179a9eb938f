#include "notice/notice.h"
#include "support/check.h"

#include <string.h>

static void check_refused(struct arena *a, Str bytes, Status expected)
{
    struct notice n;
    Str why = STR("");
    CHECK_STATUS(notice_read(a, bytes, &n, &why), expected);
    CHECK(why.len > 0);
}

TEST(notice_refuses_what_is_empty)
{
    check_refused(a, STR(""), E_INVALID);
    check_refused(a, STR("\xEF\xBB\xBF"), E_INVALID);
    check_refused(a, STR(" \r\n\t\n"), E_INVALID);
}

TEST(notice_refuses_binary)
{
    check_refused(a, STR("%PDF-1.7\n\x00\x01\x02\x03"), E_INVALID);
    check_refused(a,
                  STR("\x7F"
                      "ELF\x02\x01\x01\x00\x00\x00"),
                  E_INVALID);
}

TEST(notice_refuses_utf16_without_a_mark)
{
    check_refused(a, STR("S\0e\0s\0s\0i\0o\0n\0 \0o\0f\0 \0M\0a\0y\0\n\0"), E_INVALID);
}

TEST(notice_reads_utf16_with_a_mark)
{
    struct notice n;
    Str why;
    CHECK_STATUS(notice_read(a, STR("\xFF\xFES\0e\0s\0s\0i\0o\0n\0\n\0"), &n, &why), OK);
    CHECK_STR(n.lines[0].text, "Session");
}

TEST(notice_refuses_more_than_16_mib)
{
    size_t len = (size_t)NOTICE_MAX_BYTES + 1;
    char *bytes = arena_array(a, char, len);
    memset(bytes, 'x', len);
    check_refused(a, (Str){bytes, len}, E_LIMIT);
}

TEST(every_line_has_a_role_and_comes_back)
{
    struct notice n;
    Str why, source = STR("Réunion\n\nquelque chose d'inattendu ?!\n- ***\n| a | b |\n2021\n");
    CHECK_STATUS(notice_read(a, source, &n, &why), OK);
    CHECK_INT(n.line_count, 6);
    for (size_t i = 0; i < n.line_count; i++) {
        CHECK_INT(n.lines[i].number, i + 1);
        CHECK(n.lines[i].role.len > 0);
    }
}
