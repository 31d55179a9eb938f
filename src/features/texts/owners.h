/* What a part of a thing is shown with. Inside the caller's transaction. */
#ifndef FEATURES_TEXTS_OWNERS_H
#define FEATURES_TEXTS_OWNERS_H

#include "features/journal/actions.h"

/* Says that the change touches a thing that may have no page of its own: moves what it is a part of (the
 * session of a slot), and whom or what it names. 'item', 'slot', 'slot_office', 'representation',
 * 'contact_point', 'link', 'office'; or a thing that owns texts and has a topic itself. */
must_check Status owner_moves(const struct action *by, Str kind, int64_t id);

#endif
