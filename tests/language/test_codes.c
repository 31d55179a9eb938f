/* Codes that pages and the command line put into words by a key made at run time: every value that the
 * notice reader's tables and life-cycles know has a message, so that no reader meets a bare code. */
#include "base/arena.h"
#include "base/buf.h"
#include "language/catalogue.h"
#include "notice/notice.h"
#include "support/check.h"

#include <dirent.h>
#include <stdio.h>

/* As code_message() of the layout makes keys. */
static void check_code(struct arena *a, const char *prefix, Str code)
{
    struct buf key = buf_in(a);
    enum message message;
    buf_add(&key, str_of(prefix));
    for (size_t i = 0; i < code.len; i++)
        buf_add_char(&key, code.data[i] == ' ' || code.data[i] == '-' ? '_' : code.data[i]);
    if (message_of_key(buf_str(&key), &message) != OK)
        check_failed(__FILE__, __LINE__, "no message \"%.*s\"", STR_FMT(buf_str(&key)));
}

/* The senses of the lexicons whose value becomes a code, and the prefix of its key. */
static const struct {
    const char *sense, *prefix;
} coded[] = {
    {"STATUS", "session.status."}, {"SEAT", "seat."},         {"KIND", "session.item."},
    {"ACTION", "session.action."}, {"STRENGTH", "strength."}, {"TARGET", "session.link."},
};

static const struct {
    const char *sense, *value;
} terms[] = {
#define TERM(sense, value, patterns) {#sense, value},
#include "notice/lexicon_en.tbl.h"
#include "notice/lexicon_es.tbl.h"
#include "notice/lexicon_fr.tbl.h"
#undef TERM
};

TEST(every_code_of_the_lexicons_has_a_message)
{
    for (size_t c = 0; c < ARRAY_LEN(coded); c++) {
        size_t found = 0;
        for (size_t i = 0; i < ARRAY_LEN(terms); i++)
            if (str_eq(str_of(terms[i].sense), str_of(coded[c].sense)) && terms[i].value[0]) {
                found++;
                check_code(a, coded[c].prefix, str_of(terms[i].value));
            }
        CHECK(found > 0);
    }
}

TEST(every_state_of_a_session_has_a_message)
{
    static const char *const states[] = {"draft",     "convened",  "agenda published",  "open",
                                         "suspended", "closed",    "record circulated", "record adopted",
                                         "archived",  "postponed", "cancelled"};
    for (size_t i = 0; i < ARRAY_LEN(states); i++)
        check_code(a, "session.state.", str_of(states[i]));
}

static Str read_whole(struct arena *a, const char *path)
{
    struct buf text = buf_in(a);
    char part[8192];
    FILE *f = fopen(path, "rb");
    CHECK(f != NULL);
    for (size_t got; f && (got = fread(part, 1, sizeof part, f)) > 0;)
        buf_add(&text, (Str){part, got});
    if (f)
        fclose(f);
    return buf_str(&text);
}

static size_t check_notice(struct arena *a, Str bytes)
{
    struct notice notice;
    Str why;
    if (notice_read(a, bytes, &notice, &why) != OK)
        return 0;
    for (size_t i = 0; i < notice.line_count; i++)
        check_code(a, "line.", notice.lines[i].role);
    for (size_t i = 0; i < notice.warning_count; i++)
        check_code(a, "warning.", notice.warnings[i].code);
    return 1;
}

/* Roles and warnings are no table of the reader's, so the notices of its own tests call them up. */
TEST(every_role_and_warning_of_the_test_notices_has_a_message)
{
    const char *folder = SOURCE_ROOT "/tests/notice/cases";
    DIR *cases = opendir(folder);
    size_t notices = 0;
    struct arena *scratch = arena_new(256 * 1024);
    CHECK(cases != NULL);
    for (struct dirent *entry; cases && (entry = readdir(cases));) {
        if (!str_ends(str_of(entry->d_name), STR(".txt")))
            continue;
        Str path = str_format(scratch, "%s/%s", folder, entry->d_name);
        notices += check_notice(scratch, read_whole(scratch, path.data));
        arena_reset(scratch);
    }
    if (cases)
        closedir(cases);
    arena_free(scratch);
    CHECK(notices >= 20);
}
