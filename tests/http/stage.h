/* The small site on a server of its own, for one test. */
#ifndef TESTS_HTTP_STAGE_H
#define TESTS_HTTP_STAGE_H

#include "http/small_site.h"

struct stage {
    struct small_site site;
    struct server_options options;
    struct server *server; /* NULL once a test has stopped it itself */
    uint16_t port;
};

/* In two steps, for options to be changed between them; stops with the test's arena. */
struct stage *stage_new(struct arena *a);
void stage_begin(struct arena *a, struct stage *stage);
struct stage *stage_of(struct arena *a); /* both at once */

void nap(int milliseconds);

#endif
