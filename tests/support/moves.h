/* Changes of the record, and the pages that they must empty. */
#ifndef TESTS_SUPPORT_MOVES_H
#define TESTS_SUPPORT_MOVES_H

#include "features/journal/actions.h"
#include "support/site.h"

/* Runs work(by, with) as an action does: in one transaction, with one journal row of what it moved. Checks
 * that it succeeds. Returns what the journal's last row was before. */
JournalId site_change(struct site *s, Status (*work)(const struct action *by, void *with), void *with);

/* Whether anything after `since` moved a topic that the page declared: else it would be stale in the cache.
 */
bool site_has_moved(struct site *s, const struct response *page, JournalId since);

#endif
