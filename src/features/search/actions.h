/* The index of search, kept with the record: what a change moves (its journal topics) is entered again in
 * the transaction of the change, so that no action can forget it. */
#ifndef FEATURES_SEARCH_ACTIONS_H
#define FEATURES_SEARCH_ACTIONS_H

#include "base/status.h"

struct db;

/* To be called with every connection that shall write, before it writes: from then on each transaction
 * brings the index along, and fails with it. When the index was made by another version of this program's
 * rules, or never, it is made anew first, in many short transactions; that goes on where it was broken off.
 */
must_check Status search_keep(struct db *db);

#endif
