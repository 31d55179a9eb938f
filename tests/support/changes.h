/* Changing the record in a test, and asking which pages it moves. */
#ifndef TESTS_SUPPORT_CHANGES_H
#define TESTS_SUPPORT_CHANGES_H

#include "features/journal/actions.h"
#include "support/site.h"

/* A change of the site's record, at 2021-03-02T12:00:00Z. */
struct action site_change(struct site *s, struct arena *a);

/* Whether the cache would make that page anew for what the change has moved so far, as the journal tells it.
 * Ends the change with its row. */
bool site_moves(const struct action *by, const struct response *page);

#endif
