/* Lines put together to what was one paragraph, list item or heading before the paper's edge, a mail
 * program or a page break cut it. */
#ifndef NOTICE_BLOCKS_H
#define NOTICE_BLOCKS_H

#include "notice/lines.h"
#include "notice/markup.h"
#include "notice/warnings.h"

struct line_start {
    uint32_t at, line; /* from this byte of the text on, the source's line with this number */
};

struct block {
    Str text;  /* plain, one line */
    Str label; /* of its first line */
    const struct span *bold;
    const struct link_span *links;
    const struct line_start *starts; /* NULL: all of it stands on first_line */
    uint32_t bold_count, link_count, start_count;
    uint32_t first_line; /* numbered from 1 */
    uint32_t indent;
    uint8_t shape, level; /* of its first line; LINE_HEADING also for an underlined one */
    bool all_bold, all_caps;
    bool blank_before; /* or the very first */
    bool ruled_below;  /* a row above the rule of its table */
    bool is_list_item; /* bullet, number or letter */
    bool understood;   /* set by whoever places it */
    Str role;          /* as `--lines` prints it; "" until it is placed */
};

struct blocks {
    struct block *items;
    size_t count;
};

/* The blocks of the lines, in `a`; each line's `block` is set. Bold marks without a partner are
 * warned of. Scratch memory comes from `scratch`. */
struct blocks blocks_of(struct arena *a, struct arena *scratch, const struct lexicon *lexicon,
                        struct source_lines lines, struct warnings *warnings);

/* The number of the source line on which that byte of the block's text stood. */
size_t block_line_at(const struct block *block, size_t at);

/* Whether any of those bytes is bold. */
bool block_is_bold(const struct block *block, size_t start, size_t end);

#define NO_BLOCK UINT32_MAX

#endif
