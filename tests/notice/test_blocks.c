#include "base/arena.h"
#include "notice/blocks.h"
#include "support/check.h"

struct made {
    struct source_lines lines;
    struct blocks blocks;
    struct warnings warnings;
};

static struct made made_of(struct arena *a, const char *text)
{
    struct made made = {0};
    const struct lexicon *lexicon = lexicon_open(a);
    struct arena *scratch = arena_new(64 * 1024);
    made.lines = lines_of(a, str_of(text));
    lines_mark_footers(scratch, lexicon, made.lines);
    made.blocks = blocks_of(a, scratch, lexicon, made.lines, &made.warnings);
    arena_free(scratch);
    return made;
}

static void check_blocks(struct arena *a, const char *text, const char *const *wanted, size_t count)
{
    struct made made = made_of(a, text);
    CHECK_INT(made.blocks.count, count);
    for (size_t i = 0; i < count && i < made.blocks.count; i++)
        CHECK_STR(made.blocks.items[i].text, wanted[i]);
}

#define CHECK_BLOCKS(text, ...)                                                                              \
    check_blocks(a, text, (const char *const[]){__VA_ARGS__},                                                \
                 sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static void check_shape(struct arena *a, const char *line, enum line_shape shape, const char *label)
{
    struct source_lines lines = lines_of(a, str_of(line));
    CHECK_INT(lines.items[0].shape, shape);
    CHECK_STR(lines.items[0].label, label);
}

TEST(lines_show_their_shape)
{
    check_shape(a, "- Ana", LINE_BULLET, "");
    check_shape(a, "• Ana", LINE_BULLET, "");
    check_shape(a, "‣ Ana", LINE_BULLET, "");
    check_shape(a, "– Ana", LINE_BULLET, "");
    check_shape(a, "* Ana", LINE_BULLET, "");
    check_shape(a, "\uF0B7\tAna", LINE_BULLET, "");
    check_shape(a, "1. Opening", LINE_NUMBERED, "1");
    check_shape(a, "12) Opening", LINE_NUMBERED, "12");
    check_shape(a, "2.1 Opening", LINE_NUMBERED, "2.1");
    check_shape(a, "IV. Opening", LINE_NUMBERED, "IV");
    check_shape(a, "**3. Opening**", LINE_NUMBERED, "3");
    check_shape(a, " a) Moderator", LINE_LETTERED, "a");
    check_shape(a, "## 4. Opening", LINE_HEADING, "4");
    check_shape(a, "| a | b |", LINE_ROW, "");
    check_shape(a, "|---|---|", LINE_RULE, "");
    check_shape(a, "   ", LINE_BLANK, "");
}

TEST(what_only_looks_like_a_label_or_a_bullet_is_none)
{
    check_shape(a, "14.00 - 16.00 horas", LINE_PLAIN, "");
    check_shape(a, "13.05.2021, 15:00", LINE_PLAIN, "");
    check_shape(a, "2021 was long", LINE_PLAIN, "");
    check_shape(a, "M. Dupont, maire", LINE_PLAIN, "");
    check_shape(a, "A. Smith, mayor", LINE_PLAIN, "");
    check_shape(a, "**Ana Pérez**, mayor", LINE_PLAIN, "");
    check_shape(a, "-3 degrees", LINE_PLAIN, "");
}

TEST(wrapped_lines_are_joined)
{
    CHECK_BLOCKS("- Ana Pérez, director of culture and\n  heritage, City of Lima\n- Bo Li\n",
                 "Ana Pérez, director of culture and heritage, City of Lima", "Bo Li");
}

TEST(short_lines_of_their_own_stay_apart)
{
    CHECK_BLOCKS("Policy Council on Peace\nMonday 8 February 2021\nRegister: https://example.org/a\n",
                 "Policy Council on Peace", "Monday 8 February 2021", "Register: https://example.org/a");
}

TEST(page_breaks_are_healed)
{
    CHECK_BLOCKS(
        "- Keep every quarter out of the land that the river\n\nPage 3 of 7\n\nwill ask back.\n- Share.\n",
        "Keep every quarter out of the land that the river will ask back.", "Share.");
    CHECK_BLOCKS("- It takes a **transition\n\n- 4 -\n\nof cities** to do so.\n",
                 "It takes a transition of cities to do so.");
}

TEST(page_numbers_and_running_lines_are_footers)
{
    struct made made =
        made_of(a, "Council on Peace\n\nOne thing.\n\nCouncil on Peace\nPage 1/3\n\fTwo things.\n\n"
                   "Council on Peace\nPage 2/3\n\fThree.\n");
    size_t footers = 0;
    for (size_t i = 0; i < made.lines.count; i++)
        footers += made.lines.items[i].shape == LINE_FOOTER;
    CHECK_INT(footers, 4);
    CHECK_INT(made.lines.items[0].shape, LINE_PLAIN);
}

TEST(a_block_knows_the_lines_of_its_bytes)
{
    struct made made =
        made_of(a, "\n- The first line goes on and\n  on with **Ana Pérez**,\n  who ends it\n");
    const struct block *block = &made.blocks.items[0];
    CHECK_INT(made.blocks.count, 1);
    CHECK_INT(block_line_at(block, 0), 2);
    CHECK_INT(block_line_at(block, str_find(block->text, STR("Ana"), 0)), 3);
    CHECK_INT(block_line_at(block, str_find(block->text, STR("who"), 0)), 4);
    CHECK(block_is_bold(block, str_find(block->text, STR("Pérez"), 0),
                        str_find(block->text, STR("Pérez"), 0) + 1));
    CHECK(!block_is_bold(block, 0, 3));
}

TEST(an_open_bold_mark_is_warned_of_on_its_line)
{
    struct made made = made_of(a, "fine\n\n- **Ana, mayor\n- Bo\n");
    CHECK_INT(made.warnings.count, 1);
    CHECK_STR(made.warnings.items[0].code, "unbalanced-markup");
    CHECK_INT(made.warnings.items[0].line, 3);
    CHECK_INT(made.blocks.count, 3);
}
