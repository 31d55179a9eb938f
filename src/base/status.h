/* What every fallible function returns, and the compiler support that the whole tree uses. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

#define must_check             __attribute__((warn_unused_result))
#define printf_like(fmt, args) __attribute__((format(printf, fmt, args)))
#define ARRAY_LEN(a)           (sizeof(a) / sizeof((a)[0]))

/* STATUS(name, HTTP status of a response that ends so). The sentence a person reads is the
 * catalogue's: key "problem.<HTTP status>". Outputs of a function are written only on OK. */
#define STATUS_TABLE(STATUS)                                                                                 \
    STATUS(OK, 200)                                                                                          \
    STATUS(E_INVALID, 400)     /* what was given is not what it should be */                                 \
    STATUS(E_FORBIDDEN, 403)   /* this person may not do this */                                             \
    STATUS(E_NOT_FOUND, 404)   /* there is no such thing */                                                  \
    STATUS(E_CONFLICT, 409)    /* it contradicts what is recorded, or a newer version exists */              \
    STATUS(E_LIMIT, 413)       /* larger or more than a stated limit */                                      \
    STATUS(E_INTERNAL, 500)    /* a fault of ours or of the machine's; already logged where it was seen */   \
    STATUS(E_UNAVAILABLE, 503) /* not now: busy, stopping; the same call may succeed later */

typedef enum {
#define AS_ENUM(name, http) name,
    STATUS_TABLE(AS_ENUM)
#undef AS_ENUM
} Status;

const char *status_name(Status s); /* "E_NOT_FOUND" */
int status_http(Status s);         /* 404 */

#endif
