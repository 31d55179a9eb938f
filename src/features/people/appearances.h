/* Who spoke where, for whom: a person's places in sessions, an organisation's people's, and those of others
 * on the behalf of either. Public sessions only. */
#ifndef FEATURES_PEOPLE_APPEARANCES_H
#define FEATURES_PEOPLE_APPEARANCES_H

#include "features/people/views.h"
#include "http/message.h"

enum appearance_of {
    SPOKE,                  /* the person's own */
    SPOKEN_FOR,             /* others' for the person */
    SPOKE_IN_OFFICE,        /* of people whose office is at the organisation */
    ORGANISATION_SPOKEN_FOR /* of anybody for the organisation, or for somebody of it */
};

/* The newest, at most `most`, after the place of slot `after` (0: from the newest). `next` stays empty;
 * *last is the slot to go on after, 0: there are no more. E_NOT_FOUND: `after` is none of these. */
must_check Status appearances_load(const struct request *req, enum appearance_of of, int64_t owner,
                                   int64_t after, size_t most, struct appearance_list *out, int64_t *last);

/* Declares everything that the list shows. */
void appearances_show(struct response *res, const struct appearance_list *list);

#endif
