/* What a thing descends from, and what became of it. */
#ifndef FEATURES_PRIORITIES_LINEAGE_H
#define FEATURES_PRIORITIES_LINEAGE_H

#include "features/priorities/views.h"

/* The line of 'priority', later 'recommendation', 'decision', 'commitment': one statement, bounded, in the
 * request's language and arena; the page shows all of it. Only kinds that have a page are in it. */
must_check Status lineage_load(const struct request *req, struct response *res, const char *kind, int64_t id,
                               struct lineage *out);

/* The same as boxes and curves, from the first to the last; draws nothing where there is no line. */
must_check Status lineage_picture(const struct request *req, const struct lineage *line,
                                  struct flow_view *out);

#endif
