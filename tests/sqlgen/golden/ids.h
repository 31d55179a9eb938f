/* Made from the migrations by sqlgen. Each table's ids are a type of their own, so that two of
 * them swapped do not compile. */
#ifndef IDS_H
#define IDS_H

#include <stdint.h>

typedef struct {
    int64_t n;
} BodyId; /* body */
typedef struct {
    int64_t n;
} PersonId; /* person */
typedef struct {
    int64_t n;
} SeatId; /* seat */
typedef struct {
    int64_t n;
} TextId; /* text */

#endif
