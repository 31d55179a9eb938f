/* Unpredictable bytes from the kernel. */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include "base/str.h"

/* Fills `out`; waits for the kernel's pool at boot; ends the process when there is none. */
void random_bytes(void *out, size_t count);

/* 2 × `bytes` lower-case hexadecimal digits, in `a`. */
Str random_hex(struct arena *a, size_t bytes);

#endif
