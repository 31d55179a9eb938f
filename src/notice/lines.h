/* The lines of a source and the shape of each. */
#ifndef NOTICE_LINES_H
#define NOTICE_LINES_H

#include "notice/lexicon.h"

enum line_shape {
    LINE_BLANK,
    LINE_PLAIN,
    LINE_BULLET,
    LINE_NUMBERED, /* 1. 1) (1) 1.1 IV. */
    LINE_LETTERED, /* a. b) ii) */
    LINE_HEADING,  /* ## … */
    LINE_ROW,      /* cells of a table, between bars or tabs */
    LINE_RULE,     /* --- === |---|---| */
    LINE_FOOTER    /* page numbers, running headers and footers */
};

struct source_line {
    Str text;    /* the whole line, without white space at its end */
    Str content; /* without indentation, bullet, label or heading mark; of a row, without outer bars */
    Str label;   /* as printed, without its stop: "1", "a", "IV", "1.1" */
    uint32_t indent, block; /* indent in columns; block: set by blocks.c */
    uint8_t shape, level;   /* level: of a heading */
    bool after_page_break;
};

struct source_lines {
    struct source_line *items;
    size_t count;
};

/* Lines of decoded text in `a`; a final line end begins no further line. */
struct source_lines lines_of(struct arena *a, Str text);

/* Marks page numbers and what runs along with them. Scratch memory comes from `scratch`. */
void lines_mark_footers(struct arena *scratch, const struct lexicon *lexicon, struct source_lines lines);

#endif
