/* An author_view of its own, as another feature may have: no template includes both. */
#ifndef FEATURES_PEOPLE_VIEWS_H
#define FEATURES_PEOPLE_VIEWS_H

#include "render/render.h"

struct author_view {
    int64_t born; /* in that year */
};

#endif
