/* Something done again and again beside the serving, in a thread of its own. */
#ifndef HTTP_TICKER_H
#define HTTP_TICKER_H

#include "base/status.h"

struct ticker;

/* Calls tick(what) now, before it returns, then every `milliseconds` until stopped. E_INTERNAL: no
 * more threads. */
must_check Status ticker_start(unsigned milliseconds, void (*tick)(void *what), void *what, struct ticker **out);

/* Waits for a call that runs. NULL is fine. */
void ticker_stop(struct ticker *t);

#endif
