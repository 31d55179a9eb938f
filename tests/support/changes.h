/* Changing the record in a test, and asking which pages it empties. */
#ifndef TESTS_SUPPORT_CHANGES_H
#define TESTS_SUPPORT_CHANGES_H

#include "features/journal/actions.h"
#include "support/site.h"

/* A change of the site's record, at 2021-03-02T12:00:00Z, whose steps the test takes one by one. */
struct action site_action(struct site *s, struct arena *a);

/* Whether the cache would make that page anew for what the change has moved so far, as the journal tells it.
 * Ends the change with its row. */
bool site_moves(const struct action *by, const struct response *page);

/* Runs work(by, with) as an action does: in one transaction, with one journal row of what it moved. Checks
 * that it succeeds. Returns what the journal's last row was before. */
JournalId site_change(struct site *s, Status (*work)(const struct action *by, void *with), void *with);

/* Whether anything after `since` moved a topic that the page declared: else it would be stale in the cache. */
bool site_has_moved(struct site *s, const struct response *page, JournalId since);

#endif
