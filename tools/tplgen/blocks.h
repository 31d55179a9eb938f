/* What has an {{end}}. */
#ifndef TPLGEN_BLOCKS_H
#define TPLGEN_BLOCKS_H

#include "tags.h"

const char *block_word(const struct block *block); /* "if" */

/* Makes `block` the innermost: it begins here. */
must_check Status open_block(struct compile *c, size_t at, struct block block);
/* The innermost block's part that ends here could as well not have been. */
must_check Status end_as_begun(struct compile *c, size_t at);

must_check Status tag_if(struct compile *c, Str rest, size_t at);
must_check Status tag_else(struct compile *c, Str rest, size_t at);
must_check Status tag_each(struct compile *c, Str rest, size_t at);
must_check Status tag_end(struct compile *c, Str rest, size_t at);

/* ---- message.c: {{sentence key}} {{arg name}} … {{end}} ---- */
must_check Status tag_sentence(struct compile *c, Str rest, size_t at);
must_check Status tag_arg(struct compile *c, Str rest, size_t at);
must_check Status end_sentence(struct compile *c, size_t at);
/* In a sentence, before its first {{arg}}. */
bool is_between_arguments(const struct compile *c);

#endif
