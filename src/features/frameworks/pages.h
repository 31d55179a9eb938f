/* The pages of frameworks: all of them, one, and what was said about each of its nodes. */
#ifndef FEATURES_FRAMEWORKS_PAGES_H
#define FEATURES_FRAMEWORKS_PAGES_H

#include "http/router.h"

must_check Status frameworks_page(struct request *req, struct response *res);
must_check Status framework_page(struct request *req, struct response *res);
must_check Status node_page(struct request *req, struct response *res);

/* Whether everybody may name it, recorded or not: a goal or target of the SDGs, an axis of the Pact. */
bool node_is_given(Str framework, Str code);

#endif
