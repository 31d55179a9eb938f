/* Pages of the site as pages of a folder: their links lead to files, and what needs a server is gone. It
 * reads the markup that compiled templates write: well-formed tags, quoted attributes. */
#ifndef EXPORT_MARKUP_H
#define EXPORT_MARKUP_H

#include "base/buf.h"

struct link_rewriting {
    void *with;
    /* What shall stand in place of `address` (as it travels, markup decoded): *out in `a`. E_NOT_FOUND: it is
     * left out; other failures end the rewriting. */
    Status (*rewrite)(void *with, struct arena *a, Str address, Str *out);
};

/* Adds `page` to `out` with each href and src rewritten. One that is left out loses its attribute, and a
 * <link> goes whole. Forms go with what is in them. A failure is that of `rewrite`. */
must_check Status markup_rewrite(struct buf *out, Str page, const struct link_rewriting *links);

#endif
